import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { selectedFigure } from "../../src/session/figure-rows.ts";
import { selectedItem } from "../../src/session/lists.ts";
import { selectedProblem } from "../../src/session/problem-rows.ts";
import { readRemembered } from "../../src/session/read-remembered.ts";
import { placeAgain, rememberedView } from "../../src/session/remembered-view.ts";
import type { State } from "../../src/session/state.ts";
import { FIRST_VIEW } from "../../src/session/view.ts";
import { figuresFolder } from "../fixtures/figures.ts";
import { buildReport } from "../fixtures/report-builder.ts";
import { open, type Session } from "./session.ts";
import { anything, small } from "./world.ts";

const report = buildReport({
  answers: { 5: "TODO", 7: "We drew ![a](figures/plot.png) and ![b](figures/gone.png)." },
});
const figures = figuresFolder("map.png", "plot.png");
const look = (session: Session) => session.send({ type: "surroundings", reportPy: null, figures });

/** The session of the next start, on the report as it is by then. */
function again(state: State, text = state.document.text): Session {
  const kept = readRemembered(JSON.parse(JSON.stringify(rememberedView(state))));
  const session = open(text);
  session.state = placeAgain(session.state, kept);
  return session;
}

const inReport = (...keys: string[]) => look(open(report)).press(...keys).state;

describe("the next start shows", () => {
  test.each<[string, readonly string[], (state: State) => unknown]>([
    ["the same screen", ["4"], ({ view }) => view.screen],
    ["the same item", ["2", "down", "down"], (state) => selectedItem(state)?.text],
    ["the checklist by module, on the same row", ["2", "m", "down", "down"], ({ view }) => view.checklist],
    ["the same filter", ["2", "v"], ({ view }) => view.checklist.filter],
    ["the same question, open", ["3", "down", "down", "enter"], ({ view }) => view.questions],
    ["its example, and its answer without the question", ["3", "enter", "x"], ({ view }) => view.questions],
    ["the same problem", ["5", "down", "down", "down"], (state) => selectedProblem(state)?.message],
    ["the same pane", ["3", "tab"], ({ view }) => view.pane],
    ["the same step of what comes next", ["1", "down", "down"], ({ view }) => view.overview],
  ])("%s", (_, keys, place) => {
    const before = inReport(...keys);
    expect(place(before)).not.toEqual(place(inReport()));
    expect(place(look(again(before)).state)).toEqual(place(before));
  });

  test("the same figure, once somebody has looked into the folder", () => {
    const before = inReport("4", "down", "down");
    expect(selectedFigure(before)?.path).toBe("figures/gone.png");
    const next = again(before);
    expect(selectedFigure(next.state)).toBeNull();
    expect(selectedFigure(next.elsewhere("TODO", "Soon.").state)).toBeNull();
    expect(selectedFigure(look(next).state)?.path).toBe("figures/gone.png");
  });

  test("what was chosen in the palette lately", () => {
    const state = { ...inReport(), recent: ["question:7", "app.follow"] };
    expect(again(state).state.recent).toEqual(["question:7", "app.follow"]);
  });
});

describe("in a report that was edited meanwhile", () => {
  test.each<[string, readonly string[], (text: string) => string, (state: State) => unknown]>([
    [
      "an item is known by its words",
      ["2", "down", "down"],
      (text) => text.replace("* [ ] Open", "* [ ] Something new\n* [x] Open"),
      (state) => selectedItem(state)?.text,
    ],
    [
      "a question by its number",
      ["3", "down", "down", "down", "enter"],
      (text) => text.replace(/### Question 2\n[\s\S]*?(?=### Question 3)/, ""),
      ({ reading, view }) => reading.questions[view.questions.at]?.question.number,
    ],
    [
      "a problem by its rule and its question",
      ["5", "down"],
      (text) => text.replace("--- question 4 fill here ---", "TODO"),
      (state) => [selectedProblem(state)?.rule, selectedProblem(state)?.question],
    ],
  ])("%s", (_, keys, change, place) => {
    const before = inReport(...keys);
    const text = change(report);
    expect(text).not.toBe(report);
    expect(place(look(again(before, text)).state)).toEqual(place(before));
  });

  test("what is gone gives way to what stands there", () => {
    const text = report.replace("* [ ] Test the code (M16)\n", "");
    expect(selectedItem(again(inReport("2", "down", "down"), text).state)?.text).toBe("Tell everybody");
    const none = again(inReport("3", "G", "enter"), "# Nothing\n").state.view;
    expect(none.questions.at).toBe(0);
  });
});

test("what is open over the screens, searched or scrolled is not kept", () => {
  for (const keys of [["?"], ["/", "x"], ["3", "enter", "pgdn"], ["q"]]) {
    const { view, dialog } = again(inReport(...keys)).state;
    expect([view.help, view.find, view.scroll, dialog]).toEqual([null, null, 0, null]);
  }
});

describe("whatever happened", () => {
  const places = (state: State) => ({
    ...state.view,
    ...{ scroll: 0, scrollLimit: 0, find: null, help: null, helpFind: null },
    overview: null,
    pane: state.view.screen === "overview" ? null : state.view.pane,
    checklist: [state.view.checklist.by, state.view.checklist.filter, selectedItem(state)?.span],
    questions: { ...state.view.questions },
    figures: null,
    problems: selectedProblem(state),
  });

  test("the next start shows the same place", { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(anything, (happenings) => {
        const session = small();
        for (const { run } of happenings) run(session);
        const before = session.state;
        const next = again(before);
        // The same problems can be told: nothing around the report is known yet.
        if (before.reading.problems.length !== next.state.reading.problems.length) return;
        expect(places(next.state)).toEqual(places(before));
      }),
      { numRuns: 200 },
    );
  });

  test("what a file holds is read as a place of this report, or as the first", () => {
    const state = inReport();
    const shape = fc.dictionary(
      fc.constantFrom("screen", "pane", "checklist", "questions", "figures", "problems", "recent"),
      fc.oneof(
        fc.jsonValue(),
        fc.dictionary(fc.constantFrom("at", "item", "number", "turn", "by"), fc.jsonValue()),
      ),
    );
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), shape), (value) => {
        const next = placeAgain(state, readRemembered(value));
        expect(next.reading.questions[next.view.questions.at]).toBeDefined();
        expect(
          selectedItem({
            ...next,
            view: { ...next.view, checklist: { ...next.view.checklist, filter: "all" } },
          }),
        ).not.toBeNull();
        expect(next.recent.every((id) => typeof id === "string")).toBe(true);
      }),
    );
    expect(placeAgain(state, readRemembered(null)).view).toEqual(FIRST_VIEW);
  });
});
