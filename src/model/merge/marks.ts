import { printable } from "../text/printable.ts";
import type { Versions } from "./decide.ts";

/** The mark three states of one box come to, and a sentence where a mark is given up that somebody should know of. */
export interface MergedMark {
  readonly text: string;
  readonly told: string | null;
}

/** Merges the mark between a box's brackets: what one side alone did to the box stands, and of two different marks a tick. `item` names the box. */
export function mergeMarks({ base, mine, disk }: Versions, item: string): MergedMark {
  if (sameMark(mine, disk) || sameMark(disk, base)) return { text: mine === base ? disk : mine, told: null };
  if (sameMark(mine, base)) return { text: disk, told: null };
  const stays = isTick(disk) && !isTick(mine) ? disk : mine;
  const name = printable(item.length > 60 ? `${item.slice(0, 59)}…` : item);
  const what = isTick(stays)
    ? "the tick"
    : stays.trim() === ""
      ? "the empty box"
      : `"${printable(stays.trim())}"`;
  return { text: stays, told: `"${name}": ${did(mine)} here, ${did(disk)} on disk; ${what} stays.` };
}

function sameMark(a: string, b: string): boolean {
  return a === b || (isTick(a) && isTick(b)) || (a.trim() === "" && b.trim() === "");
}

function isTick(mark: string): boolean {
  return mark === "x" || mark === "X";
}

function did(mark: string): string {
  if (isTick(mark)) return "ticked";
  return mark.trim() === "" ? "unticked" : `marked "${printable(mark.trim())}"`;
}
