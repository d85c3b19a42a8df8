import { describe, expect, test } from "vitest";
import { type Entry, paletteEntries } from "../../src/session/palette.ts";
import { searchEntries } from "../../src/session/palette-search.ts";
import { figuresFolder } from "../fixtures/figures.ts";
import { buildReport, words } from "../fixtures/report-builder.ts";
import { processorTime } from "../model/hostile.ts";
import { open } from "./session.ts";

const session = open(buildReport({ answers: { 4: words(9) } })).send({
  type: "surroundings",
  reportPy: null,
  figures: figuresFolder("map.png"),
});
const entries = paletteEntries(session.press("2").state);
const search = (query: string, recent: readonly string[] = []) =>
  searchEntries(entries, query, recent).map(({ entry }) => entry.id);

describe("what a query in the palette means", () => {
  test.each([
    ["a number", "7", "question:7"],
    ["a number behind q", "q7", "question:7"],
    ["the same as it is shown", "Q 7", "question:7"],
    ["the question in full", "question 31", "question:31"],
    ["words of a question", "topic 17", "question:17"],
    ["words in another order", "17 about", "question:17"],
    ["words of an item", "list installed", "item:List what has to be installed, in a file that a newcomer can use (M2+M6)"],
    ["a module", "m16", "item:Test the code (M16)"],
    ["a slip", "evrybody", "item:Tell everybody"],
    ["a figure", "map.png", "figure:figures/map.png"],
    ["a screen", "checklist", "screen:checklist"],
    ["what a key does", "tick", "command:checklist.tick"],
    ["a problem", "9 words", "problem:words-too-few:4"],
  ])("%s", (_, query, id) => {
    expect(search(query)[0]).toBe(id);
  }); // biome-ignore format: a row a case

  test("what has not its letters is left out", () => {
    expect(search("zzzzqx")).toEqual([]);
  });

  test("an empty query means all there is", () => {
    expect(search("")).toEqual(entries.map(({ id }) => id));
    expect(search("  ")).toHaveLength(entries.length);
  });

  test("what was chosen lately comes first, the last before all, and only if it is meant", () => {
    const recent = ["question:9", "command:app.undo", "gone:1"];
    expect(search("", recent).slice(0, 2)).toEqual(["question:9", "command:app.undo"]);
    expect(search("", recent)).toHaveLength(entries.length);
    expect(search("about topic", ["question:9"])[0]).toBe("question:9");
    expect(search("tick", recent)[0]).toBe("command:checklist.tick");
  });

  test("the question of a number comes before what was chosen lately", () => {
    expect(search("7", ["question:17"]).slice(0, 2)).toEqual(["question:7", "question:17"]);
  });

  test("the letters it was found by are told", () => {
    const [found] = searchEntries(entries, "evry", []);
    const { text } = found!.entry;
    expect(found!.marks().map((at) => text[at])).toEqual([..."evry"]);
    const [number] = searchEntries(entries, "12", []);
    expect(number!.marks()).toEqual([0, 1, 2]);
  });

  test("every entry has a name of its own, and each can be found by its first letters", () => {
    const ids = entries.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id, text } of entries.filter(({ target }) => target.kind === "screen"))
      expect(search(text)[0]).toBe(id);
  });

  test("thousands of questions are searched at once", () => {
    const many = Array.from({ length: 3100 }, (_, i): Entry => {
      const text = `Q${i} What did you do about the dependencies of topic ${i}, and why so?`;
      return { id: `question:${i}`, text, target: { kind: "question", at: i, number: i } };
    });
    searchEntries(many, "what", []);
    const start = processorTime();
    for (const query of ["d", "de", "dependencies", "topic 77", "77"]) searchEntries(many, query, []);
    expect(processorTime() - start).toBeLessThan(1_000);
  });
});
