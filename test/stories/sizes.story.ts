import { cpSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { type App, type AppOptions, openApp } from "./app.ts";
import { fills } from "./fixtures/frame.ts";
import { StoryFile } from "./story-file.ts";

const sample = fileURLToPath(new URL("../../examples/sample", import.meta.url));

const windows = [
  [60, 16],
  [80, 24],
  [100, 30],
  [160, 50],
  [500, 200],
] as const;

/** Each screen: the keys that lead there from a list, a word of it, a word of its keys; where it lies over a list, the key that leads away and what is seen then. */
const screens: readonly (readonly [
  string,
  string[],
  string | RegExp,
  string,
  (readonly [string, string | RegExp])?,
])[] = [
  ["overview", ["1"], "report.py check", "go there"],
  ["checklist", ["2", "home"], "by week", "space tick"],
  ["an item", ["tab"], "line ", "space tick", ["tab", "by week"]],
  ["questions", ["3", "home"], /› +1 /, "e write"],
  ["editor", ["down", "down", "e"], "▕", "ctrl+s save", ["ctrl+q", "unfinished"]],
  // The editor was left to it.
  ["walk", [], "unfinished", "e write", ["esc", /› +3 /]],
  ["figures", ["4", "home"], "figures/", "i insert"],
  ["problems", ["5", "home"], "Errors ", "enter open"],
  ["help", ["?"], "finds a key by what it does", "close", ["esc", "Errors "]],
  ["palette", ["ctrl+p"], "go to: ", "enter ", ["esc", "Errors "]],
];

async function openSample(options: AppOptions): Promise<App> {
  const file = StoryFile.of(readFileSync(`${sample}/reports/README.md`));
  cpSync(sample, file.folder, { recursive: true });
  const app = await openApp(file, options);
  // What comes in later would be another screen.
  app.press("2");
  await app.sees(/… {2}[●○]/, { within: 20_000 });
  await app.sees("● live");
  return app;
}

/** Goes through all screens in all windows; gives what each looked like. */
async function lookAround(app: App): Promise<Map<string, string[]>> {
  const seen = new Map<string, string[]>();
  for (const [cols, rows] of windows) {
    app.resize(cols, rows);
    await fills(app, cols, rows);
    for (const [name, keys, word, footer, leave] of screens) {
      app.press(...keys);
      await app.sees(word);
      await app.until(`the keys of ${name}`, () => app.line(-1).includes(footer));
      await fills(app, cols, rows);
      const screen = app.screen();
      // Half a key, or half a screen's name, is none.
      for (const line of [screen[1], screen.at(-1)]) expect(line).not.toContain("…");
      seen.set(`${name}, ${cols}×${rows}`, screen);
      if (!leave) continue;
      app.press(leave[0]);
      // Another key right behind esc would be another key.
      await app.sees(leave[1]);
    }
  }
  return seen;
}

/** What tells one colour from another in what was written: the numbers of all its SGR sequences. */
function stylesIn(output: string): Set<number> {
  const found = output.matchAll(/\x1b\[([\d;]*)m/g);
  return new Set([...found].flatMap(([, numbers]) => numbers!.split(";").map(Number)));
}

const DIM = 2;
const COLOURS = [31, 32, 33, 34, 35, 36, 37, 90, 91, 92, 93, 94, 95, 96, 97, 38, 48];
const present = (styles: Set<number>, wanted: readonly number[]) =>
  wanted.filter((number) => styles.has(number));

describe("every screen in every window", () => {
  test("says the same in every theme, and shows its keys", { timeout: 120_000 }, async () => {
    const dark = await openSample({ background: "rgb:1c/1c/1c" });
    const light = await openSample({ background: "rgb:ffff/ffff/ffff" });
    const without = await openSample({ env: { NO_COLOR: "1" } });
    // What stood there before the terminal told its background is dark.
    const [from, mark] = [dark.mark(), light.mark()];
    const [a, b, c] = await Promise.all([dark, light, without].map(lookAround));
    for (const [name, screen] of a!) {
      expect(b!.get(name), name).toEqual(screen);
      // Pictures need colours, and without them a sentence stands there.
      if (!name.startsWith("figures")) expect(c!.get(name), name).toEqual(screen);
    }
    expect(present(stylesIn(dark.outputSince(from)), [DIM, 36, 33])).toEqual([DIM, 36, 33]);
    const styles = stylesIn(light.outputSince(mark));
    expect(present(styles, [DIM, 36, 33])).toEqual([]);
    expect(present(styles, [34, 35, 90])).toEqual([34, 35, 90]);
    expect(present(stylesIn(without.outputSince(0)), [...COLOURS, DIM])).toEqual([]);
    for (const app of [dark, light, without]) await app.quit();
  });
});

describe("the terminal's background", () => {
  const file = () => StoryFile.of(readFileSync(`${sample}/reports/README.md`));

  test("decides the theme, and its answer is never taken for keys", async () => {
    const app = await openApp(file(), { background: "rgb:ffff/ffff/ffff" });
    app.press("3", "enter", "e");
    await app.sees("ctrl+s save");
    const mark = app.mark();
    // As late as over a slow line, and in pieces.
    app.type("\x1b]11;rgb:0000/00");
    await new Promise((resolve) => setTimeout(resolve, 60));
    app.type("00/0000\x1b\\");
    await app.until("the dark theme", () => stylesIn(app.outputSince(mark)).has(DIM));
    expect(app.screen().join()).not.toContain("rgb:");
  });

  test("is not asked where there are no colours", async () => {
    const app = await openApp(file(), { env: { NO_COLOR: "1" } });
    expect(app.outputSince(0)).not.toContain("\x1b]11;");
  });

  test("is asked again when the app comes back from the shell", async () => {
    const app = await openApp(file(), { background: "rgb:ffff/ffff/ffff" });
    const mark = app.mark();
    app.kill("SIGCONT");
    await app.until("the question", () => app.outputSince(mark).includes("\x1b]11;?"));
  });
});
