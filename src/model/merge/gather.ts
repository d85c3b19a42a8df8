import type { Edit } from "../document/edit.ts";

/** Edits of both sides that meet in one stretch of the base; one side's list is empty where the other changed it alone. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly mine: readonly Edit[];
  readonly disk: readonly Edit[];
}

/** Which edits meet: those that overlap; those that touch stay apart, unless `meets` says so of the second one. */
export type Meets = (last: { readonly from: number; readonly to: number }, next: Edit) => boolean;

/** Two edits that put something in at one place. */
export const atOnePlace: Meets = (last, next) =>
  last.from === last.to && next.from === next.to && next.from === last.from;

/** Two edits that touch, one of which only puts something in: they may well hold the same. */
export const atOneEdge: Meets = (last, next) =>
  next.from === last.to && (last.from === last.to || next.from === next.to);

/** The edits of both sides in the order of the base, gathered where they meet. */
export function gather(mine: readonly Edit[], disk: readonly Edit[], meets: Meets): Stretch[] {
  const stretches: { from: number; to: number; mine: Edit[]; disk: Edit[] }[] = [];
  let [m, d] = [0, 0];
  while (m < mine.length || d < disk.length) {
    const side = d === disk.length || (m < mine.length && isBefore(mine[m]!, disk[d]!)) ? "mine" : "disk";
    const edit = side === "mine" ? mine[m++]! : disk[d++]!;
    const last = stretches.at(-1);
    if (last && (edit.from < last.to || meets(last, edit))) {
      last[side].push(edit);
      last.to = Math.max(last.to, edit.to);
    } else stretches.push({ from: edit.from, to: edit.to, mine: [], disk: [], [side]: [edit] });
  }
  return stretches;
}

function isBefore(a: Edit, b: Edit): boolean {
  return a.from < b.from || (a.from === b.from && a.to <= b.to);
}
