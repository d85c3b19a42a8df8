import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { scanMarkdown, tokenAt } from "../../src/model/markdown/scan.ts";
import { reportLike } from "../fixtures/fragments.ts";

/** The lines of a text, each as its block and its tokens but for plain text: `text strong[so] mark[**]`. */
const shown = (text: string) =>
  scanMarkdown(text).map(({ from, block, tokens }) =>
    [
      block,
      ...tokens
        .filter(({ kind }) => kind !== "text")
        .map((token) => `${token.kind}[${text.slice(from + token.from, from + token.to)}]`),
    ].join(" "),
  );

describe("within a line", () => {
  test.each<[string, string]>([
    ["plain words", "text"],
    ["**so** and *so*", "text mark[**] strong[so] mark[**] mark[*] emphasis[so] mark[*]"],
    ["snake_case_name 2 * 3 * 4", "text"],
    ["_a_ ~~b~~", "text mark[_] emphasis[a] mark[_] mark[~~] mark[~~]"],
    ["***a***", "text mark[***] strong[a] mark[***]"],
    ["`a *b*` ``c`d``", "text mark[`] code[a *b*] mark[`] mark[``] code[c`d] mark[``]"],
    ["a ` b", "text"],
    ["\\# \\*a\\* \\a", "text mark[\\] mark[\\] mark[\\]"],
    ["a [b](c.d) e", "text mark[[] link[b] mark[](] url[c.d] mark[)]"],
    ['[a](b "c d")', 'text mark[[] link[a] mark[](] url[b "c d"] mark[)]'],
    ["[a](b(c)) [d](e f)", "text mark[[] link[a] mark[](] url[b(c)] mark[)]"],
    ["![a b](c.png).", "text image[![a b](c.png)]"],
    ["[![a](b)](c)", "text mark[[] image[![a](b)] mark[](] url[c] mark[)]"],
    ["a <b>c</b> <weblink> 1 < 2", "text html[<b>] html[</b>] html[<weblink>]"],
    ["<https://a.b>", "text mark[<] link[https://a.b] mark[>]"],
    ["see https://a.b/c_d_e.", "text link[https://a.b/c_d_e.]"],
    ["a <!-- b --> c", "text comment[<!-- b -->]"],
  ])("%j is %s", (line, tokens) => expect(shown(line)).toEqual([tokens]));
});

describe("a line by itself", () => {
  test.each<[string, string]>([
    ["# A *b* ##", "heading mark[#] heading[ A ] mark[*] heading[b] mark[* ##]"],
    ["##", "heading mark[##]"],
    ["##a", "text"],
    ["- a", "text list-mark[-]"],
    ["12) a", "text list-mark[12)]"],
    ["- [x] a", "text list-mark[-] task[[x]]"],
    ["> > a", "text mark[>] mark[>]"],
    ["> - ### a", "heading mark[>] list-mark[-] mark[###] heading[ a]"],
    ["***", "rule mark[***]"],
    ["- - -", "rule mark[- - -]"],
    ["    a", "code code[    a]"],
    ["\ta", "code code[\ta]"],
    ["[a]: https://b.c", "definition mark[[a]: https://b.c]"],
    ["```js", "fence mark[```js]"],
    ["```a```", "text mark[```] code[a] mark[```]"],
    ["- ~~~", "fence list-mark[-] mark[~~~]"],
    [" \t", "blank"],
  ])("%j is %s", (line, tokens) => expect(shown(line)).toEqual([tokens]));
});

describe("lines behind each other", () => {
  test.each<[string, string, string[]]>([
    ["a fence and its end", "```\n# a\n``\n```` \nb", ["fence", "code", "code", "fence", "text"]],
    ["a fence that stays open", "~~~\n```\n\n> a", ["fence", "code", "code", "code"]],
    [
      "a fence that ends with its list item",
      "- ```\n  a\n\n  b\nc",
      ["fence", "code", "code", "code", "text"],
    ],
    ["a fence that ends with its quote", "> ```\n> a\nb", ["fence", "code", "text"]],
    ["a comment over lines", "<!-- a\n\n# b --> c\nd", ["comment", "comment", "comment", "text"]],
    ["a paragraph goes on, indented or not", "a\n    b\nc", ["text", "text", "text"]],
    ["a text above a line", "a\n---\n---", ["text", "underline", "rule"]],
    ["a list of numbers", "1. a\n2. b", ["text", "text"]],
    ["code behind a blank line", "a\n\n    b", ["text", "blank", "code"]],
    ["text of an item behind a blank line", "- a\n\n  b", ["text", "blank", "text"]],
    ["a table", "|a|b|\n|-|:-:|\n|c|d|\n\ne", ["table", "table", "table", "blank", "text"]],
    ["no table: other cells", "|a|b|\n|-|\n", ["text", "text", "blank"]],
    ["line ends of Windows", "```\r\na\r\n```\r\n# b\r", ["fence", "code", "fence", "heading"]],
  ])("%s", (_, text, blocks) => expect(scanMarkdown(text).map(({ block }) => block)).toEqual(blocks));

  test("a number other than 1 is no item within a paragraph", () => {
    expect(shown("in\n1995. It")).toEqual(["text", "text"]);
    expect(shown("1. a\n2. b")).toEqual(["text list-mark[1.]", "text list-mark[2.]"]);
  });

  test("cells are read each for itself, and pipes are marks", () => {
    expect(shown("a | `b`\n- | -")[0]).toBe("table mark[|] mark[`] code[b] mark[`]");
    expect(shown("a*b | c*d\n- | -")[0]).toBe("table mark[|]");
  });

  test("a line knows the fence that is open behind it, and how a line goes on in it", () => {
    expect(scanMarkdown("> - ````a\nb").map(({ fence }) => fence)).toEqual([
      { marks: "````", prefix: ">   " },
      null,
    ]);
  });
});

test("the tokens cover every line without gap or overlap", () => {
  const law = fc.property(reportLike, (text) => {
    const lines = scanMarkdown(text);
    expect(lines.map(({ from, to }) => text.slice(from, to)).join("\n")).toBe(text);
    for (const { from, to, tokens } of lines) {
      let end = 0;
      for (const token of tokens) {
        expect(token.from).toBe(end);
        expect(token.to).toBeGreaterThan(end);
        end = token.to;
      }
      expect(end).toBe(to - from);
    }
  });
  fc.assert(law, { numRuns: 300 });
});

test("a line that stays what it is keeps its tokens, wherever it moves", () => {
  const before = scanMarkdown("one\n\n**two**\n\nthree");
  const after = scanMarkdown("one more\n\nnew\n\n**two**\n\nthree");
  expect(after[4]!.tokens).toBe(before[2]!.tokens);
  expect(after[6]!.tokens).toBe(before[4]!.tokens);
  expect(scanMarkdown("```\n**two**")[1]!.tokens).not.toBe(before[2]!.tokens);
});

test("what stands at an offset", () => {
  const lines = scanMarkdown("a\n`b` c");
  expect([0, 1, 2, 3, 4, 5, 7, 9].map((at) => tokenAt(lines, at))).toEqual([
    "text",
    null,
    "mark",
    "code",
    "mark",
    "text",
    null,
    null,
  ]);
});
