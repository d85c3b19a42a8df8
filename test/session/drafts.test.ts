import { describe, expect, test } from "vitest";
import { draftsOf } from "../../src/session/drafts.ts";
import { buildReport } from "../fixtures/report-builder.ts";
import { edit, keptDraft, keptOf, writeAnswer } from "./answering.ts";
import { open, type Session } from "./session.ts";

const report = buildReport({ answers: { 2: "Two is old.", 6: "Six is old." } });
const clash = (session: Session) => session.elsewhere("Two is old", "Two is theirs");

/** Everything a session can hold that is in no file, each with what a crash must find kept. */
const held: readonly (readonly [string, () => Session, readonly (readonly [string, string])[]])[] = [
  ["nothing was written", () => open(report), []],
  ["an answer is open and untouched", () => edit(open(report), 2), []],
  ["an answer was written and saved", () => writeAnswer(open(report), 2, "New.").saved(), []],
  ["an answer is being written", () => edit(open(report), 2).type(" More."), [["2", "Two is old. More."]]],
  [
    "its save is under way",
    () => edit(open(report), 2).type(" More.").press("ctrl+s"),
    [["report", "Two is old. More."]],
  ],
  ["a save failed", () => writeAnswer(open(report), 2, "New.").fails(), [["report", "New."]]],
  [
    "a save failed, and another answer is being written",
    () => edit(writeAnswer(open(report), 2, "New.").fails(), 6).type("!"),
    [
      ["6", "Six is old.!"],
      ["report", "New."],
    ],
  ],
  [
    "an answer clashes with the disk",
    () => clash(edit(open(report), 2).press("alt+a").type("Two is mine.")),
    [["2", "Two is mine."]],
  ],
  [
    "that is being decided: what was chosen so far",
    () => clash(edit(open(report), 2).press("alt+a").type("Two is mine.")).press("ctrl+s", "b"),
    [["2", "Two is mine.\nTwo is theirs."]],
  ],
  [
    "own words are being written for it",
    () =>
      clash(edit(open(report), 2).press("alt+a").type("Two is mine."))
        .press("ctrl+s", "e", "alt+a")
        .type("ours"),
    [["2", "ours"]],
  ],
  [
    "the report clashes with the disk: mine where nobody has chosen",
    () => clash(writeAnswer(open(report), 2, "Two is mine.").fails()),
    [["report", "Two is mine."]],
  ],
  [
    "a save has replaced another text",
    () =>
      writeAnswer(open(report), 2, "Two is mine.").savedLate(report.replace("Two is old", "Two is theirs")),
    [["report", "Two is mine.\nTwo is theirs."]],
  ],
  [
    "a dialog asks about an answer",
    () => edit(open(report), 2).type("\n### Question 5").press("ctrl+s"),
    [["2", "### Question 5"]],
  ],
  [
    "the question of an answer is gone from the disk",
    () =>
      edit(open(report), 6)
        .type("!")
        .elsewhere(/### Question 6\n[\s\S]*?(?=### Question 7)/, ""),
    [["6", "Six is old.!"]],
  ],
];

describe("what is kept aside, in case of a crash, when", () => {
  test.each(held)("%s", (_, make, drafts) => {
    expect(keptOf(make().state)).toEqual(drafts.map(([of, text]) => [of, expect.stringContaining(text)]));
  });
});

describe("a draft", () => {
  test("says whose it is, also among questions of one number", () => {
    const twice = `${report}\n### Question 6\n\n> Answer:\n\nAgain.\n`;
    const session = open(twice).press("3", "end", "e").type("!");
    expect(draftsOf(session.state)[0]?.draft.question).toEqual({ number: 6, turn: 1 });
  });

  test("says what it was made from", () => {
    const session = edit(open(report), 2).type("!").elsewhere("Six is old", "Six is new");
    expect(draftsOf(session.state)[0]?.draft.base).toBe("Two is old.");
    const unsaved = writeAnswer(open(report), 2, "New.").fails();
    expect(draftsOf(unsaved.state)[0]?.draft.base).toBe(report);
  });

  test("takes in what others write into the same answer, as the answer itself does", () => {
    const session = edit(open(report), 2).type("!").elsewhere("Two", "Now two");
    expect(draftsOf(session.state)[0]?.draft).toMatchObject({
      base: "Now two is old.".replace("two is", "two is"),
      text: "Now two is old.!",
    });
  });

  test("belongs to the branch git has checked out", () => {
    const session = open(report);
    session.doings = { branch: "feature", head: null, stash: null, running: null, locked: false };
    edit(session.disk(report), 2).type("!");
    expect(draftsOf(session.state)[0]?.draft.branch).toBe("feature");
  });

  test("left with ctrl+q is kept as left on purpose", () => {
    const session = edit(open(report), 2).type("!").press("ctrl+q", "y");
    expect(session.state.editing).toBeNull();
    expect(session.last("keep-left").draft).toMatchObject({ text: "Two is old.!", left: true });
    expect(keptOf(session.state)).toEqual([]);
  });

  test("that was restored is replaced by what is written on, until that is saved", () => {
    const draft = keptDraft({ question: { number: 2, turn: 0 }, base: "Two is old.", text: "Two is new." });
    const session = open(report).finds(draft).press("enter").type("!");
    expect(draftsOf(session.state)).toMatchObject([{ replaces: "one", draft: { text: "Two is new.!" } }]);
    session.press("ctrl+s").saved().type("?");
    expect(draftsOf(session.state)).toMatchObject([{ replaces: null }]);
  });
});

describe("a folder that takes no drafts", () => {
  test("is told, and the writing goes on", () => {
    const message = "Drafts cannot be kept: no space.";
    const session = edit(open(report), 2).send({ type: "drafts-trouble", message, time: 0 });
    expect(session.state.notice).toMatchObject({ text: message, tone: "bad" });
    expect(session.activity[0]).toBe(message);
    expect(session.type("!").draft).toBe("Two is old.!");
  });
});
