import type { Span } from "../document/edit.ts";
import { splitLines } from "../text/lines.ts";
import type { Joined } from "./conflict.ts";
import type { Versions } from "./decide.ts";
import { saysNothing } from "./empty-answer.ts";
import { joinWords } from "./merge-texts.ts";
import { holdsWords, sameWords } from "./words.ts";

/**
 * Merges the zone of one answer. A text stands against a placeholder or nothing; two texts in place of one placeholder are a conflict, unless
 * one holds the other: nobody wants two answers below each other. Texts that both come from a text are merged by words.
 */
export function mergeAnswers(zones: Versions, question: number | null): Joined {
  const { base, mine, disk } = zones;
  const joined = mine === base || disk === base || mine === disk ? null : mergeByState(zones, question);
  const { text, conflicts, told } = joined ?? joinWords(base, mine, disk);
  return { text, conflicts: conflicts.map((conflict) => ({ ...conflict, question })), told };
}

function mergeByState({ base, mine, disk }: Versions, question: number | null): Joined | null {
  const [started, ours, theirs] = [!saysNothing(base), !saysNothing(mine), !saysNothing(disk)];
  if (ours && theirs) return started ? null : joinNew({ base, mine, disk });
  if (!ours && !theirs) return null;
  const [text, emptied] = ours ? [mine, disk] : [disk, mine];
  if (!started) return alone(text);
  if (sameWords(text, base)) return alone(emptied);
  const where = ours ? ["on disk", "here"] : ["here", "on disk"];
  const name = question === null ? "An answer" : `Question ${question}`;
  const told = `${name} was emptied ${where[0]} and changed ${where[1]}; the text stays.`;
  return { ...alone(text), told: [told] };
}

function alone(text: string): Joined {
  return { text, conflicts: [], told: [] };
}

/** Two answers where there was none. What lines they share at both ends are in neither side of the conflict. */
function joinNew({ base, mine, disk }: Versions): Joined {
  if (holdsWords(mine, disk)) return alone(mine);
  if (holdsWords(disk, mine)) return alone(disk);
  const { from, to, other } = differingLines(mine, disk);
  const [ours, theirs] = [trimmed(mine, from, to), trimmed(disk, from, other)];
  const [here, there] = [mine.slice(ours.from, ours.to), disk.slice(theirs.from, theirs.to)];
  if (holdsWords(here, there)) return alone(mine);
  if (holdsWords(there, here)) return alone(disk);
  const conflict = { question: null, base: base.trim(), mine: here, disk: there, at: ours };
  return { text: mine, conflicts: [conflict], told: [] };
}

// Without blank lines at the start and blanks at the end; blanks before the first word may mean code.
function trimmed(text: string, from: number, to: number): Span {
  const piece = text.slice(from, to);
  const head = /^(?:[^\S\r\n]*[\r\n])*/.exec(piece)![0].length;
  return { from: from + head, to: from + Math.max(head, piece.trimEnd().length) };
}

// The lines two texts do not share; `other` is where they end in `disk`.
function differingLines(mine: string, disk: string): { from: number; to: number; other: number } {
  const [ours, theirs] = [linesOf(mine), linesOf(disk)];
  const shorter = Math.min(ours.length, theirs.length);
  let [start, same] = [0, 0];
  while (start < shorter && ours[start] === theirs[start]) start++;
  while (same < shorter - start && ours[ours.length - 1 - same] === theirs[theirs.length - 1 - same]) same++;
  const from = ours.slice(0, start).join("").length;
  const tail = ours.slice(ours.length - same).join("").length;
  return { from, to: mine.length - tail, other: disk.length - tail };
}

function linesOf(text: string): string[] {
  return splitLines(text).map(({ from, end }) => text.slice(from, end));
}
