import type { History } from "../../../../src/model/repository/history.ts";
import type { Files } from "../../../fixtures/repository-of.ts";

/** Small made repositories for one rule. */
export interface RuleCase {
  readonly rule: string;
  /** Has the thing; what is found in it, as `path:line` (or the path alone), in order. */
  readonly has: Files;
  readonly found: readonly string[];
  /** What is said of it, in the same order; absent where the places tell enough. */
  readonly whys?: readonly string[];
  /** Only mentions it: in a comment, a text, a README, a vendored folder. */
  readonly mentions: Files;
  readonly without: Files;
  readonly history?: History;
  /** Whether a name alone is enough, so that a file whose lines are all comments still counts. */
  readonly byName?: boolean;
  /** Items as teams may word them, which must come to this rule. */
  readonly worded: readonly string[];
}

/** A rule for what no repository shows: only how it is asked for. */
export interface UntoldCase {
  readonly rule: string;
  readonly worded: readonly string[];
}
