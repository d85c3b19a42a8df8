import { describe, test } from "vitest";
import { marked } from "./fixtures/reports.ts";
import { answered, openAnswer } from "./fixtures/writing.ts";

/** Begins the answer to question 5. */
async function writing(text: string) {
  const { app, file } = await openAnswer();
  app.type(text);
  await app.sees(text);
  return { app, file };
}

describe("a save elsewhere while an answer is written here", () => {
  test("in another part is taken in, and both are kept", async () => {
    const { app, file } = await writing("Mine.");
    const theirs = marked(answered("Theirs.", 7), "Open a repository", "x");
    file.overwrite(theirs);
    await app.sees("saved elsewhere");
    await app.sees("Mine.");
    app.type(" Still mine.");
    app.press("esc");
    await file.equals(answered("Mine. Still mine.", 5, theirs));
  });

  test("in the same answer is told, with both texts safe", async () => {
    const { app, file } = await writing("Mine.");
    file.overwrite(answered("Theirs.", 5));
    await app.sees("This answer was changed on disk");
    await app.sees("Mine.");
    app.press("ctrl+s");
    await app.sees("Both texts are safe");
    await file.equals(answered("Theirs.", 5));
    app.press("esc");
    await app.sees("ctrl+s save");
    await app.sees("Mine.");
  });

  test.each([
    ["b", "Mine.\nTheirs."],
    ["m", "Mine."],
    ["t", "Theirs."],
  ])("in the same answer is settled by %s", async (choice, text) => {
    const { app, file } = await writing("Mine.");
    file.renameOver(answered("Theirs.", 5));
    await app.sees("This answer was changed on disk");
    app.press("ctrl+s");
    await app.sees("Both texts are safe");
    app.press(choice);
    await app.sees("✓ enter writes it");
    await file.equals(answered("Theirs.", 5));
    app.press("enter");
    await app.sees("✓ saved");
    await file.equals(answered(text, 5));
    app.press("esc");
    await app.sees("? all keys");
    app.press("u");
    if (choice !== "t") await file.equals(answered("Theirs.", 5));
  });
});
