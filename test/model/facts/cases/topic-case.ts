import type { History } from "../../../../src/model/repository/history.ts";
import type { Files } from "../../../fixtures/repository-of.ts";

/** A small made repository for one topic. */
export interface TopicCase {
  readonly topic: string;
  /** What the case shows: "pinned requirements". */
  readonly shows: string;
  readonly has: Files;
  readonly history?: History;
  /** What is said of it, in order. */
  readonly says: readonly string[];
  /** Where the first of these comes from, as `path:line` or the path alone; absent where it is from git's history. */
  readonly from?: string;
}

/** What holds for a topic as a whole. */
export interface TopicWords {
  readonly topic: string;
  /** Questions as a course may word them, which must come to this topic first. */
  readonly worded: readonly string[];
  /** A repository that only mentions it: nothing is said. */
  readonly mentions: Files;
}
