import { type Law, tryEdit } from "./edit-law.ts";
import { sources } from "./sources.ts";

/** How some random edits went. */
export interface EditTally {
  tried: number;
  ticks: number;
  refused: number;
  readonly broken: Record<Law, number>;
  /** The first few of each law, in words, with what it takes to replay them. */
  readonly first: string[];
}

const SHOWN = 5;

const LAWS: Readonly<Record<Law, string>> = {
  outside: "edits that changed bytes outside their spans",
  minimal: "edits not minimal (they take out or put in more than the lines that differ hold)",
  shows: "re-parses that do not show the change, the whole change and nothing but the change",
  undo: "undos that do not give the bytes back",
  refusal: "refusals not justified (they blame a line that is not at fault)",
  line: "refusals that give the line a number it does not have in the text given",
  crash: "crashes",
};

/** Makes the random edits of some seeds. */
export function tryEdits(from: number, to: number): EditTally {
  const broken = { outside: 0, minimal: 0, shows: 0, undo: 0, refusal: 0, line: 0, crash: 0 };
  const tally: EditTally = { tried: 0, ticks: 0, refused: 0, broken, first: [] };
  const all = sources();
  for (let seed = from; seed < to; seed++) {
    const source = all[seed % all.length]!;
    const trial = tryEdit(source, seed);
    tally.tried++;
    if (trial.kind === "tick") tally.ticks++;
    if (trial.refused) tally.refused++;
    for (const { law, what } of trial.broken) {
      tally.broken[law]++;
      if (tally.broken[law] <= SHOWN)
        tally.first.push(`${law}: "${source.name}" ${seed}: ${what.slice(0, 400)}`);
    }
  }
  return tally;
}

/** The tallies as lines to read, and whether a law was broken. */
export function describeEdits(tallies: readonly EditTally[]): { lines: string[]; broken: boolean } {
  const sum = (of: (tally: EditTally) => number) => tallies.reduce((total, tally) => total + of(tally), 0);
  const refused = sum((tally) => tally.refused);
  const unjust = sum((tally) => tally.broken.refusal);
  const numbers = Object.keys(LAWS).map((law) => sum((tally) => tally.broken[law as Law]));
  const lines = [
    `${sum((tally) => tally.tried)} edits tried (${sum((tally) => tally.ticks)} ticks) on ${sources().length} reports`,
    `${refused} refused (StructureError), ${refused - unjust} of them justified`,
    ...Object.values(LAWS).map((title, i) => `${numbers[i]} ${title}`),
    ...tallies.flatMap(({ first }) => first.map((line) => `  ${line}`)),
  ];
  return { lines, broken: numbers.some((number) => number > 0) };
}
