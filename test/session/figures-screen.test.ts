import { describe, expect, test } from "vitest";
import { figureRows, selectedFigure } from "../../src/session/figure-rows.ts";
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

  test.each([["2"], ["?"]])("stops when %s covers it", (key) => {
    const opened = measured().press(key);
    expect(opened.state.pictures.preview).toBeNull();
    expect(opened.count("stop-drawing")).toBe(1);
  });

  test("goes on under a key that covers nothing", () => {
    const opened = measured();
    const { preview } = opened.state.pictures;
    opened.press("i");
    expect(opened.state.pictures.preview).toBe(preview);
    expect(opened.count("stop-drawing")).toBe(0);
  });

  test("is asked for anew after somebody else had the terminal, where that keeps the pictures", () => {
    const opened = session();
    opened.state = { ...opened.state, pictures: noPictures({ kind: "placeholders" }) };
    opened.press("4").send({ type: "figures-measured", facts });
    const { key } = opened.last("draw-figure");
    const picture = { kind: "placed", id: 16, columns: 3, rows: 2 } as const;
    opened.send({ type: "figure-drawn", key, picture }).send({ type: "terminal-back" });
    expect(opened.state.pictures.preview?.picture).toBeNull();
    expect(opened.count("draw-figure")).toBe(2);
    expect(opened.last("draw-figure").key).toBe(key);
  });

  test("is left as it is where the frame itself holds the picture", () => {
    const opened = measured();
    const { preview } = opened.state.pictures;
    opened.send({ type: "terminal-back" });
    expect(opened.state.pictures.preview).toBe(preview);
    expect(opened.count("draw-figure")).toBe(1);
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

  test.each([
    ["We drew it. ---", "We drew it.\n\n![map](figures/map.png) ---"],
    ["---\n\nWe drew it.\n\n---", "---\n\nWe drew it.\n\n![map](figures/map.png)\n\n---"],
  ])("puts it before the placeholder's dashes at the end of %j", (answer, written) => {
    const opened = session(buildReport({ answers: { 7: answer } }));
    opened.press("3", "home", "down", "down", "down", "down", "down", "down", "enter", "4", "i");
    expect(opened.draft).toBe(written);
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

describe("the selected figure", () => {
  const selected = ({ state }: Session) => selectedFigure(state)?.path;

  test("stays selected when another file comes before it, and goes", () => {
    const opened = measured().press("down");
    opened.send({ ...surroundings, figures: figuresFolder("a.png", "map.png", "plot.png") });
    expect(selected(opened)).toBe("figures/plot.png");
    expect(opened.press("o").last("open-figure").name).toBe("plot.png");
    expect(selected(opened.send({ ...surroundings, figures: figuresFolder("plot.png") }))).toBe(
      "figures/plot.png",
    );
  });

  test("stays selected when what is around the report is read anew with it", () => {
    const opened = measured().press("down");
    const figures = figuresFolder("a.png", "map.png", "plot.png");
    opened.send({ ...surroundings, reportPy: "print()", figures });
    expect(selected(opened)).toBe("figures/plot.png");
  });

  test("stays selected when the answers come to name other files, though it is missing itself", () => {
    const gone = buildReport({ answers: { 7: "See ![a](figures/gone.png)." } });
    const opened = session(gone).press("4", "end");
    expect(selected(opened)).toBe("figures/gone.png");
    opened.elsewhere("See ", "See ![b](figures/before.png) and ");
    expect(selected(opened)).toBe("figures/gone.png");
  });

  test("gives its row to the next when its file is gone", () => {
    const opened = measured().send({ ...surroundings, figures: figuresFolder("plot.png") });
    expect(selected(opened)).toBe("figures/plot.png");
  });

  test.each(["list", "detail"])("is moved on by the arrows in the %s", (pane) => {
    const opened = measured().press(...(pane === "detail" ? ["tab"] : []), "down");
    expect(opened.state.view).toMatchObject({ pane, scroll: 0 });
    expect(selected(opened)).toBe("figures/plot.png");
    expect(opened.last("draw-figure").name).toBe("plot.png");
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
