import { describe, expect, test } from "vitest";
import { buildReport } from "../fixtures/report-builder.ts";
import { lineWith, open } from "./session.ts";

const report = buildReport();

describe("quitting", () => {
  test.each(["q", "ctrl+c"])("with %s: at once when everything is on disk", (key) => {
    expect(open(report).press(key).count("quit")).toBe(1);
  });

  test.each(["1", "2", "3", "4", "5"])("from screen %s", (screen) => {
    expect(open(report).press(screen, "ctrl+c").count("quit")).toBe(1);
  });

  test("waits for a save, and for the save that follows it", () => {
    const session = open(report).press("2", "space").begins().press("down", "space", "q");
    expect(session.count("quit")).toBe(0);
    session.saved();
    expect(session.count("quit")).toBe(0);
    expect(session.saved().count("quit")).toBe(1);
    expect(session.file).toBe(session.text);
  });

  test("stays when the save it waits for fails, and asks the next time", () => {
    const session = open(report).press("2", "space", "q").fails();
    expect(session.count("quit")).toBe(0);
    expect(session.press("q").state.dialog?.kind).toBe("quit-unsaved");
    session.press("esc", "ctrl+s").saved();
    expect(session.count("quit")).toBe(0);
    expect(session.press("q").count("quit")).toBe(1);
  });

  test("stays when the save it waits for meets a conflict", () => {
    const answered = buildReport({ answers: { 1: "Fire." } });
    const session = open(answered).press("3", "e", "alt+a").type("Water.").press("esc", "q");
    session.file = answered.replace("Fire.", "Earth.");
    session.saved();
    expect(session.count("quit")).toBe(0);
    expect(session.state.deciding?.about).toBe("report");
  });

  test("asks about what could not be written, and only y loses it", () => {
    const session = open(report).press("2", "space").fails().press("q", "q", "enter", "n");
    expect(session.count("quit")).toBe(0);
    expect(session.press("y").count("quit")).toBe(1);
  });

  test("asks about an answer that is being written", () => {
    const session = open(report).press("3", "e").type("We").press("ctrl+c");
    expect(session.state.dialog?.kind).toBe("quit-unsaved");
    expect(session.press("esc").draft).toBe("We");
    expect(session.count("quit")).toBe(0);
  });

  test("does not ask about an answer that is open and untouched", () => {
    expect(open(report).press("3", "e", "ctrl+c").count("quit")).toBe(1);
  });

  test("with ctrl+c copies instead while something is selected", () => {
    const session = open(report).press("3", "e").type("We").press("alt+a", "ctrl+c", "end", "ctrl+v");
    expect(session.draft).toBe("WeWe");
    expect(session.count("quit")).toBe(0);
  });

  test("does not lose what is typed while it waits for a save", () => {
    const session = open(report).press("2", "space", "q", "3", "e").type("We are four").saved();
    const kept = session.count("quit") === 0 && session.state.editing !== null;
    expect(kept || session.state.editing === null).toBe(true);
  });

  test("does not lose a tick made while it waits for a save", () => {
    const session = open(report).press("2", "space", "q", "down", "space").saved();
    if (session.saving) session.saved();
    expect(lineWith("List what", session.file)).toContain(session.text.includes("[x] List") ? "[x]" : "[ ]");
  });

  test.each([
    ["the help", ["?"]],
    ["looking for something", ["/"]],
  ])("with ctrl+c works in %s", (_, keys) => {
    const session = open(report).press(...keys, "ctrl+c");
    expect(session.count("quit")).toBe(1);
  });

  test("with q works in a window that is too small, wherever the user was", () => {
    const size = { columns: 20, rows: 5 };
    const session = open(report).press("3", "e").send({ type: "resized", size }).type("q");
    expect(session.draft).toBe("");
    expect(session.count("quit")).toBe(1);
  });

  test("a window that is too small takes no other key: nobody sees what it does", () => {
    const size = { columns: 20, rows: 5 };
    const session = open(report).press("2").send({ type: "resized", size }).press("space");
    expect(session.text).toBe(report);
  });
});
