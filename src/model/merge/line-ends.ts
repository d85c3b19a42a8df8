import { unifyLineEnds } from "../text/lines.ts";
import type { Conflict, Joined } from "./conflict.ts";

type LineEnd = "\n" | "\r\n" | "\r";

/** The one line end of a text; null where it has none, or several. */
export function oneLineEnd(text: string): LineEnd | null {
  const ends = new Set(text.match(/\r\n|\r|\n/g) ?? []);
  return ends.size === 1 ? ([...ends][0] as LineEnd) : null;
}

/** The first line end of a text; a line feed where there is none. */
export function firstLineEnd(text: string): LineEnd {
  return (/\r\n|\r|\n/.exec(text)?.[0] ?? "\n") as LineEnd;
}

/** A text with all its line ends of one kind. */
export function withLineEnd(text: string, end: LineEnd): string {
  const unified = unifyLineEnds(text);
  return end === "\n" ? unified : unified.replaceAll("\n", end);
}

/**
 * Joins three texts, after giving all of them the line end that one side gave its whole file: otherwise every line of it would be changed.
 * Where lines of mine are in conflict they have to stand as they are, so mine's line end stays then.
 */
export function inOneLineEnd(
  base: string,
  mine: string,
  disk: string,
  join: (base: string, mine: string, disk: string) => Joined,
): Joined {
  const [old, ours, theirs] = [oneLineEnd(base), oneLineEnd(mine), oneLineEnd(disk)];
  if (!old || !ours || !theirs || (old === ours && old === theirs)) return join(base, mine, disk);
  const joinWith = (end: LineEnd): Joined =>
    join(withLineEnd(base, end), withLineEnd(mine, end), withLineEnd(disk, end));
  const joined = joinWith(ours === old ? theirs : ours);
  const stays = ours === old && joined.conflicts.some((conflict) => /[\r\n]/.test(conflict.mine));
  const { text, conflicts, told } = stays ? joinWith(ours) : joined;
  const asWritten = (conflict: Conflict): Conflict => ({
    ...conflict,
    base: withLineEnd(conflict.base, old),
    disk: withLineEnd(conflict.disk, theirs),
  });
  const note = "The line ends were changed on disk; they stay as they are here.";
  return { text, conflicts: conflicts.map(asWritten), told: stays ? [...told, note] : told };
}
