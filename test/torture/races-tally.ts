import type { Outcome } from "./outcome.ts";
import type { AppChanges, AppHolds } from "./races-app.ts";
import type { WriterSave } from "./races-writer.ts";

/** One round when everybody had come to rest: what was changed, what the file does not hold, and what of that the sessions do. */
export interface Round {
  readonly round: number;
  readonly changes: readonly AppChanges[];
  readonly saves: readonly WriterSave[];
  readonly rested: boolean;
  readonly missing: readonly string[];
  readonly holds: readonly AppHolds[];
}

/** What came of all rounds. */
export interface Races {
  rounds: number;
  restless: number;
  /** Words and ticks saved by the app and by the second instance. */
  readonly made: [number, number];
  ticks: number;
  written: number;
  /** Changes of the apps that a save of the writer from an old copy took out of the file. */
  overwritten: number;
  putBacks: number;
  conflicts: number;
  inMemory: number;
  inUndo: number;
  onScreen: number;
  nowhere: number;
  writerNeverOnDisk: number;
  writerLost: number;
  /** The first changes that are nowhere, to look for. */
  readonly first: string[];
}

/** A tally of no races. */
export function noRaces(): Races {
  const counts = { ticks: 0, written: 0, overwritten: 0, putBacks: 0, conflicts: 0 };
  const places = { inMemory: 0, inUndo: 0, onScreen: 0, nowhere: 0, writerNeverOnDisk: 0, writerLost: 0 };
  return { rounds: 0, restless: 0, made: [0, 0], ...counts, ...places, first: [] };
}

const SHOWN = 12;

/** Adds what came of a round. */
export function addRound(races: Races, { round, changes, saves, rested, missing, holds }: Round): void {
  races.rounds++;
  if (!rested) races.restless++;
  for (const [i, { made, ticks, putBacks, conflicts }] of changes.entries()) {
    races.made[i as 0 | 1] += made.length;
    races.ticks += ticks;
    races.putBacks += putBacks;
    races.conflicts += conflicts;
  }
  races.written += saves.length;
  races.overwritten += new Set(
    saves.flatMap((save) => save.overwrote.filter((word) => /^(?:[ab]\d+-|tick of )/.test(word))),
  ).size;
  const held = (place: keyof AppHolds, name: string) => holds.some((hold) => hold[place].includes(name));
  const saveOf = new Map(saves.map((save) => [save.word, save]));
  for (const name of missing) {
    if (held("memory", name)) races.inMemory++;
    else if (held("screen", name)) races.onScreen++;
    else if (held("undo", name)) races.inUndo++;
    else if (saveOf.get(name)?.onDisk === false) races.writerNeverOnDisk++;
    else {
      if (saveOf.has(name)) races.writerLost++;
      else races.nowhere++;
      if (races.first.length < SHOWN) races.first.push(`round ${round}: ${name}`);
    }
  }
}

const WHAT = [
  "Races: two sessions of the app, each in a process of its own, and a foreign writer save into one report.",
  "A change of a session is a word put into an answer and saved, or a tick, each its own. The writer reads the file, adds a word of its own,",
  "pauses, truncates the file, pauses and writes all of it, so that it often saves an old copy over what others saved. Where texts clash,",
  "the sessions keep both; where they notice that an old copy took something of theirs, they put it back.",
  "A change is kept if, with everybody at rest, it is in the file, or else in the text of a session, in a text that its undo or redo leads to,",
  "on its conflict screen, or in what it offers to put back.",
  "A word of the writer counts as taken by us if it was in the file right after the writer wrote it and is in none of these places. It was never",
  "on disk if the file had been replaced while the writer held the old one open: it wrote where no path leads.",
];

/** The tally as lines to read. */
export function describeRaces(races: Races): Outcome {
  const [first, second] = races.made;
  const total = first + second + races.written;
  return {
    lines: [
      ...WHAT,
      `${total} interleaved saves in ${races.rounds} rounds: ${first} by the app, ${second} by a second instance (${races.ticks} of both are ticks), ${races.written} by the writer`,
      `${races.overwritten} changes of the two sessions were taken out of the file by old copies of the writer; put back ${races.putBacks} times; ${races.conflicts} times asked what stays`,
      `not in the file in the end, but in a session's text ${races.inMemory}, in its undo history ${races.inUndo}, on its conflict screen or offered ${races.onScreen}`,
      `changes of the app and the second instance that are nowhere: ${races.nowhere}`,
      `words of the writer: taken by us ${races.writerLost}, never on disk ${races.writerNeverOnDisk}`,
      `rounds that did not come to rest: ${races.restless}`,
      ...races.first.map((line) => `  ${line}`),
    ],
    broken: races.nowhere + races.writerLost + races.restless > 0,
  };
}
