import { describe, expect, test } from "vitest";
import { checklistRows, selectedItem } from "../../src/session/lists.ts";
import { nextSteps } from "../../src/session/next-steps.ts";
import { paletteRows } from "../../src/session/palette-going.ts";
import type { Pointed } from "../../src/session/pointing.ts";
import { SCREENS } from "../../src/session/view.ts";
import { buildReport } from "../fixtures/report-builder.ts";
import { lineWith, open, type Session } from "./session.ts";

const report = buildReport();

/** Uses the mouse on these things, one after the other. */
function point(session: Session, ...things: readonly Pointed[]): Session {
  for (const [i, at] of things.entries())
    session.send({ type: "pointed", at, time: Date.UTC(2027, 0, 1) + 1000 * i });
  return session;
}

const row = (at: number, box = false): Pointed => ({ kind: "row", at, box });
const cell = (column: number, extend = false, row = 0): Pointed => ({ kind: "cell", row, column, extend });

describe("a click", () => {
  test.each(SCREENS)("on a tab opens %s", (screen) => {
    expect(point(open(report), { kind: "screen", screen }).state.view.screen).toBe(screen);
  });

  test("on a row selects it, and on the selected one does what enter does", () => {
    const session = point(open(report).press("2"), row(2));
    const item = selectedItem(session.state);
    expect(checklistRows(session.state)[2]).toMatchObject({ item });
    expect(session.state.view.pane).toBe("list");
    expect(point(session, row(2)).state.view.pane).toBe("detail");
    // Whoever is in the other pane comes back to the list first.
    expect(point(session, row(2)).state.view.pane).toBe("list");
    expect(point(session.press("3"), row(3), row(3)).state.view.questions).toMatchObject({
      at: 3,
      walking: true,
    });
  });

  test("on the head of a group, and behind the last row, does nothing", () => {
    const session = open(report).press("2");
    const { state } = session;
    expect(point(session, row(0)).state.view).toEqual(state.view);
    expect(point(session, row(9999), row(-1)).state.view).toEqual(state.view);
  });

  test("on the box of an item ticks it, and again unticks it", () => {
    const session = open(report).press("2");
    const { item } = checklistRows(session.state)[1] as { item: { text: string } };
    expect(lineWith(item.text, point(session, row(1, true)).text)).toContain("[x]");
    expect(lineWith(item.text, point(session.saved(), row(1, true)).text)).toContain("[ ]");
  });

  test("on the box of a report that is shown only says why not", () => {
    const session = point(open(report, { readOnly: "permission" }).press("2"), row(1, true));
    expect(session.text).toBe(report);
    expect(session.notice).toContain("shown only");
  });

  test("on a key that the last line names presses it", () => {
    expect(point(open(report), { kind: "key", key: "?" }).state.view.help).toBe(0);
    const session = open(report).press("3", "/").send({ type: "find-changed", query: "que", time: 0 });
    const { find } = point(session, { kind: "key", key: "enter" }).state.view;
    expect(find).toMatchObject({ query: "que", typing: false });
  });

  test("on the overview goes to a question, or to what is next", () => {
    expect(point(open(report), { kind: "question", at: 4 }).state.view).toMatchObject({
      screen: "questions",
      questions: { at: 4, walking: true },
    });
    const session = open(report);
    const at = nextSteps(session.state).findIndex(({ item }) => item !== null);
    expect(point(session, { kind: "step", at }).state.view.screen).toBe("checklist");
    expect(point(open(report), { kind: "step", at: 99 }).state.view.screen).toBe("overview");
  });

  test("on a row of the palette goes there at once", () => {
    const session = open(report).press(":");
    const at = paletteRows(session.state).findIndex(({ entry }) => entry.id === "question:3");
    const { palette, view } = point(session, row(at)).state;
    expect(palette).toBeNull();
    expect(view.questions).toMatchObject({ at: 2, walking: true });
  });

  test("in the text being written sets the caret, and dragging selects", () => {
    const session = open(report).press("3", "e").type("three little words");
    point(session, cell(6), cell(12, true)).type("big");
    expect(session.draft.split("\n")[0]).toContain("three big words");
    // Behind the end of a line, or of the text, is the nearest place there is.
    point(session, cell(500, false, 99)).type("!");
    expect(session.draft.trimEnd()).toMatch(/!$/);
  });
});

describe("what a click does not reach", () => {
  const everything: readonly Pointed[] = [
    { kind: "screen", screen: "problems" },
    row(2),
    row(2, true),
    { kind: "step", at: 0 },
    { kind: "question", at: 1 },
    { kind: "roll", by: 3 },
    { kind: "scroll", by: 3, limit: 10 },
    cell(1),
  ];

  test("anything below a question that has to be answered", () => {
    const session = open(report).press("3", "e").type("new").press("ctrl+q");
    const { state } = session;
    expect(state.dialog).not.toBeNull();
    expect(point(session, ...everything).state).toEqual(state);
  });

  test.each([
    ["the help", ["?"]],
    ["the palette", [":"]],
    ["an answer being written", ["3", "e"]],
  ] as const)("the tabs above %s", (_over, keys) => {
    const session = open(report).press(...keys);
    const { screen } = session.state.view;
    expect(point(session, everything[0]!).state.view.screen).toBe(screen);
  });

  test("anything in a window that is too small", () => {
    const session = open(report, { size: { columns: 40, rows: 10 } });
    const { state } = session;
    expect(point(session, ...everything).state).toBe(state);
  });
});

describe("the wheel", () => {
  test("goes through a list, and no further than its ends", () => {
    const session = open(report).press("3");
    expect(point(session, { kind: "roll", by: 3 }).state.view.questions.at).toBe(3);
    expect(point(session, { kind: "roll", by: -3 }, { kind: "roll", by: -3 }).state.view.questions.at).toBe(
      0,
    );
  });

  test("scrolls a text, and no further than it goes", () => {
    const session = open(report).press("3", "enter");
    const down = { kind: "scroll", by: 3, limit: 7 } as const;
    expect(point(session, down).state.view.scroll).toBe(3);
    expect(point(session, down, down, down).state.view.scroll).toBe(7);
    // In the other pane it begins at the top there.
    expect(point(session, { ...down, pane: "detail" }).state.view).toMatchObject({
      pane: "detail",
      scroll: 3,
    });
    expect(point(session, { ...down, by: -3 }, { ...down, by: -3 }).state.view.scroll).toBe(0);
  });

  test("scrolls the help", () => {
    expect(point(open(report).press("?"), { kind: "scroll", by: 3, limit: 50 }).state.view.help).toBe(3);
  });
});
