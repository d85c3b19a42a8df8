import { describe, expect, test } from "vitest";
import { keptOf, writeAnswer } from "./answering.ts";
import { choices, deciding, report } from "./clashes.ts";
import { open } from "./session.ts";

describe("a text that a save has just replaced", () => {
  const late = () =>
    writeAnswer(open(report), 2, "Two is mine.").savedLate(report.replace("Two is old", "Two is theirs"));

  test("is kept with mine until somebody decides: it is nowhere else", () => {
    const session = late();
    expect(deciding(session).late).toBe(true);
    expect(keptOf(session.state)).toEqual([["report", expect.stringMatching(/is mine[\s\S]*is theirs/)]]);
    expect(keptOf(session.press("m").state)).toEqual([["report", session.text]]);
  });

  test("is asked about before quitting", () => {
    const session = late().press("q");
    expect(session.state.dialog?.kind).toBe("quit-unsaved");
    expect(session.count("quit")).toBe(0);
  });

  test.each([
    ["m", "Two is mine."],
    ["t", "Two is theirs."],
    ["b", "Two is mine.\nTwo is theirs."],
  ])("is decided like any other: %s", (key, text) => {
    const session = late().press(key, "enter");
    if (session.saving) session.saved();
    expect(session.file).toBe(report.replace("Two is old.", text));
  });

  test("stays in the question while the disk changes again", () => {
    const session = late().elsewhere("[ ] Tell", "[x] Tell").elsewhere("is mine", "is newer");
    expect(keptOf(session.state).join()).toMatch(/is theirs/);
    session.press(...choices(session).map(() => "b"), "enter").saved();
    expect(session.file).toMatch(/is newer[\s\S]*is theirs|is theirs[\s\S]*is newer/);
    expect(session.file).toContain("[x] Tell");
  });
});

describe("while a replaced text is in question, somebody writes what was written here during the save", () => {
  test("and both stand: neither is on disk with the other", () => {
    const session = writeAnswer(writeAnswer(open(report), 2, "Two is mine.").begins(), 6, "Six is mine.");
    session
      .savedLate(report.replace("Two is old", "Two is theirs"))
      .elsewhere("Six is old", "Six is others'");
    session.press(...choices(session).map(() => "b"), "enter").saved();
    for (const text of ["Two is mine", "Two is theirs", "Six is mine", "Six is others'"])
      expect(session.file).toContain(text);
  });
});

describe("a replaced text that goes together with mine by now", () => {
  test("is asked about no more, and saved", () => {
    const ticked = report.replace("[ ] Open", "[x] Open");
    const session = open(report).press("2", "space");
    session.savedLate(report.replace("Two is old", "Two is theirs"));
    session.savedLate(ticked.replace("Two is old", "Two is others'"));
    expect(deciding(session).late).toBe(true);
    session.disk(report);
    expect(session.state.deciding).toBeNull();
    expect(session.saved().file).toContain("Two is others'.");
  });
});
