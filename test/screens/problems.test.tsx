import { describe, expect, test } from "vitest";
import { figuresFolder } from "../fixtures/figures.ts";
import { buildReport, image, words } from "../fixtures/report-builder.ts";
import { screenOf, sized } from "./screen.tsx";

const report = buildReport({
  answers: { 4: words(400), 20: `${image("map")} ${image("gone")}`, 21: image("map") },
  change: { 6: (block) => block.replace("### Question 6", "### Question 6 [] Jo") },
});
const lineOf = (words: string) => report.split("\n").findIndex((line) => line.includes(words)) + 1;

describe("the problems", () => {
  test.each([60, 100])("stand with the gravest first, each with its question, %i columns wide", (columns) => {
    const lines = screenOf(sized(columns, 40, report).press("5"))
      .split("\n")
      .slice(3, -3);
    expect(lines[0]).toMatch(/^ › ✗ Question 4 has 400 words/);
    expect(lines[0]).toMatch(/Q4\s*(│|$)/);
    const signs = lines
      .join("")
      .match(/ [✗▲·] (?=[A-Z"])/g)!
      .map((sign) => "✗▲·".indexOf(sign.trim()));
    expect(signs).toEqual(signs.toSorted());
  });

  test("show their whole sentence, their line and what stands there", () => {
    const screen = screenOf(sized(60, 40, report).press("5", "tab")).replace(/\s+/g, " ");
    expect(screen).toContain("Errors: they change the verdict");
    expect(screen).toContain("Question 4 has 400 words, at most 200 asked: 200 too many.");
    expect(screen).toContain(`reports/README.md, line ${lineOf("word0")}`);
    expect(screen).toContain("word0 word1 word2");
    expect(screen).toContain("words-too-many");
  });

  test("count in their tab what is more than good to know", () => {
    const session = sized(100, 30, report);
    const grave = session.state.reading.problems.filter(({ severity }) => severity !== "info");
    expect(screenOf(session)).toContain(`5 Problems ${grave.length}`);
  });

  test("are told to be none where there are none", () => {
    expect(screenOf(sized(60, 20, "* [ ] one\n").press("5"))).toContain("✓ No problems found.");
  });

  test("stay in view in a small window, down to the last", () => {
    const screen = screenOf(sized(60, 16, report).press("5", "end"));
    expect(screen).toMatch(/› · .*Question 31|› · Question 31/);
  });
});

describe("the figures", () => {
  const figures = {
    type: "surroundings",
    reportPy: null,
    figures: figuresFolder("map.png", "unused.png"),
  } as const;

  test("stand with where each is used, or not, or missing", () => {
    const screen = screenOf(sized(80, 30, report).send(figures).press("4"));
    expect(screen).toMatch(/› ▣ figures\/map\.png +in Q20, Q21/);
    expect(screen).toMatch(/▣ figures\/unused\.png +not used/);
    expect(screen).toMatch(/✗ figures\/gone\.png {2}the file is not there +in Q20/);
  });

  test("are told to be none where there are none, and where to put them", () => {
    expect(screenOf(sized(80, 20).press("4"))).toContain("put .png or .jpg files into the folder figures");
  });
});
