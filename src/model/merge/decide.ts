import { applyEdits, type Edit } from "../document/edit.ts";
import { isPlaceholderLine } from "../report/placeholder.ts";
import type { Stretch } from "./gather.ts";
import { putBoth } from "./put-both.ts";
import { sameWords } from "./words.ts";

/** One stretch of the base, and what each side made of it. */
export interface Versions {
  readonly base: string;
  readonly mine: string;
  readonly disk: string;
}

/** What each side made of a stretch of the base. */
export function versionsOf(base: string, { from, to, mine, disk }: Stretch): Versions {
  const old = base.slice(from, to);
  const made = (edits: readonly Edit[]) =>
    applyEdits(
      old,
      edits.map((edit) => ({ ...edit, from: edit.from - from, to: edit.to - from })),
    );
  return { base: old, mine: made(mine), disk: made(disk) };
}

/**
 * What becomes of a stretch without asking anybody; null where the words of the sides clash. `lineEnd` is the file's. What only one side
 * changed is that side's, where only blanks differ the words win, what both put in stays, what either took out goes, and a text stands where a placeholder was.
 */
export function decide(stretch: Stretch, { base, mine, disk }: Versions, lineEnd: string): string | null {
  if (mine === base) return disk;
  if (disk === base || mine === disk) return mine;
  if (sameWords(mine, base)) return disk;
  if (sameWords(disk, base) || sameWords(mine, disk)) return mine;
  if (stretch.from === stretch.to) return putBoth(mine, disk, lineEnd);
  if ([...stretch.mine, ...stretch.disk].every(takesOut)) return "";
  return isPlaceholderLine(base.trim()) ? textOverNothing(mine, disk) : null;
}

// A placeholder that one side took out and the other wrote over.
function textOverNothing(mine: string, disk: string): string | null {
  if (mine.trim() === "") return disk;
  return disk.trim() === "" ? mine : null;
}

function takesOut({ insert }: Edit): boolean {
  return insert.trim() === "";
}
