import { applyEdits, type Edit } from "../document/edit.ts";
import { type Line, lineEndAt, lineIndexAt, splitLines } from "../text/lines.ts";
import type { Choice, Conflict, Joined } from "./conflict.ts";
import { oneLineEnd, withLineEnd } from "./line-ends.ts";

/**
 * The text with a choice made at each conflict, in their order; a conflict without a choice keeps mine. `both` puts the lines of a conflict
 * once more below themselves, with the disk's words. What comes in gets the line ends of the text, if those are all of one kind.
 */
export function settle({ text, conflicts }: Joined, choices: readonly Choice[]): string {
  const lines = splitLines(text);
  const lineEnd = oneLineEnd(text);
  const adapt = (insert: string) => (lineEnd ? withLineEnd(insert, lineEnd) : insert);
  const edits = conflicts.flatMap((conflict, i): Edit[] => {
    const choice = choices[i] ?? "mine";
    if (choice === "mine") return [];
    if (choice === "both") return putBelow(text, lines, { ...conflict, disk: adapt(conflict.disk) });
    return [{ ...conflict.at, insert: adapt(choice === "disk" ? conflict.disk : choice.text) }];
  });
  edits.sort((a, b) => a.from - b.from);
  return applyEdits(text, edits);
}

/** The text with both sides at each conflict. */
export function settleBoth(joined: Joined): string {
  return settle(
    joined,
    joined.conflicts.map(() => "both" as const),
  );
}

// Of a side that took everything out nothing can be kept: the other's words stand alone.
function putBelow(text: string, lines: readonly Line[], { at, mine, disk }: Conflict): Edit[] {
  if (disk.trim() === "") return [];
  if (mine.trim() === "") return [{ ...at, insert: disk }];
  const head = text.slice(lines[lineIndexAt(lines, at.from)]!.from, at.from);
  if (endsLine(mine) && endsLine(disk)) return [{ from: at.to, to: at.to, insert: head + disk }];
  const { to: end } = lines[lineIndexAt(lines, at.to)]!;
  const below = lineEndAt(text, lines, at.from) + head + disk + text.slice(at.to, end);
  return [{ from: end, to: end, insert: below }];
}

function endsLine(text: string): boolean {
  return /[\r\n]$/.test(text);
}
