import type { FileKind } from "../repository/file-kind.ts";
import type { Repository, Where } from "../repository/repository.ts";
import type { Asks } from "../text/asks.ts";

/** A place that speaks for an item, and one sentence that says why. */
export interface Finding extends Where {
  readonly why: string;
}

/** What in a repository speaks for one kind of checklist item. */
export interface EvidenceRule {
  /** In the field's words: `dockerfiles`. */
  readonly id: string;
  /** What is looked for, in a few words: for the documentation. */
  readonly title: string;
  /** By what an item is known to ask for this. */
  readonly asks: readonly Asks[];
  /** The kinds of files that have to be read before "nothing" can be said. */
  readonly reads: readonly FileKind[];
  /** Why nothing in the files proves nothing, in one sentence; absent, or null for this repository, where it would be in the files. */
  readonly cannotTell?: string | ((repository: Repository) => string | null);
  /** The best places first. */
  readonly find: (repository: Repository) => readonly Finding[];
}

/** Whether there is something, nothing, or no way to tell from a repository. */
export type EvidenceState = "found" | "none" | "unknown";

/** What a rule came to; plain values, for it is found in another thread. */
export interface Evidence {
  readonly rule: string;
  readonly asks: readonly Asks[];
  readonly state: EvidenceState;
  /** Why there is none or none can be told, in one sentence; empty where there is some. */
  readonly note: string;
  readonly where: readonly Finding[];
  /** How many more places there are than are named. */
  readonly more: number;
}
