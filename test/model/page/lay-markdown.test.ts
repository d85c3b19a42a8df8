import fc from "fast-check";
import { toHtml } from "hast-util-to-html";
import { describe, expect, test } from "vitest";
import { layLine, layMarkdown } from "../../../src/model/page/lay-markdown.ts";
import { Room } from "../../../src/model/page/room.ts";

const place = () => ({ prefix: "q7-user-", below: 3, room: new Room() });
const laid = (markdown: string) => toHtml(layMarkdown(markdown, place()));

describe("a text is laid out", () => {
  test.each([
    ["**bold** and `code`", "<strong>bold</strong> and <code>code</code>"],
    ["| a |\n|--:|\n| 1 |", '<td align="right">1</td>'],
    ["```py\na < b\n```", '<pre tabindex="0"><code class="language-py">a &#x3C; b'],
    ["- [x] yes\n- [ ] no", '<input type="checkbox" checked disabled aria-label="done"> yes'],
    ["~~gone~~ https://a.b", '<del>gone</del> <a href="https://a.b" rel="noopener noreferrer">'],
    ["a[^1]\n\n[^1]: b", '<a href="#q7-user-fn-1" id="q7-user-fnref-1"'],
    ["# A\n\n### B\n\n# C", "<h4>A</h4>\n<h5>B</h5>\n<h4>C</h4>"],
    ["see <service-url> here", "see &#x3C;service-url> here"],
    [
      "[q](#question-7) [s](src/a.py)",
      '<a href="#q7">q</a> <span>s <span class="path">(src/a.py)</span></span>',
    ],
    ['<p align="center">mid</p>', '<p align="center">mid</p>'],
    ["CR\r\n\r\nLF", "<p>CR</p>\n<p>LF</p>"],
  ])("%j", (markdown, html) => {
    expect(laid(markdown)).toContain(html);
  });

  test("with formulas as MathML, and no underscore in them taken for emphasis", () => {
    const html = laid("$a_1*b_2*c$, then\n\n$$\\frac{1}{n}$$\n\n```math\nx\n```");
    expect(html.match(/<math/g)).toHaveLength(3);
    expect(html).not.toContain("<em>");
  });

  test.each([
    ["$\\foo{$", '<code class="tex" title="This TeX has a mistake">$\\foo{$</code>'],
    ["![cost $x$](a.png)", 'alt="cost $x$"'],
    ["``a `$x$` b``", "`$x$`"],
    ["$\\def\\a{x}\\a$", '<code class="tex" title="TeX that defines commands">$\\def\\a{x}\\a$</code>'],
    [`$${"{".repeat(1900)}$`, "{{{"],
  ])("%j keeps its TeX", (markdown, html) => {
    expect(laid(markdown)).toContain(html);
  });

  test.each([
    "\\rule{9999em}{1em}",
    "\\rule{1em}{9999pt}",
    "\\hspace{9999cm}",
    "\\hspace{-500em}",
    "\\kern99999999999999999999999in",
    "\\raisebox{9999em}{x}",
  ])("none of them larger than a page: $%s$", (tex) => {
    expect(laid(`$${tex}$`)).toBe(
      `<p><code class="tex" title="This TeX is larger than a page">$${tex}$</code></p>`,
    );
    expect(laid(`$${tex.replace(/\d+/, "2").replace(/9+/, "2")}$`)).toContain("<math");
  });

  test("but lengths that are only spoken of may be as large as they are", () => {
    expect(laid("$x-900cm$ and $\\text{y:9000px}$").match(/<math/g)).toHaveLength(2);
  });

  test.each(["\ue000%\ue001", "&#xE000;%&#xE001;", "&#xE000;0&#xE001;", "[a](%EE%80%80%%EE%80%81)"])(
    "and none elsewhere, for a text that names the places of formulas as we do: %j",
    (forged) => {
      const others = [forged.replace("%", "0"), '<b title="&#xE000;0&#xE001;">b</b>'];
      expect(laid(`$x^{twice}$ ${others.join(" ")}`).match(/twice/g)).toHaveLength(1);
    },
  );

  test("a line without the paragraph around it", () => {
    const root = { type: "root" as const, children: layLine("Use `uv` (M2)", place()) };
    expect(toHtml(root)).toBe("Use <code>uv</code> (M2)");
  });
});

/** What no answer may bring onto the page, whatever it holds. */
const BANNED =
  /<(?:script|style|iframe|object|embed|form|base|meta|link|svg|video|source)\b|\son\w+=|\sstyle="[^"]*url|(?:href|src)="(?:javascript|data|vbscript|file):|\sid="(?!q7-user-)/i;

describe("nothing of it is obeyed", () => {
  test.each([
    "<script>a</script>",
    "<SCRIPT SRC=//a>",
    '<img src=x onerror="a">',
    "[a](javascript:b)",
    "[a](&#106;avascript:b)",
    '<a href=" javascript:b">c</a>',
    "<svg onload=a><script>b</script></svg>",
    "<style>a{}</style>",
    '<p style="background:url(a)">b</p>',
    "<iframe srcdoc='<script>'></iframe>",
    "<form><input autofocus onfocus=a></form>",
    "<base href=//a><meta http-equiv=refresh content=0><link rel=stylesheet href=a>",
    '<div id="q1" name="b">c</div>',
    "<picture><source srcset=a><img src=b></picture>",
    "$\\href{javascript:a}{b}$ $\\style{background:url(c)}{d}$",
    "![a](data:text/html,b)",
  ])("%j", (markdown) => {
    const html = laid(markdown)
      .replace(/&#x3C;/g, "‹")
      .replace(/‹[^<]*/g, "");
    expect(html).not.toMatch(BANNED);
  });

  test("law: whatever stands beside whatever, in any order", () => {
    const piece = fc.constantFrom(
      ...[
        "<script>",
        "</script>",
        "<img src=x onerror=a>",
        "<svg>",
        "<math>",
        "<style>",
        "</style>",
        "<!--",
        "-->",
        "$",
        "$$",
      ],
      ...[
        "<a id=q1 href='",
        "javascript:a",
        "'>",
        '">',
        "`",
        "```\n",
        "\n\n",
        "| a |\n|---|\n",
        "- ",
        "> ",
        "# ",
        "<table>",
      ],
      ...[
        "<td onclick=a>",
        "<p style=b>",
        "[a](",
        ")",
        "![",
        "](",
        "&lt;",
        "\\",
        "\ue0000\ue001",
        "</div>",
        "[^1]",
        "\n[^1]: ",
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        // In the text, `<` is an entity, so what looks like a tag is one.
        const tags = laid(pieces.join("")).match(/<[^>]*>/g) ?? [];
        for (const tag of tags) expect(tag.replace(/(alt|title)="[^"]*"/g, "")).not.toMatch(BANNED);
      }),
      { numRuns: 150 },
    );
  });
});

const row = (cell: string, columns: number) => `${`|${cell}`.repeat(columns)}|\n`;
const lines = (count: number, line: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => line(i)).join("\n");

describe("what is too much is shown as it was typed", () => {
  test.each([
    ["quotes in quotes", ">".repeat(3000)],
    ["elements in elements", "<b>".repeat(900)],
    ["a very long text", "word ".repeat(10_000)],
    ["thousands of marks", "_a*".repeat(10_000)],
    ["a table of more cells than were typed", `${row("a", 100)}${row("-", 100)}${"|b\n".repeat(100)}`],
    ["such a table in a quote", `> ${row("a", 100)}> ${row("-", 100)}${"> |b\n".repeat(100)}`],
    ["quotes in quotes with a space between", `${"> ".repeat(200)}x`],
    ["lists in quotes in lists", `${"> - 1. ".repeat(60)}x`],
    ["hundreds of footnotes", `${lines(150, (i) => `[^${i}]`)}\n\n${lines(150, (i) => `[^${i}]: x`)}`],
    ["a list as deep as a text is long", lines(90, (i) => `${"  ".repeat(i)}- x`)],
    ["lines that go on with a deep quote", `${"> ".repeat(40)}x\n${"y\n".repeat(500)}`],
    ["lines without end", "- a\n".repeat(5000)],
    ["an address named many times", `[a]: https://a.b/${"c".repeat(20_000)}\n\n${"[a]".repeat(400)}`],
  ])("%s", (_, markdown) => {
    const tree = layMarkdown(markdown, place());
    expect(toHtml(tree)).toContain('class="as-typed"');
    expect(toHtml(tree)).toContain(markdown.trim().slice(0, 40).replaceAll("<", "&#x3C;").slice(0, 20));
  });

  test("and a page has room for no more than ten long reports", () => {
    const room = new Room();
    const taken = Array.from({ length: 40 }, () => room.take("a word ".repeat(4000)));
    expect(taken.indexOf(false)).toBe(10);
  });

  test.each([
    [
      "a table of ten columns and a hundred rows",
      `${row("a", 10)}${row("-", 10)}${row("b", 10).repeat(100)}`,
      "<td>b",
    ],
    ["a list three deep", "- a\n  - b\n    - c\n".repeat(50), "<li>c"],
    [
      "code of a hundred lines, far to the right",
      `\`\`\`\n${`${" ".repeat(60)}- a\n`.repeat(100)}\`\`\``,
      "<pre",
    ],
  ])("but not %s", (_, markdown, html) => {
    expect(laid(markdown)).toContain(html);
    expect(laid(markdown)).not.toContain("as-typed");
  });

  test("formulas beyond what a page has room for keep their TeX", () => {
    const formula = `$${"x+".repeat(900)}y$`;
    const own = place();
    const pages = Array.from({ length: 6 }, () => toHtml(layMarkdown(`${formula} `.repeat(10), own)));
    expect(pages[0]!.match(/<math/g)).toHaveLength(10);
    expect(pages[5]).not.toContain("<math");
    expect(pages[5]).toContain("<p>$x+x+");
  });

  test("and once one text has used up the page, none behind it is laid out", () => {
    const own = place();
    layMarkdown(`[a]: https://a.b/${"c".repeat(20_000)}\n\n${"[a]".repeat(700)}`, own);
    expect(toHtml(layMarkdown("**b**", own))).toContain("as-typed");
  });
});
