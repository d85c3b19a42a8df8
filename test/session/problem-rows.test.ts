import { describe, expect, test } from "vitest";
import type { Edit } from "../../src/model/document/edit.ts";
import type { Problem } from "../../src/model/problems/problem.ts";
import { faultBehind, messageBesideNumber } from "../../src/session/problem-rows.ts";
import type { Reading } from "../../src/session/reading.ts";

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

describe("the fault behind a problem", () => {
  const fix: readonly Edit[] = [{ from: 0, to: 0, insert: "" }];
  const problem = (rule: string, question: number | undefined, from: number, more: Partial<Problem> = {}) =>
    ({ rule, question, severity: "error", message: "", span: { from, to: from }, ...more }) as Problem;
  const tooFew = problem("words-too-few", 3, 5);
  const stops = problem("checker-stops", undefined, 9);
  const reading = (...problems: Problem[]) => ({ problems }) as unknown as Reading;

  test.each<[string, Problem, Problem[], number | null]>([
    ["is itself where it can be mended", { ...tooFew, fix }, [], null],
    ["is itself where there is nothing else", tooFew, [], null],
    ["is what cuts the answer", tooFew, [problem("heading-cuts-answer", 3, 7, { fix })], 0],
    ["is not what nobody can mend", tooFew, [problem("heading-cuts-answer", 3, 7)], null],
    ["is not another question's", tooFew, [problem("heading-cuts-answer", 4, 7, { fix })], null],
    ["is none that has nothing to do with it", tooFew, [problem("dashes-kept", 3, 7, { fix })], null],
    [
      "is the error at the place where the checker stops",
      stops,
      [problem("marker-missing", 2, 9, { fix })],
      0,
    ],
    ["is no error elsewhere", stops, [problem("marker-missing", 2, 8, { fix })], null],
  ])("%s", (_name, shown, others, behind) => {
    expect(faultBehind(reading(shown, ...others), shown)).toBe(behind === null ? shown : others[behind]);
  });

  test("is found without going through all problems again for each row", () => {
    let looks = 0;
    const many = Array.from({ length: 1000 }, (_, from) => ({
      ...problem("words-too-few", from, from),
      get fix() {
        looks += 1;
        return undefined;
      },
    })) as unknown as Problem[];
    const shown = reading(...many);
    for (const row of many.slice(0, 100)) faultBehind(shown, row);
    expect(looks).toBeLessThanOrEqual(many.length + 100);
  });
});
