import { describe, expect, test } from "vitest";
import { type App, openApp } from "./app.ts";
import { draftsKept } from "./fixtures/kept.ts";
import { halfWay, marked, placeholder, replaced } from "./fixtures/reports.ts";
import { answered, answerIn, report } from "./fixtures/writing.ts";
import { StoryFile } from "./story-file.ts";

const MARKERS = /^(?:<{7}|={7}|>{7})/m;

/** A repository with the report on main, and on another branch the report as somebody changed it there; main is checked out. */
function branches(theirs: string, base = report): StoryFile {
  const file = StoryFile.of(base, { git: true });
  file.git("checkout", "--quiet", "-b", "feature");
  commits(file, theirs, "Theirs");
  file.git("checkout", "--quiet", "main");
  return file;
}

function commits(file: StoryFile, text: string, message: string): void {
  file.overwrite(text);
  file.git("commit", "--quiet", "--all", `--message=${message}`);
}

/** Runs a command of git that stops with a conflict. */
function stops(file: StoryFile, ...args: string[]): void {
  expect(() => file.git(...args)).toThrow();
}

async function openOverview(file: StoryFile): Promise<App> {
  const app = await openApp(file);
  await app.sees("⎇ main");
  await app.sees("● live");
  return app;
}

/** The lines under Activity. */
const activity = (app: App) => app.screen().flatMap((row) => row.match(/\d\d:\d\d {2}.*/) ?? []);

/** Waits until nothing more is told. */
async function isQuiet(app: App): Promise<void> {
  let before = "";
  while (before !== app.screen().join()) {
    before = app.screen().join();
    await new Promise((next) => setTimeout(next, 1_000));
  }
}

const ITEMS = ["Open a repository", "List what has", "Put the training", "Run the tests", "Put the model"];
const manyChanges = [7, 8, 9, 10, 11].reduce(
  (text, number) => answered(`Answer ${number}.`, number, text),
  ITEMS.reduce((text, item) => marked(text, item, "x"), report),
);

describe("what git does to the file is told as one event", () => {
  test("a checkout with many changes, and the way back", async () => {
    const file = branches(manyChanges);
    const app = await openOverview(file);
    file.git("checkout", "--quiet", "feature");
    await app.sees(/\d\d:\d\d {2}git checkout: now on feature; Q7, Q8/);
    await isQuiet(app);
    expect(activity(app)).toHaveLength(1);
    file.git("checkout", "--quiet", "main");
    await app.sees(/\d\d:\d\d {2}git checkout: now on main; /);
    await isQuiet(app);
    expect(activity(app)).toHaveLength(2);
  });

  test("a rebase of several commits", async () => {
    const file = branches(answered("Theirs.", 9));
    for (const number of [2, 3, 5, 7, 8])
      commits(file, answered(`Mine, ${number}.`, number, file.text()), `Mine ${number}`);
    const app = await openOverview(file);
    file.git("rebase", "--quiet", "feature");
    await app.sees(/\d\d:\d\d {2}git rebase.*; /);
    await isQuiet(app);
    expect(activity(app)).toHaveLength(1);
    expect(file.text()).toContain("Theirs.");
  });

  test("a stash and its way back", async () => {
    const file = StoryFile.of(report, { git: true });
    file.overwrite(manyChanges);
    const app = await openOverview(file);
    file.git("stash", "--quiet");
    await app.sees(/\d\d:\d\d {2}git stash; /);
    await isQuiet(app);
    expect(activity(app)).toHaveLength(1);
    await file.equals(report);
    file.git("stash", "pop", "--quiet");
    await app.sees(/\d\d:\d\d {2}git stash pop; /);
    await isQuiet(app);
    expect(activity(app)).toHaveLength(2);
    await file.equals(manyChanges);
  });

  test("and what it takes back is no old copy", async () => {
    const file = StoryFile.of(report, { git: true });
    const app = await openOverview(file);
    app.press("2", "space");
    await file.equals(marked(report, "Open a repository", "x"));
    await app.sees("✓ saved");
    file.git("checkout", "--quiet", "--", "reports/README.md");
    await app.sees("› [ ] Open a repository");
    await file.equals(report);
  });

  test("and the draft of an answer lives through it, and goes with its branch", async () => {
    const file = branches(manyChanges);
    const app = await answerIn(file);
    app.type("Half a thought");
    await app.sees("⎇ main");
    file.git("checkout", "--quiet", "feature");
    await app.sees("git checkout: now on feature");
    await app.sees("Half a thought");
    app.kill("SIGTERM");
    await app.ends({ code: 143 });
    expect(draftsKept(file)).toMatchObject([{ text: "Half a thought", branch: "main" }]);
    expect(file.text()).toBe(manyChanges);
  });
});

describe("a merge that leaves conflict markers", () => {
  const base = halfWay({ answers: { 5: "Nobody knows yet." } });
  const says = (text: string) => replaced(base, "Nobody knows yet.", text);

  /** The app is open while the merge stops. */
  async function merged(): Promise<{ app: App; file: StoryFile }> {
    const file = branches(says("Models ran weekly."), base);
    commits(file, says("Training took days."), "Mine");
    const app = await openOverview(file);
    stops(file, "merge", "feature");
    await app.sees("Question 5: git found the same lines changed on both sides");
    await new Promise((read) => setTimeout(read, 900));
    return { app, file };
  }

  test.each([
    ["m", says("Training took days.")],
    ["t", says("Models ran weekly.")],
  ])("opens the question, and %s leaves no marker", async (key, text) => {
    const { app, file } = await merged();
    await app.sees("Ours, this branch");
    await app.sees("Training took days.");
    await app.sees("Theirs, the other branch");
    await app.sees("Models ran weekly.");
    expect(file.text()).toMatch(MARKERS);
    app.press(key, "enter");
    await file.equals(text);
    await app.sees("✓ saved");
    file.git("commit", "--quiet", "--all", "--no-edit");
    expect(file.git("status", "--porcelain")).toBe("");
  });

  test("can wait, stays a problem, and c decides it later; u brings the markers back", async () => {
    const { app, file } = await merged();
    const left = file.text();
    app.press("esc");
    await app.sees("Activity");
    file.overwrite(marked(left, "Run the tests", "x"));
    await app.sees("2 Checklist 2/9");
    app.press("c");
    await app.sees("git found the same lines changed on both sides");
    app.press("b", "enter");
    await file.becomes(/Training took days\.\n+Models ran weekly\./);
    expect(file.text()).not.toMatch(MARKERS);
    await app.sees("Activity");
    app.press("u");
    await file.equals(marked(left, "Run the tests", "x"));
  });

  test("is there to be decided when the app is started on it", async () => {
    const file = branches(says("Models ran weekly."), base);
    commits(file, says("Training took days."), "Mine");
    stops(file, "merge", "feature");
    const app = await openApp(file);
    await app.sees("● live");
    app.press("c");
    await app.sees("git found the same lines changed on both sides");
    app.press("t", "enter");
    await file.equals(says("Models ran weekly."));
  });
});

test("a commit from another window is seen, though it leaves the file as it is", async () => {
  const file = StoryFile.of(report, { git: true });
  file.put("train.py", "import torch\n");
  file.git("add", "--all");
  commits(file, report, "What we train");
  const app = await openOverview(file);
  file.overwrite(answered("Answer 7.", 7));
  await app.sees("⎇ main  uncommitted");
  file.git("commit", "--quiet", "--all", "--message=Answer 7");
  await app.seesNot("uncommitted");
});

test("nothing of the app shows in git status, while it saves or after", async () => {
  const file = StoryFile.of(report, { git: true });
  const app = await answerIn(file);
  for (let i = 0; i < 10; i++) {
    app.type(`word${i} `);
    app.press("ctrl+s");
    expect(file.git("status", "--porcelain", "--untracked-files=all")).toMatch(
      /^(?: M reports\/README\.md\n)?$/,
    );
  }
  await file.becomes(/word9/);
  expect(file.text()).not.toContain(placeholder(5));
});
