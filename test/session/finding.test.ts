import { describe, expect, test } from "vitest";
import { foundCount, knowsPlaces, searchedText } from "../../src/session/finding.ts";
import { selectedItem } from "../../src/session/lists.ts";
import { problemRows } from "../../src/session/problem-rows.ts";
import type { FoundPlace } from "../../src/session/view.ts";
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

describe("what was found is counted", () => {
  test("above the footer, until another key", () => {
    const session = find(open(report).press("3"), "zebra");
    expect(session.notice).toBe('"zebra": 1 of 2; n next, N before');
    expect(session.press("n").notice).toContain("2 of 2");
    expect(session.press("down").state.notice).toBeNull();
    expect(session.press("n").notice).toContain("1 of 2");
  });

  test("for as long as any notice: the time of one that was there before does not end it", () => {
    const session = find(open(report).press("3"), "zebra");
    const { id } = session.state.notice!;
    session.press("n").send({ type: "notice-over", id });
    expect(session.notice).toContain("2 of 2");
  });

  test("while it is typed", () => {
    const session = open(report).press("3", "/");
    expect(foundCount(session.state)).toBe("");
    session.send({ type: "find-changed", query: "zebra", time: 0 });
    expect([foundCount(session.state), session.state.notice]).toEqual(["1 of 2", null]);
    session.send({ type: "find-changed", query: "zebrax", time: 0 });
    expect(foundCount(session.state)).toBe("");
  });

  test("whatever the accents and the line ends", () => {
    const accents = buildReport({ answers: { 3: "A cafe\u0301 on the\ncorner." } });
    const session = find(open(accents).press("3"), "cafe on the corner");
    expect([question(session), session.notice]).toEqual([3, expect.stringContaining("1 of 1")]);
  });

  test("esc gives up the marks and the count", () => {
    const session = find(open(report).press("3"), "zebra").press("esc");
    expect([searchedText(session.state), session.state.notice]).toEqual(["", null]);
  });

  test("another screen is another search", () => {
    expect(searchedText(find(open(report).press("3"), "zebra").press("2").state)).toBe("");
  });

  test.each([
    ["the help", "?"],
    ["the palette", "ctrl+p"],
    ["an answer being written", "e"],
  ])("nothing is marked in %s, which lies over it", (_, key) => {
    const session = find(open(report).press("3"), "zebra");
    expect(searchedText(session.state)).toBe("zebra");
    expect(searchedText(session.press(key).state)).toBe("");
  });
});

/** The screen tells where it shows the query in the question that is open. */
const drawn = (session: Session, ...places: FoundPlace[]) => {
  const { find, questions } = session.state.view;
  return session.send({ type: "found", question: questions.at, query: find?.query ?? "", places });
};
const at = (line: number, pane: FoundPlace["pane"] = "list"): FoundPlace => ({ pane, line });

describe("finding in an open question", () => {
  const reading = () => find(open(report).press("3", ..."jjjj", "enter"), "zebra");

  test("goes to the first place, as soon as it is drawn", () => {
    const session = drawn(reading(), at(2, "detail"), at(40));
    expect(session.state.view).toMatchObject({ pane: "detail", scroll: 0, find: { at: 0 } });
    expect(session.notice).toBe('"zebra": 1 of 2 here, in 2 questions; n next, N before');
  });

  test("n goes through all places, scrolling to each, then to the next question that has one", () => {
    const session = drawn(reading(), at(2, "detail"), at(3), at(40));
    session.press("n");
    expect(session.state.view).toMatchObject({ pane: "list", scroll: 0, find: { at: 1 } });
    session.press("n");
    expect(session.state.view).toMatchObject({ pane: "list", scroll: 38, find: { at: 2 } });
    session.press("n");
    expect([question(session), session.state.view.scroll]).toEqual([20, 0]);
    expect(drawn(session, at(7)).notice).toContain("1 of 1 here");
    expect(question(session.press("n"))).toBe(5);
  });

  test("what is counted is counted anew when it is drawn in another way", () => {
    const session = drawn(reading(), at(2));
    expect(drawn(session, at(2), at(9)).notice).toContain("1 of 2 here");
    expect(session.press("n").notice).toContain("2 of 2 here");
  });

  test("N goes back the same way, to the last place of the question before", () => {
    const session = drawn(reading(), at(2), at(40));
    expect(question(session.press("N"))).toBe(20);
    drawn(session, at(7), at(50));
    expect(session.state.view).toMatchObject({ scroll: 48, find: { at: 1 } });
    expect(session.press("N").state.view.find?.at).toBe(0);
    expect(question(session.press("N"))).toBe(5);
  });

  test("goes round where one question alone has it", () => {
    const session = find(
      open(buildReport({ answers: { 5: "A zebra." } })).press("3", ..."jjjj", "enter"),
      "zebra",
    );
    drawn(session, at(4), at(5));
    expect(session.press("n", "n").state.view.find?.at).toBe(0);
    expect(session.press("N").state.view.find?.at).toBe(1);
  });

  test("says so where it stands in what is not shown", () => {
    expect(drawn(reading()).notice).toContain("not shown");
  });

  test("a place that is in sight stays where it is", () => {
    const session = drawn(reading(), at(2), at(12));
    expect(session.press("n").state.view.scroll).toBe(0);
  });

  test("what was drawn of another question, or for another query, is let go", () => {
    const session = drawn(reading(), at(2));
    const { find } = session.state.view;
    session.send({ type: "found", question: 9, query: "zebra", places: [] });
    session.send({ type: "found", question: 4, query: "zeb", places: [] });
    expect(session.state.view.find).toEqual(find);
    expect(knowsPlaces(session.state, { question: 4, query: "zebra", places: [at(2)] })).toBe(true);
    expect(knowsPlaces(session.state, { question: 4, query: "zebra", places: [at(3)] })).toBe(false);
  });

  test("enter in the list opens the question with what was found there", () => {
    const session = find(open(report).press("3"), "zebra").press("enter");
    expect(drawn(session, at(30)).state.view).toMatchObject({ scroll: 28, find: { at: 0 } });
  });
});
