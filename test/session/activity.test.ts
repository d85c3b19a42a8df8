import { describe, expect, test } from "vitest";
import { buildReport, placeholder, words } from "../fixtures/report-builder.ts";
import { open } from "./session.ts";

const report = buildReport({ answers: { 7: words(20) } });

describe("what somebody else did, in words", () => {
  test.each<[string, string | RegExp, string]>([
    ["ticked: Tell everybody", "[ ] Tell", "[x] Tell"],
    ['marked "HMG": Tell everybody', "[ ] Tell", "[HMG] Tell"],
    ["new item: Sleep", "* [ ] Tell", "* [ ] Sleep\n* [ ] Tell"],
    ["item gone: Tell everybody", /\* \[ \] Tell.*\n/, ""],
    ["Q7 +23 words", "word19", `word19 ${words(23, "more")}`],
    ["Q7 −1 word", " word19", ""],
    ["Q7 reworded", "word3 ", "Word3 "],
    ["Q7 emptied", words(20), placeholder(7)],
    ["Q8 answered, 2 words", placeholder(8), "We do."],
    ["text around the answers changed", "# A report", "# The report"],
  ])("%s", (text, from, to) => {
    const session = open(report).elsewhere(from, to);
    expect(session.activity).toEqual([`${text}, saved elsewhere`]);
    expect(session.notice).toBe(`${text}, saved elsewhere`);
  });

  test("several at once are one notice and a line each", () => {
    const session = open(report).disk(report.replaceAll("[ ]", "[x]"));
    expect(session.activity).toHaveLength(4);
    expect(session.notice).toBe("ticked: Open a repository (M5) and 3 more, saved elsewhere");
  });

  test("nothing, when the bytes are the same", () => {
    const session = open(report).disk(report);
    expect(session.activity).toEqual([]);
    expect(session.count("later")).toBe(0);
  });

  test("nothing about what was saved here", () => {
    const session = open(report).press("2", "space").saved().disk(open(report).press("2", "space").text);
    expect(session.activity).toEqual(["you ticked: Open a repository (M5)"]);
  });

  test("the newest stands first", () => {
    const session = open(report).elsewhere("[ ] Tell", "[x] Tell").elsewhere("[ ] Test", "[x] Test");
    expect(session.activity[0]).toContain("Test the code");
  });
});

describe("fresh marks", () => {
  test("stand on what changed, and go after some seconds", () => {
    const session = open(report).elsewhere("[ ] Tell", "[x] Tell");
    expect(session.state.fresh).toMatchObject({ items: [3], questions: [] });
    const over = session.asked.find(
      (effect) => effect.type === "later" && effect.message.type === "fresh-over",
    );
    expect(over).toMatchObject({ milliseconds: 4_000 });
    if (over?.type === "later") session.send(over.message);
    expect(session.state.fresh).toBeNull();
  });

  test("of a later change stay when the earlier one's time is over", () => {
    const session = open(report).elsewhere("[ ] Tell", "[x] Tell").elsewhere("[ ] Test", "[x] Test");
    const first = session.asked.find(
      (effect) => effect.type === "later" && effect.message.type === "fresh-over",
    );
    if (first?.type === "later") session.send(first.message);
    expect(session.state.fresh?.items).toContain(2);
  });

  test("go along when lines are inserted before them", () => {
    const session = open(report)
      .elsewhere("[ ] Tell", "[x] Tell")
      .elsewhere("* [ ] Open", "* [ ] A\n* [ ] Open");
    const { fresh, reading } = session.state;
    const marked = fresh?.items.map((at) => reading.report.checklist.items[at]?.text);
    expect(marked).not.toContain("Test the code (M16)");
    expect(marked).toContain("A");
  });

  test("stand on questions too", () => {
    expect(open(report).elsewhere("word3", "Word3").state.fresh?.questions).toEqual([6]);
  });

  test("do not stand on what was done here", () => {
    expect(open(report).press("2", "space").saved().state.fresh).toBeNull();
  });
});

describe("following", () => {
  const following = () => open(report).press("F");

  test("goes to the question that was saved elsewhere", () => {
    const { view } = following().elsewhere(placeholder(9), "We do.").state;
    expect(view).toMatchObject({ screen: "questions", questions: { at: 8, walking: true } });
  });

  test("stays where the user is when no question changed", () => {
    expect(following().press("2").elsewhere("[ ] Tell", "[x] Tell").state.view.screen).toBe("checklist");
  });

  test("does not take an answer away from who writes it", () => {
    const session = following().press("3", "e").type("Four of us").elsewhere(placeholder(9), "We do.");
    expect(session.draft).toBe("Four of us");
    expect(session.state.view.questions.at).toBe(0);
  });

  test("is off until somebody turns it on, and off again", () => {
    expect(open(report).elsewhere(placeholder(9), "We do.").state.view.screen).toBe("overview");
    const session = following().press("F");
    expect(session.asked).toContainEqual({ type: "remember", settings: { follow: false } });
    expect(session.elsewhere(placeholder(9), "We do.").state.view.screen).toBe("overview");
  });
});
