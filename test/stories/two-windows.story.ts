import { readdirSync } from "node:fs";
import { dirname } from "node:path";
import { describe, expect, test } from "vitest";
import type { App } from "./app.ts";
import { openChecklist } from "./fixtures/checklist.ts";
import { halfWay, marked, replaced } from "./fixtures/reports.ts";
import { answered, answerInTwo, report } from "./fixtures/writing.ts";
import { StoryFile } from "./story-file.ts";

// The new text is there, and shown, a moment before the save ends and lets go of its lock.
const leavesNothingBeside = (file: StoryFile) =>
  expect.poll(() => readdirSync(dirname(file.path)), { timeout: 5000 }).toEqual(["README.md"]);

async function writes(app: App, text: string): Promise<void> {
  app.press("e");
  await app.sees("ctrl+s save");
  app.type(text);
  app.press("esc");
  await app.sees("q quit");
}

describe("two windows on one file", () => {
  test("tick and answer by turns, and both show all of it", async () => {
    const file = StoryFile.of(report);
    const [one, two] = [await openChecklist(file), await openChecklist(file)];
    one.press("space");
    let expected = marked(report, "Open a repository", "x");
    await two.sees("› [x] Open a repository");
    two.press("down", "down", "space");
    expected = marked(expected, "List what has", "x");
    await one.sees("[x] List what has to be installed");
    one.press("3", "enter", "]");
    await one.sees(/Question 2 .*unfinished/);
    await writes(one, "Written in the first.");
    expected = answered("Written in the first.", 2, expected);
    two.press("3", "enter", "]");
    await two.sees("Written in the first.");
    two.press("]");
    await two.sees(/Question 3 .*unfinished/);
    await writes(two, "Written in the second.");
    expected = answered("Written in the second.", 3, expected);
    one.press("]");
    await one.sees("Written in the second.");
    await file.equals(expected);
    for (const app of [one, two]) await app.sees("✓ saved");
    await leavesNothingBeside(file);
  });

  test("tick at the same moment, again and again, and nothing is lost", async () => {
    const file = StoryFile.of(report);
    const [one, two] = [await openChecklist(file), await openChecklist(file)];
    two.press("down", "down");
    await two.sees("› [ ] List what has");
    for (let i = 0; i < 9; i++) {
      one.press("space");
      two.press("space");
      await new Promise((next) => setTimeout(next, i * 4));
    }
    const expected = marked(marked(report, "Open a repository", "x"), "List what has", "x");
    await file.equals(expected);
    for (const app of [one, two]) {
      await app.sees("[x] Open a repository");
      await app.sees("[x] List what has to be installed");
      await app.sees("✓ saved");
    }
    await leavesNothingBeside(file);
  });

  test("write in one answer at different words, and both are kept", async () => {
    const content = halfWay({ answers: { 5: "One two three four five." } });
    const file = StoryFile.of(content);
    const [one, two] = await answerInTwo(file);
    one.type(" Six.");
    await one.sees("five. Six.");
    two.press("home");
    two.type("Zero. ");
    await two.sees("Zero. One");
    one.press("ctrl+s");
    await file.becomes(/five\. Six\./);
    await two.sees("Zero. One two three four five. Six.");
    two.press("esc");
    await file.equals(replaced(content, "One two three four five.", "Zero. One two three four five. Six."));
    await one.sees("Zero. One two three four five. Six.");
    await leavesNothingBeside(file);
  });

  test("write over the same words: the second one is asked, and the first one is safe", async () => {
    const content = halfWay({ answers: { 5: "Nobody knows yet." } });
    const file = StoryFile.of(content);
    const [one, two] = await answerInTwo(file);
    for (const [app, text] of [
      [one, "Training took days."],
      [two, "Models ran weekly."],
    ] as const) {
      app.press("ctrl+u");
      app.type(text);
      await app.sees(text);
    }
    one.press("ctrl+s");
    await file.equals(replaced(content, "Nobody knows yet.", "Training took days."));
    await two.sees("This answer was changed on disk");
    two.press("esc");
    await two.sees("Question 5: the same words were changed here and on disk");
    two.press("b", "enter");
    await file.becomes(/Models ran weekly\.\n+Training took days\./);
    await one.sees("Models ran weekly.");
  });

  test("one killed in the middle of its saves does not keep the other from saving", async () => {
    const file = StoryFile.of(report);
    const [one, two] = [await openChecklist(file), await openChecklist(file)];
    for (let i = 0; i < 5; i++) one.press("space");
    one.kill("SIGKILL");
    await one.ends({ signal: "SIGKILL" });
    two.press("down", "down", "space");
    await file.becomes(/\[x\] List what has/, { within: 15_000 });
    await two.sees("✓ saved");
  });
});
