import { describe, expect, test } from "vitest";
import type { KeptDraft } from "../../src/model/drafts/draft.ts";
import { buildReport } from "../fixtures/report-builder.ts";
import { open, type Session } from "./session.ts";

/** A draft of the answer to question 2, begun with `base`. */
function draft(text: string, base: string, branch: string | null = "main"): KeptDraft {
  const kept = {
    name: "one",
    path: "/state/one.json",
    file: "/team/reports/README.md",
    time: 0,
    left: false,
  };
  return { ...kept, branch, question: { number: 2, turn: 0 }, base, text };
}

/** A report with an answer to question 2, opened on a branch. */
function openOn(branch: string | null, answer: string): Session {
  const session = open(buildReport({ answers: answer === "" ? {} : { 2: answer } }));
  session.doings = { branch, head: null, stash: null, running: null, locked: false };
  return session.disk(session.file!);
}

describe("a draft that is found", () => {
  test.each([
    ["main", "main", true],
    ["main", "feature", false],
    ["main", null, false],
    [null, "main", true],
    [null, null, true],
  ])("begun on %s, with %s checked out: offered %s", (begun, here, offered) => {
    const session = openOn(here, "").finds(draft("Half a thought", "", begun));
    expect(session.state.drafts?.open ?? false).toBe(offered);
    expect(session.notice.includes("another branch")).toBe(!offered);
  });

  test.each([
    ["saved as it is", "", "One two", "One two", true],
    ["saved with some words more, right before a kill", "", "One two", "One two three", true],
    ["saved so in the midst of an answer", "Start end", "Start one end", "Start one two end", true],
    ["not saved", "One", "One two", "One", false],
    ["which takes something out", "One two", "One", "One two", false],
    ["which says it otherwise", "One", "Two", "One", false],
    ["while another wrote something else", "One", "One two", "One three", false],
  ])("%s, goes or is offered", (_what, base, text, present, gone) => {
    const session = openOn("main", present).finds(draft(text, base));
    expect(session.count("drop-draft")).toBe(Number(gone));
    expect(session.state.drafts?.open ?? false).toBe(!gone);
  });

  test.each([
    ["saved with some letters more, right before a kill", "", "One tw", "One two"],
    ["saved so in the midst of an answer", "Start end", "Start one en end", "Start one end end"],
    [
      "of which other words begin alike",
      "",
      "The cat is fine.",
      "The catalogue of all that they bought is fine.",
    ],
  ])("%s, is not offered and stays in the drafts folder", (_what, base, text, present) => {
    const session = openOn("main", present).finds(draft(text, base));
    expect(session.count("drop-draft")).toBe(0);
    expect(session.state.drafts).toBeNull();
  });

  test("stays where the same words stand on another branch", () => {
    const session = openOn("feature", "Half a thought").finds(draft("Half a thought", ""));
    expect(session.count("drop-draft")).toBe(0);
  });
});
