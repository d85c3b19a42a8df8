import { describe, expect, test } from "vitest";
import { draftsOf } from "../../src/session/drafts.ts";
import { buildReport } from "../fixtures/report-builder.ts";
import { edit, writeAnswer } from "./answering.ts";
import { lineWith, open, type Session } from "./session.ts";

const report = buildReport({ answers: { 2: "Two is old.", 6: "Six is old." } });
const offer = (session: Session) => session.state.putBack?.kind ?? null;
const ends = (session: Session) => (session.saving ? session.saved() : session);

/** A tick and an answer, made and saved here. */
const made = () => writeAnswer(open(report).press("2", "space").saved(), 2, "Two is mine.").saved();
/** What another editor has that read the file before that, and goes on writing. */
const oldCopy = report.replace("Six is old.", "Six is theirs.");

describe("an old copy saved over a tick and an answer", () => {
  test("is told, in the log too, and what others wrote with it is here", () => {
    const session = made().disk(oldCopy);
    expect(offer(session)).toBe("stale");
    expect(session.state.notice).toMatchObject({
      tone: "bad",
      text: expect.stringMatching(/old copy.*p puts it back/),
    });
    expect(session.notice).toContain("Q2");
    expect(session.activity[0]).toMatch(/^an old copy was saved over yours: .*Q2/);
    expect(session.text).toBe(oldCopy);
  });

  test("is put back with p, and what others wrote stays", () => {
    const session = made().disk(oldCopy).press("p").saved();
    expect(session.file).toBe(
      report
        .replace("[ ] Open", "[x] Open")
        .replace("Two is old.", "Two is mine.")
        .replace("Six is old.", "Six is theirs."),
    );
    expect(offer(session)).toBeNull();
    expect(session.activity[0]).toMatch(/^you: put back: /);
    expect(session.press("p").notice).toMatch(/^Nothing was overwritten/);
  });

  test("put back, is one step of undo", () => {
    const session = made().disk(oldCopy).press("p").saved().press("u").saved();
    expect(session.file).toBe(oldCopy);
    expect(session.press("ctrl+r").saved().file).toContain("Two is mine.");
  });

  test("is put back together with what was written here and there since", () => {
    const session = made().disk(oldCopy).elsewhere("[ ] Tell", "[x] Tell");
    writeAnswer(session, 8, "Eight.").saved();
    session.press("p").saved();
    for (const words of ["Two is mine.", "Six is theirs.", "Eight."]) expect(session.file).toContain(words);
    expect(lineWith("Tell", session.file)).toContain("[x]");
    expect(lineWith("Open", session.file)).toContain("[x]");
  });

  test("that had other words in the same answer: both stand then", () => {
    const session = made().disk(report.replace("Two is old.", "Two is theirs."));
    expect(offer(session)).toBe("stale");
    session.press("p").saved();
    expect(session.file).toContain("Two is mine.");
    expect(session.file).toContain("Two is theirs.");
  });

  test("is noticed as long as the app is open, behind many saves of other things", () => {
    const session = made();
    for (let i = 0; i < 8; i++) session.press("2", "down", "space").saved();
    session.disk(oldCopy);
    expect(offer(session)).toBe("stale");
    expect(session.press("p").saved().file).toContain("Two is mine.");
  });

  test("that a save of one's own meets is noticed too", () => {
    const session = writeAnswer(made(), 8, "Eight.");
    session.file = oldCopy;
    session.saved();
    expect(offer(session)).toBe("stale");
    ends(session.press("p"));
    for (const words of ["Two is mine.", "Six is theirs.", "Eight."]) expect(session.file).toContain(words);
  });
});

describe("in the editor", () => {
  test("alt+u puts back, and the answer being written goes on", () => {
    const session = edit(made(), 8).type("Eight").disk(oldCopy).press("alt+u").saved();
    expect(session.file).toContain("Two is mine.");
    expect(session.type(".").draft).toBe("Eight.");
  });

  test("of the very answer: it has the words again", () => {
    const session = edit(made(), 2).disk(oldCopy);
    expect(session.draft).toBe("Two is old.");
    expect(session.press("alt+u").saved().draft).toBe("Two is mine.");
  });

  test("of the very answer, with more typed: nothing of it is lost", () => {
    const session = ends(edit(made(), 2).type(" More.").disk(oldCopy).press("alt+u"));
    expect(`${session.draft} ${session.text}`).toContain("More.");
    expect(session.text).toContain("Two is mine.");
  });
});

describe("what is not called an old copy:", () => {
  test.each<[string, (session: Session) => Session]>([
    ["a lone tick taken back", (session) => session.elsewhere("[x] Open", "[ ] Open")],
    ["an answer written on", (session) => session.elsewhere("Two is mine.", "Two is mine. And theirs.")],
    ["a word of an answer changed", (session) => session.elsewhere("is mine.", "is nearly mine.")],
    [
      "other answers and ticks",
      (session) =>
        session.disk(session.text.replace("Six is old", "Six is new").replace("[ ] Tell", "[x] Tell")),
    ],
    ["a mark made another one", (session) => session.elsewhere("[x] Open", "[HMG] Open")],
    ["a file of the same text", (session) => session.disk(session.text)],
  ])("%s", (_, happen) => {
    const session = happen(made());
    expect(offer(session)).toBeNull();
    expect(session.activity.join("\n")).not.toContain("old copy");
  });

  test("what was undone here and is so on disk", () => {
    const session = open(report).press("2", "space").saved().press("u").saved();
    expect(offer(session.disk(oldCopy))).toBeNull();
  });

  test("what others made, and others take back", () => {
    const session = open(report).elsewhere("Two is old.", "Two is theirs.").disk(oldCopy);
    expect(offer(session)).toBeNull();
  });
});

describe("a save that met another one", () => {
  /** A tick here, an answer there, at the same time. */
  const merged = () => {
    const session = open(report).press("2", "space");
    session.file = report.replace("Six is old.", "Six is theirs.");
    return session.saved();
  };

  test("is told in one line, with the way back", () => {
    const session = merged();
    expect(offer(session)).toBe("merge");
    expect(session.notice).toMatch(/^Merged .*p takes it out.*Q6/);
    expect(session.file).toContain("Six is theirs.");
    expect(lineWith("Open", session.file)).toContain("[x]");
  });

  test("is taken out with p, and one's own stays", () => {
    const session = merged().press("p").saved();
    expect(session.file).toBe(report.replace("[ ] Open", "[x] Open"));
    expect(session.activity[0]).toMatch(/^you: taken out again: /);
  });

  test("taken out, comes back with u; another u takes back one's own", () => {
    const session = merged().press("p").saved().press("u").saved();
    expect(session.file).toBe(
      report.replace("[ ] Open", "[x] Open").replace("Six is old.", "Six is theirs."),
    );
    expect(session.press("u").saved().file).toBe(report.replace("Six is old.", "Six is theirs."));
  });

  test("is left as it is by u, which takes back one's own alone", () => {
    expect(merged().press("u").saved().file).toBe(report.replace("Six is old.", "Six is theirs."));
  });

  test("cannot be taken out a second time", () => {
    expect(merged().press("p").saved().press("p").notice).toMatch(/^Nothing was overwritten or merged/);
  });

  test("of an answer written here and there: p leaves what was written here", () => {
    const session = edit(open(report), 2).type(" Here.").press("esc");
    session.file = report.replace("Two is", "There, two is");
    session.saved();
    expect(session.file).toContain("There, two is old. Here.");
    expect(session.press("p").saved().file).toBe(report.replace("Two is old.", "Two is old. Here."));
  });
});

test("p with nothing to put back says so", () => {
  expect(open(report).press("p").notice).toBe("Nothing was overwritten or merged that could be put back.");
});

describe("what an old copy overwrote, until somebody has decided", () => {
  const overwritten = () => {
    const session = open(buildReport({ answers: { 1: "One.", 2: "Two." } }));
    const old = session.file!;
    session.press("3", "e", "alt+a").type("Ours, and long.").press("esc").saved();
    return session.disk(old.replace("Two.", "Two, and theirs."));
  };

  test("is kept as a draft, so that quitting and a crash lose nothing", () => {
    const session = overwritten();
    expect(draftsOf(session.state).map(({ draft }) => draft.text)).toMatchObject([
      expect.stringMatching(/Ours, and long\.[\s\S]*Two, and theirs\./),
    ]);
    expect(session.press("q").state.dialog?.kind).toBe("quit-unsaved");
  });

  test("is let go with P", () => {
    const session = overwritten().press("P");
    expect(session.state.putBack).toBeNull();
    expect(draftsOf(session.state)).toEqual([]);
  });
});
