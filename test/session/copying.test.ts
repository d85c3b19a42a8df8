import { describe, expect, test } from "vitest";
import { buildReport, placeholder } from "../fixtures/report-builder.ts";
import { open, type Session } from "./session.ts";

const report = buildReport();
const SUGGESTED = "/home/us/README-copy.md";

const suggest = (session: Session) => session.send({ type: "copy-suggested", path: SUGGESTED });
const typed = (session: Session, path: string) => session.send({ type: "copy-changed", path, time: 0 });
/** A copy is wanted, and its place was suggested. */
const wanted = () => suggest(open(report).press("w"));

describe("w", () => {
  test("asks for a place to suggest, and shows it to be changed", () => {
    const session = open(report).press("w");
    expect(session.count("suggest-copy")).toBe(1);
    expect(session.state.copyTo).toBeNull();
    expect(suggest(session).state.copyTo).toBe(SUGGESTED);
  });

  test.each(["1", "2", "3", "4", "5"])("works on screen %s", (screen) => {
    expect(open(report).press(screen, "w").count("suggest-copy")).toBe(1);
  });

  test("is alt+w in the editor, and the answer being written stays", () => {
    const session = suggest(open(report).press("3", "e").type("We").press("alt+w"));
    expect(session.state.copyTo).toBe(SUGGESTED);
    expect(session.send({ type: "copy-submitted" }).draft).toBe("We");
    expect(session.last("write-copy").path).toBe(SUGGESTED);
  });

  test("works in a file that is shown only, with what could not be written", () => {
    const session = open(report).press("2", "space").fails();
    suggest(session.press("w")).send({ type: "copy-submitted" });
    expect(session.last("write-copy").text).toBe(session.text);
    expect(session.last("write-copy").text).toContain("[x] Open");
  });
});

describe("a copy made while an answer is being written", () => {
  /** The copy that alt+w makes, and what is said of it. */
  const copied = (session: Session) => {
    suggest(session.press("alt+w")).send({ type: "copy-submitted" });
    session.send({ type: "copied", ok: true, message: "The copy is in /tmp/x.md.", time: 0 });
    return [session.last("write-copy").text, session.notice] as const;
  };

  test("has it, as far as it is typed, and nothing is saved by that", () => {
    const session = open(report).press("3", "e").type("We are four");
    const [text, said] = copied(session);
    expect(text).toBe(report.replace(placeholder(1), "We are four"));
    expect(said).toBe("The copy is in /tmp/x.md.");
    expect(session.text).toBe(report);
    expect(session.count("save")).toBe(0);
  });

  test.each<[string, (session: Session) => Session]>([
    ["that is no answer", (session) => session.type("### Question 5")],
    ["whose question is gone", (session) => session.type("We").disk("")],
  ])("%s is made without it, and says so", (_, happen) => {
    const [text, said] = copied(happen(open(report).press("3", "e")));
    expect(text).not.toMatch(/^We|### Question 5\n### /m);
    expect(said).toBe("Without the answer being written: The copy is in /tmp/x.md.");
  });
});

describe("the place of a copy", () => {
  test("is written to with enter", () => {
    const session = typed(wanted(), "/tmp/elsewhere.md").send({ type: "copy-submitted" });
    expect(session.last("write-copy")).toEqual({
      type: "write-copy",
      path: "/tmp/elsewhere.md",
      text: report,
    });
    expect(session.state.copyTo).toBeNull();
  });

  test.each(["\r", "\n"])("is written to with enter in one burst with it: %j", (enter) => {
    const session = typed(wanted(), `/tmp/elsewhere.md${enter}`);
    expect(session.last("write-copy").path).toBe("/tmp/elsewhere.md");
    expect(session.state.copyTo).toBeNull();
  });

  test("what follows enter in the burst are keys again", () => {
    const session = typed(wanted(), "/tmp/elsewhere.md\r3");
    expect(session.last("write-copy").path).toBe("/tmp/elsewhere.md");
    expect(session.state.view.screen).toBe("questions");
  });

  test("has no blanks around it", () => {
    typed(wanted(), "").send({ type: "copy-submitted" });
    const session = typed(wanted(), "  /tmp/my copy.md ").send({ type: "copy-submitted" });
    expect(session.last("write-copy").path).toBe("/tmp/my copy.md");
  });

  test.each(["", "   "])("that is empty writes nothing: %j", (path) => {
    const session = typed(wanted(), path).send({ type: "copy-submitted" });
    expect(session.count("write-copy")).toBe(0);
    expect(session.state.copyTo).toBeNull();
  });

  test("is left with esc, and nothing is written", () => {
    const session = wanted().press("esc");
    expect(session.state.copyTo).toBeNull();
    expect(session.count("write-copy")).toBe(0);
    expect(session.state.view.screen).toBe("overview");
  });

  test("takes a paste, its first line alone", () => {
    const session = typed(wanted(), "/tmp/").send({ type: "pasted", text: "copy.md\nrm -rf", time: 0 });
    expect(session.state.copyTo).toBe("/tmp/copy.md");
    expect(session.count("write-copy")).toBe(0);
  });

  test.each(["q", "2", "p", "c", "space", "u"])("takes %s for text, not for a key", (key) => {
    const session = wanted().press(key);
    expect(session.state).toMatchObject({ copyTo: SUGGESTED, document: { text: report } });
    expect(session.state.view.screen).toBe("overview");
    expect(session.count("quit")).toBe(0);
  });

  test("takes letters from nobody else: the answer behind it gets none", () => {
    const session = suggest(open(report).press("3", "e").type("We").press("alt+w"));
    session.type("x").send({ type: "pasted", text: "y", time: 0 });
    expect(session.draft).toBe("We");
  });
});

describe("a copy", () => {
  test.each([
    [true, "The copy is in /tmp/elsewhere.md.", "good"],
    [false, "There is a file of that name.", "bad"],
  ])("says how it went: %s", (ok, message, tone) => {
    const session = wanted().send({ type: "copied", ok, message, time: 0 });
    expect(session.state.notice).toMatchObject({ text: message, tone });
    expect(session.activity[0]).toBe(message);
  });

  test("changes nothing here: what could not be saved is still not saved", () => {
    const session = suggest(open(report).press("2", "space").fails().press("w"));
    session.send({ type: "copy-submitted" });
    session.send({ type: "copied", ok: true, message: "The copy is in /tmp/x.md.", time: 0 });
    expect(session.state.file.trouble?.reason).toBe("no-space");
    expect(session.press("q").state.dialog?.kind).toBe("quit-unsaved");
  });
});
