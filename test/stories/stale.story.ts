import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import type { App } from "./app.ts";
import { openChecklist } from "./fixtures/checklist.ts";
import { marked, replaced } from "./fixtures/reports.ts";
import { answered, answerIn, report } from "./fixtures/writing.ts";
import { StoryFile } from "./story-file.ts";

const faults = fileURLToPath(new URL("fixtures/faults.mjs", import.meta.url));

/** Ticks an item and answers question 5, and comes back to the lists. */
async function ticksAndAnswers(): Promise<{ app: App; file: StoryFile; mine: string }> {
  const file = StoryFile.of(report);
  const app = await openChecklist(file);
  app.press("space");
  const ticked = marked(report, "Open a repository", "x");
  await file.equals(ticked);
  app.press("3", "enter", "]", "]", "]", "]", "e");
  await app.sees("ctrl+s save");
  app.type("Saved by us.");
  app.press("esc");
  const mine = answered("Saved by us.", 5, ticked);
  await file.equals(mine);
  await app.sees("q quit");
  await app.sees("✓ saved");
  return { app, file, mine };
}

const withWord = (text: string) => replaced(text, "quality149", "quality149 and one more");

describe("another editor that saves an old copy over a tick and an answer", () => {
  test.each([
    ["in place", (file: StoryFile, text: string) => file.overwrite(text)],
    ["by renaming over it", (file: StoryFile, text: string) => file.renameOver(text)],
  ])("%s is told, and p puts both back beside what came in", async (_way, save) => {
    const { app, file, mine } = await ticksAndAnswers();
    save(file, withWord(report));
    await app.sees(/[Aa]n old copy was saved over yours/);
    await app.sees("▲ overwritten: p");
    await file.equals(withWord(report));
    app.press("p");
    await app.sees(/Put back: .*Q5/);
    await file.equals(withWord(mine));
    await app.seesNot("▲ overwritten: p");
    app.press("u");
    await file.equals(withWord(report));
  });

  test("is told under Activity with what it took", async () => {
    const { app, file } = await ticksAndAnswers();
    file.overwrite(withWord(report));
    await app.sees("▲ overwritten: p");
    app.press("1");
    await app.sees(/an old copy was saved over yours/);
  });

  test("is put right from within the editor by alt+u", async () => {
    const { app, file, mine } = await ticksAndAnswers();
    app.press("]", "]", "e");
    await app.sees("ctrl+s save");
    app.type("Half a thought");
    file.overwrite(withWord(report));
    await app.sees("▲ overwritten");
    app.press("alt+u");
    await file.equals(withWord(mine));
    await app.sees("Half a thought");
  });
});

test("a teammate who takes back a tick is not taken for an old copy", async () => {
  const { app, file, mine } = await ticksAndAnswers();
  const untick = marked(mine, "Open a repository", " ");
  file.overwrite(untick);
  await app.sees(/unticked: Open a repository.*saved elsewhere/);
  expect(app.screen().join("\n")).not.toContain("overwritten");
  app.press("p");
  await app.sees("Nothing was overwritten or merged");
  await file.equals(untick);
});

test("what a save merged in is told in one line; p takes it out, and u takes that back", async () => {
  const file = StoryFile.of(report);
  // A system that does not tell of changes: right behind one of its own looks, the save is the first to find what somebody else wrote.
  const app = await answerIn(file, { env: { FAULT: "deaf", NODE_OPTIONS: `--import=${faults}` } });
  app.type("Mine.");
  const before = marked(report, "Tell everybody", "x");
  file.overwrite(before);
  await app.sees("ticked: Tell everybody");
  file.overwrite(marked(before, "Run the tests", "x"));
  app.press("ctrl+s");
  const both = answered("Mine.", 5, marked(before, "Run the tests", "x"));
  await file.equals(both);
  await app.sees(/Merged with what was saved elsewhere; alt\+u takes it out: .*Run the tests/);
  await app.sees("⇄ merged");
  app.press("esc");
  await app.sees("q quit");
  app.press("p");
  await file.equals(answered("Mine.", 5, before));
  await app.sees(/Taken out again/);
  app.press("u");
  await file.equals(both);
});
