import { describe, expect, test } from "vitest";
import { figureRows } from "../../src/session/figure-rows.ts";
import { figureKey, noPictures } from "../../src/session/preview.ts";
import { figuresFolder } from "../fixtures/figures.ts";
import { buildReport } from "../fixtures/report-builder.ts";
import { open, type Session } from "./session.ts";

const report = buildReport({ answers: { 7: "We drew ![a](figures/plot.png)." } });
const folder = figuresFolder("map.png", "plot.png");
const surroundings = { type: "surroundings", reportPy: null, figures: folder } as const;
const facts = new Map(
  folder.figures.map((figure) => [
    figureKey(figure),
    { format: "PNG", size: { width: 300, height: 200 } } as const,
  ]),
);

function session(text = report): Session {
  const opened = open(text);
  opened.state = { ...opened.state, pictures: noPictures({ kind: "blocks", level: 3 }) };
  return opened.send(surroundings);
}

const measured = () => session().press("4").send({ type: "figures-measured", facts });

describe("looking into files and drawing", () => {
  test("waits until somebody looks", () => {
    const opened = session().press("2", "3");
    expect(opened.count("measure-figures") + opened.count("draw-figure")).toBe(0);
    opened.press("4");
    expect(opened.last("measure-figures").figures).toEqual(folder.figures);
    expect(opened.last("look-around")).toBeDefined();
  });

  test("happens for the figures to choose from, too", () => {
    expect(session().press("3", "e", "ctrl+f").last("measure-figures").figures).toHaveLength(2);
  });

  test("is asked for once, and again for what is new", () => {
    const opened = measured().press("2", "4").send(surroundings);
    expect(opened.count("measure-figures")).toBe(1);
    opened.send({ ...surroundings, figures: figuresFolder("map.png", "plot.png", "new.png") });
    expect(opened.last("measure-figures").figures.map(({ name }) => name)).toEqual(["new.png"]);
  });

  test("draws the selected one for the room there is, anew for another size", () => {
    const opened = measured();
    expect(opened.last("draw-figure")).toMatchObject({ name: "map.png", columns: 48, rows: 19 });
    opened.press("down");
    expect(opened.last("draw-figure").name).toBe("plot.png");
    opened.send({ type: "resized", size: { columns: 140, rows: 40 } });
    expect(opened.last("draw-figure")).toMatchObject({ name: "plot.png", columns: 68, rows: 29 });
    expect(opened.count("draw-figure")).toBe(3);
  });

  test.each([["2"], ["?"], ["q"]])("stops when %s covers it", (key) => {
    const opened = measured();
    if (key === "q") opened.press("i");
    expect(opened.press(key).state.pictures.preview === null).toBe(key !== "q");
    expect(opened.count("stop-drawing")).toBe(key === "q" ? 0 : 1);
  });

  test("a picture that comes too late is not shown", () => {
    const opened = measured();
    const { key } = opened.last("draw-figure");
    opened.press("down").send({ type: "figure-drawn", key, picture: { kind: "failed", message: "Old." } });
    expect(opened.state.pictures.preview?.picture).toBeNull();
  });
});

describe("i", () => {
  test("puts the figure at the end of the question looked at last, on a line of its own", () => {
    const opened = measured().press("3", "home", "down", "down", "down", "down", "down", "down", "enter");
    opened.press("4", "i");
    expect(opened.state.editing?.number).toBe(7);
    expect(opened.draft).toBe("We drew ![a](figures/plot.png).\n\n![map](figures/map.png)");
    expect(opened.notice).toContain("at the end of Q7");
    expect(opened.press("esc").saving).not.toBeNull();
    expect(opened.text).toContain("![map](figures/map.png)");
  });

  test("is taken back by one undo", () => {
    const opened = measured().press("3", "end", "enter", "4", "i", "ctrl+z");
    expect(opened.draft).toBe(open(report).press("3", "end", "enter", "e").draft);
  });

  test("says which key to press while no question was looked at", () => {
    const opened = measured().press("i");
    expect(opened.state.editing).toBeNull();
    expect(opened.notice).toContain("Open the question it is for first (3, then enter)");
  });

  test("says so for a file that is not there", () => {
    const gone = buildReport({ answers: { 7: "![a](figures/gone.png)" } });
    const opened = session(gone).press("3", "enter", "4", "end", "i");
    expect(opened.notice).toBe("This file is not there.");
  });
});

describe("o", () => {
  test("asks for the file by its name below figures", () => {
    expect(measured().press("down", "o").last("open-figure").name).toBe("plot.png");
  });

  test("tells how that began", () => {
    const opened = measured().send({ type: "figure-opened", name: "plot.png", message: null });
    expect(opened.notice).toBe("Opened figures/plot.png outside.");
    opened.send({ type: "figure-opened", name: "plot.png", message: "No program here shows it." });
    expect(opened.notice).toBe("No program here shows it.");
  });
});

describe("the rows", () => {
  test("are the same until the report or the folder changes", () => {
    const opened = measured();
    const rows = figureRows(opened.state);
    expect(figureRows(opened.press("down").state)).toBe(rows);
    opened.send({ ...surroundings, figures: figuresFolder("map.png") });
    expect(figureRows(opened.state)).not.toBe(rows);
  });

  test("name nothing as missing while the folder is not known in full", () => {
    const gone = buildReport({ answers: { 7: "![a](figures/gone.png)" } });
    const opened = open(gone).send({ ...surroundings, figures: { ...folder, complete: false } });
    expect(figureRows(opened.state).map(({ path }) => path)).toEqual(["figures/map.png", "figures/plot.png"]);
  });
});
