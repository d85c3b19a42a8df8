import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countOfficially } from "../../src/model/official/gauge.ts";
import { officialVerdict } from "../../src/model/official/judge.ts";
import { countImages, countWords, offsetOfCharacters } from "../../src/model/official/python-text.ts";
import { OFFICIAL_TABLES, TABLE_NAMES } from "../../src/model/official/tables.ts";
import { buildReport, image, passingAnswers, words } from "../fixtures/report-builder.ts";

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);

describe("words are counted as Python's str.split() parts them", () => {
  test("of all characters of the basic plane, exactly Python's white space parts words", () => {
    const parting = range(0, 0xffff).filter((code) => countWords(`a${String.fromCharCode(code)}b`) === 2);
    // biome-ignore format: as the manual lists them
    expect(parting).toEqual([
      ...range(0x09, 0x0d), ...range(0x1c, 0x20), 0x85, 0xa0, 0x1680, ...range(0x2000, 0x200a),
      0x2028, 0x2029, 0x202f, 0x205f, 0x3000,
    ]);
  });

  test.each<[string, number]>([
    ["", 0],
    [" \n\t ", 0],
    ["one", 1],
    [" one  two\nthree ", 3],
    ["--- question 5 fill here ---", 6],
    ["| a | b |", 5],
    ["- item\n> quote", 4],
    ["a\ufeffb\u200bc\u2060d\u180ee", 1],
    ["a\u0085b\u001cc\u001fd", 4],
    ["\u{1f600} \u{1f600}", 2],
  ])("%j has %i", (text, count) => expect(countWords(text)).toBe(count));

  test("a long text takes no longer than its length", () =>
    expect(countWords("a ".repeat(500_000))).toBe(500_000));
});

describe("images are matches of ![…](…) within a line", () => {
  test.each<[string, number]>([
    ["![a](b)", 1],
    ["![]()", 1],
    ["`![a](nowhere)` <!-- ![c](d) -->", 2],
    ["![a](b)![c](d)", 2],
    ["[a](b)", 0],
    ["! [a](b)", 0],
    ['<img src="figures/a.png">', 0],
    ["![a] (b)", 0],
    ["![a](b", 0],
    ["![a\n](b)", 0],
    ["![a](b\n)", 0],
    ["![a](b\u2028c)", 1],
    ["![a] ![b](c)", 1],
    ["![a](b(c)d)", 1],
    ["![![a](b)](c)", 1],
    ["![ ![a](b)", 1],
  ])("%j has %i", (text, count) => expect(countImages(text)).toBe(count));

  test("CRLF and CR end an image's line as LF does", () => {
    const of = (lineEnd: string) =>
      officialVerdict(buildReport({ answers: { 19: `![a${lineEnd}](b)\n![c](d)` } }), "2026").questions[18]
        ?.images;
    expect([of("\n"), of("\r\n"), of("\r")]).toEqual([1, 1, 1]);
  });
});

test.each<[string, number, number]>([
  ["abc", 2, 2],
  ["\r\n\r\n", 1, 2],
  ["\u{1f600}a", 1, 2],
  ["\ud83da", 1, 1],
  ["ab", 5, 2],
])("in %j the first %i characters end at %i", (text, count, offset) =>
  expect(offsetOfCharacters(text, count)).toBe(offset),
);

describe("each answer is judged by the row of its place", () => {
  const judged = (number: number, answer: string) =>
    officialVerdict(buildReport({ answers: { [number]: answer } }), "2026").questions[number - 1]!;

  test.each<[string, number, string, boolean]>([
    ["one word short", 8, words(99), false],
    ["the least", 8, words(100), true],
    ["the most", 8, words(200), true],
    ["one word over", 8, words(201), false],
    ["no rule at all", 1, "", true],
    ["nothing where nothing is the least", 28, "", true],
    ["an image asked, none there", 19, words(120), false],
    ["an image asked and there", 19, image("a"), true],
    ["three where two are the most", 19, image("a").repeat(3), false],
    ["words within, image missing", 14, words(250), false],
    ["words and image within", 14, `${words(250)}\n${image("a")}`, true],
    ["image within, words missing", 14, image("a"), false],
  ])("%s", (_, number, answer, passed) => expect(judged(number, answer).passed).toBe(passed));

  test("the rules say what was asked", () => {
    expect(judged(14, words(250)).rules).toEqual([
      { kind: "words", min: 200, max: 300, ok: true },
      { kind: "images", min: 1, max: 3, ok: false },
    ]);
  });

  test("the tables have 27 or 31 rows, numbered in order, and each can be passed in full", () => {
    for (const name of TABLE_NAMES) {
      const table = OFFICIAL_TABLES[name];
      expect(table.map(({ question }) => question)).toEqual(
        range(1, name === "2022" || name === "27" ? 27 : 31),
      );
      const text = buildReport({ edition: name, front: true, answers: passingAnswers(name) });
      expect(officialVerdict(text, name).passed).toBe(table.length);
    }
  });
});

describe("the gauge beside an answer that is being written", () => {
  test.each<[string, boolean, number, number | null]>([
    ["one two", false, 2, null],
    ["one\n## two", false, 1, 4],
    ["one\n- ### two", false, 2, 6],
    ["one\n## two", true, 3, null],
    ["one Answer: two three", false, 2, null],
  ])("%j, last: %s, counts %i and cuts at %s", (answer, isLast, words, cutAt) => {
    expect(countOfficially(answer, isLast)).toMatchObject({ words, cutAt });
  });

  test("counts what the verdict will, wherever the checker gets as far as a verdict", () => {
    const piece = fc.constantFrom(
      "one",
      "two words",
      "## cut",
      "#",
      "![a](b)",
      "- ### c",
      "```",
      "the Answer: is",
      "a\u0085b",
    );
    const law = fc.property(
      fc.array(piece, { minLength: 1, maxLength: 6 }),
      fc.constantFrom(8, 31),
      (lines, number) => {
        const answer = `so\n${lines.join("\n")}`;
        const verdict = officialVerdict(buildReport({ answers: { [number]: answer } }), "2026");
        const { words, images } = countOfficially(answer, number === 31);
        if (verdict.outcome === "ok") expect(verdict.questions[number - 1]).toMatchObject({ words, images });
      },
    );
    fc.assert(law, { numRuns: 300 });
  });
});
