import { describe, expect, test } from "vitest";
import { pickedFigures } from "../../src/session/figure-picker.ts";
import { figuresFolder } from "../fixtures/figures.ts";
import { buildReport } from "../fixtures/report-builder.ts";
import { open, type Session } from "./session.ts";

/** Writing the answer to Question 2, with some figures at hand; the last named is the newest. */
const writing = (...names: string[]) =>
  open(buildReport({ answers: { 2: "See" } }))
    .send({ type: "surroundings", reportPy: null, figures: figuresFolder(...names) })
    .press("3", "down", "e");

const shown = ({ state }: Session) => pickedFigures(state).map(({ name }) => name);
const query = (session: Session, query: string) => session.send({ type: "picker-changed", query, time: 0 });

describe("choosing a figure with ctrl+f", () => {
  test("begins with the newest", () => {
    expect(shown(writing("old.png", "new.png").press("ctrl+f"))).toEqual(["new.png", "old.png"]);
  });

  test("writes the Markdown at the caret, a blank between it and a word", () => {
    expect(writing("map.png", "sales-2026.png").press("ctrl+f", "down", "enter").draft).toBe(
      "See ![map](figures/map.png)",
    );
  });

  test("is one step of undo", () => {
    const session = writing("map.png").type(" this:").press("ctrl+f", "enter", "ctrl+z");
    expect(session.draft).toBe("See this:");
  });

  test("narrows to what is typed", () => {
    const session = query(writing("map.png", "plan.png").press("ctrl+f", "down"), "map");
    expect(shown(session)).toEqual(["map.png"]);
    expect(session.press("enter").draft).toContain("(figures/map.png)");
  });

  test("takes a name, enter and more words that come as one burst", () => {
    const session = query(writing("map.png", "plan.png").press("ctrl+f"), "map\rand on");
    expect(session.draft).toBe("See ![map](figures/map.png)and on");
  });

  test("esc goes back to the answer, and so does enter where nothing is left", () => {
    expect(writing("map.png").press("ctrl+f", "esc").draft).toBe("See");
    const session = query(writing("map.png").press("ctrl+f"), "zzz").press("enter");
    expect(session.draft).toBe("See");
    expect(session.state.picker).toBeNull();
  });

  test("does not type letters into the answer", () => {
    expect(writing("map.png").press("ctrl+f").type("q1?").press("esc").draft).toBe("See");
  });

  test("looks into the folder again", () => {
    const session = writing("map.png");
    const before = session.count("look-around");
    expect(session.press("ctrl+f").count("look-around")).toBe(before + 1);
  });

  test("says so when there is no figure", () => {
    const session = writing().press("ctrl+f");
    expect(session.state.picker).toBeNull();
    expect(session.notice).toContain("nothing in figures/");
  });

  test("stays on the list when it becomes shorter", () => {
    const session = writing("a.png", "b.png").press("ctrl+f", "down", "down", "down");
    session.send({ type: "surroundings", reportPy: null, figures: figuresFolder("a.png") });
    expect(session.press("enter").draft).toContain("a.png");
  });
});

describe("pasting the path of an image", () => {
  const path = "/home/ida/plots/run 7.png";
  const pasted = (text = path) => writing("map.png").send({ type: "pasted", text: ` ${text}`, time: 0 });
  const found = (inFigures: string | null) =>
    ({ type: "image-found", pasted: path, image: { path, name: "run 7.png", inFigures } }) as const;

  test("pastes it as text and looks whether it is one", () => {
    const session = pasted();
    expect(session.draft).toBe(`See ${path}`);
    expect(session.asked.at(-1)).toEqual({ type: "find-image", pasted: path, path });
  });

  test("offers to copy it, and inserts it once it is copied", () => {
    const session = pasted().send(found(null)).press("y");
    expect(session.asked.at(-1)).toEqual({ type: "copy-figure", pasted: path, path });
    const end = { ok: true, name: "run-7.png" } as const;
    session.send({ type: "figure-copied", pasted: path, end, time: 0 });
    expect(session.draft).toBe("See ![run 7](figures/run-7.png)");
    expect(session.notice).toBe("Copied to figures/run-7.png.");
    expect(session.press("ctrl+z").draft).toBe(`See ${path}`);
  });

  test("inserts one that is in the figures folder already", () => {
    expect(pasted().send(found("run 7.png")).press("y").draft).toBe("See ![run 7](figures/run%207.png)");
  });

  test("leaves the path when it is not wanted, and says when it cannot be copied", () => {
    expect(pasted().send(found(null)).press("esc").draft).toBe(`See ${path}`);
    const end = { ok: false, message: "The disk is full." } as const;
    const session = pasted().send(found(null)).press("y");
    session.send({ type: "figure-copied", pasted: path, end, time: 0 });
    expect(session.notice).toBe("The disk is full.");
    expect(session.draft).toBe(`See ${path}`);
  });

  test("asks nothing once the path is gone or the answer is left", () => {
    expect(pasted().press("ctrl+z").send(found(null)).state.dialog).toBeNull();
    expect(pasted().press("esc").saved().send(found(null)).state.dialog).toBeNull();
  });

  test("looks for nothing where a text is no path", () => {
    expect(pasted("just words").count("find-image")).toBe(0);
  });
});
