import { describe, expect, test } from "vitest";
import { keptOf } from "./answering.ts";
import { answerOf, at, choices, deciding, one, report, retype, three, writing } from "./clashes.ts";
import type { Session } from "./session.ts";

describe("own words", () => {
  test("begin with mine, with the caret behind them", () => {
    const session = three().press("e").type("!");
    expect(writing(session)).toBe(`${deciding(session).joined.conflicts[0]!.mine}!`);
    expect(choices(session)).toEqual([null, null, null]);
  });

  test.each([
    ["t", /theirs2/],
    ["b", /mine2[\s\S]*theirs2/],
  ])("begin with what was chosen before: %s", (key, pattern) => {
    expect(writing(three().press(key, "up", "e"))).toMatch(pattern);
  });

  test("are chosen with ctrl+s, and written where the conflict was", () => {
    const session = retype(three(), "ours together").press("ctrl+s");
    expect(choices(session)[0]).toEqual({ text: "ours together" });
    expect(at(session)).toBe(6);
    session.press("m", "m", "enter").saved();
    expect(answerOf(session, 2)).toContain("ours together");
    expect(answerOf(session, 2)).not.toMatch(/mine2|theirs2/);
  });

  test("are gone on with by e", () => {
    const session = retype(three(), "ours").press("ctrl+s", "up", "e").type(", all of it");
    expect(writing(session)).toBe("ours, all of it");
  });

  test("are given up with esc: nothing is chosen, and the place stays on the screen", () => {
    const session = retype(three(), "ours").press("esc");
    expect(choices(session)).toEqual([null, null, null]);
    expect(at(session)).toBe(2);
    expect(deciding(session).writing).toBeNull();
    session.press("m", "m", "m", "enter").saved();
    expect(answerOf(session, 2)).toBe("Two is mine2.");
  });

  test("given up, are in the draft, and there again with e, whatever was chosen since", () => {
    const session = retype(three(), "ours").press("esc");
    expect(keptOf(session.state).join()).toContain("ours");
    session.press("m", "up", "e").type("!");
    expect(writing(session)).toBe("ours!");
    expect(choices(session.press("ctrl+s"))[0]).toEqual({ text: "ours!" });
  });

  test("that were only looked at leave what was chosen", () => {
    expect(choices(three().press("t", "up", "e", "esc"))).toEqual(["disk", null, null]);
  });

  test("given up are there again behind a change on disk elsewhere", () => {
    const session = retype(three(), "ours").press("esc").elsewhere("[ ] Tell", "[x] Tell");
    expect(writing(session.press("e"))).toBe("ours");
  });

  test("have their own undo, and enter is a new line in them", () => {
    const session = retype(three(), "one").press("enter").type("two");
    expect(writing(session)).toBe("one\ntwo");
    const { mine } = deciding(session).joined.conflicts[0]!;
    for (let i = 0; i < 10 && writing(session) !== mine; i++) session.press("ctrl+z");
    expect(writing(session)).toBe(mine);
    expect(writing(session.press("ctrl+y"))).not.toBe(mine);
  });

  test("take letters that are keys elsewhere, bursts and pastes", () => {
    const session = retype(three(), "mtbeq");
    session.send({ type: "typed", text: " burst m", time: 0 });
    session.send({ type: "pasted", text: " paste\r\nm", time: 0 });
    expect(writing(session)).toBe("mtbeq burst m paste\nm");
    expect(choices(session)).toEqual([null, null, null]);
  });

  test("are typed on through a change on disk elsewhere", () => {
    const session = retype(three(), "ours").elsewhere("[ ] Tell", "[x] Tell").type("!");
    expect(writing(session)).toBe("ours!");
  });

  test.each<[string, (session: Session) => Session]>([
    ["being written", (session) => session],
    ["chosen", (session) => session.press("ctrl+s")],
    ["given up", (session) => session.press("esc")],
  ])("%s are kept aside when their place changes on disk", (_, go) => {
    const session = go(retype(three(), "ours")).elsewhere("theirs2", "theirs22");
    expect(session.last("keep-left").draft.text).toContain("ours");
    expect(session.count("keep-left")).toBe(1);
    expect(session.notice).toBe("The place changed on disk. Your words are kept: report-tui drafts");
    expect(choices(session)[0]).toBeNull();
  });

  test("are kept aside when nothing is left to decide", () => {
    const session = retype(three(), "ours").press("esc").disk(report);
    expect(session.state.deciding).toBeNull();
    expect(session.last("keep-left").draft.text).toContain("ours");
  });

  test("for an answer are kept aside when nothing is left to decide", () => {
    const session = retype(one(), "ours").press("esc").elsewhere("is theirs", "is old");
    expect(session.state.deciding).toBeNull();
    expect(session.last("keep-left").draft).toMatchObject({ question: { number: 2, turn: 0 } });
    expect(session.last("keep-left").draft.text).toContain("ours");
  });
});
