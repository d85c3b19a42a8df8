import { stripVTControlCharacters } from "node:util";
import { describe, expect, test } from "vitest";
import type { Drawing, Pixels } from "../../src/model/figures/drawing.ts";
import type { ImageFacts } from "../../src/model/figures/image-facts.ts";
import { figureKey, noPictures } from "../../src/session/preview.ts";
import type { FigureList } from "../../src/session/state.ts";
import { halfBlocks } from "../../src/ui/half-blocks.ts";
import { placeholders } from "../../src/ui/placeholders.ts";
import { figuresFolder } from "../fixtures/figures.ts";
import { buildReport } from "../fixtures/report-builder.ts";
import type { Session } from "../session/session.ts";
import { screenOf as colouredScreenOf, sized } from "./screen.tsx";

const screenOf = (session: Session) => stripVTControlCharacters(colouredScreenOf(session));
const BLOCKS: Drawing = { kind: "blocks", level: 3 };
const report = buildReport({
  answers: {
    7: "Twice ![a](figures/plot.png) and ![b](figures/plot.png), and ![c](figures/Plot.png).",
    9: "Once more: ![a](figures/plot.png).",
  },
});
const FOLDER = figuresFolder("plot.png", "map.jpg", "notes.txt", "unused.png");
const PNG: ImageFacts = { format: "PNG", size: { width: 1200, height: 800 } };
const FACTS: Readonly<Record<string, ImageFacts>> = {
  "plot.png": PNG,
  "map.jpg": PNG,
  "notes.txt": { format: null, size: null },
  "unused.png": { format: "PNG", size: { width: 60_000, height: 60_000 } },
};

/** The Figures screen of a session, with what its files hold already read. */
function figures(columns: number, rows: number, drawing: Drawing = BLOCKS, folder: FigureList = FOLDER) {
  const session = sized(columns, rows, report);
  session.state = { ...session.state, pictures: noPictures(drawing) };
  session.send({ type: "surroundings", reportPy: null, figures: folder }).press("4");
  const facts = new Map(folder.figures.map((figure) => [figureKey(figure), FACTS[figure.name]!]));
  return session.send({ type: "figures-measured", facts });
}

const red = (width: number, height: number): Pixels => ({
  width,
  height,
  rgb: new Uint8Array(width * height * 3).map((_, i) => (i % 3 === 0 ? 255 : 0)),
});

function drawn(session: Session, pixels: Pixels): Session {
  const { key } = session.last("draw-figure");
  return session.send({ type: "figure-drawn", key, picture: { kind: "pixels", pixels } });
}

describe("the list", () => {
  test("stands with where each is used, or not, or missing", () => {
    const screen = screenOf(figures(80, 30));
    expect(screen).toMatch(/› ▣ figures\/plot\.png +1200×800 {2}20 kB {2}twice in Q7 and in Q9/);
    expect(screen).toMatch(/▣ figures\/map\.jpg +1200×800 {2}20 kB {2}not used/);
    expect(screen).toMatch(/✗ figures\/Plot\.png {2}the file is not there +in Q7/);
  });

  test("leaves pixels and bytes out where there is no room", () => {
    expect(screenOf(figures(60, 16))).toMatch(/› ▣ figures\/plot\.png +twice in Q7 and in Q9/);
  });

  test("is told to be looked for, then to be empty and where to put files", () => {
    expect(screenOf(sized(80, 20).press("4"))).toContain("Looking into figures/");
    const none = sized(80, 20).send({ type: "surroundings", reportPy: null, figures: figuresFolder() });
    expect(screenOf(none.press("4"))).toContain("put .png or .jpg files into the folder figures");
  });
});

test("where there is no figure, the other pane of a narrow window says so, too", () => {
  const none = sized(80, 24).send({ type: "surroundings", reportPy: null, figures: figuresFolder() });
  expect(screenOf(none.press("4", "tab"))).toContain("put .png or .jpg files into the folder figures");
});

test("the footer names enter for what it does in a wide window and in a narrow one", () => {
  expect(screenOf(figures(80, 24))).toMatch(/enter open\b/);
  expect(screenOf(figures(120, 30))).toMatch(/enter open\b/);
});

describe("what a figure is", () => {
  test("its pixels, its format by what is in it, its bytes, and where it is used", () => {
    const screen = screenOf(figures(120, 30));
    expect(screen).toContain("1200×800 · PNG · 20 kB");
    expect(screen).toContain("Used: twice in Q7 and in Q9");
  });

  test("a name that promises another format", () => {
    expect(screenOf(figures(120, 30).press("down"))).toContain("PNG (not .jpg)");
  });

  test("a file that is no image", () => {
    const screen = screenOf(figures(120, 30).press("down", "down"));
    expect(screen).toContain("not an image · 20 kB");
    expect(screen).not.toContain("inserts it");
  });

  test("one too large to draw", () => {
    expect(screenOf(figures(120, 30).press("down", "down", "down"))).toContain(
      "Too large to draw (60000×60000)",
    );
  });

  test("a reference that points nowhere, with the name that is most like it", () => {
    const screen = screenOf(figures(120, 30).press("end"));
    expect(screen).toContain("The file is not there");
    expect(screen).toContain("Perhaps figures/plot.png is meant.");
  });

  test("the question it would go into, once one was looked at", () => {
    expect(screenOf(figures(120, 30))).not.toContain("inserts it");
    const session = figures(120, 30).press("3", "down", "enter", "4");
    expect(screenOf(session)).toContain("i inserts it into Q2");
  });
});

describe("the picture", () => {
  test("stands beside the list, below the facts", () => {
    const session = drawn(figures(100, 30), red(40, 20));
    const lines = screenOf(session).split("\n");
    expect(lines.filter((line) => line.includes("▀"))).toHaveLength(10);
    expect(lines[3 + 5]).toContain(`│ ${"▀".repeat(40)}`);
  });

  test.each([
    [60, 16],
    [80, 24],
  ])("has its pane for itself at %i×%i: enter shows it, esc goes back", (columns, rows) => {
    const session = figures(columns, rows);
    expect(session.count("draw-figure")).toBe(0);
    session.press("enter");
    expect(screenOf(session)).toContain("Drawing …");
    expect(screenOf(drawn(session, red(20, 10)))).toContain("▀".repeat(20));
    expect(screenOf(session.press("esc"))).not.toContain("▀");
    expect(screenOf(session)).toContain("› ▣ figures/plot.png");
  });

  test("stays within its pane, whatever it is given", () => {
    const lines = screenOf(drawn(figures(100, 30), red(500, 500))).split("\n");
    expect(lines).toHaveLength(30);
    expect(lines.at(-1)).toContain("quit");
  });

  test("where a terminal has none, says why and keeps the facts", () => {
    const why = "No preview: colours are switched off (NO_COLOR).";
    const session = figures(100, 30, { kind: "none", why });
    expect(screenOf(session)).toContain(why.slice(0, 40));
    expect(screenOf(session)).toContain("1200×800");
    expect(session.count("draw-figure")).toBe(0);
  });

  test("that failed, says why", () => {
    const session = figures(100, 30);
    const { key } = session.last("draw-figure");
    const picture = { kind: "failed", message: "This image cannot be drawn: the file is broken." } as const;
    expect(screenOf(session.send({ type: "figure-drawn", key, picture }))).toContain("the file is broken");
  });
});

describe("half blocks", () => {
  const two: Pixels = { width: 1, height: 2, rgb: new Uint8Array([255, 0, 0, 0, 0, 255]) };

  test.each<[string, 1 | 2 | 3, string]>([
    ["in all colours", 3, "\u001b[38;2;255;0;0m\u001b[48;2;0;0;255m▀\u001b[49m\u001b[39m"],
    ["in 256", 2, "\u001b[38;5;196m\u001b[48;5;21m▀\u001b[49m\u001b[39m"],
    ["in 16", 1, "\u001b[91m\u001b[104m▀\u001b[49m\u001b[39m"],
  ])("two pixels %s", (_, level, line) => {
    expect(halfBlocks(two, level)).toEqual([line]);
  });

  test("the lower half of a last odd row is nothing", () => {
    const one = { width: 1, height: 1, rgb: new Uint8Array([8, 16, 24]) };
    expect(halfBlocks(one, 3)).toEqual(["\u001b[38;2;8;16;24m▀\u001b[39m"]);
  });

  test("shades that nobody tells apart are one", () => {
    const alike = { width: 2, height: 1, rgb: new Uint8Array([255, 0, 0, 253, 2, 1]) };
    expect(halfBlocks(alike, 3)).toEqual(["\u001b[38;2;255;0;0m▀▀\u001b[39m"]);
  });

  test("one colour takes one sequence", () => {
    expect(halfBlocks(red(500, 2), 3)[0]).toHaveLength(500 + "\u001b[38;2;255;0;0m".length * 2 + 10);
  });
});

test("placeholders are as many cells as the picture takes, each line with the mark of its row", () => {
  const lines = placeholders(20, { columns: 3, rows: 2 });
  const cell = "\u{10eeee}";
  expect(lines).toEqual([
    `\u001b[38;5;20m${cell}\u0305\u0305${cell}${cell}\u001b[39m`,
    `\u001b[38;5;20m${cell}\u030d\u0305${cell}${cell}\u001b[39m`,
  ]);
});
