import { expect, test } from "vitest";
import { factsForQuestion } from "../../../src/model/facts/question-facts.ts";
import { unusedFigures } from "../../../src/model/facts/unused-figures.ts";
import { parseReport } from "../../../src/model/report/parse.ts";
import { buildReport } from "../../fixtures/report-builder.ts";

const figure = (name: string) => ({ name, size: 1, modified: 0 });
const report = parseReport(
  buildReport({ answers: { 14: "![a](figures/loss.png)\n\n![](./figures/run%20two.png)" } }),
);

test("figures that no answer uses are named, with where they are", () => {
  const figures = ["build.png", "loss.png", "notes.txt", "run two.png"].map(figure);
  const topic = unusedFigures(report, figures, "reports/README.md");
  expect(topic?.facts).toEqual([
    {
      text: "not used in any answer yet: `build.png`",
      where: [{ path: "reports/figures/build.png", line: null }],
    },
  ]);
  expect(factsForQuestion("Insert 1-2 images of your bucket.", [topic!])).toHaveLength(1);
  expect(factsForQuestion("How many tests did you write?", [topic!])).toEqual([]);
});

test("of many only some are named", () => {
  const figures = Array.from({ length: 9 }, (_, i) => figure(`f${i}.png`));
  const [fact] = unusedFigures(report, figures, "README.md")!.facts;
  expect(fact?.text).toBe(
    "not used in any answer yet: `f0.png`, `f1.png`, `f2.png`, `f3.png`, `f4.png`, `f5.png`, … (9)",
  );
  expect(fact?.where[0]).toEqual({ path: "figures/f0.png", line: null });
});

test("where all are used there is nothing to say", () => {
  expect(unusedFigures(report, [figure("loss.png")], "README.md")).toBeNull();
});
