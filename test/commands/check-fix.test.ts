import { execFileSync } from "node:child_process";
import { chmodSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { check } from "../../src/commands/check.ts";
import { fixReport } from "../../src/commands/check-fix.ts";
import { readForCommand } from "../../src/commands/read-report.ts";
import { buildReport, passingAnswers, words } from "../fixtures/report-builder.ts";
import { reportFolder, run } from "./run.ts";

const { folder, put } = reportFolder();
const passing = passingAnswers("2026");
const whole = buildReport({ answers: passing });
const faulty = buildReport({
  answers: {
    ...passing,
    8: `${words(100)}\n\n### Reviews\n\n${words(20, "more")}`,
    9: `--- ${words(120)} ---`,
  },
});
const mended = faulty
  .replace("### Reviews", "**Reviews**")
  .replace("--- word0", "word0")
  .replace("word119 ---", "word119");
const lineOf = (words: string) => faulty.slice(0, faulty.indexOf(words)).split("\n").length;

const fix = (...files: string[]) =>
  run((write) => check({ files, format: "text", table: null, fix: "save" }, write));
const show = (...files: string[]) =>
  run((write) => check({ files, format: "text", table: null, fix: "show" }, write));

describe("check --fix", () => {
  test("mends what is beyond doubt, says so line by line, and checks what is left", async () => {
    const file = put("reports/README.md", faulty);
    const { out, error, code } = await fix(file);
    expect(readFileSync(file, "utf8")).toBe(mended);
    expect(out.split("\n")).toEqual([
      `${file}:${lineOf("### Reviews")}: Q8 fixed: makes it bold text (heading-cuts-answer)`,
      expect.stringMatching(
        new RegExp(`^${file}:${lineOf("--- word0")}: Q9 fixed: .*dashes.* \\(dashes-kept\\)$`),
      ),
      `${file}: report.py check passes 31 of 31; checklist 0/4; answered 31/31; 0 errors, 0 warnings`,
    ]);
    expect({ error, code }).toEqual({ error: "", code: 0 });
  });

  test("leaves what would make an answer fail that passes, and says so before and after", async () => {
    const file = put(
      "reports/README.md",
      buildReport({ answers: { ...passing, 8: `--- ${words(99)} ---` } }),
    );
    const before = readFileSync(file, "utf8");
    const unfixed = await run((write) => check({ files: [file], format: "text", table: null }, write));
    expect(unfixed.out).not.toContain("can be fixed");
    const { out } = await fix(file);
    expect(readFileSync(file, "utf8")).toBe(before);
    expect(out.split("\n").at(-1)).toMatch(
      /^1 fix was left to you: it would make an answer fail that passes/,
    );
  });

  test("does nothing more the second time, nor to a report without a fault", async () => {
    const files = [put("a/reports/README.md", faulty), put("b/reports/README.md", whole)];
    await fix(...files);
    const before = files.map((file) => statSync(file, { bigint: true }));
    expect((await fix(...files)).out).not.toContain("fixed:");
    expect(files.map((file) => statSync(file, { bigint: true }).mtimeNs)).toEqual(
      before.map(({ mtimeNs }) => mtimeNs),
    );
  });

  test.each([
    ["line ends of Windows", (text: string) => text.replaceAll("\n", "\r\n")],
    ["a byte order mark", (text: string) => `\ufeff${text}`],
    ["no line end behind its last line", (text: string) => text.trimEnd()],
  ])("keeps %s", async (_, change) => {
    const file = put("reports/README.md", change(faulty));
    await fix(file);
    expect(readFileSync(file, "utf8")).toBe(change(mended));
  });

  test("leaves what needs somebody to look at it, and says that it is still there", async () => {
    const text = buildReport({ answers: { ...passing, 14: words(10) } });
    const file = put("reports/README.md", text);
    const { out, code } = await fix(file);
    expect(readFileSync(file, "utf8")).toBe(text);
    expect(out).toContain("words-too-few");
    expect(code).toBe(1);
  });

  test("leaves a file alone in which git's conflict markers hold the text twice", async () => {
    const text = `${faulty}\n<<<<<<< HEAD\none\n=======\ntwo\n>>>>>>> main\n`;
    const file = put("reports/README.md", text);
    const { out, code } = await fix(file);
    expect(readFileSync(file, "utf8")).toBe(text);
    expect(out).toContain("conflict-marker");
    expect(code).toBe(1);
  });

  test("writes through a link, and keeps the permissions", async () => {
    const file = put("kept/report.md", faulty);
    chmodSync(file, 0o640);
    const link = join(folder(), "README.md");
    symlinkSync(file, link);
    await fix(link);
    expect(readFileSync(file, "utf8")).toBe(mended);
    expect(statSync(file).mode & 0o777).toBe(0o640);
  });

  test.each<[string, (file: string) => void, Uint8Array | string, RegExp]>([
    [
      "may not be written",
      (file) => chmodSync(file, 0o444),
      faulty,
      /was not fixed: you may not write it; change its permissions\.$/,
    ],
    [
      "is not UTF-8",
      () => {},
      Buffer.from(faulty.replace("Reviews", "\u00e9"), "latin1"),
      /was not fixed: it is not UTF-8; convert it first\.$/,
    ],
  ])("says of a file that %s that it was not fixed, and goes on", async (_, prepare, content, words) => {
    const bad = put("bad/reports/README.md", content);
    prepare(bad);
    const before = readFileSync(bad);
    const good = put("good/reports/README.md", faulty);
    const { out, error, code } = await fix(bad, good);
    expect(error).toMatch(words);
    expect(readFileSync(bad)).toEqual(before);
    expect(readFileSync(good, "utf8")).toBe(mended);
    expect(out).toContain("passes 31 of 31");
    expect(code).toBe(2);
  });

  test("lets stand what another program wrote since it was read, and mends that", async () => {
    const file = put("reports/README.md", faulty);
    const report = await readForCommand(file, file, true);
    writeFileSync(file, faulty.replace("word5 ", "theirs "));
    const { reading, fixed } = await fixReport(file, report);
    expect(readFileSync(file, "utf8")).toBe(mended.replace("word5 ", "theirs "));
    expect(reading.report.text).toBe(readFileSync(file, "utf8"));
    expect(fixed).toHaveLength(2);
  });

  test("says in JSON what it fixed", async () => {
    const file = put("reports/README.md", faulty);
    const { out } = await run((write) =>
      check({ files: [file], format: "json", table: null, fix: "save" }, write),
    );
    const [checked] = JSON.parse(out);
    expect(checked.fixed).toEqual([
      { rule: "heading-cuts-answer", line: lineOf("### Reviews"), question: 8, label: "makes it bold text" },
      { rule: "dashes-kept", line: lineOf("--- word0"), question: 9, label: expect.any(String) },
    ]);
    expect(checked.official).toMatchObject({ passed: 31 });
    expect(readFileSync(file, "utf8")).toBe(mended);
  });
});

describe("check --fix --dry-run", () => {
  const tools: [string, string, string[]][] = [
    ["git apply", "git", ["apply", "--whitespace=nowarn", "-"]],
    ["patch -p1", "patch", ["-p1", "--quiet"]],
  ];
  const contents: [string, (text: string) => string][] = [
    ["as it is", (text) => text],
    ["with line ends of Windows", (text) => text.replaceAll("\n", "\r\n")],
    ["with a byte order mark and no last line end", (text) => `\ufeff${text.trimEnd()}`],
  ];

  test.each(
    tools.flatMap((tool) => contents.map((content) => [tool[0], content[0], tool, content[1]] as const)),
  )("prints what %s takes, of a file %s", async (_, __, [, program, args], change) => {
    const name = "my reports/README.md";
    const file = put(name, change(faulty));
    const { out, error, code } = await inFolder(() => show(file));
    expect(readFileSync(file, "utf8")).toBe(change(faulty));
    expect({ error, code }).toEqual({ error: "", code: 1 });
    execFileSync(program, args, { cwd: folder(), input: `${out}\n`, stdio: ["pipe", "pipe", "inherit"] });
    expect(readFileSync(file, "utf8")).toBe(change(mended));
  });

  test("says where to apply it when the report lies elsewhere", async () => {
    const file = put("elsewhere/reports/README.md", faulty);
    const { out, error } = await show(file);
    expect(out).toContain("--- a/README.md");
    expect(error).toMatch(/^To apply it, run git apply in .*elsewhere\/reports\.$/);
  });

  test("of several files is one after the other; one without a fault is told apart from it", async () => {
    const files = [put("a.md", faulty), put("b.md", whole), put("c.md", faulty)];
    const { out, error } = await inFolder(() => show(...files));
    expect(out.match(/^--- .*$/gm)).toEqual(["--- a/a.md\t", "--- a/c.md\t"]);
    expect(error).toMatch(/b\.md: nothing here can be fixed without somebody looking at it\.$/);
  });

  test("shows a terminal nothing that it would obey", async () => {
    const file = put("reports/README.md", faulty.replace("### Reviews", "### Reviews \u001b[2J\u009b31m"));
    const { out } = await run((write) =>
      check({ files: [file], format: "text", table: null, fix: "show", terminal: true }, write),
    );
    expect(out).toContain("+**Reviews");
    expect(out.replaceAll("\n", "")).not.toMatch(/[\u0000-\u001f\u007f-\u009f]/);
  });
});

/** Runs something as if it had been started in the test's folder. */
async function inFolder<Result>(act: () => Promise<Result>): Promise<Result> {
  const before = process.cwd();
  process.chdir(folder());
  try {
    return await act();
  } finally {
    process.chdir(before);
  }
}
