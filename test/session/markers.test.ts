import { describe, expect, test } from "vitest";
import { buildReport } from "../fixtures/report-builder.ts";
import { keptOf, writeAnswer } from "./answering.ts";
import { lineWith, open, type Session } from "./session.ts";

const report = buildReport({ answers: { 2: "Two.", 6: "Six." } });

/** What git writes where both branches changed the same lines. */
const marked = (ours: string, theirs: string) => `<<<<<<< HEAD\n${ours}\n=======\n${theirs}\n>>>>>>> feature`;
const one = report.replace("Two.", marked("Two of ours.", "Two of theirs."));
const two = one.replace("Six.", marked("Six of ours.", "Six of theirs."));

const seen = (session: Session) => session.state.deciding?.about ?? null;
/** The markers came in from disk and were left for later. */
const left = () => open(report).disk(two).press("esc");

describe("conflict markers that git leaves in the report", () => {
  test("open the conflict screen, with both sides and whose answer it is", () => {
    const session = open(report).disk(two);
    expect(seen(session)).toBe("markers");
    expect(session.state.deciding!.joined.conflicts).toMatchObject([
      { question: 2, mine: "Two of ours.\n", disk: "Two of theirs.\n" },
      { question: 6, mine: "Six of ours.\n", disk: "Six of theirs.\n" },
    ]);
  });

  test.each<[string, (session: Session) => Session]>([
    ["an answer is being written", (session) => session.press("3", "e").type("We")],
    ["a dialog is open", (session) => session.press("2", "space").fails().press("q")],
  ])("wait while %s", (_, busy) => {
    const session = busy(open(report)).disk(one);
    expect(seen(session)).toBeNull();
    session.press("esc", "esc");
    if (session.saving) session.saved();
    expect(seen(session.press("3", "c"))).toBe("markers");
  });

  test.each(["1", "2", "3", "4", "5"])("are asked about later with c, on screen %s", (screen) => {
    expect(seen(left().press(screen, "c", "m"))).toBe("markers");
  });

  test("are asked about with c when the report had them from the start", () => {
    const session = open(one);
    expect(seen(session)).toBeNull();
    expect(seen(session.press("c"))).toBe("markers");
  });

  test("that are none: c says so", () => {
    expect(open(report).press("c").notice).toBe("There are no conflict markers in the report.");
  });

  test.each([
    ["m m", "Two of ours.", "Six of ours."],
    ["t t", "Two of theirs.", "Six of theirs."],
    ["t m", "Two of theirs.", "Six of ours."],
    ["b b", "Two of ours.\nTwo of theirs.", "Six of ours.\nSix of theirs."],
  ])("are settled and saved: %s", (keys, second, sixth) => {
    const session = left()
      .press("c", ...keys.split(" "), "enter")
      .saved();
    expect(session.file).toBe(report.replace("Two.", second).replace("Six.", sixth));
    expect(session.state.deciding).toBeNull();
  });

  test("settled, are one step of undo, and one of redo", () => {
    const session = left().press("c", "m", "t", "enter").saved();
    const settled = session.text;
    expect(session.press("u").saved().file).toBe(two);
    expect(session.press("ctrl+r").saved().file).toBe(settled);
  });

  test("stand in the file until all is decided", () => {
    const session = left().press("c", "m", "enter");
    expect(session.notice).toBe("One place is still open.");
    expect(session.saving).toBeNull();
    expect(session.file).toBe(two);
  });
});

describe("left for later with esc,", () => {
  test("they are not asked about again by what others write", () => {
    const session = left();
    expect(seen(session)).toBeNull();
    expect(seen(session.elsewhere("[ ] Tell", "[x] Tell"))).toBeNull();
    expect(seen(session.elsewhere("Six of theirs.", "Six of others."))).toBeNull();
  });

  test("nor by a save of one's own", () => {
    expect(seen(left().press("2", "space").saved())).toBeNull();
  });

  test("they are asked about when they come back after being settled", () => {
    expect(seen(left().disk(report).disk(two))).toBe("markers");
  });

  test("own words are kept aside, and choices need not be", () => {
    const session = open(report).disk(two).press("tab", "tab");
    session.send({ type: "key", key: "e", time: Date.UTC(2027, 0) });
    session.press("alt+a").type("ours together").press("esc", "esc");
    expect(seen(session)).toBeNull();
    expect(session.last("keep-left").draft).toMatchObject({ question: null, left: true });
    expect(session.last("keep-left").draft.text).toContain("ours together");
    expect(left().press("c", "t", "esc").count("keep-left")).toBe(0);
  });

  test("the report can be worked on, and c begins with what stands there then", () => {
    const session = left().press("2", "space").saved().press("c", "b", "b", "enter").saved();
    expect(session.file).not.toMatch(/^[<=>]{7}/m);
    expect(lineWith("Open", session.file)).toContain("[x]");
  });
});

describe("while they are being decided, the disk changes:", () => {
  const deciding = () => left().press("c", "m");

  test("elsewhere: what was chosen stays, and both go together", () => {
    const session = deciding().elsewhere("[ ] Tell", "[x] Tell");
    expect(session.state.deciding!.choices).toEqual(["mine", null]);
    session.press("t", "enter").saved();
    expect(session.file).toBe(
      report
        .replace("Two.", "Two of ours.")
        .replace("Six.", "Six of theirs.")
        .replace("[ ] Tell", "[x] Tell"),
    );
  });

  test("in one of them: that is chosen anew", () => {
    const session = deciding().elsewhere("Two of theirs.", "Two of others.");
    expect(session.state.deciding!.choices).toEqual([null, null]);
  });

  test("one is settled elsewhere: the other stays", () => {
    const session = deciding().elsewhere(marked("Six of ours.", "Six of theirs."), "Six.");
    expect(session.state.deciding!.choices).toEqual(["mine"]);
    expect(session.press("enter").saved().file).toBe(report.replace("Two.", "Two of ours."));
  });

  test("all are settled elsewhere: nothing is left to ask", () => {
    const session = deciding().disk(report);
    expect(seen(session)).toBeNull();
    expect(session.text).toBe(report);
    expect(session.saving).toBeNull();
  });
});

describe("what a crash would take while they are being decided", () => {
  test("is nothing as long as nobody has chosen", () => {
    expect(keptOf(open(report).disk(two).state)).toEqual([]);
  });

  test("is what was chosen so far", () => {
    const [[of, text]] = keptOf(left().press("c", "t").state) as [[string, string]];
    expect(of).toBe("report");
    expect(text).toContain("Two of theirs.\n");
    expect(text).not.toContain("Two of ours.");
  });

  test("is asked about before quitting", () => {
    expect(left().press("c", "t", "q").state.dialog?.kind).toBe("quit-unsaved");
    expect(left().press("c", "q").count("quit")).toBe(1);
  });

  test.each(["", "t"])("holds what could not be written before, chosen or not: %j", (key) => {
    const session = writeAnswer(open(two), 1, "Not written.").fails();
    session.press("c", ...(key === "" ? [] : [key]));
    expect(seen(session)).toBe("markers");
    expect(keptOf(session.state)).toEqual([["report", expect.stringContaining("Not written.")]]);
    // What it was made from is on disk: else going on with it would take this for nothing new.
    session.press("esc");
    expect(session.text).toContain("Not written.");
  });
});
