import { describe, expect, test } from "vitest";
import { commandFor } from "../../src/session/keymap.ts";
import { copyKey, putBackKey } from "../../src/session/keys-here.ts";
import { buildReport } from "../fixtures/report-builder.ts";
import { edit, keptDraft, writeAnswer } from "./answering.ts";
import { one, three } from "./clashes.ts";
import { open, type Session } from "./session.ts";

const report = buildReport({ answers: { 2: "Two is old.", 6: "Six is old." } });
const oldCopy = report.replace("Six is old.", "Six is theirs.");
const own = () => writeAnswer(open(report), 2, "Two is mine.").saved();

describe("a key that is named", () => {
  test.each<[string, () => Session]>([
    ["in the lists", () => open(report)],
    ["in an answer", () => edit(open(report), 2)],
  ])("does there what is said: %s", (_, session) => {
    const { state } = session();
    expect(commandFor(state, putBackKey(state))?.id).toMatch(/\.put-back$/);
    expect(commandFor(state, copyKey(state))?.id).toMatch(/\.copy/);
  });

  test("for what an old copy overwrote", () => {
    expect(own().disk(oldCopy).notice).toContain("; p puts it back: ");
    expect(edit(own(), 8).disk(oldCopy).notice).toContain("; alt+u puts it back: ");
  });

  test("for what was merged", () => {
    const session = edit(open(report).press("2", "space"), 8);
    session.file = oldCopy;
    expect(session.saved().notice).toContain("; alt+u takes it out: ");
  });

  test("for a copy of what may not be written", () => {
    const session = edit(open(report), 2).type("!");
    const read = { text: report, utf8: true, readOnly: "mount", doings: null } as const;
    session.send({ type: "read", read, time: 0 }).press("ctrl+s");
    expect(session.notice).toBe(
      "Not written; alt+w saves a copy elsewhere. Shown only: read-only file system.",
    );
    expect(session.notice.length).toBeLessThan(80);
  });
});

describe("a paste where nothing can be pasted", () => {
  test.each<[string, () => Session]>([
    ["the conflict screen", three],
    ["the conflict screen over an answer", one],
    ["a dialog", () => edit(open(report), 2).type("!").press("ctrl+q")],
    ["drafts", () => open(report).finds(keptDraft({ text: "x" }))],
  ])("says so: %s", (_, session) => {
    const pasted = session().send({ type: "pasted", text: "m", time: 0 });
    expect(pasted.notice).toBe("Nothing can be pasted here.");
  });
});

describe("an answer being written when another branch is checked out", () => {
  const onBranch = (session: Session, branch: string) => {
    session.doings = { branch, head: null, stash: null, running: null, locked: false };
    return session.disk(session.file!);
  };
  const branchOf = (session: Session) => session.state.editing?.branch;

  test("belongs to the branch it was begun on", () => {
    const session = edit(onBranch(open(report), "main"), 2).type("!");
    expect(branchOf(onBranch(session, "feature"))).toBe("main");
  });

  test("belongs to the branch the first look finds, if it was begun before that", () => {
    expect(branchOf(onBranch(edit(open(report), 2), "main"))).toBe("main");
  });

  test("belongs to the other branch once it is saved there", () => {
    const session = onBranch(edit(onBranch(open(report), "main"), 2).type("!"), "feature");
    expect(branchOf(session.press("ctrl+s").saved().type("?"))).toBe("feature");
  });

  test("restored, belongs to the branch its draft was begun on", () => {
    const draft = keptDraft({
      question: { number: 2, turn: 0 },
      base: "Two is old.",
      text: "x",
      branch: "main",
    });
    const session = onBranch(open(report), "main").finds(draft).press("enter");
    expect(branchOf(onBranch(session, "feature"))).toBe("main");
  });
});
