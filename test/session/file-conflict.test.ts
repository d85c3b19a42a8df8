import { describe, expect, test } from "vitest";
import { buildReport } from "../fixtures/report-builder.ts";
import { lineWith, open } from "./session.ts";

const report = buildReport({ answers: { 2: "Fire and forget." } });
/** The same word of the file changed here, where it could not be written, and on disk. */
const conflict = () =>
  open(report)
    .press("3", "down", "e", "backspace")
    .type(" nothing.")
    .press("esc")
    .fails()
    .elsewhere("forget.", "remember!");

describe("the same words changed here, unsaved, and on disk", () => {
  test("ask, write nothing, and keep both texts", () => {
    const session = conflict();
    expect(session.state.deciding).toMatchObject({
      about: "report",
      disk: session.file,
      mine: session.text,
    });
    expect(session.text).toContain("Fire and forget nothing.");
    expect(session.saving).toBeNull();
  });

  test("are shown with both their words", () => {
    const [shown] = conflict().state.deciding!.joined.conflicts;
    expect(shown).toMatchObject({ question: 2, mine: "forget nothing.", disk: "remember!" });
  });

  test("m keeps mine", () => {
    expect(conflict().press("m", "enter").saved().file).toContain("Fire and forget nothing.\n");
  });

  test("t keeps theirs, and undo brings mine back", () => {
    const session = conflict().press("t", "enter");
    expect(session.saving).toBeNull();
    expect(session.text).toBe(session.file);
    expect(session.press("u").saved().file).toContain("forget nothing.");
  });

  test("b keeps both", () => {
    const both = conflict().press("b", "enter").saved().file;
    expect(both).toContain("Fire and forget nothing.\nFire and remember!\n");
  });

  test.each(["esc", "enter", "q", "x", "space", "ctrl+s", "u"])("nothing else decides: %s", (key) => {
    const session = conflict().press(key);
    expect(session.state.deciding?.about).toBe("report");
    expect(session.count("save")).toBe(1);
  });

  test("that a save meets ask in the same way", () => {
    const session = open(report).press("3", "down", "e", "backspace").type(" nothing.").press("esc");
    session.file = report.replace("forget.", "remember!");
    session.saved();
    expect(session.state.deciding?.about).toBe("report");
    expect(session.press("m", "enter").saved().file).toContain("Fire and forget nothing.\n");
  });
});

describe("while it is asked,", () => {
  test.each(["m", "t", "b"])("what is written elsewhere in the file stays: %s", (key) => {
    const session = conflict().elsewhere("[ ] Tell", "[x] Tell").press(key, "enter");
    if (session.saving) session.saved();
    expect(lineWith("Tell", session.file)).toContain("[x]");
    expect(lineWith("Tell", session.text)).toContain("[x]");
  });

  test("what is written in the same words is theirs", () => {
    const session = conflict().elsewhere("remember!", "recall?").press("t", "enter");
    if (session.saving) session.saved();
    expect(lineWith("Fire", session.file)).toBe("Fire and recall?");
  });

  test("typing goes on by accident: letters in a row are no choice", () => {
    const session = open(report).press("2", "space").fails().press("3", "e").type("We");
    session.file = report.replace("[ ] Open", "[HMG] Open");
    const time = Date.UTC(2026, 0, 12, 14, 0);
    session.send({
      type: "read",
      read: { text: session.file, utf8: true, readOnly: null, doings: null },
      time,
    });
    for (const [i, text] of [..." tumble"].entries())
      session.send({ type: "typed", text, time: time + 20 * (i + 1) });
    const { deciding } = session.state;
    expect(deciding?.choices ?? [null]).toEqual([null]);
    expect(session.draft === "We tumble" || deciding !== null).toBe(true);
  });
});

describe("in the editor of the answer it is about,", () => {
  const inEditor = () =>
    open(report)
      .press("3", "down", "e", "backspace")
      .type(" nothing.")
      .press("ctrl+s")
      .fails()
      .elsewhere("forget.", "remember!");

  test.each([
    ["t", "Fire and remember!"],
    ["m", "Fire and forget nothing."],
  ])("the choice is what is written on: %s", (key, text) => {
    const session = inEditor().press(key, "enter");
    if (session.saving) session.saved();
    expect(session.draft).toBe(text);
    session.press("end").type(" So.").press("ctrl+s");
    expect(session.saved().file).toContain(`${text} So.\n`);
  });

  test("both are what is written on", () => {
    const session = inEditor().press("b", "enter").saved();
    session.type(" So.").press("ctrl+s");
    if (session.saving) session.saved();
    expect(session.file).toContain("remember!");
    expect(session.file).toContain("nothing");
  });
});
