import { expect, test } from "vitest";
import { messageBesideNumber } from "../../src/session/problem-rows.ts";

test.each([
  ["Question 7 has 91 words, at least 100 asked.", "91 words, at least 100 asked."],
  ["Question 7 has no `Answer:` line.", "has no `Answer:` line."],
  ["Question 7's answer touches the prompt.", "answer touches the prompt."],
  ["Question 71 is in the report twice.", "Question 71 is in the report twice."],
  ["The heading of Question 7 is gone.", "The heading of Question 7 is gone."],
])("beside Q7, %j says no more than it has to", (message, shown) => {
  const problem = { rule: "any", severity: "error", span: { from: 0, to: 0 }, question: 7 } as const;
  expect(messageBesideNumber({ ...problem, message })).toBe(shown);
});
