import { applyEdits } from "../document/edit.ts";
import { type Versions, versionsOf } from "./decide.ts";
import type { Stretch } from "./gather.ts";

/** A stretch of the base and what becomes of it. */
export interface Part {
  readonly stretch: Stretch;
  readonly versions: Versions;
  /** Null where the sides clash. */
  readonly text: string | null;
}

/**
 * The parts with the clashes of one paragraph made one, from the first to the last, with each side's own words: half a sentence of each would
 * be nobody's sentence.
 */
export function gatherClashes(base: string, parts: readonly Part[]): Part[] {
  const gathered: Part[] = [];
  let open: Part[] = [];
  let between: Part[] = [];
  const close = (): void => {
    if (open.length > 0) gathered.push(open.length > 1 ? asOne(base, open) : open[0]!);
    for (const part of between) gathered.push(part);
    [open, between] = [[], []];
  };
  for (const part of parts) {
    if (part.text !== null) {
      between.push(part);
      continue;
    }
    if (open.length > 0 && !isParted(base, open.at(-1)!, between, part))
      for (const one of between) open.push(one);
    else close();
    open.push(part);
    between = [];
  }
  close();
  return gathered.map((part, i) => {
    if (part.text !== null) return part;
    return widened(
      base,
      part,
      gathered[i - 1]?.stretch.to ?? 0,
      gathered[i + 1]?.stretch.from ?? base.length,
    );
  });
}

// A full stop that both sides share belongs to the words before it: who decides should see, and write, whole words.
function widened(base: string, part: Part, least: number, most: number): Part {
  const { stretch, versions } = part;
  const sides = [versions.base, versions.mine, versions.disk];
  let { from, to } = stretch;
  if (sides.every((side) => /^\S/.test(side))) while (from > least && /\S/.test(base[from - 1]!)) from--;
  if (sides.every((side) => /\S$/.test(side))) while (to < most && /\S/.test(base[to]!)) to++;
  const wide = { ...stretch, from, to };
  return { stretch: wide, versions: versionsOf(base, wide), text: null };
}

function asOne(base: string, parts: readonly Part[]): Part {
  const stretch = {
    from: parts[0]!.stretch.from,
    to: parts.at(-1)!.stretch.to,
    mine: parts.flatMap(({ stretch }) => stretch.mine),
    disk: parts.flatMap(({ stretch }) => stretch.disk),
  };
  return { stretch, versions: versionsOf(base, stretch), text: null };
}

// A blank line, or the beginning of a list item or a heading.
const PARTING = /(?:\r\n|\r(?!\n)|\n)[ \t]*(?:[\r\n]|(?:[-*+]|\d{1,9}[.)])[ \t]|#{1,6}[ \t])/;

// In the text as it will be, too, two conflicts never share a line.
function isParted(base: string, clash: Part, between: readonly Part[], next: Part): boolean {
  const [from, to] = [clash.stretch.to, next.stretch.from];
  const old = base.slice(from, to);
  if (!PARTING.test(old)) return false;
  const edits = between.map(({ stretch, text }) => ({
    from: stretch.from - from,
    to: stretch.to - from,
    insert: text ?? "",
  }));
  return /[\r\n]/.test(applyEdits(old, edits));
}
