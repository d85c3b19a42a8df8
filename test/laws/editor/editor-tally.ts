import { playSequence } from "./editor-law.ts";

/** How some random sequences of the editor went. */
export interface EditorTally {
  sequences: number;
  steps: number;
  takenOver: number;
  readonly kinds: Record<string, number>;
  differences: number;
  /** The first few differences, in words, each with the seed that replays it. */
  readonly first: string[];
}

const SHOWN = 5;

/** Plays the sequences of some seeds. */
export function playSequences(from: number, to: number): EditorTally {
  const tally: EditorTally = { sequences: 0, steps: 0, takenOver: 0, kinds: {}, differences: 0, first: [] };
  for (let seed = from; seed < to; seed++) {
    const { kinds, takenOver, difference } = playSequence(seed);
    tally.sequences++;
    tally.steps += kinds.length;
    tally.takenOver += takenOver;
    for (const kind of kinds) tally.kinds[kind] = (tally.kinds[kind] ?? 0) + 1;
    if (!difference) continue;
    tally.differences++;
    if (tally.differences <= SHOWN) tally.first.push(`${seed}: ${difference.slice(0, 800)}`);
  }
  return tally;
}

/** The tallies as lines to read, and whether there was a difference. */
export function describeEditor(tallies: readonly EditorTally[]): { lines: string[]; broken: boolean } {
  const sum = (of: (tally: EditorTally) => number) => tallies.reduce((total, tally) => total + of(tally), 0);
  const kinds = [...new Set(tallies.flatMap((tally) => Object.keys(tally.kinds)))]
    .map((kind) => ({ kind, count: sum((tally) => tally.kinds[kind] ?? 0) }))
    .sort((a, b) => b.count - a.count);
  const differences = sum((tally) => tally.differences);
  const lines = [
    `${sum((tally) => tally.sequences)} sequences in the editor, ${sum((tally) => tally.steps)} steps of ${kinds.length} kinds, against a string, a caret and an anchor`,
    `${differences} differences in text, caret, selection, clipboard, or in undoing and redoing everything`,
    `${sum((tally) => tally.takenOver)} selections not compared (behind a step redone and undone again)`,
    ...wrapped(kinds.map(({ kind, count }) => `${kind} ${count}`)),
    ...tallies.flatMap(({ first }) => first.map((line) => `  ${line}`)),
  ];
  return { lines, broken: differences > 0 };
}

function wrapped(words: readonly string[]): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last === undefined || last.length + word.length > 108) lines.push(`  ${word}`);
    else lines[lines.length - 1] = `${last}, ${word}`;
  }
  return lines;
}
