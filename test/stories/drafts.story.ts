import { describe, expect, test } from "vitest";
import { type App, openApp } from "./app.ts";
import { draftsKept, isDraft, keepsNothing } from "./fixtures/kept.ts";
import { halfWay, replaced } from "./fixtures/reports.ts";
import { run } from "./fixtures/run.ts";
import { answered, answerIn, openAnswer, report, walkTo } from "./fixtures/writing.ts";
import { StoryFile } from "./story-file.ts";

const OFFERED = "This was not saved when report-tui last ended";

/** Writes on in the answer that is open, and dies of it. */
async function writesAndIsKilled(app: App, file: StoryFile, text: string): Promise<void> {
  app.type(text);
  await isDraft(file, text);
  app.kill("SIGKILL");
  await app.ends({ signal: "SIGKILL" });
}

/** A report with a draft of the answer to question 5, whose writer was killed. */
async function killed(text: string, content = report): Promise<StoryFile> {
  const { app, file } = await openAnswer(content);
  await writesAndIsKilled(app, file, text);
  return file;
}

describe("after a kill the next start offers what was typed", () => {
  test("with what it is, when, how much, and both texts; enter goes on with it", async () => {
    const file = await killed("We never saved this.");
    const app = await openApp(file);
    await app.sees(OFFERED);
    await app.sees(/› Question 5 {2}4 words +\d\d:\d\d/);
    await app.sees("The draft");
    await app.sees("We never saved this.");
    await app.sees("In the report now");
    await app.sees("(nothing)");
    app.press("enter");
    await app.sees("Your draft is back, and not saved yet.");
    await app.sees("◐ unsaved draft");
    await app.sees("We never saved this.");
    expect(file.text()).toBe(report);
    app.type(" Now we do.");
    app.press("ctrl+s");
    await file.equals(answered("We never saved this. Now we do."));
    await app.sees("✓ saved");
    await keepsNothing(file);
    app.press("esc");
    await app.sees("q quit");
    await app.quit();
    expect(draftsKept(file)).toEqual([]);
  });

  test("to the second before the kill", async () => {
    const { app, file } = await openAnswer();
    const sent: { word: string; time: number }[] = [];
    for (let i = 0; i < 60; i++) {
      sent.push({ word: `word${i}`, time: performance.now() });
      app.type(`word${i} `);
      await new Promise((next) => setTimeout(next, 35));
    }
    const killed = performance.now();
    app.kill("SIGKILL");
    await app.ends({ signal: "SIGKILL" });
    const [draft] = draftsKept(file);
    const old = sent.filter(({ time }) => killed - time > 1_000).map(({ word }) => word);
    expect(old.length).toBeGreaterThan(10);
    expect(draft?.text.split(" ")).toEqual(expect.arrayContaining(old));
  });

  test("until somebody throws it away, which is asked about", async () => {
    const file = await killed("Not worth much");
    const app = await openApp(file);
    await app.sees(OFFERED);
    app.press("esc");
    await app.sees("Activity");
    app.press("D");
    await app.sees("Not worth much");
    app.press("d");
    await app.sees("Throw this draft away?");
    app.press("esc");
    await app.sees("Not worth much");
    expect(draftsKept(file)).toHaveLength(1);
    app.press("d");
    await app.sees("Question 5, 3 words. There is no other copy of it.");
    app.press("y");
    await app.seesNot("Not worth much");
    await keepsNothing(file);
    app.press("D");
    await app.sees("No drafts wait for this report.");
  });

  test("each of several, in any order", async () => {
    const file = await killed("The older one");
    const second = await openApp(file);
    await second.sees(OFFERED);
    second.press("esc");
    await second.sees("Activity");
    await walkTo(second, 7);
    second.press("e");
    await second.sees("ctrl+s save");
    await writesAndIsKilled(second, file, "The newer one");
    const app = await openApp(file);
    await app.sees("2 texts were not saved when report-tui last ended");
    await app.sees(/› Question 7 {2}3 words/);
    app.press("down");
    await app.sees(/› Question 5 {2}3 words/);
    app.press("enter");
    await app.sees("Your draft is back");
    app.press("esc");
    await file.equals(answered("The older one"));
    await app.sees("q quit");
    app.press("D");
    await app.sees("The newer one");
    app.press("enter");
    await app.sees("Your draft is back");
    app.press("esc");
    await file.equals(answered("The newer one", 7, answered("The older one")));
    await keepsNothing(file);
  });
});

describe("a draft of an answer that was changed on disk meanwhile", () => {
  const content = halfWay({ answers: { 5: "One two three." } });

  test("is merged with it", async () => {
    const file = await killed(" Mine.", content);
    file.overwrite(replaced(content, "One two three.", "Zero, one two three."));
    const app = await openApp(file);
    await app.sees("Zero, one two three.");
    app.press("enter");
    await app.sees("Zero, one two three. Mine.");
    app.press("ctrl+s");
    await file.equals(replaced(content, "One two three.", "Zero, one two three. Mine."));
  });

  test("is decided where both changed the same words", async () => {
    const { app: first, file } = await openAnswer(content);
    first.press("ctrl+u");
    await writesAndIsKilled(first, file, "Mine is this.");
    const theirs = replaced(content, "One two three.", "Theirs is that.");
    file.overwrite(theirs);
    const app = await openApp(file);
    await app.sees(OFFERED);
    app.press("enter");
    await app.sees("Mine is this.");
    app.press("ctrl+s");
    await app.sees("the same words were changed here and on disk");
    await app.sees("Theirs is that.");
    expect(file.text()).toBe(theirs);
    app.press("m", "enter");
    await file.becomes(/Mine is/);
    await app.sees("✓ saved");
    await keepsNothing(file);
  });
});

test("a draft stays with its branch: elsewhere it is told of, and offered on the way back", async () => {
  const file = StoryFile.of(report, { git: true });
  const first = await answerIn(file);
  await first.sees("⎇ main");
  await writesAndIsKilled(first, file, "For main alone");
  expect(draftsKept(file)).toMatchObject([{ branch: "main" }]);
  file.git("checkout", "--quiet", "-b", "other");
  const app = await openApp(file);
  await app.sees("1 draft waits on another branch; report-tui drafts lists it.");
  await app.seesNot("For main alone");
  file.git("checkout", "--quiet", "main");
  app.focus(true);
  await app.sees(OFFERED);
  await app.sees("For main alone");
});

test("SIGTERM says where the draft is, and the next start offers it", async () => {
  const { app, file } = await openAnswer();
  app.type("Half a thought");
  await app.sees("Half a thought");
  app.kill("SIGTERM");
  await app.ends({ code: 143 });
  const [draft] = draftsKept(file);
  const said = app.screen().join("");
  expect(said).toContain(`Question 5: what was not saved is kept in ${draft?.path}`);
  expect(said).toContain("offered at the next start");
  const next = await openApp(file);
  await next.sees("Half a thought");
});

test("what was left on purpose is listed by report-tui drafts, and not offered", async () => {
  const { app, file } = await openAnswer();
  app.type("On second thoughts, no");
  app.press("ctrl+q");
  await app.sees("Leave without saving?");
  app.press("y");
  await app.sees("q quit");
  await isDraft(file, "On second thoughts, no");
  app.press("]", "]", "e");
  await app.sees("ctrl+s save");
  await writesAndIsKilled(app, file, "This one, yes");
  expect(file.text()).toBe(report);

  const { out } = await run(file, "drafts");
  expect(out).toMatch(/Question 5 of reports\/README\.md: 4 words, left on purpose/);
  expect(out).toMatch(/Question 7 of reports\/README\.md: 3 words$/m);
  const next = await openApp(file);
  await next.sees(OFFERED);
  await next.sees(/› Question 7 {2}3 words/);
});
