import { describe, test } from "vitest";
import { openApp } from "./app.ts";
import { halfWay, replaced, words } from "./fixtures/reports.ts";
import { answered, openAnswer, report, walkTo } from "./fixtures/writing.ts";
import { StoryFile } from "./story-file.ts";

describe("the walk", () => {
  test("goes from question to question, and to the next that is unfinished", async () => {
    const file = StoryFile.of(report);
    const app = await openApp(file);
    await walkTo(app, 3);
    app.press("}");
    await app.sees(/Question 5 .*unfinished/);
    app.press("}");
    await app.sees(/Question 7 .*unfinished/);
    app.press("{", "[");
    await app.sees(/Question 4 .*unfinished/);
    await app.sees("environment0");
    await file.equals(report);
  });

  test("shows prompt, limits, and the example when it is asked for", async () => {
    const app = await openApp(StoryFile.of(report));
    await walkTo(app, 5);
    await app.sees("What about topic 5? Say it in your own way.");
    await app.sees("100-200 words");
    await app.seesNot("We did this for topic 5.");
    app.press("x");
    await app.sees("We did this for topic 5.");
    app.press("x");
    await app.seesNot("We did this for topic 5.");
  });

  test("scrolls a long answer to its end, and back", async () => {
    const app = await openApp(StoryFile.of(report));
    await walkTo(app, 4);
    app.press("G");
    await app.sees("environment149");
    app.press("k");
    await app.seesNot("environment149");
    app.press("g");
    await app.sees("environment0");
  });
});

describe("an answer", () => {
  test("takes the place of the placeholder; undo gives the bytes back", async () => {
    const { app, file } = await openAnswer();
    app.type("We divided the code by what it does.");
    await app.sees("We divided the code by what it does.");
    await app.sees("◐ unsaved");
    await file.equals(report);
    app.press("ctrl+s");
    await app.sees("✓ saved");
    await file.equals(answered("We divided the code by what it does."));
    app.press("esc");
    await app.sees(/Question 5 .*unfinished/);
    await app.sees("We divided the code by what it does.");
    app.press("u");
    await app.sees("Not written yet; write it with e.");
    await file.equals(report);
  });

  test("may have several lines, and leaving by esc saves it", async () => {
    const { app, file } = await openAnswer();
    app.type("We did:");
    app.press("enter", "enter");
    app.type("- this");
    app.press("enter");
    app.type("- that");
    app.press("esc");
    await file.equals(answered("We did:\n\n- this\n- that"));
  });

  test("that was there is changed where it was changed, in the line ends of the file", async () => {
    const content = halfWay({ answers: { 5: "First line.\nSecond line." }, lineEnd: "\r\n" });
    const { app, file } = await openAnswer(content);
    await app.sees("Second line.");
    app.press("up", "end", "enter");
    app.type("Between.");
    app.press("esc");
    await file.equals(replaced(content, "First line.\r\n", "First line.\r\nBetween.\r\n"));
  });

  test("that is emptied becomes the placeholder again", async () => {
    const content = halfWay({ answers: { 5: "Not good enough." } });
    const { app, file } = await openAnswer(content);
    app.press("ctrl+u", "esc");
    await file.equals(report);
    await app.sees("Not written yet; write it with e.");
  });

  test("is counted while it is typed", async () => {
    const { app } = await openAnswer();
    await app.sees("0 / 100-200 words");
    app.type("one two three");
    await app.sees("3 / 100-200 words");
    await app.sees("97 to go");
    app.type(` ${words(97)}`);
    await app.sees("100 / 100-200 words");
    await app.sees("✓ good");
    app.type(` ${words(101)}`);
    await app.sees("1 too many");
  });

  test("has the cursor of the terminal at its caret", async () => {
    const { app } = await openAnswer();
    app.type("Hei på deg 日本");
    await app.sees("日本");
    const at = (column: number, row: number) => {
      const { x, y, visible } = app.cursor();
      return visible && x === 1 + column && app.line(y - row).startsWith(" Hei på deg");
    };
    await app.until("the cursor behind the text", () => at(15, 0));
    app.press("left");
    await app.until("the cursor before the last character", () => at(13, 0));
    app.press("home");
    await app.until("the cursor at the start", () => at(0, 0));
    app.press("end", "enter");
    await app.until("the cursor on the second line", () => at(0, 1));
    app.press("esc");
    await app.until("no cursor", () => !app.cursor().visible);
  });
});
