import { describe, expect, test } from "vitest";
import { parseReport } from "../../src/model/report/parse.ts";
import { describeTally, groupByModule, tallyItems } from "../../src/model/report/progress.ts";
import { buildReport } from "../fixtures/report-builder.ts";

const list = (...lines: string[]) => parseReport(`## Checklist\n\n${lines.join("\n")}\n`).checklist.items;
const marks = (...lines: string[]) => list(...lines).map(({ mark, state }) => `${mark}:${state}`);

describe("an item is a list line with [mark]", () => {
  test.each([
    "* [ ] text",
    "- [ ] text",
    "+ [ ] text",
    "1. [ ] text",
    "12) [ ] text",
    "    - [ ] text",
    "\t* [ ] text",
    "*   [ ]  text",
    "* [ ]text",
  ])("%j", (line) => expect(list(line)).toMatchObject([{ text: "text", mark: " ", state: "open", line: 3 }]));

  test.each([
    "[ ] text",
    "*[ ] text",
    "> * [ ] text",
    "* text [ ]",
    "* [a](b)",
    "* [a][b]",
    "* [ ",
    "* [a[b]] text",
  ])("%j is none", (line) => expect(list("* [ ] other", "", line)).toHaveLength(1));

  test("of the template, in groups by heading, in the order of the file", () => {
    const { groups, items } = parseReport(buildReport()).checklist;
    expect(groups.map(({ title, items }) => [title, items.length])).toEqual([
      ["Week 1", 2],
      ["Week 2", 2],
    ]);
    expect(items.map(({ group }) => group)).toEqual(["Week 1", "Week 1", "Week 2", "Week 2"]);
  });

  test("before the first question only", () => {
    expect(parseReport(buildReport({ answers: { 4: "* [ ] not one" } })).checklist.items).toHaveLength(4);
  });

  test("anywhere in a file without questions", () => {
    expect(parseReport("# A\n\n* [ ] one\n\n# B\n\ntext\n\n* [x] two\n").checklist.items).toHaveLength(2);
  });

  test("not in a fence", () => {
    expect(list("```", "* [ ] sample", "```", "* [ ] real")).toMatchObject([{ text: "real" }]);
  });

  test("but a fence that is never closed does not swallow the list", () => {
    expect(list("```", "* [ ] one", "* [ ] two")).toHaveLength(2);
  });
});

describe("the mark is exactly what stands between the brackets", () => {
  test.each<[string, string]>([
    ["* [ ] t", " :open"],
    ["* [] t", ":open"],
    ["* [x] t", "x:done"],
    ["* [X] t", "X:done"],
  ])("%j counts everywhere", (line, read) => expect(marks(line)).toEqual([read]));

  test.each([
    "t",
    "HMG",
    " check ",
    "✅",
    "50%",
    "(X)",
    "..",
    " Frederik ",
    "TODO",
    "-",
    "√",
    " x ",
    "a mark of twenty ch.",
    "\u{1f600}".repeat(20),
  ])("[%s] is another mark, counted apart, where an ordinary one stands in the list", (mark) => {
    expect(marks(`* [${mark}] t`, "* [ ] u")).toEqual([`${mark}:other`, " :open"]);
    expect(marks(`* [${mark}] t`)).toEqual([]);
  });

  test("a mark longer than 20 characters is text", () => {
    expect(marks("* [a mark of twenty-one.] t", "* [ ] u")).toEqual([" :open"]);
  });

  test("another mark counts under a heading with an ordinary one, in another list", () => {
    expect(marks("* [ ] t", "", "text", "", "* [t] u")).toEqual([" :open", "t:other"]);
  });

  test("another mark in a list far from the checklist is text", () => {
    expect(parseReport("# A\n\n* [1] a footnote\n\n# B\n\n* [ ] one\n").checklist.items).toHaveLength(1);
  });

  test("its span holds the mark and nothing else", () => {
    const text = "\ufeff* [HMG] one\r\n* [ ] two\r\n";
    const spans = parseReport(text).checklist.items.map(({ markSpan }) =>
      text.slice(markSpan.from, markSpan.to),
    );
    expect(spans).toEqual(["HMG", " "]);
  });
});

describe("the text of an item", () => {
  test.each<[string, string[], string]>([
    ["goes on in indented lines", ["* [ ] one", "    two", "      three (M2)"], "one two three (M2)"],
    ["goes on at column 0", ["* [ ] one", "two"], "one two"],
    ["ends at a blank line", ["* [ ] one", "", "two"], "one"],
    ["ends at a bullet", ["* [ ] one", "- two"], "one"],
    ["ends at a plain note below it", ["* [ ] one", "    - @Flo"], "one"],
    ["ends at a heading", ["* [ ] one", "### two"], "one"],
  ])("%s", (_, lines, text) => expect(list(...lines)[0]?.text).toBe(text));

  test("is covered by its span, the continuation included", () => {
    const text = "* [ ] one\n    two\n\nthree\n";
    const { span } = parseReport(text).checklist.items[0]!;
    expect(text.slice(span.from, span.to)).toBe("* [ ] one\n    two");
  });

  test.each<[string, string[]]>([
    ["make it (M5)", ["M5"]],
    ["make it (M2+M6)", ["M2", "M6"]],
    ["make it (M2 + M6)", ["M2", "M6"]],
    ["make it", []],
    ["make it (see M5)", []],
    ["make (M1) and again (M19) NOTE: Jo does", ["M19"]],
    ["make it (M19) (later)", ["M19"]],
  ])("%j names the modules %j", (text, modules) =>
    expect(list(`* [ ] ${text}`)[0]?.modules).toEqual(modules),
  );
});

describe("progress", () => {
  const items = list("* [x] a (M5)", "* [X] b (M2+M6)", "* [ ] c", "* [t] d (M5)");

  test("counts done items and other marks apart", () => {
    expect(tallyItems(items)).toEqual({ done: 2, other: 1, total: 4 });
    expect(describeTally({ done: 34, other: 3, total: 52 })).toBe("34/52, 3 other");
    expect(describeTally({ done: 2, other: 0, total: 4 })).toBe("2/4");
  });

  test("by module, in the order of the course, an item under each of its modules, the rest last", () => {
    expect(groupByModule(items).map(({ module, items }) => [module, items.length])).toEqual([
      ["M2", 1],
      ["M5", 2],
      ["M6", 1],
      ["", 1],
    ]);
  });
});
