import { describe, expect, test } from "vitest";
import { applyEdits } from "../../src/model/document/edit.ts";
import type { Problem } from "../../src/model/problems/problem.ts";
import type { CopyEnd } from "../../src/session/message.ts";
import { previewFix } from "../../src/session/problem-preview.ts";
import { problemRows, selectedProblem } from "../../src/session/problem-rows.ts";
import { buildReport, words } from "../fixtures/report-builder.ts";
import { open, type Session, type SessionWish } from "./session.ts";

const cut = `${words(60)}\n\n### Reviews\n\n${words(60, "more")}`;
const report = buildReport({ answers: { 1: "Group 7", 7: cut } });
const mended = report.replace("### Reviews", "**Reviews**");

/** The report opened on the screen of its problems, at the heading that cuts the answer. */
function atCut(text = report, wish: SessionWish = {}): Session {
  return at("heading-cuts-answer", open(text, wish).press("5"));
}

function at(rule: string, session: Session): Session {
  const row = problemRows(session.state).findIndex((problem) => problem.rule === rule);
  if (row < 0) throw new Error(`nothing is found by ${rule}`);
  return session.press("home", ...Array(row).fill("down"));
}

describe("f on a problem", () => {
  test("first shows what it would change, and changes nothing", () => {
    const session = atCut().press("f");
    const { dialog } = session.state;
    expect(dialog?.kind === "fix" && dialog.asked.preview.hunks).toEqual([
      { line: report.split("\n").indexOf("### Reviews") + 1, before: "### Reviews", after: "**Reviews**" },
    ]);
    expect(session.text).toBe(report);
    expect(session.count("save")).toBe(0);
    expect(session.press("esc").state.dialog).toBeNull();
    expect(session.text).toBe(report);
  });

  test("pressed again makes the change, saves it and tells it", () => {
    const session = atCut().press("f", "f");
    expect(session.text).toBe(mended);
    expect(session.saved().file).toBe(mended);
    expect(session.notice).toBe("Fixed — Q7: makes it bold text. u undoes it.");
    expect(session.activity[0]).toBe("you fixed — Q7: makes it bold text");
    expect(session.state.reading.problems.map(({ rule }) => rule)).not.toContain("heading-cuts-answer");
  });

  test.each([
    ["words-too-few", `${words(20)}\n\n### Reviews\n\n${words(60, "more")}`, "**Reviews**"],
    ["words-too-many", `--- ${words(100)} ---`, "word0"],
    ["images-too-few", "[a](figures/a.png)", "![a](figures/a.png)"],
  ])("of %s mends the fault for which the limit is missed", (rule, answer, written) => {
    const number = rule === "images-too-few" ? 19 : 7;
    const session = at(rule, open(buildReport({ answers: { [number]: answer } })).press("5"));
    session.press("f", "f");
    expect(session.text).toContain(`\n${written}`);
    expect(session.state.reading.problems.map(({ rule }) => rule)).not.toContain(rule);
  });

  test("is one step of undo, to the byte, and of redo", () => {
    const session = atCut().press("f", "f").saved().press("u").saved();
    expect(session.file).toBe(report);
    expect(session.press("ctrl+r").saved().file).toBe(mended);
  });

  test("is called the same by undo and redo, whatever else can be said of the text", () => {
    const session = at(
      "item-mark-empty",
      open(buildReport({ checklist: "* [] One\n* [ ] Two\n" })).press("5"),
    );
    session.press("f", "f").saved();
    const [fixed] = session.activity;
    const name = fixed!.replace("you fixed — ", "");
    expect(name).toMatch(/^[a-z]+s /);
    expect(session.press("u").saved().notice).toBe(`undone — ${name}`);
    expect(session.press("ctrl+r").saved().notice).toBe(`done again — ${name}`);
    expect(session.press("2", "space").saved().press("u").notice).toBe("undone — unticked: One");
  });

  test("keeps the line ends of the file", () => {
    const windows = buildReport({ answers: { 7: cut }, lineEnd: "\r\n" });
    const session = atCut(windows).press("f", "f").saved();
    expect(session.file).toBe(windows.replace("### Reviews", "**Reviews**"));
    expect(session.press("u").saved().file).toBe(windows);
  });

  test("stays where it is in the list: what takes its place is selected", () => {
    const both = buildReport({ answers: { 7: cut, 8: cut } });
    const session = atCut(both).press("f", "f");
    expect(selectedProblem(session.state)).toMatchObject({ rule: "words-too-many", question: 7 });
  });

  test("stays selected when a problem above it comes or goes", () => {
    const session = atCut();
    const row = session.state.view.problems.at;
    session.elsewhere(/(### Question 4\n[\s\S]*?)> Answer:\n/, "### Question 4\n");
    expect(session.state.view.problems.at).toBeGreaterThan(row);
    expect(selectedProblem(session.state)?.rule).toBe("heading-cuts-answer");
    session.disk(report);
    expect(session.state.view.problems.at).toBe(row);
    expect(selectedProblem(session.state)?.rule).toBe("heading-cuts-answer");
  });

  test("in a file that is shown only says so", () => {
    const session = atCut(report, { readOnly: "permission" }).press("f");
    expect(session.state.dialog).toBeNull();
    expect(session.notice).toBe("This file is shown only: read-only; chmod u+w makes it yours to write.");
  });

  test("without a fix says what people have to do, until the next key", () => {
    const long = buildReport({ answers: { 4: words(400) } });
    const session = at("words-too-many", open(long).press("5")).press("f");
    expect(session.notice).toBe("This one is up to you. Say it in fewer words.");
    expect(session.press("down").notice).toBe("");
  });

  test("on a conflict of git opens the screen to decide it", () => {
    const sides = "<<<<<<< HEAD\nWe trained for ten epochs.\n=======\nWe trained for 20.\n>>>>>>> main";
    const session = open(buildReport({ answers: { 7: "Ten." } })).disk(
      buildReport({ answers: { 7: sides } }),
    );
    session.press("esc");
    expect(session.state.deciding).toBeNull();
    at("conflict-marker", session.press("5")).press("f");
    expect(session.state.deciding?.about).toBe("markers");
  });

  test("on what is next, too", () => {
    const session = open(report).press("f", "f");
    expect(session.text).toBe(mended);
  });
});

describe("every fix", () => {
  const messy = buildReport({
    checklist: "## List\n\n### Week 1\n\n* [ ] One\n* [] Two\n",
    answers: {
      4: `--- ${words(120)} ---`,
      7: cut,
      8: `${words(120)}\n\n\`\`\`sh\nmake`,
      20: "See ![plot]( figures/plot.png ) and [plot](figures/plot.png).",
    },
    change: {
      9: (block) => block.replace("> Answer:\n", ""),
      10: (block) => block.replace("> Answer:", "Answer:"),
    },
  });

  test.each([
    ["LF", messy],
    ["CRLF", messy.replaceAll("\n", "\r\n")],
  ])("does just what was shown, and undo takes just that back: %s", (_, text) => {
    const rows = problemRows(open(text).state);
    const fixes = rows.flatMap(({ fix }, i) => (fix ? [i] : []));
    expect(fixes.length).toBeGreaterThan(5);
    for (const row of fixes) {
      const session = open(text)
        .press("5", ...Array(row).fill("down"), "f", "f")
        .saved();
      expect(session.file).toBe(applyEdits(text, rows[row]!.fix!));
      expect(session.press("u").saved().file).toBe(text);
    }
  });
});

describe("before a fix is made", () => {
  const previewOf = (rule: string, text: string) => {
    const { state } = open(text);
    return previewFix(state, state.reading.problems.find((problem) => problem.rule === rule)!);
  };

  test("it is told what is wrong then", () => {
    expect(previewOf("heading-cuts-answer", report)?.brings).toEqual([
      "Then: Question 7 has 121 words, at most 100 asked: 21 too many.",
    ]);
    const enough = buildReport({ answers: { 7: cut.replace(words(60, "more"), "More.") } });
    expect(previewOf("heading-cuts-answer", enough)?.brings).toEqual([]);
  });

  test("it is told that the checker stops all the same", () => {
    const twice = (block: string) => block.replace("> Answer:\n", "");
    const stopped = buildReport({ answers: { 7: cut }, change: { 9: twice, 10: twice } });
    expect(previewOf("answer-marker-missing", stopped)?.brings[0]).toMatch(
      /^Still: report.py check stops: 30 answers/,
    );
    const elsewhere = buildReport({ answers: { 4: `--- ${words(120)} ---` }, change: { 9: twice } });
    expect(previewOf("dashes-kept", elsewhere)?.brings).toEqual([]);
    const once = buildReport({ change: { 9: twice } });
    expect(previewOf("answer-marker-missing", once)?.brings).toEqual([]);
  });

  test.each(["\n", "\r\n", "\r"] as const)("lines are shown without their ends: %j", (lineEnd) => {
    const text = buildReport({ answers: { 7: "> One.\n> Two.\n> Three." }, lineEnd });
    const { state } = open(text);
    const previews = state.reading.problems.map((problem) => previewFix(state, problem));
    const shown = previews.flatMap((preview) => preview?.hunks ?? []);
    expect(shown.some(({ before, after }) => `${before}${after}`.includes("\n"))).toBe(true);
    expect(JSON.stringify(shown)).not.toContain("\\r");
  });

  test("line ends that change are counted, not shown", () => {
    const mixed = `${report.replaceAll("\n", "\r\n").slice(0, 3000)}\n${report.slice(3000)}`;
    const preview = previewOf("line-end-mixed", mixed);
    expect(preview?.hunks).toEqual([]);
    expect(preview?.lineEnds).toBeGreaterThan(10);
  });
});

describe("what the fix says of itself", () => {
  test("is gone as soon as something else is done: u would undo that", () => {
    const session = atCut().press("f", "f").saved();
    expect(session.notice).toContain("u undoes it");
    expect(session.press("2").notice).toContain("u undoes it");
    expect(session.press("space").notice).toBe("");
  });
});

describe("while a fix is looked at", () => {
  test("a clash with the disk comes up under it: that is decided first, or the fix would be lost", () => {
    const session = atCut(buildReport({ answers: { 2: "Fire and forget.", 7: cut } }));
    session.press("3", "home", "down", "e", "backspace").type(" nothing.").press("esc").fails();
    at("heading-cuts-answer", session.press("5")).press("f").elsewhere("forget.", "remember!");
    const now = session.text;
    session.press("f");
    expect(session.text).toBe(now);
    expect(session.notice).toBe("Nothing is fixed yet: decide this first, then press f again.");
    session.press("t", "enter");
    at("heading-cuts-answer", session.press("5")).press("f", "f").saved();
    expect(session.file).toContain("remember!");
    expect(session.file).toContain("**Reviews**");
  });

  test("its problem goes: nothing is changed, and that is said", () => {
    const session = atCut().press("f").elsewhere("### Reviews", "Reviews");
    const now = session.text;
    session.press("f");
    expect(session.text).toBe(now);
    expect(session.notice).toBe("That problem is gone by now; nothing was changed.");
  });

  test("it moves: it is mended where it stands now", () => {
    const session = atCut().press("f").elsewhere("Group 7", "Group 7\n\nof four\n\npeople").press("f");
    expect(session.text).toBe(mended.replace("Group 7", "Group 7\n\nof four\n\npeople"));
  });

  test("it becomes another change: that is shown before it is made", () => {
    const session = atCut().press("f").elsewhere("### Reviews", "### Reviews by all");
    const now = session.text;
    session.press("f");
    expect(session.text).toBe(now);
    expect(session.notice).toBe("It was changed on disk meanwhile; look again.");
    session.press("f");
    expect(session.text).toBe(now.replace("### Reviews by all", "**Reviews by all**"));
  });
});

describe("a fix that needs a copy of an image", () => {
  const outside = buildReport({ answers: { 20: "See ![plot](../plot.png) here." } });
  const named = (name: string) => outside.replace("../plot.png", name);

  /** Such a fix, as it is on the screen. */
  function looking(): Session {
    const session = open(outside);
    const { reading } = session.state;
    const from = outside.indexOf("../plot.png");
    const problem: Problem = {
      rule: "image-outside-figures",
      severity: "info",
      message: "This image is outside of figures.",
      span: { from, to: from + 11 },
      question: 20,
      fix: [{ from, to: from + 11, insert: "figures/plot.png" }],
      fixLabel: "copies it to `figures/plot.png`",
      fixCopies: { path: "../plot.png", name: "plot.png" },
    };
    const asked = { problem, reading, preview: previewFix(session.state, problem)! };
    session.state = { ...session.state, dialog: { kind: "fix", asked } };
    return session;
  }

  const copied = (session: Session, end: CopyEnd) =>
    session.send({ type: "fix-copied", asked: session.last("copy-for-fix").asked, end, time: 0 });

  test("asks for the copy first, and changes the report behind that", () => {
    const session = looking().press("f");
    expect(session.last("copy-for-fix").path).toBe("../plot.png");
    expect(session.text).toBe(outside);
    copied(session, { ok: true, name: "plot.png" });
    expect(session.text).toBe(named("figures/plot.png"));
    expect(session.saved().file).toBe(session.text);
  });

  test("names the copy as it is called in the end", () => {
    const session = copied(looking().press("f"), { ok: true, name: "plot-2.png" });
    expect(session.text).toBe(named("figures/plot-2.png"));
    expect(session.notice).toBe("Fixed — Q20: copies it to `figures/plot-2.png`. u undoes it.");
  });

  test("changes nothing when the copy fails, and says why", () => {
    const session = copied(looking().press("f"), { ok: false, message: "There is no space left." });
    expect(session.text).toBe(outside);
    expect(session.notice).toBe("There is no space left.");
    expect(session.activity[0]).toBe("There is no space left.");
  });

  test("leaves an answer alone that was begun meanwhile, until it is saved", () => {
    const session = looking().press("f");
    session.press("3", ...Array(19).fill("down"), "e").type("More. ");
    copied(session, { ok: true, name: "plot.png" });
    expect(session.text).toBe(outside);
    expect(session.notice).toContain("save the answer first");
    expect(session.press("ctrl+s").notice).toBe("");
  });

  test("goes into an answer that is open with nothing unsaved", () => {
    const session = looking().press("f");
    session.press("3", ...Array(19).fill("down"), "e");
    copied(session, { ok: true, name: "plot.png" });
    expect(session.draft).toContain("figures/plot.png");
    expect(session.press("esc").saved().file).toBe(named("figures/plot.png"));
  });
});
