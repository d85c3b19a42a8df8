import { describe, expect, test } from "vitest";
import { factsForQuestion, topicsBeside } from "../../../src/model/facts/question-facts.ts";
import { unusedFigures } from "../../../src/model/facts/unused-figures.ts";
import { type Limits, promptLimits } from "../../../src/model/report/limits.ts";
import { parseReport } from "../../../src/model/report/parse.ts";
import { LONGEST_FACT } from "../../../src/model/text/phrase.ts";
import { printable } from "../../../src/model/text/printable.ts";
import { buildReport } from "../../fixtures/report-builder.ts";
import { topic } from "../../fixtures/repository-reading.ts";

const figure = (name: string) => ({ name, size: 1, modified: 0 });
const report = parseReport(
  buildReport({ answers: { 14: "![a](figures/loss.png)\n\n![](./figures/run%20two.png)" } }),
);

test("figures that no answer uses are named, with where they are", () => {
  const figures = ["build.png", "loss.png", "notes.txt", "run two.png"].map(figure);
  const unused = unusedFigures(report, figures, "reports/README.md");
  expect(unused?.facts).toEqual([
    {
      text: "not used in any answer yet: `build.png`",
      where: [{ path: "reports/figures/build.png", line: null }],
    },
  ]);
});

describe("figures are for the questions that want an image", () => {
  const unused = unusedFigures(report, [figure("build.png")], "README.md")!;
  const asked = (prompt: string, limits: Limits = promptLimits(prompt)) =>
    factsForQuestion({ prompt, limits }, [unused]).length > 0;

  test.each([
    ["Insert 1-2 images of your bucket.", true],
    ["Draw a diagram of the system.", true],
    ["Show it in figures.", true],
    ["What did you see? A screenshot helps.", true],
    ["How many tests did you write?", false],
    ["Explain how you would run your docker images, and which image is the largest.", false],
    ["How did you figure out what was slow?", false],
  ])("by its words: %s", (prompt, wanted) => {
    expect(asked(prompt)).toBe(wanted);
  });

  test("by its limits, whatever its words", () => {
    const limits = { words: null, images: [1, 2], from: "official" } as const;
    expect(asked("What is in your bucket?", limits)).toBe(true);
    expect(asked("Include a figure, if you like.", { ...limits, images: [0, 0] })).toBe(false);
  });

  test("after all that the repository says", () => {
    const docker = topic("screenshot", "Docker", { "1 image": [] });
    const question = { prompt: "One screenshot, please.", limits: promptLimits("") };
    const said = topicsBeside(report, [figure("build.png")], { report: "README.md", facts: [docker] });
    expect(factsForQuestion(question, said).map(({ title }) => title)).toEqual(["Docker", "Figures"]);
    expect(topicsBeside(report, [], { report: "README.md", facts: [docker] })).toEqual([docker]);
  });
});

test("of many only some are named", () => {
  const figures = Array.from({ length: 9 }, (_, i) => figure(`f${i}.png`));
  const [fact] = unusedFigures(report, figures, "README.md")!.facts;
  expect(fact?.text).toBe(
    "not used in any answer yet: `f0.png`, `f1.png`, `f2.png`, `f3.png`, `f4.png`, `f5.png`, … (9)",
  );
  expect(fact?.where[0]).toEqual({ path: "figures/f0.png", line: null });
});

test("a phrase stays one short line of text and code, whatever figures are called", () => {
  const evil = [
    "\n\n## H\n\nAnswer:\n8.png",
    "\u001b]0;mine\u0007\u202e.png",
    "a`b.png",
    `${"long".repeat(60)}.png`,
    ...Array.from({ length: 9 }, (_, i) => `${"long".repeat(60)}${i}.png`),
  ];
  const [fact] = unusedFigures(report, evil.map(figure), "README.md")!.facts;
  expect(fact!.text).toBe(printable(fact!.text));
  expect(fact!.text).not.toContain("\n");
  expect(fact!.text.length).toBeLessThanOrEqual(LONGEST_FACT);
  expect(fact!.text.split("`").length % 2).toBe(1);
});

test("where all are used there is nothing to say", () => {
  expect(unusedFigures(report, [figure("loss.png")], "README.md")).toBeNull();
});
