import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { openApp, startApp } from "./app.ts";
import { halfWay } from "./fixtures/reports.ts";
import { run } from "./fixtures/run.ts";
import { keyBytes } from "./keys.ts";
import { StoryFile } from "./story-file.ts";

const report = halfWay();
const notes = "# Notes\n\nNothing to see here.\n";

describe("without an argument", () => {
  test.each([".", "reports", "src/model/deep"])("the report is found from %s", async (from) => {
    const file = StoryFile.of(report, { git: true });
    const cwd = join(file.folder, from);
    mkdirSync(cwd, { recursive: true });
    const app = await openApp(file, { args: [], cwd });
    await app.sees("3 Questions 3/31");
  });

  test("a report elsewhere is found too, and told that the course looks in one place only", async () => {
    const file = StoryFile.of(report, { name: "docs/exam.md", git: true });
    const app = await openApp(file, { args: [] });
    await app.sees("docs/exam.md");
    app.press("5");
    await app.sees(/· .*reports\/README\.md/);
  });

  test("of several reports one is chosen", async () => {
    const file = StoryFile.of(report, { name: "docs/one.md" });
    file.put("docs/two.md", report);
    file.put("README.md", notes);
    const app = startApp(file, { args: [] });
    await app.sees("Which report?");
    await app.takesKeys();
    await app.sees(/[❯›] docs\/one\.md\n {2}docs\/two\.md/);
    await app.seesNot("README.md");
    app.press("down");
    await app.sees(/[❯›] docs\/two\.md/);
    app.press("enter");
    await app.sees("3 Questions 3/31");
    expect(app.line(0)).toContain("docs/two.md");
    await app.quit();
  });

  test("choosing none of them is a way out", async () => {
    const file = StoryFile.of(report, { name: "docs/one.md" });
    file.put("docs/two.md", report);
    const app = startApp(file, { args: [] });
    await app.sees("Which report?");
    await app.takesKeys();
    app.press("q");
    await app.ends({ code: 0 });
  });

  test("what git ignores and what lies in node_modules is not found", async () => {
    const file = StoryFile.of(notes, { name: "README.md", git: true });
    file.put(".gitignore", "old/\n");
    file.put("old/report.md", report);
    file.put("node_modules/report.md", report);
    const app = startApp(file, { args: [] });
    await app.sees("No report found");
  });
});

describe("an argument", () => {
  test("may be a folder", async () => {
    const file = StoryFile.of(report);
    const app = await openApp(file, { args: [dirname(file.path)], cwd: file.home });
    await app.sees("3 Questions 3/31");
  });

  test("wins over what would be found", async () => {
    const file = StoryFile.of(report);
    file.put("draft.md", "### Question 1\n\n> **What?**\n>\n> Answer:\n\nThis.\n");
    const app = await openApp(file, { args: ["draft.md"] });
    await app.sees("draft.md");
    await app.sees("3 Questions 1/1");
  });

  test.each([
    ["that is not there", ["nowhere.md"], "There is no file"],
    ["more than one", ["reports", "README.md"], "One file at a time"],
    ["that is no option", ["--fast"], "See report-tui --help"],
  ])("%s is refused in a sentence", async (_kind, args, sentence) => {
    const app = startApp(StoryFile.of(report), { args });
    await app.ends({ code: 2 });
    expect(app.screen().join(" ")).toContain(sentence);
    expect(app.alternate).toBe(false);
  });
});

describe("without a report", () => {
  const empty = () => StoryFile.of(notes, { name: "README.md" });
  // The copy goes with the story.
  const copyInto = (file: StoryFile) => ({ TMPDIR: file.home });
  const openSample = (file = empty()) => openApp(file, { args: ["--sample"], env: copyInto(file) });

  test("it is said what was looked for and where, and the sample is offered: a copy of it opens", async () => {
    const file = empty();
    const app = startApp(file, { args: [], env: copyInto(file) });
    await app.sees("No report found in ");
    await app.sees("It would be reports/README.md, or another Markdown file");
    await app.sees("README.md is there, but is no report.");
    await app.sees("opens by its name: report-tui path/to/report.md");
    await app.sees(/[❯›] Open a copy of the sample/);
    await app.takesKeys();
    app.press("enter");
    await app.sees("a sample to try things on");
    app.press("2");
    await app.sees(/› \[[ x]\]/);
    app.press("space");
    await app.sees("✓ saved");
    await app.quit();
    await app.sees("Your copy of the sample stays");
    const path = /by its name: ?(\/\S+README\.md)/.exec(app.screen().join(""))?.[1] ?? "";
    expect(path).toContain("report-tui-sample-");
    const again = await openApp(file, { args: [path] });
    await again.sees("2 Checklist 15/25");
  });

  test.each([
    [60, 16],
    [80, 24],
  ])("all of that is in a window of %i columns and %i rows", async (cols, rows) => {
    const app = startApp(empty(), { args: [], cols, rows, env: { NO_COLOR: "1" } });
    await app.sees("q leaves");
    expect(app.screen().join(" ")).toMatch(/No report found[\s\S]*It would be[\s\S]*› Open a copy/);
    expect(app.outputSince(0)).not.toMatch(/\x1b\[(?:3[0-7]|38|9[0-7])/);
  });

  test("--sample opens it at once", async () => {
    const app = await openSample();
    await app.sees("a sample to try things on");
    await app.sees("3 Questions 4/12");
    await app.sees("2 Checklist 16/25");
  });

  test("the sample has a project around it, which is read", async () => {
    const app = await openSample();
    app.press("2", "v", "v", "v", "v");
    await app.sees(/\[ \] Describe training and serving .*●/);
    app.press("3");
    for (let i = 0; i < 6; i++) app.press("down");
    app.press("enter");
    await app.sees("From your repository");
    await app.sees("`dockerfiles/api.dockerfile` builds on");
  });

  test("leaving is as easy", async () => {
    const app = startApp(empty(), { args: [] });
    await app.sees("No report found");
    await app.takesKeys();
    app.press("down");
    await app.sees(/[❯›] Leave/);
    app.press("enter");
    await app.ends({ code: 0 });
  });

  test("two keys that come as one are two keys", async () => {
    const app = startApp(empty(), { args: [] });
    await app.sees("No report found");
    await app.takesKeys();
    app.type(keyBytes("down") + keyBytes("enter"), "down and enter");
    await app.ends({ code: 0 });
    await app.seesNot("Your copy of the sample");
  });
});

test("without a terminal and without a report, the same is said on the error's side, and how to go on", async () => {
  const { code, out, error } = await run(StoryFile.of(notes, { name: "README.md" }));
  expect(error).toMatch(
    /^No report found in .*\nIt would be .*\nREADME\.md is there, but is no report\. .*\nOpen one/,
  );
  expect(out).toBe("");
  expect(code).toBe(2);
});

test("without a terminal, the status is printed, and how to get the screen", async () => {
  const { code, out, error } = await run(StoryFile.of(report));
  expect(out).toContain("questions 3 of 31 answered");
  expect(out).toContain("run report-tui in one to get the screen");
  expect(out).not.toContain("\x1b");
  expect(error).toBe("");
  expect(code).toBe(1);
});
