import { existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { CARET, draws } from "./fixtures/text-area.ts";
import { answered, answerIn, openAnswer, report } from "./fixtures/writing.ts";
import { StoryFile } from "./story-file.ts";

/** The smallest PNG there is: one pixel. */
const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

test("trouble is marked where it stands, and ctrl+r repairs it, one after the other", async () => {
  const { app, file } = await openAnswer();
  app.paste("## Why\nWe chose it.\n(Answer: yes)\nSee figures/a.png.");
  await app.sees("✗ `##` cuts the answer here");
  await app.sees("ctrl+r makes it bold text");
  app.press("ctrl+n");
  app.press("ctrl+r");
  await app.seesNot("## Why");
  await app.sees("**Why**");
  app.press("ctrl+z");
  await app.sees("## Why");
  app.press("ctrl+y");
  app.press("ctrl+s");
  await file.equals(answered("**Why**\n\nWe chose it.\n(Answer: yes)\nSee figures/a.png."));
  await app.sees("✓ saved");
});

test("an image without its `!` or its file is marked; what only its writer can mend is said", async () => {
  const file = StoryFile.of(report);
  file.put("reports/figures/plot.png", png);
  const app = await answerIn(file);
  await app.sees("4 Figures 1");
  app.paste("[A plot](figures/plot.png)");
  await app.sees("ctrl+r ");
  app.press("ctrl+r");
  await app.sees("![A plot](figures/plot.png)");
  await app.seesNot("ctrl+r ");
  app.press("alt+a");
  app.paste("![A plot](figures/gone.png)");
  await app.sees("▲");
  app.press("ctrl+r");
  await app.sees("This needs your own words; nothing was changed.");
  app.press("esc");
  await file.equals(answered("![A plot](figures/gone.png)"));
});

test("ctrl+f inserts a figure: the newest first, or one by a part of its name", async () => {
  const file = StoryFile.of(report);
  for (const [i, name] of ["loss_curve.png", "old plot.png", "a/new.png"].entries()) {
    file.put(`reports/figures/${name}`, png);
    utimesSync(join(file.folder, "reports/figures", name), 1_700_000_000 + i, 1_700_000_000 + i);
  }
  const app = await answerIn(file);
  await app.sees("4 Figures 3");
  app.type("See");
  app.press("ctrl+f");
  await app.sees("› a/new.png");
  app.press("enter");
  await draws(app, `See ![new](figures/a/new.png)${CARET}`);
  app.press("enter", "ctrl+f");
  await app.sees("figure: ");
  app.press("down", "down", "up");
  await app.sees("› old plot.png");
  app.press("enter");
  await app.sees("![old plot](figures/old%20plot.png)");
  app.press("enter", "ctrl+f");
  await app.sees("figure: ");
  app.type("curve");
  await app.sees("› loss_curve.png");
  await app.seesNot("new.png  ");
  app.press("enter");
  await app.sees("![loss curve](figures/loss_curve.png)");
  app.press("esc");
  await file.equals(
    answered(
      [
        "See ![new](figures/a/new.png)",
        "![old plot](figures/old%20plot.png)",
        "![loss curve](figures/loss_curve.png)",
      ].join("\n"),
    ),
  );
});

describe("the path of an image that is dropped on the terminal", () => {
  test("copies the image into figures/ and shows it, if one likes", async () => {
    const file = StoryFile.of(report);
    const path = join(file.home, "my loss.png");
    writeFileSync(path, png);
    const app = await answerIn(file);
    app.type("See ");
    app.paste(path.replaceAll(" ", "\\ "));
    await app.sees("Use my loss.png as a figure?");
    app.press("y");
    await app.sees("Copied to figures/my-loss.png.");
    await draws(app, `See ![my loss](figures/my-loss.png)${CARET}`);
    await app.sees("4 Figures 1");
    expect(readFileSync(join(file.folder, "reports/figures/my-loss.png")).equals(png)).toBe(true);
    app.press("enter");
    app.paste(`'${path}'`);
    await app.sees("Use my loss.png as a figure?");
    app.press("esc");
    await app.sees(path);
    app.press("ctrl+z", "esc");
    await file.equals(answered("See ![my loss](figures/my-loss.png)"));
    expect(readdirSync(join(file.folder, "reports/figures"))).toEqual(["my-loss.png"]);
  });

  test("stays text when there is no such image", async () => {
    const file = StoryFile.of(report);
    writeFileSync(join(file.home, "not.png"), "not an image");
    writeFileSync(join(file.home, "is.png"), png);
    const app = await answerIn(file);
    app.paste(join(file.home, "not.png"));
    app.press("enter");
    app.paste(join(file.home, "none.png"));
    app.press("enter");
    // The one that is an image is asked about last, so the others have been looked at.
    app.paste(join(file.home, "is.png"));
    await app.sees("Use is.png as a figure?");
    app.press("esc");
    await app.sees("ctrl+s save");
    app.press("esc");
    await file.equals(
      answered(["not", "none", "is"].map((name) => join(file.home, `${name}.png`)).join("\n")),
    );
    expect(existsSync(join(file.folder, "reports/figures"))).toBe(false);
  });
});

test("what is copied or cut is given to the terminal, too", async () => {
  const { app } = await openAnswer();
  const given = (text: string) => `\x1b]52;c;${Buffer.from(text).toString("base64")}\x07`;
  app.paste("One ‘two’ 日本");
  await app.sees("日本");
  let mark = app.mark();
  app.press("alt+a", "ctrl+c");
  await app.until("the copy", () => app.outputSince(mark).includes(given("One ‘two’ 日本")));
  mark = app.mark();
  app.press("end", "shift+left", "ctrl+x");
  await app.until("the cut", () => app.outputSince(mark).includes(given("本")));
  await app.sees("One ‘two’ 日");
  // With nothing selected, ctrl+c is not about the text.
  app.press("ctrl+c");
  await app.sees("Not everything is on disk");
});

test("the question is above the text, or beside it where there is room, until alt+p folds it", async () => {
  const { app } = await openAnswer();
  const question = "What about topic 5? Say it in your own way.";
  app.type("Mine.");
  await draws(app, `Mine.${CARET}`);
  expect(app.line(4)).toBe(` ${question}`);
  app.press("alt+p");
  await app.until("the question in the title", () => app.line(3).startsWith(` Question 5  ${question}`));
  expect(app.line(4)).toContain("1 / 100-200 words");
  await draws(app, `Mine.${CARET}`);
  app.press("alt+p");
  await app.until("the question above the text", () => app.line(4) === ` ${question}`);
  app.resize(140, 30);
  await app.sees("Limits  100-200 words");
  expect(app.line(3)).toMatch(/◐ unsaved │ What about topic 5\?/);
  await draws(app, `Mine.${CARET}`);
  app.press("alt+x");
  await app.sees("We did this for topic 5.");
  app.press("alt+p");
  await app.seesNot("Limits  100-200 words");
  app.type(" And on.");
  await draws(app, `Mine. And on.${CARET}`);
});
