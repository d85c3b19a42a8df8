import fc from "fast-check";
import stringWidth from "string-width";
import { describe, expect, test } from "vitest";
import { layoutMarkdown } from "../../src/ui/markdown/layout-markdown.ts";
import type { Segment, StyledLine } from "../../src/ui/markdown/styled.ts";
import { shrink } from "../../src/ui/markdown/table.ts";
import { breakSegments, lineWidth, wrapSegments } from "../../src/ui/wrap.ts";

const plain = (lines: readonly StyledLine[]) =>
  lines.map((line) =>
    line
      .map((segment) => segment.text)
      .join("")
      .trimEnd(),
  );
const seen = (markdown: string, width = 30) => plain(layoutMarkdown(markdown, width));
const text = (content: string): Segment[] => [{ text: content, role: "text" }];

describe("what a reader sees", () => {
  test.each<[string, string, string[]]>([
    ["nothing", "", []],
    ["a paragraph, soft breaks as blanks", "one\ntwo", ["one two"]],
    ["paragraphs", "one\n\ntwo", ["one", "", "two"]],
    ["any line end", "one\r\n\r\ntwo\rthree", ["one", "", "two three"]],
    ["a hard break", "one  \ntwo", ["one", "two"]],
    ["a heading, with its level", "### A *title*", ["### A title"]],
    [
      "a long heading, hanging",
      "## A title that needs more than one line",
      ["## A title that needs more", "   than one line"],
    ],
    ["inline marks", "**a** *b* `c` ~~d~~", ["a b c ~~d~~"]],
    ["a link", "[the docs](https://x.dk)", ["the docs (https://x.dk)"]],
    ["a bare address, once", "<https://x.dk> www.y.dk", ["https://x.dk www.y.dk"]],
    ["a reference", "[docs][1]\n\n[1]: https://x.dk", ["docs (https://x.dk)", "", "[1]: https://x.dk"]],
    ["an image", "![a plot](figures/p.png)", ["▣ a plot (figures/p.png)"]],
    ["an image without words", "![](figures/p.png)", ["▣ (figures/p.png)"]],
    ["a list", "- one\n- two", ["• one", "• two"]],
    ["a loose list", "- one\n\n- two", ["• one", "", "• two"]],
    ["numbers, aligned", "9. nine\n10. ten", [" 9. nine", "10. ten"]],
    ["tasks", "* [ ] open\n* [x] done", ["☐ open", "☑ done"]],
    ["numbered tasks", "1. [ ] open", ["1. ☐ open"]],
    [
      "a hanging indent, nested",
      "- a list item that is long enough to wrap\n  - and one inside of it, as long as that",
      ["• a list item that is long", "  enough to wrap", "  • and one inside of it, as", "    long as that"],
    ],
    ["an empty item", "-\n- b", ["•", "• b"]],
    [
      "a quote",
      "> one two three four five six seven\n>\n> b",
      ["│ one two three four five six", "│ seven", "│", "│ b"],
    ],
    ["fenced code, hard-wrapped", "```py\na  b\n\tc\n```", ["  py", "  a  b", "      c"]],
    ["indented code", "    a\n    b", ["  a", "  b"]],
    ["a rule", "---", ["─".repeat(30)]],
    ["html, as its source", "<div>\n a\n</div>\n\nx <b>y</b>", ["<div>", " a", "</div>", "", "x <b>y</b>"]],
    ["a footnote", "x[^n]\n\n[^n]: the note", ["x[^n]", "", "[^n]:", "  the note"]],
    ["a placeholder", "--- question 1 fill here ---", ["--- question 1 fill here ---"]],
    ["control characters, visible", "a\u001b[31mb\u202ec", ["a␛[31mb�c"]],
    ["a byte order mark", "\ufeff# a", ["# a"]],
  ])("%s", (_name, markdown, lines) => {
    expect(seen(markdown)).toEqual(lines);
  });

  test("roles", () => {
    const roles = (markdown: string) =>
      layoutMarkdown(markdown, 60).flatMap((line) => line.map(({ text, role }) => `${role}:${text}`));
    expect(roles("a **b** *c* `d`")).toEqual([
      "text:a ",
      "strong:b",
      "text: ",
      "emphasis:c",
      "text: ",
      "code:d",
    ]);
    expect(roles("# a *b*")).toEqual(["muted:# ", "heading:a b"]);
    expect(roles("> a **b**")).toEqual(["quote:│ ", "quote:a ", "strong:b"]);
    expect(roles("- [x] a\n- [ ] b")).toEqual(["task-done:☑ ", "text:a", "task-open:☐ ", "text:b"]);
    expect(roles("[a](b) ![c](d)")).toEqual(["link:a", "muted: (b)", "image:▣ c (d)"]);
  });
});

describe("an image in the midst of a sentence", () => {
  test.each([
    [
      "We train it (twice) ![map](m.png) every night.",
      ["We train it (twice)", "▣ map (m.png)", "every night."],
    ],
    ["Shown in ![map](m.png), and again.", ["Shown in", "▣ map (m.png), and again."]],
    ["![a](a.png) ![b](b.png)", ["▣ a (a.png)", "▣ b (b.png)"]],
    ["Above it\n![a](a.png)", ["Above it", "▣ a (a.png)"]],
    ["![a](a.png)", ["▣ a (a.png)"]],
  ])("stands on a line of its own: %s", (markdown, lines) => {
    expect(seen(markdown)).toEqual(lines);
  });
});

describe("tables", () => {
  const table = "| Name | Value |\n|:--|--:|\n| a | 1 |\n| long name | 22 |";

  test("columns stand under each other", () => {
    expect(seen(table)).toEqual([
      "Name      │ Value",
      "──────────┼──────",
      "a         │     1",
      "long name │    22",
    ]);
  });

  test("cells wrap where the table is too wide", () => {
    expect(seen("| a | b |\n|---|---|\n| one two three four | five six seven eight nine |", 24)).toEqual([
      "a          │ b",
      "───────────┼───────────",
      "one two    │ five six",
      "three four │ seven",
      "           │ eight nine",
    ]);
  });

  test("with more columns than the screen can hold, rows are lines", () => {
    expect(seen("|a|b|c|d|\n|-|-|-|-|\n|1|2|3|4|", 14)).toEqual(["a │ b │ c │ d", "1 │ 2 │ 3 │ 4"]);
  });

  test.each([
    [[3, 5], 20, [3, 5]],
    [[3, 50], 20, [3, 17]],
    [[30, 50, 2], 22, [10, 10, 2]],
  ])("%j in %i columns", (natural, room, widths) => {
    expect(shrink(natural, room)).toEqual(widths);
  });
});

describe("wrapping", () => {
  test.each<[string, string, number, number, string[]]>([
    ["at blanks", "one two three", 8, 0, ["one two", "three"]],
    ["to the last column", "one two", 7, 0, ["one two"]],
    ["hanging", "one two three", 8, 2, ["one two", "  three"]],
    ["within a long word", "abcdefghij k", 4, 0, ["abcd", "efgh", "ij k"]],
    ["a long word after a short one", "a bcdefghij", 4, 0, ["a", "bcde", "fghi", "j"]],
    ["blanks at a break are dropped", "one    two", 4, 0, ["one", "two"]],
    ["line breaks are kept", "one\n\n two", 9, 0, ["one", "", " two"]],
    ["wide characters", "中文中文", 5, 0, ["中文", "中文"]],
    ["clusters stay whole", "👩‍👩‍👧👩‍👩‍👧", 3, 0, ["👩‍👩‍👧", "👩‍👩‍👧"]],
    ["nothing", "", 9, 0, [""]],
  ])("%s", (_name, content, width, hang, lines) => {
    expect(plain(wrapSegments(text(content), width, hang))).toEqual(lines);
  });

  test("a word may change its role", () => {
    const segments: Segment[] = [
      { text: "one tw", role: "text" },
      { text: "o!", role: "strong" },
    ];
    expect(wrapSegments(segments, 6)).toEqual([
      [{ text: "one", role: "text" }],
      [
        { text: "tw", role: "text" },
        { text: "o!", role: "strong" },
      ],
    ]);
  });

  test("breaking ignores words and keeps blanks", () => {
    expect(breakSegments(text("a  b c\nd"), 4).map((line) => line[0]?.text)).toEqual(["a  b", " c", "d"]);
  });
});

describe("laws", () => {
  const construct = fc.constantFrom(
    "# ",
    "> ",
    "- ",
    "1. ",
    "* [x] ",
    "    ",
    "\n",
    "\n\n",
    "```\n",
    "| a | b |\n|---|---|\n|",
    " | ",
    "**",
    "_",
    "`",
    "[",
    "](",
    ")",
    "![",
    "<b>",
    "<!--",
    "[^1]",
    "[^1]: ",
    "---\n",
    "~~",
    "\\",
    "&amp;",
    "\t",
    "  \n",
    "中文",
    "👩‍👩‍👧",
    "\u0301",
    "\r",
    "word",
    " ",
    "https://x.dk ",
    "a@b.dk",
    "\u001b[2J",
    "ᄀᄀᄀᄀ가",
    "نص",
  );
  const anyMarkdown = fc.oneof(
    fc.string({ unit: "binary", maxLength: 200 }),
    fc.string({ unit: "grapheme", maxLength: 200 }),
    fc.array(construct, { maxLength: 40 }).map((parts) => parts.join("")),
  );
  const anyWidth = fc.integer({ min: 10, max: 80 });

  test("nothing throws, no line is wider than asked, nothing can command the terminal", () => {
    fc.assert(
      fc.property(anyMarkdown, anyWidth, (markdown, width) => {
        for (const line of layoutMarkdown(markdown, width)) {
          const drawn = line.map((segment) => segment.text).join("");
          expect(drawn).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
          expect(stringWidth(drawn)).toBeLessThanOrEqual(width);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test("wrapped lines are as wide as measured", () => {
    fc.assert(
      fc.property(anyMarkdown, anyWidth, fc.nat(12), (content, width, hang) => {
        for (const line of [
          ...wrapSegments(text(content), width, hang),
          ...breakSegments(text(content), width),
        ])
          expect(lineWidth(line)).toBeLessThanOrEqual(width);
      }),
    );
  });

  test("every word of the text is there", () => {
    const word = fc.stringMatching(/^[a-z]{1,8}$/);
    const around = fc.constantFrom(
      "$",
      "**$**",
      "*$*",
      "`$`",
      "~~$~~",
      "[$](x)",
      "# $\n",
      "\n\n- $",
      "\n\n> $\n\n",
      "\n\n1. $\n",
    );
    // A word with its marks fits a line of its own, however nested: longer ones are broken, rightly.
    const wideEnough = fc.integer({ min: 20, max: 80 });
    const blank = fc.constantFrom(" ", "\n", "  \n", "\n\n");
    fc.assert(
      fc.property(fc.array(fc.tuple(word, around, blank), { maxLength: 40 }), wideEnough, (parts, width) => {
        const markdown = parts.map(([w, form, end]) => form.replace("$", w) + end).join("");
        const drawn = new Set(
          seen(markdown, width)
            .join(" ")
            .match(/[a-z]+/g),
        );
        for (const [w] of parts) expect(drawn).toContain(w);
      }),
    );
  });

  test("nesting without end is shown, one way or another", () => {
    for (const mark of [">", "- ", "*a **b ", "[", "![", "1. "]) {
      const lines = layoutMarkdown(`${mark.repeat(1000)}word`, 40);
      expect(plain(lines).join("")).toContain("word");
    }
  });
});
