import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { gatherEvidence } from "../../../src/model/evidence/gather-evidence.ts";
import { evidenceForItem } from "../../../src/model/evidence/item-evidence.ts";
import { FACT_TOPICS } from "../../../src/model/facts/fact-topics.ts";
import { factsForQuestion } from "../../../src/model/facts/question-facts.ts";
import { parseReport } from "../../../src/model/report/parse.ts";
import { repositoryOf } from "../../fixtures/repository-of.ts";

// It says in its own words what the course's template asks for.
const inOwnWords = parseReport(readFileSync("test/model/evidence/own-words.md", "utf8"));
const evidence = gatherEvidence(repositoryOf({}));
const ruleFor = (text: string, ...modules: string[]) => evidenceForItem({ text, modules }, evidence)?.rule;

describe("a checklist in other words than the template's", () => {
  const named = inOwnWords.checklist.items.filter(({ modules }) => modules.length > 0);

  test.each(named)("comes to the module it names: $text", (item) => {
    const rule = evidenceForItem(item, evidence);
    const modules = rule?.asks.flatMap(({ modules = [] }) => modules) ?? item.modules;
    expect(item.modules.some((module) => modules.includes(module))).toBe(true);
  });

  test("is known but for a few items that could be either of two", () => {
    const unknown = named.filter((item) => evidenceForItem(item, evidence) === null);
    expect(unknown.length).toBeLessThanOrEqual(7);
  });

  test.each([
    ["Hand over to Lightning", ["M15"], "lightning"],
    ["Nobody knows what this is", ["M15"], "lightning"],
    ["Hand the files to Hydra, from the command line", ["M11"], "hydra"],
    ["Say what the data is", ["M7"], undefined],
    ["Nobody knows what this is", [], undefined],
  ])("'%s' of %j is that of %s", (text, modules, rule) => {
    expect(ruleFor(text, ...modules)).toBe(rule);
  });
});

/** What each question is about; null for what a repository knows nothing of. */
const ABOUT: Readonly<Record<number, string | null>> = {
  1: null, 2: null, 3: "other-packages", 4: "dependencies", 5: "structure", 6: "code-quality", 7: "tests", 8: "coverage",
  9: "branches", 10: "data-versioning", 11: "workflows", 12: "configuration", 13: "reproducibility", 14: "experiment-tracking",
  15: "docker", 16: "debugging", 17: "cloud-services", 18: "compute-engine", 19: "bucket", 20: "artifact-registry",
  21: "cloud-build", 22: "cloud-training", 23: "api", 24: "deployment", 25: "load-tests", 26: "monitoring", 27: null,
  28: "extras", 29: "architecture", 30: null, 31: "contributions",
}; // biome-ignore format: one glance shows them all

describe("questions in other words than the template's", () => {
  const topics = FACT_TOPICS.map(({ id, title, asks }) => ({ topic: id, title, asks, facts: [] }));

  test.each(inOwnWords.questions)("question $number is about what it asks", (question) => {
    expect(factsForQuestion(question, topics)[0]?.topic ?? null).toBe(ABOUT[question.number!]);
  });
});
