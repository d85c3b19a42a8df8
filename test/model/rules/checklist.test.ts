import { describe, expect, test } from "vitest";
import { applyEdits } from "../../../src/model/document/edit.ts";
import { findProblems } from "../../../src/model/problems/find-problems.ts";
import { parseReport } from "../../../src/model/report/parse.ts";
import { groupShapes } from "../../../src/model/template/group-shapes.ts";
import { buildReport, passingAnswers } from "../../fixtures/report-builder.ts";

const answers = passingAnswers("2026");

/** A report with this checklist. */
const withList = (list: string, lineEnd?: "\r\n") =>
  buildReport({ answers, checklist: `${list}\n`, ...(lineEnd ? { lineEnd } : {}) });

/** What one rule finds in a report. */
const found = (rule: string, text: string, template?: string) =>
  findProblems(parseReport(text), { ...(template ? { template } : {}) }).filter((it) => it.rule === rule);

/** The report after the first fix a rule offers for it. */
const mended = (rule: string, text: string, template?: string) =>
  applyEdits(text, found(rule, text, template)[0]!.fix!);

// A checklist with as many items as the edition has, each with its own words.
const shapes = groupShapes({ id: "dtu-2026", questions: 31, table: "2026" });
const full = [
  "## Overall project checklist\n",
  ...shapes.map(({ title, items }) => {
    const lines = Array.from({ length: items }, (_, i) => `* [ ] ${title} asks for thing${i} (M${i + 1})`);
    return `### ${title}\n\n${lines.join("\n")}\n`;
  }),
].join("\n");
const without = (line: string) =>
  full
    .split("\n")
    .filter((each) => each !== line)
    .join("\n");

describe("item-mark-empty: `[]` is no box", () => {
  test("and gets its blank", () => {
    const text = withList("### Week 1\n\n* [] Write tests (M16)\n* [x] Draw a plan");
    expect(mended("item-mark-empty", text)).toBe(text.replace("[]", "[ ]"));
  });
});

describe("item-mark-other: what is between the brackets is neither x nor nothing", () => {
  test.each(["JD", "✅", "50%", "WIP"])("[%s]", (mark) => {
    const [problem] = found("item-mark-other", withList(`### Week 1\n\n* [${mark}] Write tests\n* [ ] Draw`));
    expect(problem).toMatchObject({ severity: "info" });
    expect(problem!.fix).toBeUndefined();
  });
});

describe("item-twice: a text that is in the checklist already", () => {
  test.each([
    ["the same", "* [x] Write unit tests (M16)"],
    ["in other letters", "* [ ] write  UNIT tests (m16)"],
    ["with another bullet and its module otherwise", "- [ ] Write unit tests, M16"],
  ])("%s", (_, second) => {
    const text = withList(
      `### Week 1\n\n* [x] Write unit tests (M16)\n* [ ] Draw\n\n### Week 2\n\n${second}`,
    );
    const problems = found("item-twice", text);
    expect(problems.map(({ span }) => text.slice(span.from, span.to))).toEqual([second]);
    expect(problems[0]!.message).toMatch(
      /unit tests.* is in the checklist twice, first on line 7; keep one\.$/i,
    );
  });

  test("but not one with a word more", () => {
    const text = withList(
      "### Week 1\n\n* [x] Write unit tests (M16)\n* [ ] Write unit tests for data (M16)",
    );
    expect(found("item-twice", text)).toEqual([]);
  });
});

describe("item-no-task: a list without boxes where the edition has a checklist", () => {
  test.each([
    ["1. ✅ Write tests (M16)", "* [x] Write tests (M16)"],
    ["1. ✔️ Write tests", "* [x] Write tests"],
    ["12) ❌ Write tests", "* [ ] Write tests"],
    ["- ☐ Write tests", "* [ ] Write tests"],
    ["+ Write ✅ tests", "* [ ] Write ✅ tests"],
    ["* **Write** tests", "* [ ] **Write** tests"],
  ])("%s", (line, wanted) => {
    const text = withList(`### Week 1\n\n${line}`);
    expect(mended("item-no-task", text)).toBe(text.replace(line, wanted));
  });

  test("is one finding a group, with all its lines", () => {
    const text = withList("### Week 1\n\n1. ✅ One\n2. ❌ Two\n   and more\n\n### Week 2\n\n- Three", "\r\n");
    const problems = found("item-no-task", text);
    expect(problems.map(({ message }) => message)).toEqual([
      "2 lines of Week 1 have no box; write `* [ ]` or `* [x]` in front.",
      "1 line of Week 2 has no box; write `* [ ]` or `* [x]` in front.",
    ]);
    const once = mended("item-no-task", text);
    expect(found("item-no-task", once)).toHaveLength(1);
    expect(parseReport(once).checklist.items.map(({ text }) => text)).toEqual(["One", "Two and more"]);
  });

  test.each([
    ["notes below an item", "### Week 1\n\n* [ ] Write tests\n    - ask Johan\n  - and Mia"],
    ["a list under another heading", "### Links\n\n- the course page"],
    ["a list in a fence", "### Week 1\n\n* [ ] Write tests\n\n```\n- run: npm test\n```"],
  ])("but not %s", (_, list) => expect(found("item-no-task", withList(list))).toEqual([]));

  test("nor a note where no item is missing", () => {
    const text = withList(full.replace("### Week 1\n\n", "### Week 1\n\n- we share these\n"));
    expect(found("item-no-task", text)).toEqual([]);
  });
});

describe("item-missing by the edition's numbers", () => {
  test("a group with fewer items than the template's", () => {
    const text = withList(without("* [ ] Week 2 asks for thing3 (M4)"));
    expect(found("item-missing", text)).toMatchObject([
      {
        severity: "warning",
        message: "Week 2 has 17 of the template's 18 items; put the others back.",
      },
    ]);
    expect(found("item-missing", text)[0]!.fix).toBeUndefined();
  });

  test("a group that is gone with its heading", () => {
    const text = withList(full.slice(0, full.indexOf("### Extra")));
    const [problem] = found("item-missing", text);
    expect(problem!.message).toBe("Extra of the checklist is gone, with 6 items; put it back.");
    expect(text.slice(problem!.span.from)).toMatch(/^## Group information/);
  });

  test("all of it, once", () => {
    expect(found("item-missing", buildReport({ answers, checklist: null }))).toMatchObject([
      { message: "The checklist of 52 items is gone; put it back above the first section." },
    ]);
  });

  test.each([
    ["all are there", full],
    ["some were added", full.replace("### Week 2\n\n", "### Week 2\n\n* [x] Celebrate\n")],
    ["lines without a box are told by their own rule", full.replaceAll("* [ ] Week 1", "1. Week 1")],
    ["headings are gone but no item", full.replaceAll(/### Week [23]\n\n/g, "")],
    ["a list of the team's own takes its place", "### Ours\n\n* [ ] Write tests\n* [x] Draw"],
  ])("is quiet when %s", (_, list) => expect(found("item-missing", withList(list))).toEqual([]));

  test("is quiet in an edition without a checklist", () => {
    expect(found("item-missing", buildReport({ edition: "2022" }))).toEqual([]);
  });
});

describe("item-missing by the template the team received", () => {
  const template = withList(full.replaceAll("[ ] Week 3", "[x] Week 3"));

  test.each<[string, string]>([
    ["between others", "* [ ] Week 2 asks for thing3 (M4)"],
    ["the first", "* [ ] Week 1 asks for thing0 (M1)"],
    ["the last", "* [ ] Extra asks for thing5 (M6)"],
  ])("%s comes back at its place", (_, line) => {
    const text = withList(without(line), "\r\n");
    expect(mended("item-missing", text, template)).toBe(withList(full, "\r\n"));
  });

  test("several come back together, unticked, and no mark or note moves", () => {
    const list = full
      .replace(/^\* \[ \] Week 3 asks for thing[1-3] .*\n/gm, "")
      .replace("* [ ] Week 3 asks for thing0 (M1)", "* [JD] Week 3 asks for thing0 (M1)\n    - ask Mia");
    const [problem] = found("item-missing", withList(list), template);
    expect(problem!.message).toBe(
      'Week 3 lacks 3 items, "Week 3 asks for thing1 (M2)" and others, of the template; put them back.',
    );
    expect(mended("item-missing", withList(list), template)).toBe(
      withList(
        full.replace(
          "* [ ] Week 3 asks for thing0 (M1)",
          "* [JD] Week 3 asks for thing0 (M1)\n    - ask Mia",
        ),
      ),
    );
  });

  test("they have the bullet of the list they come back into", () => {
    const dashed = full.replaceAll(/^\* /gm, "- ");
    const noted = dashed.replace(
      "- [ ] Week 2 asks for thing5 (M6)",
      (item) => `${item}\n  + [ ] of our own`,
    );
    const text = noted.replace(/^- \[ \] (?:Week 2 asks for thing[06]|Extra asks for thing5) .*\n?/gm, "");
    const once = mended("item-missing", withList(text), template);
    expect(mended("item-missing", once, template)).toBe(withList(noted));
  });

  test("numbers are no bullet: they would not count on", () => {
    const text = withList(
      full.replaceAll(/^\* /gm, "1. ").replace("1. [ ] Week 2 asks for thing3 (M4)\n", ""),
    );
    expect(mended("item-missing", text, template)).toContain("\n* [ ] Week 2 asks for thing3 (M4)\n1. [ ]");
  });

  test.each(["Week 1", "Week 2", "Extra"])("the whole of %s comes back with its heading", (title) => {
    const gone = full.replace(new RegExp(`### ${title}\\n\\n(?:\\* .*\\n)+\\n?`), "");
    const after = mended("item-missing", withList(gone), template);
    expect(parseReport(after).checklist.groups.map(({ title, items }) => [title, items.length])).toEqual(
      parseReport(withList(full)).checklist.groups.map(({ title, items }) => [title, items.length]),
    );
    expect(found("item-missing", after, template)).toEqual([]);
  });

  test("the whole checklist comes back", () => {
    const after = mended("item-missing", buildReport({ answers, checklist: null }), template);
    expect(after).toBe(withList(full).replace("\n\n\n## Group", "\n\n## Group"));
  });

  test("an item that was rewritten, ticked, moved or noted beside is not missing", () => {
    const list = full
      .replace("* [ ] Week 1 asks for thing0 (M1)", "* [x] Week 1 asks now for thing0 (M1) NOTE: done by Mia")
      .replace("* [ ] Week 2 asks for thing0 (M1)\n", "")
      .concat("\n* [ ] Week 2 asks for thing0 (M1)\n");
    expect(found("item-missing", withList(list), template)).toEqual([]);
  });
});
