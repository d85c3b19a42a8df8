import { describe, expect, test } from "vitest";
import { CATALOGUE } from "../../src/commands/catalogue.ts";
import { describeCommand, describeProgram } from "../../src/commands/help.ts";
import { readCommandLine } from "../../src/commands/read-command-line.ts";

const read = (line: string) => readCommandLine(line.split(" ").filter(Boolean));

describe("a command line", () => {
  test.each([
    ["", "", [], "run"],
    ["reports/README.md", "", ["reports/README.md"], "run"],
    ["--plain report.md", "", ["report.md"], "run"],
    ["check a.md b.md --format json", "check", ["a.md", "b.md"], "run"],
    ["--debug check", "check", [], "run"],
    ["html -o page.html", "html", [], "run"],
    ["help", "", [], "help"],
    ["help check", "check", [], "help"],
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
    ["help chekc", "There is no command chekc. See report-tui --help."],
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
  const pages = [describeProgram(), ...CATALOGUE.map(describeCommand)];

  test("is nowhere wider than 80 columns, and the first page fits a screen", () => {
    for (const line of pages.flatMap((page) => page.split("\n")))
      expect(line.length, line).toBeLessThanOrEqual(80);
    expect(pages[0]!.split("\n").length).toBeLessThanOrEqual(34);
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
