import { describe, expect, test } from "vitest";
import { putFigures } from "../../../src/model/page/figures.ts";
import { layMarkdown } from "../../../src/model/page/lay-markdown.ts";
import { layPage, PAGE_MARK } from "../../../src/model/page/page.ts";
import type { PageFigure } from "../../../src/model/page/page-subject.ts";
import { Room } from "../../../src/model/page/room.ts";
import { textOf } from "../../../src/model/page/walk.ts";
import { readText } from "../../../src/session/reading.ts";
import { buildReport, type ReportWish, words } from "../../fixtures/report-builder.ts";

const PIXEL: PageFigure = { ok: true, address: "data:image/png;base64,AAAA", size: { width: 3, height: 2 } };

function pageOf(text: string, figures: Record<string, PageFigure> = {}, utf8 = true) {
  const page = layPage({ file: "reports/README.md", ...readText(text, { utf8 }) });
  return { paths: page.figures, ...page.finish(new Map(Object.entries(figures))) };
}

const built = (wish: ReportWish, figures?: Record<string, PageFigure>) => pageOf(buildReport(wish), figures);

/** A whole page in a failure would hide what failed. */
const expectIn = (html: string | undefined, words: string) =>
  expect(html?.includes(words) || words).toBe(true);

/** The part of a page with an id, up to the next question. */
const part = (html: string, id: string) =>
  html.split(/(?=<section (?:id|class)=)/).find((piece) => piece.includes(`id="${id}"`))!;

describe("the page of a report", () => {
  const { html } = built({
    answers: {
      1: "Group 7",
      4: words(150),
      5: words(20),
      6: `${words(60)}\n\n### More\n\n${words(60)}`,
      7: "TODO",
    },
    checklist: "### Week 1\n\n* [x] Use `git` (M5)\n* [ ] Build it (M5+M10)\n* [HM] Test it (M10)\n",
  });

  test("is whole, in one language, with landmarks, and asks for nothing", () => {
    expect(html).toMatch(/^<!doctype html><html lang="en">/);
    expect(html.slice(0, 200)).toContain(PAGE_MARK);
    expectIn(html.replaceAll("&#x27;", "'"), "default-src 'none'; img-src data:; style-src 'unsafe-inline';");
    for (const tag of ["<header", "<nav", "<main", "<footer", "<h1>A report to fill in</h1>"])
      expectIn(html, tag);
    expect(html).not.toMatch(/<script|(?:src|href)="(?!#|data:)/);
  });

  test("begins with where the report stands", () => {
    expectIn(html, "<dt>Official check</dt><dd>passes 5 of 31</dd>");
    expectIn(html, "<dt>Answered</dt><dd>4 of 31</dd>");
    expectIn(html, "<dt>Checklist</dt><dd>1 of 3</dd>");
  });

  test("has the checklist with its progress; the first item of a module is named by it", () => {
    const list = part(html, "checklist") + html.slice(html.indexOf('class="group"'));
    expectIn(
      html,
      '<progress max="3" value="1" aria-label="Items done"></progress> 1 of 3 done, 1 with another mark',
    );
    expectIn(
      list,
      '<li class="done" id="m5"><span class="box" role="img" aria-label="done">☑</span><span>Use <code>git</code> (M5)',
    );
    expectIn(list, '<li class="open" id="m10">');
    expect(list).toMatch(
      /<li class="other"><span class="box" role="img" aria-label="marked">◪<\/span><span>Test it \(M10\) <span class="note">\[HM\]/,
    );
  });

  test.each([
    [4, "within its limits", '150 words (100-200 words asked): <strong class="good">passes'],
    [5, "a limit is missed", '20 words (100-200 words asked): <strong class="missed">does not pass'],
    [1, "answered", "2 words."],
    [8, "not answered", "6 words, the placeholder's (100-200 words asked): "],
    [7, "started", "1 word (50-100 words asked): "],
  ])("says of Question %i: %s", (number, sign, count) => {
    const section = part(html, `q${number}`);
    expectIn(section, `</span> ${sign}</span>`);
    expectIn(section, count);
    expect(html).toMatch(
      new RegExp(
        `<a href="#q${number}"><span aria-hidden="true">.</span> Question ${number}<span class="unseen">, ${sign}`,
      ),
    );
  });

  test("shows where the checker stops counting, and says what that costs", () => {
    const section = part(html, "q6");
    const [before, after] = section.split('<p class="cut">The checker stops counting here.</p>');
    expectIn(before, "word59");
    expectIn(after, "<h4>More</h4>");
    expectIn(after, "A reader sees 121 words: 62 are cut off");
    expectIn(after, "On the hand-in page and in its count");
    expect(after).toMatch(/<code>###<\/code> cuts the answer here: the next 61 words do not count/);
  });
});

describe("figures", () => {
  const wish = {
    answers: {
      18: "![our bucket](figures/a%20b.png)\n\n![lost](./figures/../figures/c.png?raw=true) in text",
      19: '<img src="figures/a b.png" width="40"> ![far](https://a.b/c.png "t") ![mine](/home/me/x.png) ![](figures/c.png)',
    },
  };
  const missing = { "figures/a b.png": PIXEL, "figures/c.png": { ok: false, why: "not found" } } as const;
  const { html, paths, shown, total } = built(wish, missing);

  test("are asked for by their paths, each once", () => {
    expect(paths).toEqual(["figures/a b.png", "figures/c.png"]);
  });

  test("alone in a paragraph have their words below them", () => {
    expectIn(
      html,
      '<figure><img src="data:image/png;base64,AAAA" alt="our bucket" width="3" height="2" data-path="figures/a b.png">',
    );
    expectIn(html, '<figcaption aria-hidden="true">our bucket <span class="path">figures/a b.png</span>');
  });

  test("that cannot be shown are told in words", () => {
    expectIn(html, "“lost” <code>figures/c.png</code> (not found)");
    expectIn(
      html,
      '“far” on the web, not loaded: <a href="https://a.b/c.png" rel="noopener noreferrer">https://a.b/c.png</a>',
    );
    expectIn(html, "“mine” <code>/home/me/x.png</code> (not beside the report)");
    expect({ shown, total }).toEqual({ shown: 2, total: 6 });
    expectIn(html, "<dt>Images shown</dt><dd>2 of 6</dd>");
  });

  test("that would make the page too large by being in it again and again are left out", () => {
    const tree = layMarkdown("![](a.png) ".repeat(5), { prefix: "user-", below: 1, room: new Room() });
    const large = { ...PIXEL, address: `data:image/png;base64,${"A".repeat(30_000_000)}` };
    expect(putFigures(tree, new Map([["a.png", large]]))).toEqual({ shown: 3, total: 5 });
    expect(textOf(tree)).toContain("Image not shown: a.png (left out, the page is large already)");
  });

  test("keep the width they were given, and always have words for who cannot see them", () => {
    expectIn(html, '<img src="data:image/png;base64,AAAA" width="40" alt="figures/a b.png"');
  });
});

test.each([
  ["nothing", ""],
  ["no question", "# Notes\n\nSome *text*, and no question."],
  ["conflict markers", buildReport({ answers: { 4: "<<<<<<< HEAD\na\n=======\nb\n>>>>>>> other" } })],
  ["CRLF and a BOM", `\ufeff${buildReport({ answers: { 4: "a\r\n\r\n## b" }, lineEnd: "\r\n" })}`],
  ["a number twice", buildReport({ change: { 8: (block) => block.replace("Question 8", "Question 7") } })],
  ["a heading gone", buildReport({ change: { 8: (block) => block.replace("### Question 8\n", "") } })],
  ["no marker", buildReport().replaceAll("Answer:", "Reply:")],
  ["five megabytes", buildReport({ answers: { 9: "word ".repeat(1_000_000) } })],
  [
    "many questions",
    Array.from({ length: 300 }, (_, i) => `### Question ${i}\n\n> **x**\n> Answer:\n\n*a*\n`).join("\n"),
  ],
  ["what HTML forbids", buildReport({ answers: { 4: "a\u0000\u0007\ud800b\u0085" } })],
  ["controls in a note", buildReport().replace("### Question 4", "### Question 4 \u001b[31m\u009b31m")],
  ["controls in a mark", buildReport({ checklist: "* [\u001b] Build it (M5)\n* [x\u0007] b\n" })],
  [
    "controls in headings",
    buildReport().replace("### Question 4", "## A \u001b[31m\u007f\n\n### Question 4"),
  ],
  [
    "characters by number",
    buildReport({
      answers: { 4: '&#27;[31m &#x9b; <b title="&#27;]52;c;aGk=&#7;">&#27;</b> [a](https://b/&#27;)' },
    }),
  ],
  [
    "controls by TeX",
    buildReport({ answers: { 4: "$\\char27$ $\\text{\\char27 [31m}$ $\\unicode{27}$ `&#27;`" } }),
  ],
])("a report with %s gives a page without an id twice", (_, text) => {
  const { html } = pageOf(text);
  expect(html).toMatch(/^<!doctype html>.*<\/html>$/s);
  const ids = [...html.matchAll(/<[^>]* id="([^"]*)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(html).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/);
});

test.each([
  ["the first heading of level one", "# Group 7\n", "Group 7"],
  ["not of another level", "## Part\n\n# Group *7* ##\n", "Group *7*"],
  ["not of the front matter", "---\n# a remark\n---\n\n# Group 7\n", "Group 7"],
  ["not of code", "```sh\n# a remark\n```\n", "reports/README.md"],
])("the title is %s", (_, start, title) => {
  const { html } = pageOf(`${start}\n### Question 1\n\n> **x**\n> Answer:\n\na\n`);
  expect(/<title>(.*?)<\/title>.*<h1>(.*?)<\/h1>/s.exec(html)?.slice(1)).toEqual([title, title]);
});

test("a file without questions is shown as it is", () => {
  const { html } = pageOf("---\nlayout: default\n---\n\n# Notes\n\nSome *text*.");
  expectIn(html, "No questions were found in this file");
  expectIn(html, "<p>Some <em>text</em>.</p>");
  expect(html).not.toContain("layout: default");
});

test("a report the checker stops at says so, and counts by the limits", () => {
  const { html } = built({ change: { 8: (block) => block.replace("> Answer:", "> Reply:") } });
  expectIn(html, "<dd>stops (ValueError)</dd>");
  expectIn(html, "<strong>Count: </strong>");
});

test("what the hand-in page cuts off the start of the file is told", () => {
  expectIn(built({}).html, "leaves out the first 43 characters of the file: <q># A report to fill in Write");
  expect(built({ front: true }).html).not.toContain("leaves out the first");
});

test("the same report gives the same page", () => {
  expect(built({}).html).toBe(built({}).html);
});
