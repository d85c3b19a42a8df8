import { describe, expect, test } from "vitest";
import { selectedItem } from "../../src/session/lists.ts";
import { problemRows } from "../../src/session/problem-rows.ts";
import { figuresFolder } from "../fixtures/figures.ts";
import { buildReport, words } from "../fixtures/report-builder.ts";
import { writeAnswer } from "./answering.ts";
import { open, type Session } from "./session.ts";

const report = buildReport({ answers: { 5: "A zebra.", 20: "Another Zebra, in Copenhagen." } });

/** Types a query a character at a time, as the input line reports it, and takes it with enter. */
function find(session: Session, query: string): Session {
  session.press("/");
  for (let length = 1; length <= query.length; length++)
    session.send({ type: "find-changed", query: query.slice(0, length), time: 0 });
  return session.send({ type: "find-submitted" });
}

const question = ({ state }: Session) => state.view.questions.at + 1;

describe("finding in what is shown", () => {
  test("goes from match to match, round the end and back, whatever the case", () => {
    const session = find(open(report).press("3"), "ZEBRA");
    expect(question(session)).toBe(5);
    expect(question(session.press("n"))).toBe(20);
    expect(question(session.press("n"))).toBe(5);
    expect(question(session.press("N"))).toBe(20);
    expect(question(session.press("N"))).toBe(5);
  });

  test("begins at the selected row", () => {
    expect(question(find(open(report).press("3", ..."jjjjjj"), "zebra"))).toBe(20);
  });

  test("finds items of the checklist, and only those", () => {
    const session = find(open(report).press("2"), "everybody");
    expect(selectedItem(session.state)?.text).toBe("Tell everybody");
    expect(find(session, "zebra").notice).toBe('"zebra" is not in what is shown.');
    expect(session.state.view.screen).toBe("checklist");
  });

  test("finds only items the filter shows", () => {
    const ticked = report.replace("[ ] Tell", "[x] Tell");
    expect(find(open(ticked).press("2", "v"), "everybody").notice).toContain("is not in what is shown");
  });

  test("finds problems", () => {
    const session = find(
      open(buildReport({ answers: { 4: words(9), 31: words(9) } })).press("5"),
      "question 31 ",
    );
    const { view } = session.state;
    expect(problemRows(session.state)[view.problems.at]?.question).toBe(31);
    const asShown = find(
      open(buildReport({ answers: { 4: words(9), 31: words(9) } })).press("5"),
      "Q31 9 words",
    );
    expect(asShown.state.view.problems.at).toBe(view.problems.at);
  });

  test("finds the question of a number from the overview", () => {
    const session = find(open(report), "Question 17");
    expect(question(session)).toBe(17);
    expect(session.state.view.screen).toBe("questions");
  });

  test("says what is not there, when it is taken and at n", () => {
    const sentence = '"giraffe" is not in what is shown.';
    const session = find(open(report).press("3"), "giraffe");
    expect(session.notice).toBe(sentence);
    expect(session.press("u", "n").notice).toBe(sentence);
  });

  test.each(["n", "N"])("before anything was looked for, %s says how", (key) => {
    expect(open(report).press("3", key).notice).toBe("Press / and type what to find.");
  });

  test("keys are text while a query is typed", () => {
    const session = open(report).press("2", "/", "space", "q", "u", "m", "v");
    expect(session.text).toBe(report);
    expect(session.count("quit")).toBe(0);
    expect(session.state.view.checklist).toMatchObject({ by: "week", filter: "all" });
  });

  test("a query typed in one burst with its key is not lost", () => {
    const session = open(report).press("3");
    session.send({ type: "typed", text: "/zebra", time: 0 });
    expect(session.state.view.find?.query).toBe("zebra");
  });

  test("esc gives it up, and the next esc goes back as ever", () => {
    const session = find(open(report).press("3", "enter"), "zebra").press("esc");
    expect(session.state.view).toMatchObject({ find: null, questions: { walking: true } });
    expect(session.press("esc").state.view.questions.walking).toBe(false);
  });

  test("a question that comes up is answered, not searched", () => {
    const session = writeAnswer(open(report), 5, "A horse.").press("/").type("zeb");
    session.fails().elsewhere("A zebra.", "A mule.");
    expect(session.state).toMatchObject({ view: { find: null }, deciding: { choices: [null] } });
    expect(session.press("b").state.deciding?.choices).toEqual(["both"]);
  });

  test("an empty query gives it up too", () => {
    expect(find(open(report).press("3"), "").state.view.find).toBeNull();
  });

  test("on the figures finds nothing that is not shown there", () => {
    const session = open(report).send({
      type: "surroundings",
      reportPy: null,
      figures: figuresFolder("a.png"),
    });
    expect(find(session.press("4"), "zebra").state.view.screen).toBe("figures");
  });
});
