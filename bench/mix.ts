import type { Window } from "./window.ts";

const PATIENCE = { within: 20_000 };
const TEXT = "and so it goes on as ";
const DELETE = "\x7f";

/** Keys that are sent at once, and what a row of the screen looks like once all of them are done. */
type Step = readonly [keys: string, row: RegExp];

// It ends where it began, with the report as it was.
const TURN: readonly Step[] = [
  ["2", /▸2 Checklist/],
  ["jjjjj", /^ › \[.\] Do thing number 6 /],
  [" ", /^ › \[ \] Do thing number 6 /],
  ["jjjjj", /^ › \[.\] Do thing number 11 /],
  ["kkkkk", /^ › \[ \] Do thing number 6 /],
  [" ", /^ › \[x\] Do thing number 6 /],
  ["kkkkk", /^ › \[ \] Do thing number 1 /],
  ["3", /▸3 Questions/],
  ["e", /esc save and leave/],
  [TEXT, new RegExp(TEXT.trimEnd())],
  [DELETE.repeat(TEXT.length), /^ word0 word1 word2 word3 word4 +│/],
  ["\x1b", /q quit$/],
  ["1", /▸1 Overview/],
];

/** How many keys a turn has. */
export const KEYS_A_TURN = TURN.reduce((sum, [keys]) => sum + keys.length, 0);

/** Moves, ticks, types and switches in a report of the bench's own, beginning and ending on the overview. */
export async function takeTurn(window: Window): Promise<void> {
  for (const [keys, row] of TURN) {
    window.send(keys);
    const shown = () => window.rows().some((each) => row.test(each));
    await window.until(`a row like ${row}`, shown, PATIENCE);
  }
}
