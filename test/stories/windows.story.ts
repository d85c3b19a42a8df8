import { describe, expect, onTestFinished, test } from "vitest";
import { cli, openApp, startApp } from "./app.ts";
import { fills } from "./fixtures/frame.ts";
import { halfWay } from "./fixtures/reports.ts";
import { StoryFile } from "./story-file.ts";
import { Terminal } from "./terminal.ts";

const report = halfWay();

/** The places of the app, each with the keys that lead there from any other and with what is seen there. */
const places = [
  ["overview", ["1"], "Next"],
  ["checklist", ["2"], "by week"],
  ["questions", ["3"], "What about topic"],
  ["walk", ["3", "enter"], "unfinished"],
  ["editor", ["3", "enter", "e"], "ctrl+s save"],
  ["figures", ["4"], "There are no figures"],
  ["problems", ["5"], "28 questions are not answered yet"],
  ["help", ["?"], "Everywhere but in the editor"],
] as const;

describe("every place", () => {
  test.each(places)("%s is drawn anew in each size of the window", async (_name, keys, seen) => {
    const app = await openApp(StoryFile.of(report));
    app.press(...keys);
    await app.sees(seen);
    for (const [cols, rows] of [
      [80, 24],
      [60, 16],
      [140, 50],
      [99, 20],
      [100, 16],
      [500, 200],
    ] as const) {
      app.resize(cols, rows);
      await fills(app, cols, rows);
      await app.sees(seen);
    }
    app.resize(59, 15);
    await app.sees("60×16");
    app.resize(1, 1);
    app.resize(100, 30);
    await fills(app, 100, 30);
    await app.sees(seen);
  });
});

describe("a window that is", () => {
  test.each([
    [60, 16],
    [80, 24],
    [100, 30],
    [500, 200],
  ])("%i×%i is filled, and not overflown", async (cols, rows) => {
    const app = await openApp(StoryFile.of(report), { cols, rows });
    await fills(app, cols, rows);
    for (const [, keys, seen] of places.slice(0, 4)) {
      app.press(...keys);
      await app.sees(seen);
      await fills(app, cols, rows);
    }
  });

  test.each([
    [59, 16],
    [60, 15],
    [59, 15],
    [40, 24],
    [32, 4],
  ])("%i×%i, too small, says how large it must be, and q works", async (cols, rows) => {
    const app = await openApp(StoryFile.of(report), { cols, rows });
    await app.sees("60×16");
    expect(app.screen().filter(Boolean)).toHaveLength(1);
    await app.quit();
  });

  test("1×1 takes keys all the same", async () => {
    const file = StoryFile.of(report);
    const app = startApp(file, { cols: 1, rows: 1 });
    await app.takesKeys();
    await app.until(
      "something",
      () => app.alternate && app.screen().length === 1 && app.line(0).length === 1,
    );
    await app.quit();
    expect(file.text()).toBe(report);
  });

  test("0×0, of a terminal that does not know, is taken for 80×24", async () => {
    const { folder, home, name } = StoryFile.of(report);
    const sizeless = 'stty cols 0 rows 0; exec "$0" "$@"';
    const args = ["-c", sizeless, process.execPath, cli, name];
    const app = Terminal.start({ command: "sh", args, cwd: folder, home, cols: 80, rows: 24 });
    onTestFinished(() => app.close());
    await fills(app, 80, 24);
  });
});

describe("without colours", () => {
  const inColour = /\x1b\[[\d;]*(?:3[0-8]|4[0-8]|9[0-7]|10[0-7])[;m]/;

  test("the screen says the same", async () => {
    const [plain, coloured] = [
      await openApp(StoryFile.of(report), { env: { NO_COLOR: "1" } }),
      await openApp(StoryFile.of(report)),
    ];
    for (const app of [plain, coloured]) {
      app.press("2");
      await app.sees("There is nothing around this report");
    }
    for (const [, keys, seen] of places) {
      for (const app of [plain, coloured]) {
        app.press(...keys);
        await app.sees(seen);
        await app.sees("● live");
      }
      await plain.until("the same text", () => plain.screen().join() === coloured.screen().join());
      for (const app of [plain, coloured]) {
        if (!app.line(-1).includes("q quit")) app.press("esc");
        await app.sees("q quit");
      }
    }
    expect(coloured.outputSince(0)).toMatch(inColour);
    expect(plain.outputSince(0)).not.toMatch(inColour);
  });
});
