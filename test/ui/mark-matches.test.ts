import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findMatches } from "../../src/model/text/find-matches.ts";
import type { Piece } from "../../src/ui/line.tsx";
import { markLines, markMatches } from "../../src/ui/mark-matches.ts";
import type { Role } from "../../src/ui/theme.ts";

const pieces = (...parts: readonly (readonly [string, Role])[]): Piece[] =>
  parts.map(([text, role]) => ({ text, role }));

const textOf = (line: readonly Piece[]) => line.map(({ text }) => text).join("");
/** A line with its marks in brackets. */
const shown = (line: readonly Piece[]) =>
  line
    .map(({ text, role }) => (role === "match" ? `[${text}]` : text))
    .join("")
    .replaceAll("][", "");

describe("what was looked for is marked", () => {
  test.each<[string, Piece[], string, string]>([
    ["in a piece", pieces(["a docker file", "text"]), "docker", "a [docker] file"],
    ["across pieces", pieces(["a doc", "text"], ["ker", "strong"], [" file", "text"]), "DOCKER", "a [docker] file"],
    ["twice", pieces(["no no", "text"]), "no", "[no] [no]"],
    ["at both ends", pieces(["ab", "text"], ["cdab", "code"]), "ab", "[ab]cd[ab]"],
    ["not at all without a query", pieces(["abc", "text"]), "", "abc"],
    ["a family as a whole", pieces(["x 👩\u200d👧 y", "text"]), "👧", "x [👩\u200d👧] y"],
  ])("%s", (_, line, query, expected) => {
    expect(shown(markMatches(line, query))).toBe(expected);
  }); // biome-ignore format: a row a case

  test("what is not marked keeps its role", () => {
    expect(markMatches(pieces(["abc", "strong"]), "b")).toEqual(
      pieces(["a", "strong"], ["b", "match"], ["c", "strong"]),
    );
  });

  test("a line without a match is the very same", () => {
    const line = pieces(["abc", "strong"]);
    expect(markMatches(line, "x")).toBe(line);
  });

  test("in lines, a match goes on where a text was wrapped, and what hangs in stays as it is", () => {
    const lines = [pieces(["we built docker", "text"]), pieces(["  images, docker", "text"]), pieces(["images", "code"])];
    const { lines: marked, found } = markLines(lines, "docker images");
    expect(marked.map(shown)).toEqual(["we built [docker]", "  [images], [docker]", "[images]"]);
    expect(found).toEqual([0, 1]);
  }); // biome-ignore format: the lines as they stand

  const text = fc.string({
    unit: fc.constantFrom("a", "b", "A", " ", "é", "e", "\u0301", "\u200d", "👩", "ß"),
  });
  const role = fc.constantFrom<Role>("text", "strong", "code");
  const line = fc.array(fc.record({ text, role }), { maxLength: 5 });

  test("the text is unchanged, and the marks are the matches, at most widened to whole characters", () => {
    fc.assert(
      fc.property(line, text, (line, query) => {
        const marked = markMatches(line, query);
        expect(textOf(marked)).toBe(textOf(line));
        const at = marked.flatMap(({ text, role }) => text.split("").map(() => role === "match"));
        for (const { from, to } of findMatches(textOf(line), query))
          expect(at.slice(from, to)).not.toContain(false);
        const plain = /^[ab A]*$/.test(textOf(line));
        if (!plain) return;
        const spans = findMatches(textOf(line), query);
        expect(at.filter(Boolean)).toHaveLength(spans.reduce((sum, { from, to }) => sum + to - from, 0));
      }),
    );
  });

  test("so it is for lines, and each line said to have a match has a mark", () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 5 }), text, (lines, query) => {
        const { lines: marked, found } = markLines(lines, query);
        expect(marked.map(textOf)).toEqual(lines.map(textOf));
        if (query.trim() === query)
          for (const i of found) expect(marked[i]!.some(({ role }) => role === "match")).toBe(true);
      }),
    );
  });
});
