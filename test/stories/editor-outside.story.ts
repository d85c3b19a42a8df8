import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { type App, openApp } from "./app.ts";
import { fills } from "./fixtures/frame.ts";
import { editorOf } from "./fixtures/outside.ts";
import { CARET, draws } from "./fixtures/text-area.ts";
import { answered, answerIn, report, walkTo } from "./fixtures/writing.ts";
import { StoryFile } from "./story-file.ts";

/** The answer open here, and a variable that names an editor of these lines; what it leaves in its own temporary folder is looked at. */
async function withEditor(...lines: string[]) {
  const file = StoryFile.of(report);
  const temporary = join(file.home, "tmp");
  mkdirSync(temporary);
  const editor = editorOf(file, "my-editor", ...lines);
  const app = await answerIn(file, { env: { EDITOR: editor, TMPDIR: temporary } });
  return { app, file, left: () => readdirSync(temporary) };
}

/** The screen is the app's again, keys come as they are pressed, and the cursor is where one writes. */
async function isBack(app: App, text: string): Promise<void> {
  await draws(app, text);
  await app.until("the app's screen", () => app.alternate);
  await app.takesKeys();
}

async function killEditor(app: App, file: StoryFile): Promise<void> {
  const pid = () => Number(textOf(join(file.home, "pid")));
  app.press("ctrl+g");
  await vi.waitUntil(() => pid() > 0, { timeout: 5000, interval: 10 });
  process.kill(pid(), "SIGKILL");
}

const textOf = (path: string) => (existsSync(path) ? readFileSync(path, "utf8") : "");

describe("an editor in the terminal", () => {
  test("gets the answer, the terminal and its keys, and what it saves comes back as one step of undo", async () => {
    const { app, file, left } = await withEditor(
      `cp "$1" "$HOME/given"`,
      `stty -a > "$HOME/modes"`,
      `printf 'NOT OURS '; read line; printf '%s\\nÆ 日本.\\n' "$line" > "$1"`,
    );
    app.type("Begun here.");
    app.press("ctrl+g");
    await app.sees("NOT OURS");
    expect(app.alternate).toBe(false);
    expect(app.cursor().visible).toBe(true);
    expect(textOf(join(file.home, "given"))).toBe("Begun here.\n");
    expect(textOf(join(file.home, "modes"))).toMatch(/ icanon.* echo /s);
    app.type("Typed there.\r");
    await app.sees("Æ 日本.");
    await app.takesKeys();
    expect(app.alternate).toBe(true);
    expect(file.text()).toBe(report);
    expect(left()).toEqual([]);
    app.press("ctrl+z");
    await isBack(app, `Begun here.${CARET}`);
    app.press("ctrl+y");
    await app.sees("Typed there.");
    app.press("esc");
    await file.equals(answered("Typed there.\nÆ 日本."));
    await app.quit();
  });

  test("that fails is asked about before its text is taken", async () => {
    const { app, file, left } = await withEditor(`printf 'Half of it.\\n' > "$1"; exit 1`);
    app.type("Begun here.");
    app.press("ctrl+g");
    await app.sees("Take what the other editor left?");
    await app.sees("my-editor ended with exit code 1");
    app.press("esc");
    await isBack(app, `Begun here.${CARET}`);
    app.press("ctrl+g");
    await app.sees("take its text (3 words)");
    app.press("t");
    await isBack(app, `Half of it.${CARET}`);
    app.press("esc");
    await file.equals(answered("Half of it."));
    expect(left()).toEqual([]);
  });

  test("that empties the answer is asked about, too", async () => {
    const { app, file } = await withEditor(`: > "$1"`);
    app.type("Begun here.");
    app.press("ctrl+g");
    await app.sees("my-editor left an empty text.");
    app.press("esc");
    await isBack(app, `Begun here.${CARET}`);
    app.press("ctrl+g");
    await app.sees("take the empty answer");
    app.press("t");
    await isBack(app, CARET);
    app.press("esc");
    await app.sees("Not written yet; write it with e.");
    await file.equals(report);
  });

  test("that hangs and is killed leaves the answer as it was", async () => {
    const { app, file, left } = await withEditor(`echo $$ > "$HOME/pid"; exec sleep 60`);
    app.type("Begun here.");
    await killEditor(app, file);
    await app.sees("my-editor was ended from outside (SIGKILL).");
    await isBack(app, `Begun here.${CARET}`);
    app.type(" And on.");
    app.press("esc");
    await file.equals(answered("Begun here. And on."));
    expect(left()).toEqual([]);
    await app.quit();
  });

  test("that is killed cannot put the terminal back as it was, so the app does", async () => {
    const { app, file } = await withEditor(`stty raw -echo; echo $$ > "$HOME/pid"; exec sleep 60`);
    await killEditor(app, file);
    await fills(app, 100, 30, { within: 2000 });
    await isBack(app, CARET);
  });

  test("is opened from the list by E, and its answer is saved at once", async () => {
    const file = StoryFile.of(report);
    const editor = editorOf(file, "my editor", `printf 'Written there.\\n\\n' > "$1"`);
    const app = await openApp(file, { env: { VISUAL: editor, EDITOR: "/nowhere" } });
    await app.sees("● live");
    await walkTo(app, 5);
    app.press("E");
    await file.equals(answered("Written there."));
    await app.sees("e write");
    await app.sees("Written there.");
    app.press("u");
    await file.equals(report);
    await app.quit();
  });

  test("that does not exist is named, and the answer stays open", async () => {
    const file = StoryFile.of(report);
    const app = await answerIn(file, { env: { EDITOR: "no-such-editor -x" } });
    app.type("Begun here.");
    app.press("ctrl+g");
    await app.sees("EDITOR names the editor no-such-editor, which was not found");
    await isBack(app, `Begun here.${CARET}`);
    app.press("esc");
    await file.equals(answered("Begun here."));
  });
});

test("an editor with a window of its own waits, its saves show here, and esc takes the answer back", async () => {
  const file = StoryFile.of(report);
  const editor = editorOf(
    file,
    "bin/code",
    `printf '%s\\n' "$@" > "$HOME/args.new"; mv "$HOME/args.new" "$HOME/args"; exec sleep 60`,
  );
  const app = await answerIn(file, { env: { VISUAL: editor } });
  app.type("One two.");
  app.press("ctrl+g");
  await app.sees("Open in Visual Studio Code");
  await vi.waitUntil(() => existsSync(join(file.home, "args")), { timeout: 5000, interval: 10 });
  const [flag, path = ""] = textOf(join(file.home, "args")).split("\n");
  expect(flag).toBe("--wait");
  expect(textOf(path)).toBe("One two.\n");
  expect(app.alternate).toBe(true);
  for (const words of [3, 7, 5]) {
    writeFileSync(path, `${"word ".repeat(words).trim()}.\n`);
    await app.sees(`${words} / 100-200 words`);
  }
  app.type("lost");
  expect(app.cursor().visible).toBe(false);
  app.press("esc");
  await app.sees("ctrl+s save");
  await isBack(app, `word word word word word.${CARET}`);
  expect(existsSync(dirname(path))).toBe(false);
  app.press("esc");
  await file.equals(answered("word word word word word."));
  await app.quit();
});

describe("who has chosen no editor is told which one opens, and how to leave it", () => {
  test.each([
    ["nano", "nano", "ctrl+o and enter, then ctrl+x"],
    ["vi", "vi", "esc, then :wq and enter"],
  ])("%s", async (program, name, leaveBy) => {
    const file = StoryFile.of(report);
    const editor = editorOf(file, `bin/${program}`, `printf 'From ${name}.\\n' >> "$1"`);
    const app = await openApp(file, { env: { PATH: dirname(editor) } });
    await app.sees("● live");
    await walkTo(app, 5);
    app.press("E");
    await app.sees(`${name} opens with your answer`);
    await app.sees(`To save there and come back: ${leaveBy}.`);
    app.press("esc");
    await app.sees("e write");
    app.press("E");
    await app.sees(`o    open ${name}`);
    app.press("o");
    await file.equals(answered(`From ${name}.`));
    app.press("e", "ctrl+g");
    await app.sees(` From ${name}.\n From ${name}.\n`);
    await app.sees("ctrl+s save");
    app.press("esc");
    await file.equals(answered(`From ${name}.\nFrom ${name}.`));
  });
});
