import { chmodSync, existsSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { describe, expect, test } from "vitest";
import { png, pngOf, type Rgba } from "../fixtures/images.ts";
import { type AppOptions, openApp } from "./app.ts";
import { halfWay } from "./fixtures/reports.ts";
import { StoryFile } from "./story-file.ts";

const RED: Rgba = [255, 0, 0];
const BLUE: Rgba = [0, 0, 255];
const ALL_COLOURS = { COLORTERM: "truecolor" };

/** A team's report with two figures, the first of which is red on the left and blue on the right. */
function team(): StoryFile {
  const file = StoryFile.of(halfWay({ answers: { 6: "It looks like ![this](figures/two.png)." } }));
  file.put(
    "reports/figures/two.png",
    png(40, 40, (x) => (x < 20 ? RED : BLUE)),
  );
  file.put("reports/figures/vast.png", pngOf(60_000, 60_000, Buffer.from("nothing")));
  return file;
}

async function openFigures(file: StoryFile, options: AppOptions = {}) {
  const app = await openApp(file, options);
  app.press("4");
  await app.sees("two.png");
  return app;
}

describe("a figure", () => {
  test("is drawn in its colours beside the list, and leaves nothing behind", async () => {
    const app = await openFigures(team(), { env: ALL_COLOURS });
    await app.sees(/▀{19}/);
    const row = app.screen().findIndex((line) => line.includes("▀"));
    const left = app.line(row).indexOf("▀");
    expect(app.colours(left + 2, row)).toEqual({ ink: 0xff0000, ground: 0xff0000 });
    expect(app.colours(app.line(row).lastIndexOf("▀") - 2, row)).toEqual({ ink: 0x0000ff, ground: 0x0000ff });
    app.press("down");
    await app.sees("Too large to draw (60000×60000)");
    await app.seesNot("▀");
    app.press("up", "1");
    await app.sees("Next");
    await app.seesNot("▀");
    expect(app.colours(left + 2, row).ground).toBeNull();
    await app.quit();
  });

  test("is drawn in 16 colours where there are no more", async () => {
    const app = await openFigures(team(), { env: { FORCE_COLOR: "1" } });
    await app.sees(/▀{19}/);
    const row = app.screen().findIndex((line) => line.includes("▀"));
    // Bright red is the tenth colour.
    expect(app.colours(app.line(row).indexOf("▀") + 2, row)).toEqual({ ink: 9, ground: 9 });
  });

  test("has a pane of its own in a narrow window", async () => {
    const app = await openFigures(team(), { cols: 80, rows: 24, env: ALL_COLOURS });
    app.press("enter");
    await app.sees(/40×40 · PNG/);
    await app.sees("▀");
    app.press("enter");
    await app.sees("Question 6");
  });

  test("is told, not drawn, with NO_COLOR", async () => {
    const app = await openFigures(team(), { cols: 120, env: { NO_COLOR: "1" } });
    await app.sees("No preview: colours are switched off (NO_COLOR).");
    await app.sees("40×40 · PNG");
    await app.seesNot("▀");
  });

  test("is drawn by kitty itself, and forgotten by it when the screen changes", async () => {
    const app = await openFigures(team(), { env: { TERM: "xterm-kitty", ...ALL_COLOURS } });
    await app.sees("\u{10eeee}");
    expect(app.outputSince(0)).toMatch(/\u001b_Ga=T,U=1,q=2,f=24,o=z,i=16,/);
    const mark = app.mark();
    app.press("1");
    await app.seesNot("\u{10eeee}");
    expect(app.outputSince(mark)).toContain("\u001b_Ga=d,d=I,q=2,i=16\u001b\\");
  });

  test("goes into the question looked at last", async () => {
    const file = team();
    const app = await openFigures(file);
    app.press("3", "home", "enter", "4", "home");
    await app.sees("i inserts it into Q1");
    app.press("i");
    await app.sees("![two](figures/two.png)");
    app.press("esc");
    await app.sees("✓ saved");
    await file.becomes((text) => text.includes("Group 7\n\n![two](figures/two.png)"));
  });

  test("is opened outside by its path, which no shell reads", async () => {
    const file = team();
    file.put("bin/xdg-open", `#!/bin/sh\nprintf '%s\\n' "$#" "$1" > "$OPENED"\n`);
    chmodSync(join(file.folder, "bin/xdg-open"), 0o755);
    file.put(
      "reports/figures/a $(id); b.png",
      png(2, 2, () => RED),
    );
    const opened = join(file.folder, "opened.txt");
    const PATH = `${join(file.folder, "bin")}${delimiter}${process.env.PATH}`;
    const app = await openFigures(file, { env: { PATH, OPENED: opened } });
    app.press("home", "o");
    await app.sees("Opened figures/a $(id); b.png outside.");
    await app.until("a path handed over", () => existsSync(opened));
    expect(readFileSync(opened, "utf8")).toBe(`1\n${join(file.folder, "reports/figures/a $(id); b.png")}\n`);
  });
});
