import { expect, test } from "vitest";
import { openApp } from "./app.ts";
import { run } from "./fixtures/run.ts";
import { report } from "./fixtures/writing.ts";
import { StoryFile } from "./story-file.ts";

const withKeys = (keys: Readonly<Record<string, unknown>>) =>
  StoryFile.of(report, { settings: { toured: true, keys } });

test("a key that is set ticks, is in the footer and in the help, and the usual one does nothing", async () => {
  const file = withKeys({ "checklist.tick": ["T"] });
  const app = await openApp(file);
  app.press("2", "down");
  await app.sees(" T tick ");
  app.press("space", "T");
  await app.sees("you unticked: Choose an editor");
  app.press("?");
  await app.sees(/T {2,}tick or untick the item/);
  app.press("/");
  app.type("tick or");
  await app.sees(/find: tick or +1 of \d+/);
  app.press("esc");
  await app.sees("finds a key by what it does");
  app.press("esc");
  await app.sees("T ticks it");
  await app.quit();
});

test("a key for the editor saves, and what one types is text", async () => {
  const file = withKeys({ "editor.done": ["ctrl+b"] });
  const app = await openApp(file);
  app.press("3", "e");
  await app.sees(" ctrl+b save and leave ");
  app.type("b");
  app.press("ctrl+b");
  await app.sees("✓ saved");
  await app.quit();
});

test("a key that cannot be set is told and left out; nobody is locked in", async () => {
  const file = withKeys({ "app.undo": ["f5"], "app.back": [], "app.quit": ["Q"], "app.help": ["q"] });
  const app = await openApp(file);
  await app.sees('keys, app.undo: "f5" cannot be bound');
  app.press("2", "q");
  await app.sees("tick or untick the item");
  app.press("esc");
  await app.sees(/space (?:un)?ticks it/);
  app.press("esc");
  await app.sees("Next");
  app.press("Q");
  await app.ends({ code: 0, signal: null });
  const { error, code } = await run(file, "keys");
  expect(error.split("\n").filter(Boolean)).toEqual([
    expect.stringMatching(/^keys, app\.undo: "f5" cannot be bound/),
    "keys, app.back: it needs a key; it keeps esc.",
  ]);
  expect(code).toBe(1);
});
