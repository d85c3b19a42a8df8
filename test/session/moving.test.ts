import { describe, expect, test } from "vitest";
import { selectedItem } from "../../src/session/lists.ts";
import { figuresFolder } from "../fixtures/figures.ts";
import { buildReport, image, passingAnswers, words } from "../fixtures/report-builder.ts";
import { open, type Session } from "./session.ts";

const report = buildReport({ answers: { 2: "Two.", 5: "Five." } });
const at = ({ state }: Session) => state.view.questions.at;

describe("moving in a list", () => {
  test.each([
    ["down", "up"],
    ["j", "k"],
  ])("goes %s and %s, and no further than its ends", (down, up) => {
    const session = open(report).press("3", down, down, down);
    expect(at(session)).toBe(3);
    expect(at(session.press(up, up, up, up, up))).toBe(0);
    expect(at(session.press(...Array(40).fill(down)))).toBe(30);
  });

  test.each([
    ["end", "home"],
    ["G", "g"],
  ])("goes to the %s and %s", (end, home) => {
    const session = open(report).press("3", end);
    expect(at(session)).toBe(30);
    expect(at(session.press(home))).toBe(0);
  });

  test.each([
    ["pgdn", "pgup"],
    ["ctrl+d", "ctrl+u"],
  ])("goes a page with %s and %s", (down, up) => {
    const session = open(report, { size: { columns: 80, rows: 16 } }).press("3", down);
    expect(at(session)).toBeGreaterThan(5);
    expect(at(session)).toBeLessThan(12);
    expect(at(session.press(up))).toBe(0);
  });

  test("of the checklist goes from item to item, over headings", () => {
    const session = open(report).press("2", "down", "down");
    expect(selectedItem(session.state)?.text).toBe("Test the code (M16)");
  });
});

describe("walking through the questions", () => {
  test("goes on with ] and back with [, and says where it ends", () => {
    const session = open(report).press("3", "enter", "]", "]", "[");
    expect(at(session)).toBe(1);
    expect(session.press("[", "[").notice).toBe("This is the first question.");
    session.press("esc", "end", "enter", "]");
    expect(session.notice).toBe("This is the last question.");
  });

  test("skips what is finished with { and }", () => {
    const session = open(report).press("3", "enter", "}");
    expect(at(session)).toBe(2);
    expect(at(session.press("{"))).toBe(0);
    expect(session.press("{").notice).toBe("No unfinished question before this one.");
  });

  test("goes back where it came from with esc", () => {
    const { view } = open(report).press("3", "enter", "]", "esc").state;
    expect(view).toMatchObject({ screen: "questions", questions: { at: 1, walking: false } });
    expect(open(report).press("3", "enter", "esc", "esc").state.view.screen).toBe("overview");
  });

  test("is where it was after another screen", () => {
    const { view } = open(report).press("3", "enter", "]", "2", "3").state;
    expect(view.questions).toMatchObject({ at: 1, walking: true });
  });
});

describe("from a problem to its place and back", () => {
  test("a question's", () => {
    const session = open(report).press("5", "home", "enter");
    expect(session.state.view).toMatchObject({ screen: "questions", questions: { at: 4, walking: true } });
  });

  test("an item's", () => {
    const session = open("# R\n\n* [ ] one\n* [t] two\n").press("5", "enter");
    expect(session.state.view.screen).toBe("checklist");
    expect(selectedItem(session.state)?.text).toBe("two");
  });

  const twoShort = buildReport({ answers: { ...passingAnswers("2026"), 30: words(9), 31: words(9) } });

  test("the last one, mended, leaves the one before it selected", () => {
    const session = open(twoShort)
      .press("5", "end", "enter", "e")
      .type(` ${words(60)}`)
      .press("esc")
      .saved();
    session.press("5", "enter");
    expect(session.state.view.screen).toBe("questions");
    expect(at(session)).toBe(29);
  });

  test("the last one, mended but not on disk yet, leaves the one before it selected", () => {
    const session = open(twoShort)
      .press("5", "end", "enter", "e")
      .type(` ${words(60)}`)
      .press("esc")
      .fails();
    session.press("5", "enter");
    expect(at(session)).toBe(29);
  });

  test("the last one, ticked away, leaves none", () => {
    const text = "# R\n\n* [ ] one\n* [t] two\n";
    const session = open(text).press("5", "end", "enter", "space", "5", "enter");
    expect(session.notice).toBe("There are no problems.");
  });
});

describe("what is next", () => {
  test("opens the item or the question it speaks of", () => {
    expect(open(report).press("end", "enter").state.view.screen).toBe("checklist");
    expect(open(report).press("home", "enter").state.view.screen).toBe("questions");
  });

  test("opens what is selected after the list became shorter", () => {
    const ticked = report.replaceAll("[ ]", "[x]").replace("[x] Tell", "[ ] Tell");
    const session = open(ticked).press("end", "enter", "space").saved().press("1", "enter");
    expect(session.state.view).toMatchObject({ screen: "questions", questions: { at: 0 } });
  });
});

describe("figures", () => {
  const figures = (...names: string[]) =>
    ({ type: "surroundings", reportPy: null, figures: figuresFolder(...names) }) as const;
  const text = buildReport({ answers: { 20: image("map") } });

  test("lead to the answer that uses them", () => {
    const session = open(text).send(figures("a.png", "map.png")).press("4", "enter");
    expect(session.notice).toBe("No answer uses this figure.");
    expect(session.press("down", "enter").state.view).toMatchObject({
      screen: "questions",
      questions: { at: 19 },
    });
  });

  test("that come after somebody went to the end of nothing can be selected", () => {
    const session = open(report).press("4", "end").disk(text).send(figures("map.png")).press("enter");
    expect(session.state.view).toMatchObject({ screen: "questions", questions: { at: 19 } });
  });
});

describe("panes", () => {
  test.each(["2", "3", "4", "5"])("change with tab on screen %s", (screen) => {
    expect(open(report).press(screen, "tab").state.view.pane).toBe("detail");
    expect(open(report).press(screen, "tab", "shift+tab").state.view.pane).toBe("list");
    expect(open(report).press(screen, "tab", "esc").state.view.pane).toBe("list");
  });

  test("are one on the overview, which tab says", () => {
    expect(open(report).press("1", "tab").notice).toBe("This screen has one pane.");
  });
});
