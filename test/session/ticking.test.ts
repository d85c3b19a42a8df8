import { describe, expect, test } from "vitest";
import { selectedItem } from "../../src/session/lists.ts";
import { buildReport, CHECKLIST } from "../fixtures/report-builder.ts";
import { lineWith, open } from "./session.ts";

const marked = (mark: string) => buildReport({ checklist: CHECKLIST.replace("[ ] Test", `[${mark}] Test`) });

describe("space on an item", () => {
  test.each([
    [" ", "x"],
    ["x", " "],
    ["X", " "],
    ["", "x"],
    ["TODO", "x"],
    ["50%", "x"],
  ])("makes [%s] [%s], and nothing else", (before, after) => {
    const session = open(marked(before)).press("2", "down", "down", "space");
    expect(session.text).toBe(marked(after));
  });

  test("writes it at once, and says so under Activity", () => {
    const session = open(buildReport()).press("2", "space");
    expect(session.count("save")).toBe(1);
    expect(session.activity).toEqual(["you ticked: Open a repository (M5)"]);
    expect(session.saved().file).toBe(session.text);
    expect(session.state.file.phase).toBe("idle");
  });

  test("works from every line of an item that has two", () => {
    const session = open(buildReport()).press("2", "down", "space");
    expect(lineWith("List what", session.text)).toMatch(/^\* \[x\] List/);
  });

  test("has no effect while another screen is shown", () => {
    const session = open(buildReport()).press("3", "space", "1", "space", "4", "space", "5", "space");
    expect(session.text).toBe(buildReport());
    expect(session.count("save")).toBe(0);
  });
});

describe("undo and redo", () => {
  test("go through ticks one by one, and write each step", () => {
    const session = open(buildReport()).press("2", "space").saved().press("down", "space").saved();
    const both = session.text;
    session.press("u").saved();
    expect(lineWith("List what", session.file)).toContain("[ ]");
    expect(lineWith("Open a", session.file)).toContain("[x]");
    expect(session.press("u").saved().file).toBe(buildReport());
    expect(session.press("ctrl+r").saved().press("ctrl+r").saved().file).toBe(both);
  });

  test.each(["TODO", "✅", "", "X", "  ", " HMG "])("bring the mark [%s] back as it was", (mark) => {
    const session = open(marked(mark)).press("2", "down", "down", "space").saved();
    expect(session.text).not.toBe(marked(mark));
    expect(session.press("u").saved().file).toBe(marked(mark));
  });

  test("reach from every screen, and say what they did", () => {
    const session = open(buildReport()).press("2", "space").saved().press("5", "u").saved();
    expect(session.file).toBe(buildReport());
    expect(session.notice).toBe("undone — unticked: Open a repository (M5)");
    expect(session.activity[0]).toBe("undone — unticked: Open a repository (M5)");
  });

  test("stay on the item the user is on", () => {
    const session = open(buildReport()).press("2", "space").saved().press("end", "u").saved();
    expect(selectedItem(session.state)?.text).toBe("Tell everybody");
  });

  test("take an answer back as one step", () => {
    const session = open(buildReport()).press("3", "e").type("Group 7, of four").press("esc").saved();
    expect(session.text).toContain("Group 7, of four");
    expect(session.press("u").saved().file).toBe(buildReport());
  });

  test.each([
    ["u", "Nothing to undo."],
    ["ctrl+r", "Nothing to redo."],
  ])("say when there is nothing left: %s", (key, sentence) => {
    const session = open(buildReport()).press(key);
    expect(session.notice).toBe(sentence);
    expect(session.count("save")).toBe(0);
  });
});
