import { describe, expect, test } from "vitest";
import { isUnsaved } from "../../src/session/state.ts";
import { buildReport } from "../fixtures/report-builder.ts";
import { lineWith, open } from "./session.ts";

const report = buildReport();

describe("one save at a time", () => {
  test("a tick during a save is followed by another save", () => {
    const session = open(report).press("2", "space").begins().press("down", "space");
    expect(session.count("save")).toBe(1);
    session.saved();
    expect(lineWith("List what", session.file)).toContain("[ ]");
    expect(session.count("save")).toBe(2);
    session.saved();
    expect(session.file).toBe(session.text);
    expect(lineWith("List what", session.file)).toContain("[x]");
    expect(session.saving).toBeNull();
  });

  test("ten ticks during a save are one more save", () => {
    const session = open(report).press("2", "space").begins();
    session.press(..."down space up space".repeat(5).match(/down|space|up/g)!);
    session.saved().saved();
    expect(session.count("save")).toBe(2);
    expect(session.file).toBe(session.text);
  });

  test("undone during its save, a tick is taken back on disk", () => {
    const session = open(report).press("2", "space").begins().press("u").saved().saved();
    expect(session.file).toBe(report);
  });

  test("a tick during a save is followed by another save although a dialog is open when it ends", () => {
    const session = open(report).press("2", "space").begins().press("down", "space", "3", "e");
    session.type("### Question 5").press("ctrl+s").saved();
    expect(session.state.dialog?.kind).toBe("structure");
    session.press("esc");
    if (session.saving) session.saved();
    expect(lineWith("List what", session.file)).toContain("[x]");
  });

  test("nothing is written when nothing was changed", () => {
    const session = open(report).press("2", "m", "v", "3", "enter", "e", "ctrl+s", "esc", "5", "ctrl+s");
    expect(session.count("save")).toBe(0);
    expect(session.notice).toBe("Everything is on disk already.");
  });
});

describe("a save that fails", () => {
  test("keeps the text and says why, once", () => {
    const session = open(report).press("2", "space").fails();
    expect(lineWith("Open a", session.text)).toContain("[x]");
    expect(session.state.file).toMatchObject({
      phase: "idle",
      trouble: { reason: "no-space", during: "save" },
    });
    expect(session.notice).toBe("The disk is full.");
    session.press("ctrl+s").fails();
    expect(session.activity.filter((text) => text === "The disk is full.")).toHaveLength(1);
  });

  test("is tried again by the next change, with all that was not written", () => {
    const session = open(report).press("2", "space").fails().press("down", "space").saved();
    expect(session.file).toBe(session.text);
    expect(session.file?.match(/\[x\]/g)).toHaveLength(2);
    expect(session.state.file.trouble).toBeNull();
  });

  test("is tried again by ctrl+s, in lists and in the editor", () => {
    const session = open(report).press("2", "space").fails().press("ctrl+s").fails();
    session.press("3", "e", "ctrl+s").saved();
    expect(session.file).toBe(session.text);
  });

  test("is not tried again by itself", () => {
    const session = open(report).press("2", "space").fails().disk(`${report}\nmore\n`);
    expect(session.saving).toBeNull();
    expect(isUnsaved(session.state)).toBe(true);
  });

  test("keeps an answer that was left with esc", () => {
    const session = open(report).press("3", "e").type("We are four").press("esc").fails();
    expect(session.text).toContain("We are four");
    expect(session.press("ctrl+s").saved().file).toContain("We are four");
  });
});

describe("what somebody else wrote during a save", () => {
  test("is merged, on disk and here, and the moment is kept", () => {
    const session = open(report).press("2", "space");
    session.file = report.replace("[ ] Tell", "[x] Tell");
    session.saved();
    expect(session.file?.match(/\[x\]/g)).toHaveLength(2);
    expect(session.text).toBe(session.file);
    expect(session.state.file.mergedAt).not.toBeNull();
    expect(session.activity[0]).toBe("ticked: Tell everybody, merged from disk");
  });

  test("is merged with what was changed here meanwhile too", () => {
    const session = open(report).press("2", "space").begins().press("down", "space");
    session.file = report.replace("[ ] Tell", "[x] Tell");
    session.saved().saved();
    expect(session.file?.match(/\[x\]/g)).toHaveLength(3);
    expect(session.text).toBe(session.file);
  });

  test("and was on no disk any more asks what to keep", () => {
    const answered = buildReport({ answers: { 1: "Fire." } });
    const session = open(answered).press("3", "e", "alt+a").type("Water.").press("esc");
    session.savedLate(answered.replace("Fire.", "Earth."));
    expect(session.state.deciding).toMatchObject({ about: "report", late: true });
    session.press("t", "enter").saved();
    expect(session.file).toContain("Earth.");
  });
});
