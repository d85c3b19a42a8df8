import { describe, expect, test } from "vitest";
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

  test.each(["ctrl+s", "esc"])("are chosen with %s, and written where the conflict was", (key) => {
    const session = retype(three(), "ours together").press(key);
    expect(choices(session)[0]).toEqual({ text: "ours together" });
    expect(at(session)).toBe(6);
    session.press("m", "m", "enter").saved();
    expect(answerOf(session, 2)).toContain("ours together");
    expect(answerOf(session, 2)).not.toMatch(/mine2|theirs2/);
  });

  test("are gone on with by e", () => {
    const session = retype(three(), "ours").press("esc", "up", "e").type(", all of it");
    expect(writing(session)).toBe("ours, all of it");
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
    ["chosen", (session) => session.press("esc")],
  ])("%s are kept aside when their place changes on disk", (_, go) => {
    const session = go(retype(three(), "ours")).elsewhere("theirs2", "theirs22");
    expect(session.last("keep-left").draft.text).toContain("ours");
    expect(session.count("keep-left")).toBe(1);
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
