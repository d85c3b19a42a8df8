import { sources } from "../laws/sources.ts";
import { type MergeLaw, tryTriple } from "./merge-triple.ts";

/** How some generated merges went. */
export interface MergeTally {
  triples: number;
  apart: number;
  conflicting: number;
  words: number;
  boxes: number;
  readonly broken: Record<MergeLaw, number>;
  /** The first few of each law, with the seed that replays them. */
  readonly first: string[];
}

const SHOWN = 3;

const LAWS: Readonly<Record<MergeLaw, string>> = {
  loss: "silent losses (a word of either side neither in the text nor in a conflict)",
  apart: "conflicts where the sides touched different words or boxes",
  kept: "texts that are not what both did, where they touched different words or boxes",
  box: "boxes with another mark than was decided",
  slice: "conflicts whose words are not those of the base and the sides, letter by letter",
  round: "merges that come out differently with the sides changed round",
  crash: "crashes",
};

/** Merges the triples of some seeds. */
export function tryTriples(from: number, to: number): MergeTally {
  const broken = { loss: 0, apart: 0, kept: 0, box: 0, slice: 0, round: 0, crash: 0 };
  const tally: MergeTally = { triples: 0, apart: 0, conflicting: 0, words: 0, boxes: 0, broken, first: [] };
  const all = sources();
  for (let seed = from; seed < to; seed++) {
    const { name, report } = all[seed % all.length]!;
    const trial = tryTriple(report, seed);
    tally.triples++;
    tally.words += trial.words;
    tally.boxes += trial.boxes;
    if (trial.apart) tally.apart++;
    if (trial.conflicts > 0) tally.conflicting++;
    for (const { law, what } of trial.broken)
      if (++broken[law] <= SHOWN) tally.first.push(`${law}: seed ${seed}, "${name}": ${what}`);
  }
  return tally;
}

/** The tallies as lines to read, and whether a law was broken. */
export function describeMerges(tallies: readonly MergeTally[]): { lines: string[]; broken: boolean } {
  const sum = (of: (tally: MergeTally) => number) => tallies.reduce((total, tally) => total + of(tally), 0);
  const numbers = Object.keys(LAWS).map((law) => sum(({ broken }) => broken[law as MergeLaw]));
  const lines = [
    `${sum(({ triples }) => triples)} triples over ${sources().length} reports; in ${sum(({ apart }) => apart)} the sides touched different words and boxes`,
    `${sum(({ words }) => words)} words and ${sum(({ boxes }) => boxes)} marks looked for; ${sum(({ conflicting }) => conflicting)} triples ended in conflicts`,
    ...Object.values(LAWS).map((title, i) => `${numbers[i]} ${title}`),
    ...tallies.flatMap(({ first }) => first.map((line) => `  ${line}`)),
  ];
  return { lines, broken: numbers.some((number) => number > 0) };
}
