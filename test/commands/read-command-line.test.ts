import { describe, expect, test } from "vitest";
import { CATALOGUE } from "../../src/commands/catalogue.ts";
import { describeCommand, describeProgram, help } from "../../src/commands/help.ts";
import { readCommandLine } from "../../src/commands/read-command-line.ts";
import { run } from "./run.ts";

const read = (line: string) => readCommandLine(line.split(" ").filter(Boolean));

describe("a command line", () => {
  test.each([
    ["", "", [], "run"],
    ["reports/README.md", "", ["reports/README.md"], "run"],
    ["--plain report.md", "", ["report.md"], "run"],
    ["check a.md b.md --format json", "check", ["a.md", "b.md"], "run"],
    ["--debug check", "check", [], "run"],
    ["html -o page.html", "html", [], "run"],
    ["help", "help", [], "run"],
    ["help check", "help", ["check"], "run"],
    ["check --help", "check", [], "help"],
    ["-v", "", [], "version"],
  ])("%j is read", (line, name, positionals, wants) => {
    const { entry, ...given } = read(line);
    expect(entry.name).toBe(name);
    expect(given).toMatchObject({ positionals, wants });
  });

  test.each([
    ["status --fix", "status does not take --fix; it takes --json, --watch, --debug."],
    ["check --sample", /^check does not take --sample; it takes .*--format text\|json\|github, /],
    ["--nothing", /^Unknown option '--nothing'. See report-tui --help\.$/],
    ["check --format", /^Option '--format <value>' argument missing. See report-tui --help\.$/],
    ["chekc", "There is no command chekc, and no such file; did you mean report-tui check?"],
    ["html -o --", /^--output needs something behind it; where that begins with a dash: --output=-…$/],
    ["hlep", "There is no command hlep, and no such file; did you mean report-tui help?"],
    ["keys move.up", "keys stands alone; leave out move.up."],
    ["config a\u001b[2J b", /^config stands alone; leave out a[^\u001b]* b\.$/],
    ["statu\u001b[2Js", /^There is no command [^\u001b]*, and|^$/],
  ])("%j is refused in a sentence", (line, sentence) => {
    let said = "";
    try {
      read(line);
    } catch (error) {
      said = (error as Error).message;
    }
    expect(said).toMatch(sentence);
  });

  test("a file that is nearly called like a command is a file", () => {
    expect(read("package.json").positionals).toEqual(["package.json"]);
    expect(read("test").positionals).toEqual(["test"]);
  });
});

describe("help", () => {
  const printed = async (...words: string[]) => (await run((write) => help(words, write))).out;

  test("is of the program, or of the command that is named", async () => {
    expect(await printed()).toBe(describeProgram());
    expect(await printed("check")).toMatch(/^report-tui check \[files…\]\n/);
  });

  test.each([
    [["chekc"], "There is no command chekc; did you mean report-tui help check?"],
    [["zzz"], "There is no command zzz. See report-tui --help."],
    [["check", "me"], "There is no command check me. See report-tui --help."],
  ])("of %j is refused in a sentence", async (words, sentence) => {
    await expect(printed(...words)).rejects.toThrow(sentence);
  });

  const pages = [describeProgram(), ...CATALOGUE.map(describeCommand)];

  test("is nowhere wider than 80 columns, and the first page fits a screen", () => {
    for (const line of pages.flatMap((page) => page.split("\n")))
      expect(line.length, line).toBeLessThanOrEqual(80);
    expect(pages[0]!.split("\n").length).toBeLessThanOrEqual(34);
  });

  test("says what the exit codes of that command mean", async () => {
    expect(await printed("check")).toContain("  1  the verdict is not all passed");
    expect(await printed("config")).toContain("  1  something is wrong in the settings");
    expect(await printed("html")).not.toMatch(/verdict|^ {2}1 /m);
  });

  test.each(CATALOGUE.filter(({ name }) => name !== ""))(
    "of $name has its options and an example",
    (entry) => {
      const page = describeCommand(entry);
      for (const name of Object.keys(entry.options)) expect(page).toContain(`--${name}`);
      expect(entry.examples.length).toBeGreaterThan(0);
      expect(describeProgram()).toContain(`report-tui ${entry.name}`);
    },
  );
});
