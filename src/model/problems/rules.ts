import { VERDICT_RULES } from "./find-problems.ts";
import { ANSWER_RULES } from "./find-trouble.ts";
import type { Rule } from "./rule.ts";
import { READ_RULES, STRUCTURE_RULES } from "./structure.ts";

/** What is said of a rule, whatever it looks at. */
export type RuleText = Omit<Rule<never>, "find">;

// A rule that looks at answers and at reports is in two of the lists.
const byId = new Map(
  [...STRUCTURE_RULES, ...READ_RULES, ...ANSWER_RULES, ...VERDICT_RULES].map((rule): [string, RuleText] => [
    rule.id,
    rule,
  ]),
);

/** Every rule there is, each once. */
export const RULES: readonly RuleText[] = [...byId.values()];

/** The rule that found a problem. Throws `RangeError` for a name that is none of a rule. */
export function ruleNamed(id: string): RuleText {
  const rule = byId.get(id);
  if (!rule) throw new RangeError(`no rule is called ${id}`);
  return rule;
}
