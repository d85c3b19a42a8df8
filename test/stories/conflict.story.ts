import { describe, expect, test } from "vitest";
import type { App, AppOptions } from "./app.ts";
import { openApp } from "./app.ts";
import { openChecklist } from "./fixtures/checklist.ts";
import { draftsKept, keepsNothing } from "./fixtures/kept.ts";
import { halfWay, marked, replaced } from "./fixtures/reports.ts";
import { answered, answerIn, report } from "./fixtures/writing.ts";
import { StoryFile } from "./story-file.ts";

const ASKED = "Question 5: the same words were changed here and on disk";
const base = halfWay({ answers: { 5: "Nobody knows yet." } });
const mineIs = (text: string) => replaced(base, "Nobody knows yet.", text);

/** The question takes no key for a moment after it came up by itself: somebody may be typing. */
const aMoment = () => new Promise((read) => setTimeout(read, 900));

/** Writes over the answer to question 5 here, lets somebody else write over the same words, and asks to save. */
async function clash(options?: AppOptions): Promise<{ app: App; file: StoryFile }> {
  const file = StoryFile.of(base);
  const app = await answerIn(file, options);
  app.press("ctrl+u");
  app.type("Training took days.");
  await app.sees("Training took days.");
  file.renameOver(mineIs("Models ran weekly."));
  await app.sees("This answer was changed on disk");
  app.press("ctrl+s");
  await app.sees(ASKED);
  return { app, file };
}

const SIZES = [
  { cols: 100, rows: 30 },
  { cols: 80, rows: 24 },
];

describe.each(SIZES)("in $cols×$rows the same words changed here and on disk", (size) => {
  test("are shown side by side with their names, and nothing is written yet", async () => {
    const { app, file } = await clash(size);
    await app.sees("Mine, being written");
    await app.sees("Training took days.");
    await app.sees("Theirs, on disk");
    await app.sees("Models ran weekly.");
    await app.sees("○ 1 to decide");
    app.press("enter");
    await app.sees("One place is still open.");
    expect(file.text()).toBe(mineIs("Models ran weekly."));
  });

  test.each([
    ["m", "Training took days."],
    ["t", "Models ran weekly."],
    ["b", "Training took days.\nModels ran weekly."],
  ])("are settled by %s and enter", async (key, text) => {
    const { app, file } = await clash(size);
    app.press(key);
    await app.sees("✓ enter writes it");
    app.press("enter");
    await app.sees("✓ saved");
    await file.becomes((written) => written === mineIs(text));
    await keepsNothing(file);
  });

  test("are settled by words of one's own", async () => {
    const { app, file } = await clash(size);
    app.press("e");
    await app.sees("Your own words for the marked ones");
    app.press("ctrl+u");
    app.type("Both of these, on Mondays.");
    await app.sees("Both of these, on Mondays.");
    app.press("ctrl+s");
    await app.sees("✓ your own words");
    app.press("enter");
    await app.sees("✓ saved");
    await file.becomes(/Both of these, on Mondays\./);
    expect(file.text()).not.toContain("Training took");
  });

  test("are both kept when the app is left: theirs in the file, mine as a draft", async () => {
    const { app, file } = await clash(size);
    app.press("q");
    await app.sees("Not everything is on disk");
    app.press("y");
    await app.ends({ code: 0 });
    const [draft] = draftsKept(file);
    expect(app.screen().join("")).toContain(draft?.path);
    expect(draft?.text).toBe("Training took days.");
    expect(file.text()).toBe(mineIs("Models ran weekly."));
    const next = await openApp(file, size);
    await next.sees("This was not saved when report-tui last ended");
    next.press("enter");
    await next.sees("Your draft is back");
    next.press("ctrl+s");
    await next.sees(ASKED);
  });
});

test("several places are decided one by one", async () => {
  const file = StoryFile.of(halfWay({ answers: { 5: "Alpha one.\n\nBetween them.\n\nOmega one." } }));
  const both = (first: string, last: string) =>
    halfWay({ answers: { 5: `${first}\n\nBetween them.\n\n${last}` } });
  const app = await answerIn(file);
  app.press("ctrl+u");
  app.type("Omega mine.");
  app.press("up", "up", "up", "up", "end", "ctrl+u");
  app.type("Alpha mine.");
  await app.sees("Alpha mine.");
  file.overwrite(both("Alpha theirs.", "Omega theirs."));
  await app.sees("This answer was changed on disk");
  app.press("ctrl+s");
  await app.sees("1 of 2   ○ 2 to decide");
  app.press("m");
  await app.sees("2 of 2   ○ 1 to decide");
  app.press("t");
  await app.sees("✓ enter writes it");
  app.press("enter");
  await file.equals(both("Alpha mine.", "Omega theirs."));
});

describe("a saved answer that could not be written", () => {
  /** Mine is in memory, and the file comes back with another answer to the same question. */
  async function comesBackChanged(): Promise<{ app: App; file: StoryFile; theirs: string }> {
    const file = StoryFile.of(report);
    const app = await answerIn(file);
    app.type("Mine is this.");
    await app.sees("Mine is this.");
    file.remove();
    await app.sees("the file is gone");
    app.press("esc");
    await app.sees("save again to create it anew");
    const theirs = answered("Theirs is that.");
    file.overwrite(theirs);
    await app.sees(ASKED);
    await aMoment();
    return { app, file, theirs };
  }

  test("is decided against what is there by then", async () => {
    const { app, file, theirs } = await comesBackChanged();
    await app.sees("Mine, from here");
    await app.sees("⇄ to be decided, not written");
    app.press("esc");
    await app.sees("Choose what stays; until then nothing is written.");
    expect(file.text()).toBe(theirs);
    app.press("b", "enter");
    await file.becomes(/Mine is this\.\n+Theirs is that\./);
    await app.sees("✓ saved");
  });

  test("is kept with what is there when the app is left", async () => {
    const { app, file, theirs } = await comesBackChanged();
    app.press("q");
    await app.sees("Not everything is on disk");
    app.press("y");
    await app.ends({ code: 0 });
    expect(file.text()).toBe(theirs);
    const [draft] = draftsKept(file);
    expect(draft?.text).toContain("Mine is this.");
  });
});

test("two marks on one box are no question: a tick wins, and the other is told", async () => {
  const file = StoryFile.of(report);
  const app = await openChecklist(file);
  app.press(...Array<string>(4).fill("down"));
  await app.sees("› [MK] Measure how much");
  file.remove();
  await app.sees("the file is gone");
  app.press("space");
  await app.sees("› [x] Measure how much");
  await app.sees("save again to create it anew");
  file.overwrite(marked(report, "Measure how much", "later"));
  await app.sees("› [x] Measure how much");
  await file.equals(marked(report, "Measure how much", "x"));
});
