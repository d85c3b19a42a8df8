import { applyEdits, type Edit, mapOffset, type Span } from "../document/edit.ts";
import type { Conflict, Joined } from "./conflict.ts";

// A plane of private characters, each of which is one word to a difference: it cannot be torn, and equals nothing but itself.
const FIRST = 0xf0000;
const LAST = 0xffffd;
const STAND_INS = /[\u{f0000}-\u{ffffd}]/gu;

/** For each name a character that none of the texts holds; names are left out when there are no more. */
export function standIns(names: Iterable<string>, texts: readonly string[]): Map<string, string> {
  const taken = new Set(texts.flatMap((text) => text.match(STAND_INS) ?? []));
  const signs = new Map<string, string>();
  let code = FIRST;
  for (const name of names) {
    while (taken.has(String.fromCodePoint(code))) code++;
    if (code > LAST) break;
    signs.set(name, String.fromCodePoint(code++));
  }
  return signs;
}

/** A text with its stand-in in place of each piece that has one. */
export function putStandIns(
  text: string,
  spanOf: (name: string) => Span,
  signs: ReadonlyMap<string, string>,
): string {
  const edits = [...signs].map(([name, insert]): Edit => {
    const { from, to } = spanOf(name);
    return { from, to, insert };
  });
  edits.sort((a, b) => a.from - b.from);
  return applyEdits(text, edits);
}

/** The names whose stand-in is not in the text exactly once, or stands in a conflict. */
export function tornStandIns({ text, conflicts }: Joined, signs: ReadonlyMap<string, string>): string[] {
  const counts = new Map<string, number>();
  for (const sign of text.match(STAND_INS) ?? []) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  for (const { base, mine, disk } of conflicts)
    for (const side of [base, mine, disk])
      for (const sign of side.match(STAND_INS) ?? []) counts.set(sign, 2);
  return [...signs].flatMap(([name, sign]) => (counts.get(sign) === 1 ? [] : [name]));
}

/** The text with each piece as it was merged in place of its stand-in, conflicts and told things of both in their order. */
export function fillIn(
  joined: Joined,
  signs: ReadonlyMap<string, string>,
  merge: (name: string) => Joined,
): Joined {
  const names = new Map([...signs].map(([name, sign]) => [sign, name]));
  const edits: Edit[] = [];
  const conflicts: Conflict[] = [];
  const told = [...joined.told];
  let shift = 0;
  for (const { 0: sign, index } of joined.text.matchAll(STAND_INS)) {
    const name = names.get(sign);
    if (name === undefined) continue;
    const piece = merge(name);
    for (const conflict of piece.conflicts) conflicts.push(moved(conflict, index + shift));
    told.push(...piece.told);
    edits.push({ from: index, to: index + sign.length, insert: piece.text });
    shift += piece.text.length - sign.length;
  }
  for (const conflict of joined.conflicts)
    conflicts.push(moved(conflict, mapOffset(edits, conflict.at.from) - conflict.at.from));
  conflicts.sort((a, b) => a.at.from - b.at.from);
  return { text: applyEdits(joined.text, edits), conflicts, told };
}

function moved(conflict: Conflict, by: number): Conflict {
  return { ...conflict, at: { from: conflict.at.from + by, to: conflict.at.to + by } };
}
