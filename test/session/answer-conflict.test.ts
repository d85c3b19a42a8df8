import { describe, expect, test } from "vitest";
import { buildReport, placeholder } from "../fixtures/report-builder.ts";
import { lineWith, open, type Session } from "./session.ts";

const report = buildReport({ answers: { 2: "Fire and forget.", 6: "Six.", 8: "Eight." } });
const writing = () => open(report).press("3", "down", "e");
/** The same words of one answer changed in both places. */
const both = () => writing().press("backspace").type(" here.").elsewhere("forget.", "remember!");

const answers = (session: Session) =>
  [2, 6, 7, 8].map((number) => {
    const asked = session.state.reading.questions.find(({ question }) => question.number === number);
    return asked?.question.answerText;
  });

describe("the answer being written is changed on disk", () => {
  test("while untouched here: the change is taken in", () => {
    const session = writing().elsewhere("and forget.", "and forget. There.");
    expect(session.draft).toBe("Fire and forget. There.");
    expect(session.press("ctrl+end").type("!").press("esc").saved().file).toContain(
      "Fire and forget. There.!\n",
    );
  });

  test("into just what stands here: nothing to decide", () => {
    const session = writing().type("!").elsewhere("forget.", "forget.!").press("esc");
    expect(session.state).toMatchObject({ dialog: null, editing: null });
    expect(session.count("save")).toBe(0);
  });

  test("and back again: nothing to decide", () => {
    const session = both().elsewhere("remember!", "forget.").press("ctrl+s").saved();
    expect(session.file).toContain("Fire and forget here.\n");
  });

  test("in other words: both go together, and ctrl+z takes theirs out again", () => {
    const session = writing().type(" Here.").elsewhere("Fire", "There: fire");
    expect(session.draft).toBe("There: fire and forget. Here.");
    expect(session.notice).toMatch(/Q2.*saved elsewhere/);
    expect(session.press("ctrl+z").draft).toBe("Fire and forget. Here.");
    expect(session.press("ctrl+y", "ctrl+s").saved().file).toContain("There: fire and forget. Here.\n");
  });

  test("both texts are kept until somebody chooses, and nothing is written", () => {
    const session = both();
    expect(session.draft).toBe("Fire and forget here.");
    expect(session.state.editing?.theirs).toBe("Fire and remember!");
    session.press("ctrl+s");
    expect(session.state.deciding?.about).toBe("answer");
    expect(session.press("esc").draft).toBe("Fire and forget here.");
    expect(session.count("save")).toBe(0);
    expect(session.file).toContain("Fire and remember!");
  });

  test.each([
    ["m", "Fire and forget here."],
    ["t", "Fire and remember!"],
    ["b", "Fire and forget here.\nFire and remember!"],
  ])("%s keeps what it says", (key, text) => {
    const session = both().press("ctrl+s", key, "enter");
    if (session.saving) session.saved();
    expect(session.draft).toBe(text);
    expect(session.file).toBe(report.replace("Fire and forget.", text));
    expect(session.state.editing?.theirs).toBeNull();
  });

  test("e writes other words for both", () => {
    const session = both().press("ctrl+s", "e", "alt+a").type("recall.").press("ctrl+s", "enter").saved();
    expect(session.file).toContain("Fire and recall.\n");
  });

  test("leaves afterwards when that was asked for", () => {
    const session = both().press("esc", "b", "enter").saved();
    expect(session.state.editing).toBeNull();
    expect(session.file).toContain("here.\nFire");
  });

  test("twice: the last of theirs is the one to decide about", () => {
    const session = both().elsewhere("remember!", "recall?").press("ctrl+s", "b", "enter").saved();
    expect(session.file).toContain("here.\nFire and recall?");
    expect(session.file).not.toContain("remember");
  });

  test("while the choice is open: the last of theirs counts", () => {
    const session = both().press("ctrl+s").elsewhere("remember!", "recall?").press("b", "enter").saved();
    expect(session.file).toContain("here.\nFire and recall?");
  });

  test("another answer is changed: taken in, nothing to decide", () => {
    const session = writing().type(" Here.").elsewhere("Eight.", "Eight and more.").press("esc").saved();
    expect(answers(session)).toEqual(["Fire and forget. Here.", "Six.", "", "Eight and more."]);
  });
});

describe("the question being answered goes on disk", () => {
  const gone = (typed: string) =>
    open(report)
      .press("3", ..."jjjjjj", "e")
      .type(typed)
      .elsewhere(/### Question 7\n[\s\S]*?(?=### Question 8)/, "");

  test("the text here stays, and no other question gets it", () => {
    const session = gone("Seven.").press("ctrl+s");
    if (session.state.deciding) session.press("m", "enter");
    expect(answers(session)).toEqual(["Fire and forget.", "Six.", undefined, "Eight."]);
    expect(session.draft).toBe("Seven.");
  });

  test("nothing of another question comes into the editor", () => {
    expect(gone("").draft).toBe("");
  });

  test("and comes back: the text goes where it belongs", () => {
    const session = gone("Seven.").disk(report).press("ctrl+s").saved();
    expect(session.file).toBe(report.replace(placeholder(7), "Seven."));
  });

  test("with words of theirs in question, which are as here by now: the text here stays", () => {
    const session = both().elsewhere(/### Question 2\n[\s\S]*?(?=### Question 3)/, "");
    session.press("alt+a").type("Fire and remember!").press("ctrl+s");
    expect(session.draft).toBe("Fire and remember!");
    expect(session.notice).toContain("no longer in the report");
  });

  test("with all others: the text here stays", () => {
    const session = writing().type(" Here.").disk("").press("ctrl+s", "esc");
    expect(session.draft).toBe("Fire and forget. Here.");
    expect(session.notice).toContain("no longer in the report");
    expect(lineWith("Here", session.disk(report).press("esc").saved().file)).toBe("Fire and forget. Here.");
  });
});
