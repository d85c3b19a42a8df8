import { describe, expect, test } from "vitest";
import { describeDialog } from "../../src/session/dialogs.ts";
import type { OutsideEnd } from "../../src/session/message.ts";
import { buildReport } from "../fixtures/report-builder.ts";
import { open, type Session } from "./session.ts";

const answer = "Fire and forget.";
const report = buildReport({ answers: { 2: answer } });
/** In the editor, with Question 2 open in another one. */
const inside = () => started(open(report).press("3", "down", "e", "ctrl+g"));
/** The same from the list of questions. */
const fromList = () => started(open(report).press("3", "down", "E"));
const started = (session: Session) => session.send({ type: "outside-started", name: "Kate", gui: true });
const ends = (session: Session, end: OutsideEnd) => session.send({ type: "outside-ended", end, time: 0 });
const ended = (session: Session, text: string) => ends(session, { kind: "ended", text });
const titleOf = ({ state }: Session) => (state.dialog ? describeDialog(state.dialog).title : null);

describe("an answer in another editor", () => {
  test("goes there as it stands in the draft", () => {
    const session = open(report).press("3", "down", "e").type(" Ever.").press("ctrl+g");
    expect(session.asked.at(-1)).toMatchObject({
      type: "edit-outside",
      text: `${answer} Ever.`,
      name: "question-2",
    });
  });

  test("comes back into the draft as one step of undo", () => {
    const session = ended(inside(), "Fire and regret.");
    expect(session.draft).toBe("Fire and regret.");
    expect(session.press("ctrl+z").draft).toBe(answer);
  });

  test("is written on behind what came back", () => {
    const session = ended(started(open(buildReport()).press("3", "down", "e", "ctrl+g")), "Fire");
    expect(session.type(" and forget.").draft).toBe("Fire and forget.");
  });

  test("from the list is saved and left when it comes back", () => {
    const session = ended(fromList(), "Fire and regret.");
    expect(session.state.editing).toBeNull();
    expect(session.saved().file).toBe(report.replace(answer, "Fire and regret."));
  });

  test("from the list is left when nothing changed, and nothing is saved", () => {
    const session = ended(fromList(), answer);
    expect(session.state.editing).toBeNull();
    expect(session.count("save")).toBe(0);
  });

  test("is counted here at each save there", () => {
    const session = inside().send({ type: "outside-saved", text: "Fire.", time: 0 });
    expect(session.draft).toBe("Fire.");
  });

  test("takes no keys here, but esc takes it back", () => {
    const session = inside().type("x").press("ctrl+k", "enter");
    expect(session.draft).toBe(answer);
    expect(session.press("esc").count("stop-outside")).toBe(1);
  });

  test("refuses a paste here, and says why", () => {
    const session = inside().send({ type: "pasted", text: "more", time: 0 });
    expect(session.draft).toBe(answer);
    expect(session.notice).toContain("another editor");
  });
});

describe("what is doubtful is asked about", () => {
  const failed: OutsideEnd = { kind: "doubt", message: "Kate ended with code 1.", text: "Fi" };

  test("a failure: nothing is replaced until t", () => {
    const session = ends(inside(), failed);
    expect(session.draft).toBe(answer);
    expect(titleOf(session)).toBe("Take what the other editor left?");
    expect(session.press("t").draft).toBe("Fi");
  });

  test("esc keeps the answer, and leaves it if it was opened for that alone", () => {
    expect(ends(inside(), failed).press("esc").draft).toBe(answer);
    const session = ends(fromList(), failed).press("esc");
    expect(session.state.editing).toBeNull();
    expect(session.count("save")).toBe(0);
  });

  test("an empty text", () => {
    const session = ended(inside(), " \n");
    expect(session.draft).toBe(answer);
    expect(titleOf(session)).toBe("Take what the other editor left?");
    expect(session.press("t").draft.trim()).toBe("");
  });

  test.each([
    ["nothing to take", null],
    ["the text as it was", answer],
  ])("but not where an editor left %s: that is told", (_, text) => {
    const session = ends(inside(), { ...failed, text });
    expect(session.state.dialog).toBeNull();
    expect(session.notice).toBe("Kate ended with code 1.");
    expect(session.draft).toBe(answer);
  });

  test("waits until an open question is answered", () => {
    const session = inside().send({ type: "outside-saved", text: "Fire.", time: 0 }).press("ctrl+c");
    expect(titleOf(session)).toBe("Not everything is on disk");
    const end = { type: "outside-ended", end: failed, time: 0 } as const;
    expect(session.send(end).asked.at(-1)).toMatchObject({ type: "later", message: end });
    expect(titleOf(session)).toBe("Not everything is on disk");
    expect(titleOf(session.press("esc").send(end))).toBe("Take what the other editor left?");
  });

  test("an editor that did not start is told, and the answer is as before", () => {
    const session = ends(fromList(), { kind: "not-started", message: "EDITOR names emcs." });
    expect(session.notice).toBe("EDITOR names emcs.");
    expect(session.state.editing).toBeNull();
  });
});

describe("an editor that nobody chose", () => {
  const unknown = (session: Session) =>
    session.send({ type: "outside-unknown", name: "Vim", leaveBy: "esc, then :wq and enter" });
  const asked = () => unknown(open(report).press("3", "down", "E"));

  test("is named before it opens, with the way out of it", () => {
    const session = asked();
    expect(titleOf(session)).toBe("Vim opens with your answer");
    expect(describeDialog(session.state.dialog!).lines.join(" ")).toContain(":wq");
  });

  test("opens with o, and is not announced a second time", () => {
    expect(asked().press("o").asked.at(-1)).toMatchObject({ type: "edit-outside", told: true });
  });

  test("does not open with esc", () => {
    const session = asked().press("esc");
    expect(session.state.editing).toBeNull();
    expect(session.count("edit-outside")).toBe(1);
  });
});
