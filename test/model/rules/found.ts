import { expect } from "vitest";
import { applyEdits } from "../../../src/model/document/edit.ts";
import { findTrouble, type Trouble } from "../../../src/model/problems/find-trouble.ts";
import { type Around, answerText } from "../answer-text.ts";

/** What one rule finds in an answer. */
export function find(rule: string, text: string, around?: Around): Trouble[] {
  return findTrouble(answerText(text, around)).filter((trouble) => trouble.rule === rule);
}

/** The one thing a rule finds in an answer. */
export function only(rule: string, text: string, around?: Around): Trouble {
  const found = find(rule, text, around);
  expect(found).toHaveLength(1);
  return found[0]!;
}

/** The answer after the one thing a rule finds is mended; it does not find it again. */
export function mended(rule: string, text: string, around?: Around): string {
  const fixed = applyEdits(text, only(rule, text, around).fix!);
  expect(find(rule, fixed, around)).toEqual([]);
  return fixed;
}
