import { describe, expect, test } from "vitest";
import { type App, openApp } from "./app.ts";
import { editorOf } from "./fixtures/outside.ts";
import { answerIn, report } from "./fixtures/writing.ts";
import { StoryFile } from "./story-file.ts";

const MOUSE = { toured: true, mouse: true };
/** What asks a terminal for the mouse, in any of the ways there are. */
const ASKED = /\x1b\[\?(?:9|100[0-35-6]|1015|1016)h/;

async function withMouse(file: StoryFile, env: Readonly<Record<string, string>> = {}): Promise<App> {
  const app = await openApp(file, { env });
  await app.sees("● live");
  await app.until("the mouse to be told", () => app.modes.mouseTold);
  return app;
}

describe("the mouse, which is off until somebody switches it on", () => {
  test("is the terminal's own: nothing asks for it, and what comes all the same does nothing", async () => {
    const file = StoryFile.of(report);
    const app = await openApp(file);
    app.press("2");
    await app.sees("› [ ] Open a repository");
    const { x, y } = app.find("[ ] List what has");
    app.type(`\x1b[<0;${x + 1};${y + 1}M\x1b[<0;${x + 1};${y + 1}m`);
    app.press("3", "2");
    await app.sees("› [ ] Open a repository");
    await app.quit();
    expect(app.outputSince(0)).not.toMatch(ASKED);
    expect(file.text()).toBe(report);
  });

  test("is switched on in the palette, and off again", async () => {
    const file = StoryFile.of(report);
    const app = await openApp(file);
    app.press(":");
    await app.sees("go to:");
    app.type("the mouse on");
    await app.sees(/› the mouse on or off/);
    app.press("enter");
    await app.sees("The mouse is on");
    expect(app.modes.mouseTold).toBe(true);
    app.clickOn("Questions");
    await app.sees("▸3 Questions");
    app.press(":");
    await app.sees("go to:");
    app.press("enter");
    await app.sees("The mouse is off");
    expect(app.modes.mouseTold).toBe(false);
    await app.quit();
  });
});

describe("with the mouse on", () => {
  test("a tab, a row, a box, a key in the last line are clicked, and the file changes by one mark", async () => {
    const file = StoryFile.of(report, { settings: MOUSE });
    const app = await withMouse(file);
    app.clickOn("Checklist");
    await app.sees("› [ ] Open a repository");
    app.clickOn("List what has");
    await app.sees("› [ ] List what has");
    expect(file.text()).toBe(report);
    app.clickOn("[ ] Open a repository");
    await app.sees("› [x] Open a repository");
    await file.equals(report.replace("[ ] Open a repository", "[x] Open a repository"));
    app.clickOn("u undo");
    await file.equals(report);
    app.clickOn("q quit");
    await app.ends({ code: 0 });
  });

  test("the wheel goes through lists and texts, three rows a notch", async () => {
    const app = await withMouse(StoryFile.of(report, { settings: MOUSE }));
    app.press("3");
    await app.sees(/›\s+1 /);
    app.wheelOn("about topic 2", 2);
    await app.sees(/›\s+7 /);
    app.wheelOn("about topic 2", -1);
    await app.sees(/›\s+4 /);
    app.press("?");
    await app.sees("finds a key");
    const fourth = app.line(7);
    app.wheelOn(app.line(6).trim(), 1);
    await app.until("the help to be three lines further", () => app.line(4) === fourth);
  });

  test("a click sets the caret, and dragging selects", async () => {
    const file = StoryFile.of(report, { settings: MOUSE });
    const app = await answerIn(file);
    app.press("ctrl+home");
    app.paste("Our three little words are a text.");
    await app.sees("little words");
    const [from, to] = [app.find("little"), app.find(" words are")];
    app.click(from.x, from.y, to);
    app.type("big");
    await app.sees("Our three big words are");
    app.clickOn("three");
    app.type("only ");
    await app.sees("Our only three big words");
    app.press("ctrl+s");
    await file.becomes(/Our only three big words/);
  });

  test("a question that comes up is answered by a click, and nothing below it is reached", async () => {
    const app = await answerIn(StoryFile.of(report, { settings: MOUSE }));
    app.type("New");
    app.press("ctrl+q");
    await app.sees("Leave without saving?");
    app.clickOn("Checklist");
    app.clickOn("leave without saving");
    await app.sees("Question 5");
    await app.seesNot("ctrl+s save");
  });
});

describe("nobody's shell is left with it", () => {
  test.each(["q", "SIGTERM", "SIGHUP"] as const)("after %s", async (way) => {
    const app = await withMouse(StoryFile.of(report, { settings: MOUSE }));
    if (way === "q") app.press("q");
    else app.kill(way);
    await app.ends({});
    expect(app.modes.mouseTold).toBe(false);
    expect(app.outputSince(0)).toMatch(/\x1b\[\?1000l(?!.*\x1b\[\?100[0-36]h)/s);
  });

  test("while another editor has the terminal; afterwards it is on again", async () => {
    const file = StoryFile.of(report, { settings: MOUSE });
    const app = await answerIn(file, {
      env: { EDITOR: editorOf(file, "my-editor", "printf 'NOT OURS '; read line") },
    });
    app.press("ctrl+g");
    await app.sees("NOT OURS");
    expect(app.modes.mouseTold).toBe(false);
    app.press("enter");
    await app.until("the mouse to be told", () => app.modes.mouseTold);
    await app.sees("ctrl+s save");
  });
});
