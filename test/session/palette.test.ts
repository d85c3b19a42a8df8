import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { selectedItem } from "../../src/session/lists.ts";
import { paletteRows } from "../../src/session/palette-going.ts";
import { problemRows } from "../../src/session/problem-rows.ts";
import { figuresFolder } from "../fixtures/figures.ts";
import { buildReport, words } from "../fixtures/report-builder.ts";
import { writeAnswer } from "./answering.ts";
import { open, type Session } from "./session.ts";

const report = buildReport({ answers: { 2: "See.", 4: words(9) } });
const figures = figuresFolder("map.png", "plan.png");
const begin = () => open(report).send({ type: "surroundings", reportPy: null, figures });

/** Types a query into the palette, as its line reports it. */
const ask = (session: Session, query: string) => session.send({ type: "palette-changed", query, time: 0 });
/** Opens the palette, types, and chooses. */
const goTo = (session: Session, query: string) => ask(session.press("ctrl+p"), query).press("enter");
const first = ({ state }: Session) => paletteRows(state)[0]?.entry.id;

describe("the palette", () => {
  test.each<[string, (session: Session) => unknown]>([
    ["question 7", ({ state: { view } }) => expect(view).toMatchObject({ screen: "questions", questions: { at: 6, walking: true } })],
    ["everybody", ({ state }) => expect([state.view.screen, selectedItem(state)?.text]).toEqual(["checklist", "Tell everybody"])],
    ["plan.png", ({ state: { view } }) => expect(view).toMatchObject({ screen: "figures", figures: { at: 1 } })],
    ["9 words", ({ state }) => expect([state.view.screen, problemRows(state)[state.view.problems.at]?.question]).toEqual(["problems", 4])],
    ["checklist", ({ state }) => expect(state.view.screen).toBe("checklist")],
    ["show all keys", ({ state }) => expect(state.view.help).not.toBeNull()],
  ])("goes to %s", (query, check) => {
    const session = goTo(begin(), query);
    expect(session.state.palette).toBeNull();
    check(session);
  }); // biome-ignore format: a row a case

  test.each(["ctrl+p", ":"])("opens with %s on every screen, and esc goes back to exactly there", (key) => {
    for (const keys of [["1"], ["2", "down", "m"], ["3", "down", "enter", "down"], ["4"], ["5", "down"]]) {
      const session = begin().press(...keys);
      const { view } = session.state;
      session.press(key, "down", "down");
      expect(session.state.palette).toEqual({ query: "", at: 2 });
      expect(session.press("esc").state).toMatchObject({ palette: null, view, recent: [] });
    }
  });

  test("what was chosen last stands first the next time", () => {
    const session = goTo(goTo(begin(), "q7"), "everybody").press("ctrl+p");
    expect(paletteRows(session.state).slice(0, 2).map(({ entry }) => entry.id)).toEqual([
      "item:Tell everybody",
      "question:7",
    ]); // biome-ignore format: the two
    expect(session.press("down", "enter").state.view.questions.at).toBe(6);
  });

  test("moves with arrows, pages and ctrl+n and ctrl+p, no further than its ends", () => {
    const session = begin().press("ctrl+p", "up", "ctrl+p");
    expect(session.state.palette?.at).toBe(0);
    expect(session.press("down", "ctrl+n").state.palette?.at).toBe(2);
    expect(session.press("pgdn").state.palette!.at).toBeGreaterThan(10);
    for (let i = 0; i < 30; i++) session.press("pgdn");
    expect(session.state.palette?.at).toBe(paletteRows(session.state).length - 1);
    expect(ask(session, "q").state.palette?.at).toBe(0);
  });

  test("runs a command where one was", () => {
    expect(goTo(begin().press("2"), "tick or untick").text).toBe(report.replace("[ ] Open", "[x] Open"));
  });

  test("has no commands of other places", () => {
    const ids = paletteRows(begin().press("2", "ctrl+p").state).map(({ entry }) => entry.id);
    expect(ids).toContain("command:checklist.tick");
    expect(ids.filter((id) => /^command:(?:editor|questions|move|palette)\./.test(id))).toEqual([]);
  });

  test("a command that cannot act says why", () => {
    const session = goTo(begin().press("2"), "put back what an old copy");
    expect([session.state.palette, session.notice]).toEqual([null, expect.stringContaining("put back")]);
  });

  test("with nothing to choose, enter leaves it open", () => {
    expect(goTo(begin(), "zzzzqx").state.palette).toEqual({ query: "zzzzqx", at: 0 });
  });

  test.each([":q7\r", "\u0010q7\r"])("takes %j as one burst", (text) => {
    const session = begin().send({ type: "typed", text, time: 0 });
    expect(session.state).toMatchObject({
      palette: null,
      view: { screen: "questions", questions: { at: 6 } },
    });
  });

  test("keys that follow in the burst act where it went", () => {
    const session = begin().send({ type: "typed", text: ":q7\r]", time: 0 });
    expect(session.state.view.questions.at).toBe(7);
  });

  test("letters are for its line, and quit nothing", () => {
    const session = begin().press("2", "ctrl+p").type("q \r");
    expect([session.count("quit"), session.text, session.state.palette]).toEqual([0, report, { query: "", at: 0 }]);
  }); // biome-ignore format: one glance

  test("takes the first line of what is pasted", () => {
    const session = begin().press("ctrl+p").send({ type: "pasted", text: "topic 9\nx", time: 0 });
    expect(session.state.palette?.query).toBe("topic 9");
  });

  test("a question that comes up closes it", () => {
    const session = writeAnswer(begin(), 2, "A horse.").press(":");
    session.fails().elsewhere("See.", "Look.");
    expect(session.state).toMatchObject({ palette: null, deciding: { choices: [null] } });
  });
});

describe("the palette while an answer is written", () => {
  const writing = () => begin().press("3", "down", "e");

  test("saves the answer and goes, as esc does", () => {
    const session = goTo(writing().type(" More."), "q7").saved();
    expect(session.file).toContain("See. More.");
    expect(session.state).toMatchObject({ editing: null, view: { questions: { at: 6, walking: true } } });
  });

  test("stays at the question that is being written", () => {
    const session = goTo(writing().type(" More."), "q2");
    expect([session.draft, session.saving]).toEqual(["See. More.", null]);
  });

  test("esc and typing go on in the answer", () => {
    expect(writing().press("ctrl+p").type("zz").press("esc").type("!").draft).toBe("See.!");
  });

  test("has the commands of the editor, and the settings", () => {
    const ids = paletteRows(writing().press("ctrl+p").state).map(({ entry }) => entry.id);
    expect(ids).toEqual(expect.arrayContaining(["command:editor.save", "command:editor.undo", "command:app.follow"]));
    expect(ids.filter((id) => /checklist\.tick|editor\.(?:move-left|newline|delete)/.test(id))).toEqual([]);
    expect(goTo(writing(), "insert a figure").state.picker).toEqual({ query: "", at: 0 });
  }); // biome-ignore format: one glance

  test("what has to be answered before the answer is left comes first; then it is one key further", () => {
    const session = goTo(writing().press("enter").type("### Question 3"), "q7");
    expect(session.state.dialog?.kind).toBe("structure");
    session.press("b").saved().press("ctrl+p");
    expect(first(session)).toBe("question:7");
  });

  test("goes to a problem that the answer has moved", () => {
    const session = begin()
      .press("3", ..."jjjj", "e")
      .type("Now some words.");
    expect(goTo(session, "Q4 9 words").state.view.screen).toBe("problems");
    const { state } = session;
    expect(problemRows(state)[state.view.problems.at]?.question).toBe(4);
  });
});

describe("whatever is chosen in the palette", () => {
  const places = [["1"], ["2"], ["2", "v", "v"], ["3"], ["3", "j", "enter"], ["4"], ["5"], ["3", "j", "e"]];

  test("nothing throws, and it is closed", { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...places),
        fc.nat(),
        fc.constantFrom("", "q", "7", "o e"),
        (keys, row, query) => {
          const session = ask(begin().press(...keys, "ctrl+p"), query);
          const rows = paletteRows(session.state);
          const at = row % rows.length;
          const { entry } = rows[at]!;
          session.press(...Array<string>(at).fill("down"), "enter");
          expect(session.state.palette).toBeNull();
          expect(session.state.recent).toEqual([entry.id]);
        },
      ),
      { numRuns: 150 },
    );
  });
});
