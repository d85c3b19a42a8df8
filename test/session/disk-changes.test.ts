import { describe, expect, test } from "vitest";
import { selectedItem } from "../../src/session/lists.ts";
import { update } from "../../src/session/update.ts";
import { buildReport, CHECKLIST, placeholder } from "../fixtures/report-builder.ts";
import { lineWith, open, type Session } from "./session.ts";

const report = buildReport({ answers: { 7: "We never made a branch." } });

const itemOf = (session: Session) => selectedItem(session.state)?.text;
const questionOf = ({ state }: Session) => state.reading.questions[state.view.questions.at]?.question.number;

/** What somebody else does to the file, in the part before the one a test looks at. */
const before: readonly (readonly [string, string | RegExp, string])[] = [
  ["lines are inserted at the top", "# A report", "# New\n\nlines\n\n# A report"],
  ["an item is inserted", "* [ ] Open", "* [ ] First of all (M1)\n* [ ] Open"],
  ["an item is removed", /\* \[ \] Open.*\n/, ""],
  ["an item before it is ticked", "[ ] Open", "[x] Open"],
  ["two items change places", /(\* \[ \] Open.*\n)(\* \[ \] List.*\n.*\n)/, swapped()],
  ["a week is inserted", "### Week 1", "### Week 0\n\n* [ ] Get up\n\n### Week 1"],
  ["the line ends change", /\n/g, "\r\n"],
];

function swapped() {
  const [, first, second] = /(\* \[ \] Open.*\n)(\* \[ \] List.*\n.*\n)/.exec(CHECKLIST)!;
  return `${second}${first}`;
}

describe("the user's place is kept when, elsewhere,", () => {
  test.each(before)("%s: the item", (_, from, to) => {
    const session = open(report).press("2", "down", "down").elsewhere(from, to);
    expect(itemOf(session)).toBe("Test the code (M16)");
  });

  test.each(before)("%s: the item, by module", (_, from, to) => {
    const session = open(report).press("2", "m", "end", "up");
    expect(itemOf(session)).toBe("Test the code (M16)");
    expect(itemOf(session.elsewhere(from, to))).toBe("Test the code (M16)");
  });

  test.each(before)("%s: the question", (_, from, to) => {
    const session = open(report)
      .press("3", ..."jjjjjj")
      .elsewhere(from, to);
    expect(questionOf(session)).toBe(7);
  });

  test.each([...before, ["a question before it is answered", placeholder(6), "Yes.\n\nNo.\n"] as const])(
    "%s: the answer being written",
    (_, from, to) => {
      const session = open(report)
        .press("3", ..."jjjjjj", "e")
        .type(" Why should we?")
        .elsewhere(from, to);
      expect(session.draft).toBe("We never made a branch. Why should we?");
      session.press("esc").saved();
      expect(session.file).toContain("We never made a branch. Why should we?");
      expect(session.state.reading.questions[6]?.question.answerText).toContain("Why should we?");
    },
  );

  test("questions are inserted before it: the question", () => {
    const extra = "### Question 6\n\n> **Again?**\n>\n> Answer:\n\nNo.\n\n### Question 7\n";
    expect(
      questionOf(
        open(report)
          .press("3", ..."jjjjjj")
          .elsewhere("### Question 7\n", extra),
      ),
    ).toBe(7);
  });

  test("the item itself goes: a neighbour", () => {
    const session = open(report)
      .press("2", "down", "down")
      .elsewhere(/\* \[ \] Test.*\n/, "");
    expect(["Tell everybody", expect.stringContaining("List what")]).toContainEqual(itemOf(session));
  });

  test("everything goes, and comes back", () => {
    const session = open(report).press("2", "end").disk("").press("up", "space", "3", "enter", "5", "enter");
    session.disk(report).press("2", "home", "space").saved();
    expect(lineWith("Open a", session.file)).toContain("[x]");
  });
});

describe("undo leaves alone what was changed elsewhere", () => {
  test.each([
    ["before it", "# A report", "# Our own report"],
    ["beside it", "[ ] List", "[x] List"],
    ["in the line of the tick", "Open a repository", "Open two repositories"],
    ["behind it", placeholder(7), "We did."],
  ])("%s", (_, from, to) => {
    const plain = buildReport();
    const session = open(plain).press("2", "space").saved().elsewhere(from, to).press("u").saved();
    expect(session.file).toBe(plain.replace(from, to));
  });

  test("when the ticked item is gone", () => {
    const session = open(report)
      .press("2", "space")
      .saved()
      .elsewhere(/\* \[x\] Open.*\n/, "")
      .press("u");
    expect(session.text).toBe(report.replace(/\* \[ \] Open.*\n/, ""));
  });

  test("when the item was unticked there", () => {
    const session = open(report).press("2", "space").saved().elsewhere("[x] Open", "[ ] Open").press("u");
    expect(session.text).toBe(report);
  });

  test("when the item was given another mark there", () => {
    const session = open(report).press("2", "space").saved().elsewhere("[x] Open", "[HMG] Open").press("u");
    expect(lineWith("Open a", session.text)).toBe("* [HMG] Open a repository (M5)");
  });

  test("in an answer that was written here", () => {
    const session = open(report)
      .press("3", ..."jjjjjj", "e")
      .type(" Never.")
      .press("esc")
      .saved();
    session.elsewhere("We never", "Surely we never").press("u").saved();
    expect(session.file).toContain("\nSurely we never made a branch.\n");
  });
});

describe("a change that meets one made here and not written yet", () => {
  test("is taken in beside it", () => {
    const session = open(report).press("2", "space").fails().elsewhere("[ ] Tell", "[x] Tell");
    expect(session.text.match(/\[x\]/g)).toHaveLength(2);
    expect(session.press("ctrl+s").saved().file).toBe(session.text);
  });

  test("is the same one: nothing is left to save", () => {
    const session = open(report)
      .press("2", "space")
      .fails()
      .elsewhere("[ ] Open", "[x] Open")
      .press("ctrl+s");
    expect(session.notice).toBe("Everything is on disk already.");
  });
});

test("a file that is read again and is the same changes nothing, so nothing is drawn", () => {
  const doings = { branch: "main", head: null, stash: null, running: null, locked: false };
  const read = { text: report, utf8: true, readOnly: null, doings };
  const { state } = open(report).send({ type: "read", read, time: 0 });
  const again = { ...read, doings: structuredClone(doings) };
  expect(update(state, { type: "read", read: again, time: 1 })).toEqual({ state, effects: [] });
  expect(update(state, { type: "read", read: again, time: 1 }).state).toBe(state);
  const other = { ...again, doings: { ...doings, branch: "answers" } };
  expect(update(state, { type: "read", read: other, time: 1 }).state.doings?.branch).toBe("answers");
});
