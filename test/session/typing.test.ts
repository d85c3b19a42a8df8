import { describe, expect, test } from "vitest";
import type { State } from "../../src/session/state.ts";
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

  test("leaves control characters out: they are no text", () => {
    expect(paste(open(report).press("3", "e"), "a\u001b[31m\u0000\tb").draft).toBe("a[31m\tb");
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

/** The lines one types in that are no answer: the keys that open each, what stands there, and the message its field sends. */
const LINES = [
  ["find", ["2", "/"], ({ view }: State) => view.find?.query, "find-changed"],
  ["the help's search", ["?", "/"], ({ view }: State) => view.helpFind?.query, "help-find-changed"],
  ["the palette", [":"], ({ palette }: State) => palette?.query, "palette-changed"],
  ["the figure picker", ["3", "e", "ctrl+f"], ({ picker }: State) => picker?.query, "picker-changed"],
] as const;

describe.each(LINES)("the line of %s", (_, keys, typed, type) => {
  const opened = () => open(report).press(...keys);
  const paste = (session: Session, text: string) => session.send({ type: "pasted", text, time: 0 });

  test("takes the first line of a paste behind what stands there, and chooses nothing", () => {
    const session = opened().send({ type, query: "ma", time: 0 });
    expect(typed(paste(session, "p one\r\nq").state)).toBe("map one");
    expect(session.notice).not.toContain("paste");
  });

  test("keeps no more than anybody looks for, however much is pasted or typed", () => {
    expect(typed(paste(opened(), "\u{1f600}".repeat(10_000)).state)).toBe("\u{1f600}".repeat(200));
    const session = opened().send({ type, query: "x".repeat(10_000), time: 0 });
    expect(typed(session.state)).toBe("x".repeat(200));
  });

  test("takes nothing while the window is too small to show it", () => {
    const session = paste(opened().send({ type: "resized", size: { columns: 20, rows: 5 } }), "map");
    expect(typed(session.state)).toBe("");
    expect(session.notice).toBe("The window is too small to paste into.");
  });
});

test("a path for a copy is kept as far as a system takes one", () => {
  const session = open(report).send({ type: "copy-suggested", path: "/tmp/" });
  session.send({ type: "pasted", text: "x".repeat(100_000), time: 0 });
  expect(session.state.copyTo).toHaveLength(4096);
});

test("a line that is open no more takes nothing", () => {
  const session = open(report);
  for (const [, , , type] of LINES) session.send({ type, query: "late", time: 0 });
  session.send({ type: "copy-changed", path: "late", time: 0 });
  expect(session.state).toMatchObject({ copyTo: null, palette: null, picker: null });
  expect([session.state.view.find, session.state.view.help]).toEqual([null, null]);
});
