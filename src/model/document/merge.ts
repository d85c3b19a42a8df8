import { diffEdits } from "./diff.ts";
import { applyEdits, type Edit } from "./edit.ts";

/** Words that both sides changed, each in its own way. */
export interface MergeConflict {
  readonly base: string;
  readonly mine: string;
  readonly disk: string;
}

/** What stands in the text where both sides changed the same words: one side's, or mine with the disk's behind it. */
export type Keep = "mine" | "disk" | "both";

/** Two changed texts in one, and where they would not go together. */
export interface Merged {
  readonly text: string;
  readonly conflicts: readonly MergeConflict[];
}

/** Brings two changes of one text together, by words: what only one side changed is taken, insertions at one place are kept both, mine first. At conflicts it keeps mine, unless told otherwise. */
export function mergeTexts(base: string, mine: string, disk: string, keep: Keep = "mine"): Merged {
  const conflicts: MergeConflict[] = [];
  const edits = joinEdits(diffEdits(base, mine), diffEdits(base, disk)).map((region) => {
    if (region.disk.length === 0 || sameEdits(region.mine, region.disk))
      return within(base, region, region.mine);
    if (region.mine.length === 0) return within(base, region, region.disk);
    if (bothInsert(region)) return { ...region, insert: region.mine[0]!.insert + region.disk[0]!.insert };
    const ours = within(base, region, region.mine);
    const theirs = within(base, region, region.disk);
    conflicts.push({ base: base.slice(region.from, region.to), mine: ours.insert, disk: theirs.insert });
    if (keep === "both") return { ...ours, insert: ours.insert + theirs.insert };
    return keep === "mine" ? ours : theirs;
  });
  return { text: applyEdits(base, edits), conflicts };
}

interface Region {
  readonly from: number;
  readonly to: number;
  readonly mine: readonly Edit[];
  readonly disk: readonly Edit[];
}

// Edits of both sides gathered where they overlap; those that merely touch stay apart, unless both insert at one place.
function joinEdits(mine: readonly Edit[], disk: readonly Edit[]): Region[] {
  const all = [
    ...mine.map((edit) => ({ edit, side: "mine" as const })),
    ...disk.map((edit) => ({ edit, side: "disk" as const })),
  ].sort((a, b) => a.edit.from - b.edit.from || a.edit.to - b.edit.to);
  const regions: { from: number; to: number; mine: Edit[]; disk: Edit[] }[] = [];
  for (const { edit, side } of all) {
    const last = regions.at(-1);
    const samePlace = last && last.from === last.to && edit.from === edit.to && edit.from === last.from;
    if (last && (edit.from < last.to || samePlace)) {
      last[side].push(edit);
      last.to = Math.max(last.to, edit.to);
    } else regions.push({ from: edit.from, to: edit.to, mine: [], disk: [], [side]: [edit] });
  }
  return regions;
}

function within(base: string, { from, to }: Region, edits: readonly Edit[]): Edit {
  const moved = edits.map((edit) => ({ ...edit, from: edit.from - from, to: edit.to - from }));
  return { from, to, insert: applyEdits(base.slice(from, to), moved) };
}

function sameEdits(a: readonly Edit[], b: readonly Edit[]): boolean {
  return (
    a.length === b.length &&
    a.every((edit, i) => edit.from === b[i]!.from && edit.to === b[i]!.to && edit.insert === b[i]!.insert)
  );
}

function bothInsert({ from, to, mine, disk }: Region): boolean {
  return from === to && mine.length === 1 && disk.length === 1;
}
