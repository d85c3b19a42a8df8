import { describe, expect, test } from "vitest";
import type { Message } from "../../src/session/message.ts";
import { buildReport } from "../fixtures/report-builder.ts";
import { open, type Session } from "./session.ts";

const report = buildReport();
const ticked = () => open(report).press("2", "space");

/** When a failed save is to be tried again, and with what; null when it is not. */
function retryOf(session: Session, from = 0): { milliseconds: number; message: Message } | null {
  const due = session.asked.slice(from).flatMap((effect) => (effect.type === "later" ? [effect] : []));
  return due.findLast(({ message }) => message.type === "retry") ?? null;
}

/** The wait is over. */
const wait = (session: Session) => session.send(retryOf(session)!.message);

describe("a save that failed", () => {
  test("is tried again by itself: after 2 s, then twice as long each time, and at most 30 s", () => {
    const session = ticked().fails();
    const waits = Array.from({ length: 7 }, () => {
      const { milliseconds } = retryOf(session)!;
      wait(session).fails();
      return milliseconds / 1_000;
    });
    expect(waits).toEqual([2, 4, 8, 16, 30, 30, 30]);
    expect(session.count("save")).toBe(8);
  });

  test("is told once, however often it is tried", () => {
    const session = ticked().fails();
    session.send({ type: "notice-over", id: session.state.notice!.id });
    for (let i = 0; i < 5; i++) wait(session).fails();
    expect(session.notice).toBe("");
    expect(session.activity.filter((text) => text === "The disk is full.")).toHaveLength(1);
  });

  test("for another reason than before is told", () => {
    const session = wait(ticked().fails()).fails("quota", "Your quota is used up.");
    expect(session.notice).toBe("Your quota is used up.");
    expect(session.activity.slice(0, 2)).toEqual(["Your quota is used up.", "The disk is full."]);
  });

  test("says so when it works again, and begins anew at 2 s the next time", () => {
    const session = wait(wait(ticked().fails()).fails()).saved();
    expect(session.file).toContain("[x] Open");
    expect(session.notice).toMatch(/^Saved: /);
    expect(session.state.file).toMatchObject({ trouble: null, retries: 0 });
    session.press("space").fails();
    expect(retryOf(session)!.milliseconds).toBe(2_000);
  });

  test.each(["no-space", "quota", "read-only", "permission", "name-too-long", "busy", "unwritable"])(
    "may pass: %s is tried again",
    (reason) => expect(retryOf(ticked().fails(reason))).not.toBeNull(),
  );

  test.each(["missing", "folder", "encoding"])("needs somebody: %s is not tried again", (reason) => {
    const session = ticked().fails(reason);
    expect(retryOf(session)).toBeNull();
    expect(session.send({ type: "retry", attempt: 0 }).saving).toBeNull();
  });

  test("is not tried again once there is nothing to write", () => {
    const session = ticked().fails().press("space");
    session.fails();
    expect(session.text).toBe(report);
    expect(wait(session).saving).toBeNull();
  });

  test("is not tried again while somebody decides; what is decided is saved", () => {
    const answered = buildReport({ answers: { 1: "Fire." } });
    const session = open(answered).press("3", "e", "alt+a").type("Water.").press("esc").fails();
    session.elsewhere("Fire.", "Earth.");
    expect(session.state.deciding).not.toBeNull();
    expect(wait(session).saving).toBeNull();
    expect(session.press("m", "enter").saved().file).toContain("Water.");
  });

  test("keeps what is typed meanwhile", () => {
    const session = ticked().fails().press("3", "e").type("We are four");
    wait(session).saved();
    expect(session.draft).toBe("We are four");
    expect(session.file).toContain("[x] Open");
  });
});

describe("somebody who saves again meanwhile", () => {
  test("is told again, however often it was tried before", () => {
    const session = ticked().fails();
    for (let i = 0; i < 3; i++) wait(session).fails();
    session.send({ type: "notice-over", id: session.state.notice!.id });
    session.press("ctrl+s").fails();
    expect(session.notice).toBe("The disk is full.");
    expect(session.activity.filter((text) => text === "The disk is full.")).toHaveLength(1);
  });

  test("does not make it be tried more often", () => {
    const session = ticked().fails();
    for (let i = 0; i < 9; i++) session.press("ctrl+s").fails();
    expect(triesWithin(session, 120_000)).toBeLessThanOrEqual(9);
  });

  test("gets a save under way for it, not a second one", () => {
    const session = wait(ticked().fails()).press("ctrl+s");
    expect(session.count("save")).toBe(2);
  });
});

/** How often a save is tried by itself within a time in which each fails at once. */
function triesWithin(session: Session, milliseconds: number): number {
  const before = session.count("save");
  const waiting = session.asked.flatMap((effect) =>
    effect.type === "later" ? [{ ...effect, at: effect.milliseconds }] : [],
  );
  for (;;) {
    waiting.sort((a, b) => a.at - b.at);
    const next = waiting.shift();
    if (!next || next.at > milliseconds) return session.count("save") - before;
    if (next.message.type !== "retry") continue;
    const from = session.asked.length;
    session.send(next.message);
    if (session.saving) session.fails();
    const asked = retryOf(session, from);
    if (asked) waiting.push({ type: "later", ...asked, at: next.at + asked.milliseconds });
  }
}

describe("a file that became read-only", () => {
  const read = (session: Session, readOnly: string | null) =>
    session.send({
      type: "read",
      read: { text: session.file!, utf8: true, readOnly, doings: null },
      time: Date.UTC(2026, 0, 12, 15, 0),
    });
  /** An answer written, saved and left in a file that became read-only meanwhile. */
  const written = () => read(open(report).press("3", "e").type("We"), "permission").press("esc");

  test("is looked at again and again, and never written", () => {
    const session = written();
    expect(session.notice).toMatch(/^Not written; w saves a copy elsewhere\. Shown only: read-only/);
    const waits = Array.from({ length: 5 }, () => {
      const { milliseconds } = retryOf(session)!;
      read(wait(session), "permission");
      return milliseconds / 1_000;
    });
    expect(waits).toEqual([2, 4, 8, 16, 30]);
    expect(session.count("read")).toBe(5);
    expect(session.count("save")).toBe(0);
  });

  test("gets what waits as soon as it can be written again", () => {
    const session = read(wait(written()), null);
    expect(session.saved().file).toContain("\nWe\n");
    expect(session.state.file.readOnly).toBeNull();
  });

  test("gets it together with what was written there meanwhile", () => {
    const session = written();
    session.file = report.replace("[ ] Tell", "[x] Tell");
    read(session, null);
    if (!session.saving) read(session, null);
    session.saved();
    expect(session.file).toContain("\nWe\n");
    expect(session.file).toContain("[x] Tell");
  });
});
