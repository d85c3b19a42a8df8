import { describe, expect, test } from "vitest";
import { COMMANDS } from "../../src/session/keymap.ts";
import { buildReport } from "../fixtures/report-builder.ts";
import { open } from "./session.ts";

const report = buildReport();
const bare = "# Notes\n\nNothing here.\n";

describe("a key that cannot act says why", () => {
  test.each<[string, string, string[], string]>([
    ["ticking without a checklist", bare, ["2", "space"], "There is no item here to tick."],
    ["opening an item without a checklist", bare, ["2", "enter"], "There is no item here"],
    ["opening without questions", bare, ["3", "enter"], "There are no questions in this report."],
    ["writing without questions", bare, ["3", "e"], "There are no questions in this report."],
    ["opening what is open", report, ["3", "enter", "enter"], "It is open already; e writes the answer."],
    ["an example where there is none", bare, ["3", "x"], "This question has no example."],
    ["what is next when nothing is", "* [x] one\n", ["1", "enter"], "Nothing is left to do."],
    ["a problem when there is none", "* [x] one\n", ["5", "enter"], "There are no problems."],
    ["a figure when there is none", bare, ["4", "enter"], "There is nothing in figures/ yet"],
    ["saving what is saved", report, ["ctrl+s"], "Everything is on disk already."],
    ["going on without questions", bare, ["3", "]"], "question"],
  ])("%s", (_, text, keys, sentence) => {
    const session = open(text).press(...keys);
    expect(session.notice).toContain(sentence);
    expect(session.text).toBe(text);
  });

  test.each(["space", "u", "ctrl+r", "ctrl+s"])("in a file that is shown only: %s", (key) => {
    const session = open(report, { readOnly: "permission" }).press("2", key);
    expect(session.notice).toBe("This file is shown only: read-only; chmod u+w makes it yours to write.");
    expect(session.text).toBe(report);
  });

  test("does nothing else", () => {
    for (const text of [bare, ""])
      for (const { keys, place, whyNot } of COMMANDS) {
        const screen = { overview: "1", checklist: "2", questions: "3", figures: "4", problems: "5" }[
          place as "overview"
        ];
        if (!screen) continue;
        const session = open(text).press(screen);
        const { view } = session.state;
        if (!whyNot?.(session.state)) continue;
        session.press(keys[0]!);
        expect(session.state.view).toEqual(view);
        expect(session.notice).toMatch(/\.$/);
      }
  });
});
