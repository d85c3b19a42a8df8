import { diffLines, diffWords } from "./diff.ts";
import { applyEdits, type Edit } from "./edit.ts";

/** Lines that both sides changed, and in which the words would not go together. */
export interface MergeConflict {
  readonly base: string;
  readonly mine: string;
  readonly disk: string;
}

/** What stands in the text at a conflict: one side's lines, or mine with the disk's below. */
export type Keep = "mine" | "disk" | "both";

/** Two changed texts in one, and where they would not go together. */
export interface Merged {
  readonly text: string;
  readonly conflicts: readonly MergeConflict[];
}

/**
 * Brings two changes of one text together: by lines, and by words in lines both changed. What both put in at one place is kept, mine
 * first, if a blank or a line end parts it. Where words clash, the whole lines are a conflict, so that either choice is a text somebody wrote; `keep` says which stand.
 */
export function mergeTexts(base: string, mine: string, disk: string, keep: Keep = "mine"): Merged {
  const conflicts: MergeConflict[] = [];
  const edits = joinEdits(diffLines(base, mine), diffLines(base, disk)).map((region) => {
    const settled = settle(base, region) ?? settleWords(base, region);
    if (settled) return settled;
    const ours = within(base, region, region.mine);
    const theirs = within(base, region, region.disk);
    conflicts.push({ base: base.slice(region.from, region.to), mine: ours.insert, disk: theirs.insert });
    if (keep === "both") return { ...ours, insert: below(ours.insert, theirs.insert) };
    return keep === "mine" ? ours : theirs;
  });
  return { text: applyEdits(base, edits), conflicts };
}

// What can be decided without a look at the words; null where both sides changed the region, each in its own way.
function settle(base: string, region: Region): Edit | null {
  if (region.disk.length === 0 || sameEdits(region.mine, region.disk))
    return within(base, region, region.mine);
  if (region.mine.length === 0) return within(base, region, region.disk);
  const [mine, disk] = [region.mine[0]!.insert, region.disk[0]!.insert];
  return bothInsert(region) && keepsApart(mine, disk) ? { ...region, insert: mine + disk } : null;
}

function settleWords(base: string, region: Region): Edit | null {
  const old = base.slice(region.from, region.to);
  const [mine, disk] = [within(base, region, region.mine).insert, within(base, region, region.disk).insert];
  const settled = joinEdits(diffWords(old, mine), diffWords(old, disk)).map((words) => settle(old, words));
  const edits = settled.filter((edit) => edit !== null);
  return edits.length < settled.length ? null : { ...region, insert: applyEdits(old, edits) };
}

// Lines or words put in at one place can stand behind each other; `12` and `15` would become a third number.
function keepsApart(mine: string, disk: string): boolean {
  const parted = (first: string, second: string) => /\s$/.test(first) || /^\s/.test(second);
  return parted(mine, disk) && parted(disk, mine);
}

function below(mine: string, disk: string): string {
  return mine + (mine === "" || /[\r\n]$/.test(mine) ? "" : "\n") + disk;
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
