import type { Conflict } from "../model/merge/conflict.ts";

/** Both versions of the paragraph a conflict lies in; `text` is the joined one. */
export function inContext(text: string, { at, mine, disk }: Conflict): [mine: string, theirs: string] {
  const above = endOf(text.slice(0, at.from).split(BLANK_LINE).at(-1)!);
  const [below = ""] = text.slice(at.to).split(BLANK_LINE, 1);
  return [above + mine + below, above + disk + below];
}

// What leads there is enough: what differs must be in sight.
const MOST_ABOVE = 240;

function endOf(above: string): string {
  return above.length <= MOST_ABOVE ? above : `… ${above.slice(-MOST_ABOVE).replace(/^\S*\s+/, "")}`;
}

const BLANK_LINE = /\r?\n[ \t]*\r?\n/;
