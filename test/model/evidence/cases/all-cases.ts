import type { RuleCase, UntoldCase } from "./rule-case.ts";

/** The cases of every rule, in the order of the rules. */
export const CASES: readonly RuleCase[] = [];

/** Those that can never be told. */
export const UNTOLD: readonly UntoldCase[] = [];
