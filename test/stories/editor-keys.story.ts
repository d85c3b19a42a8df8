import { expect, test } from "vitest";
import { COMMANDS } from "../../src/session/keymap.ts";
import type { App } from "./app.ts";
import { editorOf } from "./fixtures/outside.ts";
import { CARET, draws } from "./fixtures/text-area.ts";
import { answered, answerIn, openAnswer, report } from "./fixtures/writing.ts";
import { StoryFile } from "./story-file.ts";

const commands = COMMANDS.filter(({ place }) => place === "editor" || place === "text");

/** The text before, the keys with `·` for each key of the command, the text after; `‸` is the caret. Single characters are typed. */
type Row = readonly [before: string, keys: string, after: string];

const inText: Readonly<Record<string, Row>> = {
  "editor.copy": ["on‸e", "shift+left · right ctrl+v ctrl+v", "onnn‸e"],
  "editor.cut": ["on‸e", "shift+left · ctrl+v ctrl+v ctrl+v", "onnn‸e"],
  "editor.paste": ["on‸e", "shift+left ctrl+x · !", "on!‸e"],
  "editor.undo": ["one‸", "2 · 3", "one3‸"],
  "editor.redo": ["one‸", "2 ctrl+z · 3", "one23‸"],
  "editor.select-all": ["one\ntw‸o", "· _", "_‸"],
  "editor.move-left": ["one‸", "·", "on‸e"],
  "editor.select-left": ["one‸", "· _", "on_‸"],
  "editor.move-right": ["o‸ne", "·", "on‸e"],
  "editor.select-right": ["o‸ne", "· _", "o_‸e"],
  "editor.move-up": ["one\ntw‸o", "·", "on‸e\ntwo"],
  "editor.select-up": ["one\ntw‸o", "· _", "on_‸o"],
  "editor.move-down": ["on‸e\ntwo", "·", "one\ntw‸o"],
  "editor.select-down": ["on‸e\ntwo", "· _", "on_‸o"],
  "editor.move-word-left": ["one two‸", "·", "one ‸two"],
  "editor.select-word-left": ["one two‸", "· _", "one _‸"],
  "editor.move-word-right": ["one‸ two three", "·", "one two‸ three"],
  "editor.select-word-right": ["one‸ two three", "· _", "one_‸ three"],
  "editor.move-line-start": ["one\nt‸wo", "·", "one\n‸two"],
  "editor.select-line-start": ["one\ntw‸o", "· _", "one\n_‸o"],
  "editor.move-line-end": ["o‸ne\ntwo", "·", "one‸\ntwo"],
  "editor.select-line-end": ["o‸ne\ntwo", "· _", "o_‸\ntwo"],
  "editor.move-page-up": ["one\ntwo\nth‸ree", "·", "on‸e\ntwo\nthree"],
  "editor.select-page-up": ["one\ntwo\nth‸ree", "· _", "on_‸ree"],
  "editor.move-page-down": ["on‸e\ntwo\nsix", "·", "one\ntwo\nsi‸x"],
  "editor.select-page-down": ["on‸e\ntwo\nsix", "· _", "on_‸x"],
  "editor.move-paragraph-up": ["one\n\ntwo\nsi‸x", "·", "one\n‸\ntwo\nsix"],
  "editor.select-paragraph-up": ["one\n\ntwo\nsi‸x", "· _", "one\n_‸x"],
  "editor.move-paragraph-down": ["o‸ne\ntwo\n\nsix", "·", "one\ntwo\n‸\nsix"],
  "editor.select-paragraph-down": ["o‸ne\ntwo\n\nsix", "· _", "o_‸\nsix"],
  "editor.move-start": ["one\nt‸wo", "·", "‸one\ntwo"],
  "editor.select-start": ["one\nt‸wo", "· _", "_‸wo"],
  "editor.move-end": ["o‸ne\ntwo", "·", "one\ntwo‸"],
  "editor.select-end": ["o‸ne\ntwo", "· _", "o_‸"],
  "editor.newline": ["- one‸", "·", "- one\n- ‸"],
  "editor.indent": ["- one\n- tw‸o", "·", "- one\n  - tw‸o"],
  "editor.outdent": ["- one\n  - tw‸o", "·", "- one\n- tw‸o"],
  "editor.move-lines-up": ["one\ntw‸o", "·", "tw‸o\none"],
  "editor.move-lines-down": ["on‸e\ntwo", "·", "two\non‸e"],
  "editor.delete-backward": ["on‸e", "·", "o‸e"],
  "editor.delete-forward": ["o‸ne", "·", "o‸e"],
  "editor.transpose": ["o‸ne", "·", "no‸e"],
  "editor.kill-to-line-end": ["o‸ne\ntwo", "·", "o‸\ntwo"],
  "editor.kill-to-line-start": ["one\ntw‸o", "·", "one\n‸o"],
  "editor.kill-word-backward": ["one two‸", "·", "one ‸"],
  "editor.kill-word-forward": ["one‸ two three", "·", "one‸ three"],
  "editor.yank": ["one two‸", "ctrl+w · ·", "one twotwo‸"],
};

/** What the other commands do, on a wide screen with the answer open; each leaves it open. */
const around: Readonly<Record<string, (app: App, file: StoryFile, key: string) => Promise<void>>> = {
  "editor.save": async (app, file, key) => {
    app.type("Saved.");
    app.press(key);
    await file.equals(answered("Saved."));
    await draws(app, `Saved.${CARET}`);
  },
  "editor.done": async (app, file, key) => {
    app.type("Left.");
    app.press(key);
    await app.sees("e write");
    await file.equals(answered("Left."));
    app.press("e");
  },
  "editor.figure": async (app, _file, key) => {
    app.press(key);
    await app.sees("› plot.png");
    app.press("esc");
  },
  "editor.facts": async (app, _file, key) => {
    app.press(key);
    await app.sees(/There is nothing around this report|Reading the repository/);
  },
  "editor.outside": async (app, _file, key) => {
    app.press(key);
    await app.sees("From outside.");
  },
  "editor.help": async (app, _file, key) => {
    app.press(key);
    await app.sees("go on in $VISUAL or $EDITOR");
    app.press("esc");
  },
  "editor.leave": async (app, file, key) => {
    app.type("Not meant.");
    app.press(key);
    await app.sees("Leave without saving?");
    app.press("y");
    await app.sees("e write");
    expect(file.text()).not.toContain("Not meant.");
    app.press("e");
  },
  "editor.fix": async (app, _file, key) => {
    app.paste("## Why");
    app.press(key);
    await app.sees("**Why**");
  },
  "editor.next-trouble": async (app, _file, key) => {
    app.paste("One.\n## Why\nMore.");
    await app.sees("More.");
    app.press(key);
    await app.until("the cursor at the trouble", () => {
      const { x, y } = app.cursor();
      return x === 1 && app.line(y).startsWith(" ## Why");
    });
  },
  "editor.prompt": async (app, _file, key) => {
    await app.sees("Limits  100-200 words");
    app.press(key);
    await app.seesNot("Limits  100-200 words");
    app.press(key);
    await app.sees("Limits  100-200 words");
  },
  "editor.example": async (app, _file, key) => {
    await app.sees("alt+x shows it");
    app.press(key);
    await app.sees("We did this for topic 5.");
    app.press(key);
    await app.sees("alt+x shows it");
  },
  "editor.palette": async (app, _file, key) => {
    app.press(key);
    await app.sees("go to:");
    app.press("esc");
    await app.sees("Question 5");
    await app.seesNot("go to:");
  },
  "editor.copy-report": async (app, file, key) => {
    const before = file.text();
    app.press(key);
    await app.sees(/copy to: \S+\.md/);
    app.press("esc");
    await app.seesNot("copy to:");
    expect(file.text()).toBe(before);
  },
  "editor.put-back": async (app, _file, key) => {
    app.press(key);
    await app.sees("Nothing was overwritten or merged that could be put back.");
  },
};

test("every command of the editor has a story here", () => {
  expect([...Object.keys(inText), ...Object.keys(around)].sort()).toEqual(
    commands.map(({ id }) => id).sort(),
  );
});

// Taken from the end, a caret passes no place twice: once the text is seen so, all keys before it have been read.
async function writeText(app: App, text: string): Promise<void> {
  const caret = text.indexOf(CARET);
  app.press("alt+a");
  app.paste(text.replace(CARET, ""));
  for (let at = text.length - 1; at > caret; at--) app.press("left");
  await draws(app, text);
}

test("every key does to a text what the README says of it", async () => {
  const { app, file } = await openAnswer();
  for (const { id, keys } of commands) {
    const row = inText[id];
    if (!row) continue;
    const [before, pressed, after] = row;
    expect(after).not.toBe(before);
    for (const key of keys) {
      await writeText(app, `${id} by ${key}${CARET}`);
      await writeText(app, before);
      app.press(...pressed.split(" ").map((name) => (name === "·" ? key : name)));
      await draws(app, after);
    }
  }
  await file.equals(report);
});

test("every other key does what the README says of it", async () => {
  const file = StoryFile.of(report);
  file.put("reports/figures/plot.png", "\x89PNG");
  const editor = editorOf(file, "editor", `printf 'From outside.\\n' > "$1"`);
  const app = await answerIn(file, { cols: 140, env: { EDITOR: editor } });
  await app.sees("4 Figures 1");
  for (const { id, keys } of commands) {
    const story = around[id];
    if (!story) continue;
    for (const key of keys) {
      await app.sees("ctrl+s save");
      await writeText(app, `${id} by ${key}${CARET}`);
      app.press("alt+a", "backspace");
      await draws(app, CARET);
      await story(app, file, key);
    }
  }
});
