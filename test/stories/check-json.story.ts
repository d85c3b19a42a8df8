import { spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { passingAnswers } from "../fixtures/report-builder.ts";
import { cli } from "./app.ts";
import { halfWay, marked, replaced } from "./fixtures/reports.ts";
import { run } from "./fixtures/run.ts";
import { StoryFile } from "./story-file.ts";

const report = halfWay({ answers: { 7: "Too short." } });
const perfect = marked(halfWay({ answers: passingAnswers("2026") }), "Measure", "x");

const json = async (file: StoryFile, ...args: string[]) => {
  const { code, out, error } = await run(file, "check", "--format", "json", ...args);
  return { code, error, files: JSON.parse(out) };
};

describe("check, in JSON", () => {
  test("has every field that is promised", async () => {
    const { code, files } = await json(StoryFile.of(report));
    const [checked] = files;
    expect(files).toHaveLength(1);
    expect(checked).toMatchObject({
      file: "reports/README.md",
      edition: { id: "dtu-2026", questions: 31 },
      official: { table: "2026", outcome: "ok", answers: 31, passed: 6, total: 31 },
      checklist: { done: 1, total: 9 },
    });
    expect(checked.official).toHaveProperty("message");
    const short = { number: 7, words: 2, images: 0, passed: false };
    expect(checked.official.questions[6]).toMatchObject({
      ...short,
      rules: [{ kind: "words", min: 50, max: 100, ok: false }],
    });
    const item = { line: 17, group: "Week 2", modules: ["M16"], mark: "MK", done: false };
    expect(checked.checklist.items[4]).toEqual({ ...item, text: "Measure how much the tests cover (M16)" });
    expect(checked.checklist.items[2].modules).toEqual(["M2", "M6"]);
    const states = checked.questions.map(({ state }: { state: string }) => state);
    expect([states[4], states[6]]).toEqual(["unanswered", "answered"]);
    expect(checked.questions[4]).toMatchObject({ number: 5, words: 0, images: 0 });
    const limits = { words: null, images: [1, 2] };
    expect(checked.questions[18]).toEqual({
      number: 19,
      line: expect.any(Number),
      state: "unanswered",
      words: 0,
      images: 0,
      limits,
    });
    const types = { rule: "", severity: "", message: "", line: 0, column: 0, fixable: true };
    for (const problem of checked.problems)
      for (const [field, value] of Object.entries(types))
        expect(typeof problem[field], field).toBe(typeof value);
    expect(checked.problems).toContainEqual(expect.objectContaining({ severity: "error", question: 7 }));
    expect(checked.problems).toContainEqual(
      expect.objectContaining({ rule: "placeholder-left", severity: "info", fix: null }),
    );
    expect(code).toBe(1);
  });

  test("of a report the checker stops at has the answers cut out until then, and passed null", async () => {
    const { code, files } = await json(
      StoryFile.of(
        replaced(report, "> *We did this for topic 9.*\n>\n> Answer:\n", "> *We did this for topic 9.*\n"),
      ),
    );
    expect(files[0].official).toMatchObject({ outcome: "ValueError", answers: 30, passed: null, total: 31 });
    expect(files[0].official.questions).toHaveLength(30);
    expect(code).toBe(1);
  });

  test("names what cannot be read in its place, and ends with 2", async () => {
    const file = StoryFile.of(perfect);
    const { code, files } = await json(file, "gone.md", file.name);
    expect(files).toEqual([
      { file: "gone.md", error: expect.stringContaining("There is no file") },
      expect.objectContaining({ file: file.name }),
    ]);
    expect(code).toBe(2);
  });

  test("with --edition changes `official` and nothing else", async () => {
    const file = StoryFile.of(report);
    const { official, ...rest } = (await json(file)).files[0];
    const forced = (await json(file, "--edition", "27")).files[0];
    expect(official.table).toBe("2026");
    expect(forced).toEqual({ ...rest, official: expect.objectContaining({ table: "27", total: 27 }) });
  });

  test("is whole in a pipe, however long, and ends quietly when the reader does", async () => {
    const file = StoryFile.of(report);
    const many = Array.from({ length: 12 }, (_, i) => `copy-${i}.md`);
    for (const name of many) file.put(name, report);
    const { files } = await json(file, ...many);
    expect(JSON.stringify(files).length).toBeGreaterThan(65_536);
    expect(files.map(({ file }: { file: string }) => file)).toEqual(many);
    const command = `"$0" "${cli}" check --format json ${many.join(" ")} | head -c 10; echo " $\{PIPESTATUS[0]}"`;
    const { stdout, stderr } = spawnSync("bash", ["-c", command, process.execPath], {
      cwd: file.folder,
      encoding: "utf8",
    });
    expect(stderr).toBe("");
    expect(stdout).toMatch(/^\[.* 2\n$/s);
  });
});
