import type { Evidence } from "../evidence/evidence-rule.ts";
import type { TopicFacts } from "./fact.ts";

/** All that a scan of a repository came to. Plain values: it is made in another thread. */
export interface RepositoryReading {
  /** The path of the report, from the root of the repository. */
  readonly report: string;
  /** Where a server shows its files, as `filesOnline` says; null where none is known. */
  readonly online: string | null;
  readonly scanned: {
    /** Files that were looked at, those of others left out. */
    readonly files: number;
    /** Milliseconds. */
    readonly ms: number;
    readonly truncated: boolean;
  };
  readonly evidence: readonly Evidence[];
  readonly facts: readonly TopicFacts[];
}
