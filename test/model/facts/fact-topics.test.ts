import { describe, expect, test } from "vitest";
import { FACT_TOPICS } from "../../../src/model/facts/fact-topics.ts";
import { factsForQuestion } from "../../../src/model/facts/question-facts.ts";
import { promptLimits } from "../../../src/model/report/limits.ts";
import { repositoryOf } from "../../fixtures/repository-of.ts";
import { CASES, TOPICS } from "./cases/all-cases.ts";

const topicNamed = (id: string) => FACT_TOPICS.find((topic) => topic.id === id)!;

describe("each topic of the facts", () => {
  test("has its words once, and cases", () => {
    const ids = FACT_TOPICS.map(({ id }) => id);
    expect(TOPICS.map(({ topic }) => topic).sort()).toEqual(ids.toSorted());
    expect([...new Set(CASES.map(({ topic }) => topic))].sort()).toEqual(ids.toSorted());
  });

  test.each(CASES)("$topic: $shows", ({ topic, has, history, says, from }) => {
    const facts = topicNamed(topic).find(repositoryOf(has, history));
    expect(facts.map(({ text }) => text)).toEqual(says);
    const [first] = facts[0]?.where ?? [];
    expect(first && (first.line === null ? first.path : `${first.path}:${first.line}`)).toBe(from);
    for (const { text, where } of facts) {
      expect(text).toMatch(/^[^\x00-\x1f\x7f]{4,240}[^.]$/);
      for (const { path, line } of where)
        if (line !== null) expect(line).toBeLessThanOrEqual(has[path]!.split("\n").length);
    }
  });

  test.each(TOPICS)("$topic says nothing where it is only mentioned, or in an empty repository", (one) => {
    expect(topicNamed(one.topic).find(repositoryOf(one.mentions))).toEqual([]);
    expect(topicNamed(one.topic).find(repositoryOf({}))).toEqual([]);
  });

  const worded = TOPICS.flatMap(({ topic, worded }) => worded.map((prompt) => ({ topic, prompt })));
  test.each(worded)("$topic is what '$prompt' asks for", ({ topic, prompt }) => {
    const all = FACT_TOPICS.map(({ id, title, asks }) => ({ topic: id, title, asks, facts: [] }));
    expect(factsForQuestion({ prompt, limits: promptLimits(prompt) }, all)[0]?.topic).toBe(topic);
  });
});
