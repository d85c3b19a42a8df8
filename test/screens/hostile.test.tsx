import stringWidth from "string-width";
import { beforeAll, describe, expect, test } from "vitest";
import { loadMarkdown } from "../../src/ui/use-markdown.ts";
import { figuresFolder } from "../fixtures/figures.ts";
import { buildReport } from "../fixtures/report-builder.ts";
import { keptDraft, writeAnswer } from "../session/answering.ts";
import { open, type Session } from "../session/session.ts";
import { linesOf, show } from "./screen.tsx";

beforeAll(loadMarkdown);

/** What must never reach a terminal as it is: it would be obeyed, or would turn the text around it. */
const RAW =
  /[\u0000-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]/u;

const HOSTILE = [
  ["colours and clearing", "\u001b[31mred\u001b[2J\u001b[H"],
  ["a title and a link", "\u001b]0;owned\u0007\u001b]8;;http://x\u0007y"],
  ["C1 controls", "\u009b31m\u0090q\u009c\u0085"],
  ["bidirectional overrides", "a\u202ebc\u2066d\u2069\u200fe\u061c"],
  ["backspaces and bells", "ab\u0008\u0008\u0007\u007f\u0000\u000b\u000c"],
  ["separators and marks of order", "\ufeffa\u2028b\u2029c\ufff9"],
  ["tags and half a pair", "x\u{e0041}\u{e0042} \ud83d y"],
] as const;

const modes = ["1", "2", "2 tab", "2 m", "3", "3 tab", "3 enter x", "3 e", "4", "5", "5 tab", "3 e esc q"];

function hostileReport(evil: string): string {
  const checklist = `## List ${evil}\n\n### Week ${evil}\n\n* [ ] Item ${evil} (M5)\n* [${evil.slice(0, 8).replace(/[[\]]/g, "")}] Two ${evil}\n`;
  return buildReport({
    checklist,
    answers: {
      1: `We ${evil} do\n\n| a | ${evil} |\n| - | - |\n\n\`${evil}\`\n\n![${evil}](figures/${evil}.png)`,
    },
    change: {
      1: (block) =>
        block.replace("### Question 1", `### Question 1 ${evil}`).replace("topic", `${evil} topic`),
      2: (block) => block.replace("We did", `We ${evil} did`),
    },
  });
}

describe.each(HOSTILE)("%s in the report, its path, the branch, the figures, the messages", (_, evil) => {
  test.each(modes)("reach no terminal: %s", (mode) => {
    const session = open(hostileReport(evil), { size: { columns: 100, rows: 24 } });
    session.state = { ...session.state, file: { ...session.state.file, shown: `reports/${evil}.md` } };
    session.send({ type: "git", git: { branch: evil, handedIn: "uncommitted", ahead: 0 } });
    session.send({ type: "surroundings", reportPy: null, figures: figuresFolder(`${evil}.png`) });
    session.press(...mode.split(" "));
    session.send({ type: "read-failed", reason: "unreadable", message: `No ${evil}.`, time: 0 });
    const lines = linesOf(session.state);
    expect(lines.filter((line) => RAW.test(line))).toEqual([]);
    expect(lines.filter((line) => stringWidth(line) > 100)).toEqual([]);
    expect(lines).toHaveLength(24);
  });

  test("reach no terminal from what changed elsewhere, or in dialogs", () => {
    const session = open(hostileReport(evil), { size: { columns: 100, rows: 40 } });
    session.press("3", "e", "alt+a").type("Ours.").press("ctrl+s").fails();
    const other = hostileReport(evil)
      .replace("do\n", () => `${evil} never\n`)
      .replace("[ ] Item", "[x] Item");
    session.disk(other);
    expect(session.activity.join()).toContain("Item");
    expect(session.state.deciding).not.toBeNull();
    for (const state of [session.state, { ...session.state, deciding: null, editing: null }])
      expect(linesOf(state).filter((line) => RAW.test(line))).toEqual([]);
  });
});

describe.each(HOSTILE)("%s in what clashes, in drafts, and in messages about them", (_, evil) => {
  const size = { columns: 100, rows: 24 };
  const clean = (session: Session) => {
    const lines = linesOf(session.state);
    expect(lines.filter((line) => RAW.test(line))).toEqual([]);
    expect(lines.filter((line) => stringWidth(line) > 100)).toEqual([]);
    expect(lines).toHaveLength(24);
  };
  const report = (answer: string) => buildReport({ answers: { 2: answer } });

  test("reach no terminal from the conflict screen, chosen, and written over", () => {
    const session = writeAnswer(open(report("Two is old."), { size }), 2, "Two is mine.").fails();
    session.disk(report(`Two is ${evil} theirs.`));
    expect(session.state.deciding).not.toBeNull();
    clean(session);
    clean(session.press("t", "e"));
    clean(session.press("esc"));
  });

  test("reach no terminal from conflict markers", () => {
    const marked = `<<<<<<< ${evil}\nours ${evil}\n=======\ntheirs ${evil}\n>>>>>>> ${evil}`;
    const session = open(report("Two."), { size }).disk(report(marked));
    clean(session);
    clean(session.press("t"));
  });

  test("reach no terminal from drafts", () => {
    const question = { number: 2, turn: 0 };
    const draft = keptDraft({
      question,
      base: "Two.",
      text: `Two ${evil}.`,
      name: evil,
      path: `/state/${evil}`,
    });
    const session = open(report(`Two is ${evil} there.`), { size }).finds(draft, {
      ...draft,
      question: null,
    });
    clean(session);
    clean(session.press("down"));
    clean(session.press("d"));
  });

  test("reach no terminal from the branch and the place of a copy", () => {
    const session = open(report("Two."), { size });
    const doings = { branch: "main", head: null, stash: null, running: null, locked: false };
    session.doings = doings;
    session.disk(report("Two."));
    session.doings = {
      ...doings,
      branch: evil,
      head: { id: "1", commit: evil, message: `checkout: ${evil}` },
    };
    clean(session.disk(report(`Two ${evil}.`)));
    clean(session.send({ type: "copy-suggested", path: `/tmp/${evil}` }));
  });
});

test("a query shows what a terminal would obey, too", async () => {
  const window = show(open(buildReport()).press("3").state);
  await window.press("/");
  await window.send("a\u202eb\u2066\u009bc");
  expect(window.state().view.find?.query).toHaveLength(6);
  expect(window.lines().filter((line) => RAW.test(line))).toEqual([]);
  await window.press("enter", "n");
  expect(window.text()).toContain("is not in what is shown");
  expect(window.lines().filter((line) => RAW.test(line))).toEqual([]);
});
