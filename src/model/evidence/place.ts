import { filesAt, type In } from "../repository/look-up.ts";
import type { Repository, Where } from "../repository/repository.ts";
import { grouped } from "../text/phrase.ts";
import type { Finding } from "./evidence-rule.ts";

/** Where something was read, as a place that speaks for an item. */
export function place({ path, line }: Where, why: string): Finding {
  return { path, line, why };
}

/** One place for each file in which something was read: where it comes first, and why, told from all of it. */
export function placePerFile<Read extends In<{ readonly line: number }>>(
  reads: readonly Read[],
  why: (inFile: readonly [Read, ...Read[]]) => string,
): Finding[] {
  return [...grouped(reads, ({ path }) => path).values()].map((inFile) => {
    const ordered = inFile.toSorted((one, other) => one.line - other.line) as [Read, ...Read[]];
    return place(ordered[0], why(ordered));
  });
}

/** The files that are known by their path alone and whose path matches: what was read speaks for itself. Empty ones hold nothing. */
export function placesNamed(repository: Repository, pattern: RegExp, why: string): Finding[] {
  return filesAt(repository, pattern).flatMap(({ path, size, reading }) =>
    reading === null && size > 0 ? [{ path, line: null, why }] : [],
  );
}
