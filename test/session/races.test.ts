import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildReport } from "../fixtures/report-builder.ts";
import { edit, writeAnswer } from "./answering.ts";
import { lineWith, open, type Session } from "./session.ts";

const report = buildReport({ answers: { 2: "Two is old.", 6: "Six is old." } });
const offer = (session: Session) => session.state.putBack?.kind ?? null;
const ends = (session: Session) => (session.saving ? session.saved() : session);

/** An answer with these words, made and saved here. */
const wrote = (session: Session, ...texts: readonly string[]) =>
  texts.reduce((session, text) => writeAnswer(session, 2, text).saved(), session);

/** Puts back what is offered; the words of the second answer then. */
function broughtBack(session: Session): string {
  expect(offer(session)).toBe("stale");
  return lineWith("Two", ends(session.press("p")).file!);
}

describe("an old copy in which another one wrote", () => {
  test("at the end of the very answer, as far as our words: they come back", () => {
    const session = wrote(open(report), "Two is old. Mine").elsewhere("old. Mine", "old. Mine theirs");
    session.disk(session.text.replace(" Mine", ""));
    expect(broughtBack(session)).toBe("Two is old. Mine theirs");
  });

  test("other words at the place of ours: both stand", () => {
    const session = wrote(open(report), "Two is old. Mine");
    session.disk(report.replace("Two is old.", "Two is old. Theirs"));
    expect(broughtBack(session)).toMatch(/Mine.* Theirs|Theirs.* Mine/);
  });

  test("since the answer was begun here: it comes back with what others wrote into it", () => {
    const session = wrote(open(report.replace("Two is old.", "")), "Two is all mine.");
    session.elsewhere("all mine", "nearly all mine").disk(report.replace("Two is old.", ""));
    expect(broughtBack(session)).toBe("Two is nearly all mine.");
  });

  test("before several saves of one answer, with others' words between them", () => {
    const session = wrote(open(report), "Two is old. One").elsewhere("old. One", "old. One two");
    wrote(session, "Two is old. One two three");
    session.disk(report.replace("Six is old.", "Six is theirs."));
    expect(broughtBack(session)).toBe("Two is old. One two three");
    expect(session.file).toContain("Six is theirs.");
  });

  test("between two saves of one answer: what was in the copy is not there twice", () => {
    const session = wrote(open(report), "Two is old. One", "Two is old. One two");
    session.disk(report.replace("Two is old.", "Two is old. One").replace("Six is old.", "Six is theirs."));
    expect(broughtBack(session)).toBe("Two is old. One two");
  });

  test("before a hundred saves", () => {
    const session = wrote(open(report), "Two is mine.");
    for (let i = 0; i < 100; i++) session.press("2", "space").saved();
    session.disk(report.replace("Six is old.", "Six is theirs."));
    expect(broughtBack(session)).toBe("Two is mine.");
  });
});

describe("an offer that nobody has answered yet", () => {
  /** Ours was overwritten; nothing was done about it. */
  const offered = () =>
    wrote(open(report), "Two is mine.").disk(report.replace("Six is old.", "Six is theirs."));

  test("is still there after a merge, which is told without another way back", () => {
    const session = offered().press("2", "space");
    session.file = session.file!.replace("Six is theirs.", "Six is theirs, again.");
    session.saved();
    expect(session.state.notice?.text).toMatch(/^Merged with what was saved elsewhere: Q6/);
    expect(broughtBack(session)).toBe("Two is mine.");
    expect(session.file).toContain("Six is theirs, again.");
  });

  test("is still there after another old copy, and has what both took", () => {
    const session = offered().press("2", "space").saved();
    session.disk(report.replace("Six is old.", "Six is theirs, again."));
    expect(session.notice).toMatch(/Open.*Q2|Q2.*1 item/);
    expect(broughtBack(session)).toBe("Two is mine.");
    expect(lineWith("Open", session.file!)).toContain("[x]");
  });

  test("has the last words of an answer that was overwritten twice", () => {
    const session = offered();
    wrote(session, "Two is old. More.").disk(report.replace("Six is old.", "Six is theirs, again."));
    expect(broughtBack(session)).toContain("mine");
    expect(session.file).toContain("More.");
  });

  test("is still there after git changed the report: that took other things", () => {
    const session = open(report);
    session.doings = { branch: "main", head: null, stash: null, running: null, locked: false };
    wrote(session.disk(report), "Two is mine.").disk(report.replace("Six is old.", "Six is theirs."));
    // What came in the last two seconds would be told as git's.
    session.press("1", "2", "3");
    const head = { id: "2", commit: "1234567890", message: "pull: Fast-forward" };
    session.doings = { ...session.doings, head };
    session.elsewhere("Six is theirs.", "Six is pulled.");
    expect(session.activity[0]).toMatch(/^git pull/);
    expect(broughtBack(session)).toBe("Two is mine.");
    expect(session.file).toContain("Six is pulled.");
  });

  test("is what is left of a later one that git turns out to be behind", () => {
    const session = open(report);
    session.doings = { branch: "main", head: null, stash: null, running: null, locked: false };
    const theirs = report.replace("Six is old.", "Six is theirs.");
    wrote(session.disk(report), "Two is mine.").disk(theirs);
    writeAnswer(session, 8, "Eight is mine.").saved().disk(theirs);
    expect(session.notice).toMatch(/old copy.*Q8/);
    const head = { id: "2", commit: "1234567890", message: "reset: moving to HEAD~1" };
    session.doings = { ...session.doings, head };
    session.disk(session.text);
    expect(session.activity[0]).toMatch(/^git reset/);
    expect(broughtBack(session)).toBe("Two is mine.");
    expect(session.file).not.toContain("Eight is mine.");
  });

  test("does not grow with every old copy", () => {
    const session = offered();
    for (let i = 0; i < 20; i++) {
      wrote(session, `Two is old. More${i}.`).disk(report.replace("Six is old.", `Six is theirs, ${i}.`));
    }
    const size = JSON.stringify(session.state.putBack).length;
    expect(size).toBeLessThan(4 * report.length + 5_000);
  });
});

describe("what was put back", () => {
  const again = () => wrote(open(report), "Two is old. One", "Two is old. One two").disk(report).press("p");

  test("is not called overwritten when its save meets other words in that answer", () => {
    const session = again();
    session.file = report.replace("Two is old.", "Two is old. Theirs");
    session.saved();
    expect(offer(session)).toBe("merge");
    for (const word of ["One two", "Theirs"]) expect(session.file).toContain(word);
  });

  test("is offered once more when another old copy takes it", () => {
    const session = again().saved();
    session.disk(report.replace("Six is old.", "Six is theirs."));
    expect(broughtBack(session)).toBe("Two is old. One two");
  });
});

test("what was taken out here, and is so on disk, is nothing to put back", () => {
  const session = writeAnswer(wrote(open(report), "Two is old. Mine."), 2, "Two is old.");
  session.file = session.file!.replace("Six is old.", "Six is theirs.");
  expect(offer(session.saved())).toBe("merge");
});

describe("whatever is saved here, elsewhere and over it", () => {
  const NUMBERS = [2, 6];
  const file = buildReport({ answers: { 2: "Two is old. End.", 6: "Six is old. End." } });
  type Happening = {
    readonly what: "save" | "other" | "old" | "merge" | "p";
    readonly number: number;
    readonly back: number;
  };

  /** A text with a word more in an answer: at its end, or before that. */
  const withWord = (text: string, { number, back }: Happening, word: string) => {
    const line = lineWith(number === 2 ? "Two is" : "Six is", text);
    return text.replace(line, () =>
      back % 2 ? `${line} ${word}` : line.replace(/ End\./, () => ` ${word} End.`),
    );
  };

  /** Lets things happen, and gives the words of ours that are neither in the file nor offered. */
  function lost(happenings: readonly Happening[]): string[] {
    const session = open(file);
    const words: string[] = [];
    const copies = [file];
    const write = ({ number, back }: Happening, word: string) => {
      const editing = edit(session, number);
      if (back % 2) editing.type(` ${word}`).press("esc");
      else editing.press("home").type(`${word} `).press("esc");
      words.push(word);
    };
    for (const [i, happening] of happenings.entries()) {
      const { what, back } = happening;
      const old = () => withWord(copies.at(-1 - (back % copies.length))!, happening, `theirs${i}`);
      if (what === "save" || what === "merge") write(happening, `mine${i}`);
      if (what === "merge") session.file = old();
      if (what === "other") session.disk(withWord(session.file!, happening, `theirs${i}`));
      if (what === "old") session.disk(old());
      ends(session);
      if (what === "p" && offer(session) === "stale") ends(session.press("p"));
      for (let tries = 0; session.state.deciding && tries < 3; tries++)
        ends(session.press(...session.state.deciding.choices.map(() => "b"), "enter"));
      copies.push(session.file!);
    }
    if (offer(session) === "stale") ends(session.press("p"));
    return words.filter((word) => !new RegExp(`${word}\\b`).test(session.file!));
  }

  test("no word of ours is lost", () => {
    const happening: fc.Arbitrary<Happening> = fc.record({
      what: fc.constantFrom("save", "save", "other", "old", "merge", "p"),
      number: fc.constantFrom(...NUMBERS),
      back: fc.nat(8),
    });
    fc.assert(
      fc.property(fc.array(happening, { minLength: 2, maxLength: 12 }), (happenings) => {
        expect(lost(happenings)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
