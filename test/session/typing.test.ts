import { describe, expect, test } from "vitest";
import { buildReport } from "../fixtures/report-builder.ts";
import { open, type Session } from "./session.ts";

const report = buildReport();
const burst = (session: Session, text: string) => session.send({ type: "typed", text, time: 0 });

describe("a burst of typing that comes as one text", () => {
  test("is text in the editor, line ends and tabs among it", () => {
    const session = burst(open(report).press("3", "e"), "One\r\n\ttwo\rthree\n\u{1f600}");
    expect(session.draft).toBe("One\n\ttwo\nthree\n\u{1f600}");
  });

  test("is keys outside of it", () => {
    const session = burst(open(report), "2j jm");
    expect(session.text).toContain("[x] List");
    expect(session.state.view.checklist.by).toBe("module");
  });

  test("goes on as text when a key in it opens the editor, and as keys when one leaves it", () => {
    const session = burst(open(report), "3eWe are four\u001bq");
    expect(session.text).toContain("\nWe are four\n");
    expect(session.state).toMatchObject({ editing: null, quitting: true });
  });

  test.each([
    ["\u0013", "saves"],
    ["\u007f\u0008", "deletes"],
    ["\u0001", "goes home"],
    ["\u001a", "undoes"],
  ])("obeys the control character %j: %s", (character) => {
    const alone = open(report).press("3", "e").type("ab");
    burst(alone, character);
    const together = burst(open(report).press("3", "e").type("ab"), character);
    expect(together.draft).toBe(alone.draft);
    expect(alone.draft).not.toContain(character);
  });

  test("of 20,000 characters outside the editor harms nothing", () => {
    const session = open("# R\n");
    expect(() => burst(session, "z".repeat(20_000))).not.toThrow();
  });
});

describe("pasting", () => {
  const paste = (session: Session, text: string) => session.send({ type: "pasted", text, time: 0 });

  test("puts a text in at the caret, in one step of undo", () => {
    const session = paste(open(report).press("3", "e").type("ab").press("left"), "1\r\n2\r3");
    expect(session.draft).toBe("a1\n2\n3b");
    expect(session.press("ctrl+z").draft).toBe("ab");
  });

  test("outside the editor says where to paste, and presses no keys", () => {
    const session = paste(open(report).press("2"), " q");
    expect(session.text).toBe(report);
    expect(session.notice).toContain("Open an answer");
  });

  test("into a dialog chooses nothing", () => {
    const session = open(report).press("3", "e").type("We").press("ctrl+q");
    expect(paste(session, "y").state.dialog?.kind).toBe("leave-editor");
    expect(session.draft).toBe("We");
  });
});
