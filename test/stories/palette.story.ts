import { describe, expect, test } from "vitest";
import { openApp } from "./app.ts";
import { halfWay, marked } from "./fixtures/reports.ts";
import { StoryFile } from "./story-file.ts";

const report = halfWay();

describe("going to things by their names", () => {
  test("to a question by its number, and back to it as what was chosen lately", async () => {
    const app = await openApp(StoryFile.of(report));
    app.press(":");
    await app.sees("go to:");
    app.type("q7");
    await app.sees("› Q7 ");
    app.press("enter");
    await app.sees("Question 7");
    await app.seesNot("go to:");
    app.press("2", "ctrl+p");
    await app.sees("› Q7 ");
    app.press("enter");
    await app.sees("Question 7");
  });

  test("to an item by words, letters left out", async () => {
    const app = await openApp(StoryFile.of(report));
    app.press("ctrl+p");
    await app.sees("go to:");
    app.type("let bot tests");
    await app.sees("› Let a bot run the tests");
    app.press("enter");
    await app.sees("› [ ] Let a bot run the tests");
  });

  test("typed ahead, faster than the screen", async () => {
    const app = await openApp(StoryFile.of(report));
    app.type(":q12\r");
    await app.sees("Question 12");
    await app.seesNot("go to:");
  });

  test("esc goes back to where one was", async () => {
    const app = await openApp(StoryFile.of(report));
    app.press("2", "down", "down");
    await app.sees("● live");
    await app.sees("› [ ] List what");
    const before = app.screen();
    app.press("ctrl+p");
    await app.sees("go to:");
    app.type("zzz");
    await app.sees("Nothing has these letters");
    app.press("esc");
    await app.seesNot("go to:");
    expect(app.screen()).toEqual(before);
  });

  test("a command is run, and the file changes by it", async () => {
    const file = StoryFile.of(report);
    const app = await openApp(file);
    app.press("2", "ctrl+p");
    await app.sees("go to:");
    app.type("tick or untick");
    await app.sees(/› tick or untick the item.*space +command/);
    app.press("enter");
    await app.sees("✓ saved");
    await app.seesNot("go to:");
    await file.equals(marked(report, "Open a repository", "x"));
  });

  test("from an answer, which is saved as it is left", async () => {
    const file = StoryFile.of(report);
    const app = await openApp(file);
    app.type(":q2\r");
    await app.sees("Question 2");
    app.press("e");
    await app.sees("ctrl+s");
    app.type("The palette was here.");
    await app.sees("The palette was here.");
    app.press("ctrl+p");
    await app.sees("go to:");
    app.type("q3");
    await app.sees("› Q3 ");
    app.press("enter");
    await app.sees("Question 3");
    await file.becomes(/The palette was here\./);
  });
});
