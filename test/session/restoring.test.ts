import { describe, expect, test } from "vitest";
import type { GitDoings } from "../../src/model/git/git-doings.ts";
import { draftsOf } from "../../src/session/drafts.ts";
import { buildReport, placeholder } from "../fixtures/report-builder.ts";
import { edit, keptDraft, keptOf, writeAnswer } from "./answering.ts";
import { lineWith, open, type Session } from "./session.ts";

const report = buildReport({ answers: { 2: "Two is old.", 6: "Six is old." } });
const answer = (text: string, base = "Two is old.", wish = {}) =>
  keptDraft({ question: { number: 2, turn: 0 }, base, text, ...wish });
const whole = (text: string, base = report, wish = {}) => keptDraft({ text, base, ...wish });
const onBranch = (branch: string): GitDoings => ({
  branch,
  head: null,
  stash: null,
  running: null,
  locked: false,
});
const dropped = (session: Session) =>
  session.asked.flatMap((effect) => (effect.type === "drop-draft" ? [effect.name] : []));

describe("drafts that were found", () => {
  test("are shown at once when nothing else is going on", () => {
    const session = open(report).finds(answer("Two is new."), whole("x", report, { name: "two" }));
    expect(session.state.drafts).toMatchObject({ at: 0, open: true });
    expect(session.state.drafts?.drafts).toHaveLength(2);
  });

  test.each<[string, (session: Session) => Session, string]>([
    ["an answer is being written", (session) => edit(session, 6), " after this answer"],
    [
      "something is being decided",
      (session) => edit(session, 6).type("!").elsewhere("Six is old", "Six").press("ctrl+s"),
      " after this answer",
    ],
    ["a dialog is open", (session) => session.finds(answer("x")).press("d"), ""],
    ["the palette is open", (session) => session.press("ctrl+p"), ""],
    ["the help is open", (session) => session.press("?"), ""],
    ["something is being looked for", (session) => session.press("3", "/"), ""],
  ])("are only told while %s", (_, busy, when) => {
    const [first, second] = [answer("Two is new."), whole("x", report, { name: "two" })];
    const session = busy(open(report)).finds(first);
    expect(session.state.drafts?.open).toBe(false);
    expect(session.notice).toBe(`1 draft waits here; D shows it${when}.`);
    expect(session.finds(first, second).notice).toBe(`2 drafts wait here; D shows them${when}.`);
  });

  const comeUp = (milliseconds: number, key: string) => {
    // Somebody is at work already: they come up under the fingers, as after a checkout.
    const session = open(report).press("2", "space").saved().finds(answer("Two is new."));
    const time = session.state.drafts!.since! + milliseconds;
    return session.send({ type: "typed", text: key, time });
  };

  test.each(["r", "d", "\r"])("take no key in their first moments: %j", (key) => {
    const { editing, dialog, drafts } = comeUp(799, key).state;
    expect({ editing, dialog, open: drafts?.open }).toEqual({ editing: null, dialog: null, open: true });
    expect(comeUp(800, key).state.drafts?.open === true && comeUp(800, key).state.dialog === null).toBe(
      false,
    );
  });

  test("take every key at once when the program has just been started", () => {
    const session = open(report).finds(answer("Two is new."));
    expect(session.state.drafts!.since).toBeNull();
    session.send({ type: "typed", text: "r", time: 0 });
    expect(session.draft).toBe("Two is new.");
  });

  test("take every key at once when somebody asked for them", () => {
    const session = open(report).press("2", "space").saved().finds(answer("Two is new."));
    const time = session.state.drafts!.since! + 900;
    session.send({ type: "key", key: "esc", time }).send({ type: "typed", text: "Dr", time });
    expect(session.draft).toBe("Two is new.");
  });

  test("are shown later with D", () => {
    const session = open(report).finds(answer("Two is new.")).press("esc");
    expect(session.state.drafts?.open).toBe(false);
    expect(session.press("2", "D").state.drafts?.open).toBe(true);
    expect(dropped(session)).toEqual([]);
  });

  test("that are none: D says so", () => {
    expect(open(report).finds().press("D").notice).toBe("No drafts wait for this report.");
  });

  test.each<[string, ReturnType<typeof keptDraft>]>([
    ["an answer", answer("Six is old.", "", { question: { number: 6, turn: 0 } })],
    ["an answer, with blank lines around it", answer("\nTwo is old.\n\n")],
    ["the report", whole(report, "")],
  ])("whose text is in the report go: %s", (_, draft) => {
    const session = open(report).finds(draft);
    expect(session.state.drafts).toBeNull();
    expect(dropped(session)).toEqual(["one"]);
  });

  test("that were left on purpose are neither offered nor thrown away", () => {
    const session = open(report).finds(answer("Two is new.", "Two is old.", { left: true }));
    expect(session.state.drafts).toBeNull();
    expect(dropped(session)).toEqual([]);
  });

  test("of another branch wait there, and are told", () => {
    const session = open(report);
    session.doings = onBranch("main");
    session.disk(report).finds(answer("Two is new.", "Two is old.", { branch: "feature" }));
    expect(session.state.drafts).toBeNull();
    expect(session.notice).toBe("1 draft waits on another branch; report-tui drafts lists it.");
    session.finds(...["one", "two"].map((name) => answer("x", "", { branch: "feature", name })));
    expect(session.notice).toBe("2 drafts wait on other branches; report-tui drafts lists them.");
    expect(dropped(session)).toEqual([]);
  });

  test("are looked for again when the branch is known only after they were found", () => {
    const session = open(report).finds(answer("Two is new.", "Two is old.", { branch: "main" }));
    expect(session.state.drafts).toBeNull();
    session.doings = onBranch("main");
    expect(session.disk(report).count("find-drafts")).toBe(1);
    expect(session.disk(report).count("find-drafts")).toBe(1);
  });

  test("are not looked for twice where the branch is known first", () => {
    const session = open(report);
    session.doings = onBranch("main");
    session.disk(report).finds(answer("Two is new."));
    expect(session.disk(report).count("find-drafts")).toBe(0);
  });

  test("are looked for again on another branch, and offered there", () => {
    const session = open(report);
    session.doings = onBranch("main");
    session.disk(report);
    session.doings = onBranch("feature");
    session.disk(report.replace("[ ] Tell", "[x] Tell"));
    expect(session.count("find-drafts")).toBe(1);
    session.finds(answer("Two is new.", "Two is old.", { branch: "feature" }));
    expect(session.state.drafts?.open).toBe(true);
  });
});

describe("going on with an answer", () => {
  test.each(["enter", "r"])("with %s opens it as it was, not saved, with the draft still kept", (key) => {
    const session = open(report).finds(answer("Two is new.")).press(key);
    expect(session.draft).toBe("Two is new.");
    expect(session.notice).toBe("Your draft is back, and not saved yet.");
    expect(session.text).toBe(report);
    expect(session.state.view.screen).toBe("questions");
    expect(draftsOf(session.state)).toMatchObject([{ replaces: "one" }]);
    expect(dropped(session)).toEqual([]);
    expect(session.press("esc").saved().file).toContain("Two is new.\n");
  });

  test("is one step of undo", () => {
    expect(open(report).finds(answer("Two is new.")).press("enter", "ctrl+z").draft).toBe("Two is old.");
  });

  test("goes together with what was written there since", () => {
    const session = open(report.replace("Two is", "Now two is")).finds(answer("Two is old. More."));
    expect(session.press("enter").draft).toBe("Now two is old. More.");
    expect(session.state.editing?.theirs).toBeNull();
  });

  test("whose words were changed since keeps both, and saving asks", () => {
    const session = open(report.replace("Two is old", "Two is theirs")).finds(answer("Two is mine."));
    session.press("enter");
    expect(session.draft).toBe("Two is mine.");
    expect(session.state.editing?.theirs).toBe("Two is theirs.");
    session.press("esc");
    expect(session.state.deciding?.about).toBe("answer");
    expect(session.press("b", "enter").saved().file).toContain("Two is mine.\nTwo is theirs.\n");
  });

  test("to a question that had only its placeholder", () => {
    const draft = answer("Seven.", "", { question: { number: 7, turn: 0 } });
    const session = open(report).finds(draft).press("enter", "esc").saved();
    expect(session.file).toBe(report.replace(placeholder(7), "Seven."));
  });

  test("whose question is gone changes nothing, and the draft stays", () => {
    const session = open("# Nothing here\n").finds(answer("Two is new.")).press("enter");
    expect(session.notice).toBe("Question 2 is no longer in the report; the draft stays.");
    expect(session.state).toMatchObject({ editing: null, drafts: { open: true } });
    expect(dropped(session)).toEqual([]);
  });

  test("that adds nothing to what stands there lets it go", () => {
    const session = open(report.replace("Two is old.", "Now two is new. More."));
    session.finds(answer("Two is new.")).press("enter");
    expect(dropped(session)).toEqual(["one"]);
    expect(session.draft).toBe("Now two is new. More.");
  });

  test("leaves the other drafts for later", () => {
    const other = answer("Six is new.", "Six is old.", { question: { number: 6, turn: 0 }, name: "two" });
    const session = open(report).finds(answer("Two is new."), other).press("enter", "esc").saved();
    expect(session.state.drafts).toMatchObject({ open: false, drafts: [other] });
    expect(session.press("D", "enter").draft).toBe("Six is new.");
  });
});

describe("going on with the report", () => {
  const draft = whole(report.replace("[ ] Open", "[x] Open").replace("Two is old", "Two is mine"));

  test("saves it, with what was written there since", () => {
    const session = open(report.replace("[ ] Tell", "[x] Tell")).finds(draft).press("enter");
    expect(draftsOf(session.state)).toMatchObject([{ replaces: "one" }]);
    session.saved();
    expect(session.file).toBe(draft.text.replace("[ ] Tell", "[x] Tell"));
    expect(draftsOf(session.state)).toEqual([]);
    expect(session.state.file.restoredFrom).toBeNull();
  });

  test("is one step of undo", () => {
    const session = open(report).finds(draft).press("enter").saved();
    expect(session.press("u").saved().file).toBe(report);
  });

  test("asks where both changed the same words, and writes nothing until then", () => {
    const session = open(report.replace("Two is old", "Two is theirs")).finds(draft).press("enter");
    expect(session.state.deciding).toMatchObject({ about: "report", since: null });
    expect(session.saving).toBeNull();
    expect(keptOf(session.state)).toEqual([["report", expect.stringContaining("Two is mine.")]]);
    session.press("b", "enter").saved();
    expect(session.file).toContain("Two is mine.\nTwo is theirs.\n");
    expect(lineWith("Open", session.file)).toContain("[x]");
  });

  test("keeps the draft while its save fails", () => {
    const session = open(report).finds(draft).press("enter").fails();
    expect(draftsOf(session.state)).toMatchObject([{ replaces: "one", draft: { text: draft.text } }]);
    expect(dropped(session)).toEqual([]);
  });

  test("that adds nothing to what stands there lets it go", () => {
    const session = open(draft.text.replace("[ ] Tell", "[x] Tell")).finds(draft).press("enter");
    expect(dropped(session)).toEqual(["one"]);
    expect(session.saving).toBeNull();
  });

  test("keeps what could not be saved here, whatever the disk does then", () => {
    const session = writeAnswer(open(report), 2, "Two is here.").fails().finds(draft).press("enter");
    expect(session.state.deciding?.about).toBe("report");
    session.elsewhere("[ ] Tell", "[x] Tell");
    const [[, kept]] = keptOf(session.state) as [[string, string]];
    expect(lineWith("is here", kept)).toBe("Two is here.");
    session.press("b", "enter").saved();
    expect(lineWith("is here", session.file)).toBe("Two is here.");
    expect(lineWith("is mine", session.file)).toBe("Two is mine.");
    expect(lineWith("Tell", session.file)).toContain("[x]");
  });
});

describe("throwing a draft away", () => {
  test("asks first, and esc keeps it", () => {
    const session = open(report).finds(answer("Two is new.")).press("d");
    expect(session.state.dialog?.kind).toBe("discard-draft");
    session.press("esc");
    expect(session.state.drafts?.open).toBe(true);
    expect(dropped(session)).toEqual([]);
  });

  test("is done with y, and goes on to the next", () => {
    const other = answer("Six is new.", "Six is old.", { question: { number: 6, turn: 0 }, name: "two" });
    const session = open(report).finds(answer("Two is new."), other).press("d", "y");
    expect(dropped(session)).toEqual(["one"]);
    expect(session.state.drafts).toMatchObject({ open: true, drafts: [other] });
    expect(session.press("d", "y").state.drafts).toBeNull();
    expect(dropped(session)).toEqual(["one", "two"]);
  });

  test("is about the one that is selected", () => {
    const other = answer("Six is new.", "Six is old.", { question: { number: 6, turn: 0 }, name: "two" });
    const session = open(report).finds(answer("Two is new."), other).press("down", "down", "d", "y");
    expect(dropped(session)).toEqual(["two"]);
    expect(session.press("k", "k", "enter").draft).toBe("Two is new.");
  });
});
