import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findMatches, foldText } from "../../../src/model/text/find-matches.ts";
import { processorTime } from "../hostile.ts";

const found = (text: string, query: string) =>
  findMatches(text, query).map(({ from, to }) => text.slice(from, to));

describe("where a query stands in a text", () => {
  test.each([
    ["whatever the case", "Docker, docker, DOCKER", "dockER", ["Docker", "docker", "DOCKER"]],
    ["with its accents, asked for without", "Ærø, café, Cafe\u0301s", "cafe", ["café", "Cafe\u0301"]],
    ["without accents, asked for with", "Malmo, Malmö", "malmö", ["Malmo", "Malmö"]],
    ["across any blanks", "two \t words and two\nwords", "two words", ["two \t words", "two\nwords"]],
    ["behind what is longer as small letters", "İİ then x", "then", ["then"]],
    ["as a sigma at the end of a word", "ΟΔΟΣ", "οδοσ", ["ΟΔΟΣ"]],
    ["none over another", "aaaa", "aa", ["aa", "aa"]],
    ["among emoji", "🙂 ok 🙂 OK", "ok", ["ok", "OK"]],
    ["nowhere", "docker", "podman", []],
    ["nowhere for an empty query", "docker", "", []],
    ["by no pattern", "a.c abc", "a.c", ["a.c"]],
  ])("%s", (_, text, query, expected) => {
    expect(found(text, query)).toEqual(expected);
  });

  const letters = fc.string({
    unit: fc.constantFrom("a", "A", "b", " ", "\n", "é", "e\u0301", "e", "\u0301", "İ", "ς", "가", "🙂"),
  });

  test("each is the query, and between them it is not", () => {
    fc.assert(
      fc.property(letters, letters, (text, query) => {
        const wanted = foldText(query);
        let last = 0;
        for (const { from, to } of findMatches(text, query)) {
          expect(from).toBeGreaterThanOrEqual(last);
          expect(foldText(text.slice(from, to))).toContain(wanted);
          last = to;
        }
        if (wanted !== "") expect(findMatches(text, query).length > 0).toBe(foldText(text).includes(wanted));
      }),
    );
  });

  test("a long line takes no time", () => {
    const text = `${"ä b ".repeat(250_000)}needle`;
    const start = processorTime();
    expect(found(text, "NEEDLE")).toEqual(["needle"]);
    expect(processorTime() - start).toBeLessThan(3_000);
  });
});
