import type { Killed } from "./kills-case.ts";
import type { Outcome } from "./outcome.ts";

/** What came of all kills. */
export interface Kills {
  kills: number;
  whileSaving: number;
  withDrafts: number;
  torn: number;
  savedLost: number;
  old: number;
  unseen: number;
  midUndo: number;
  locks: number;
  asides: number;
  returns: number;
  restored: number;
  asked: number;
  lostInReturn: number;
  draftsLeft: number;
  readonly lags: number[];
  /** How late the timers of this process were, in milliseconds. */
  readonly stalls: number[];
  readonly notRun: string[];
  /** The cases in which something was lost, by seed. */
  readonly broken: string[];
}

/** A tally of no kills. */
export function noKills(): Kills {
  const counts = { kills: 0, whileSaving: 0, withDrafts: 0, torn: 0, savedLost: 0, old: 0, unseen: 0 };
  const more = {
    midUndo: 0,
    locks: 0,
    asides: 0,
    returns: 0,
    restored: 0,
    asked: 0,
    lostInReturn: 0,
    draftsLeft: 0,
  };
  return { ...counts, ...more, lags: [], stalls: [], notRun: [], broken: [] };
}

/** Whether something was lost, or the case did not come to its kill. */
export function isBroken(killed: Killed | Error): boolean {
  return killed instanceof Error || whatBroke(killed).length > 0;
}

function whatBroke({ missing, oddLooks, back }: Killed): string[] {
  const { torn, savedLost, old } = missing;
  return [
    torn ? "a torn file" : "",
    savedLost ? "a saved text is lost" : "",
    oddLooks > 0 ? "a file that held what it must not" : "",
    old > 0 ? `${old} keys older than a second are lost` : "",
    back && back.lost.length > 0 ? `lost in coming back: ${back.lost.join(" ")}` : "",
    back && back.locks > 0 ? "a lock left after a save" : "",
    back && back.left > 0 ? `${back.left} drafts left though all is saved` : "",
  ].filter(Boolean);
}

/** Adds what came of the case of a seed. */
export function addKilled(kills: Kills, seed: number, killed: Killed | Error): void {
  if (killed instanceof Error) {
    kills.notRun.push(`seed ${seed}: ${killed.message}`);
    return;
  }
  const { missing, whileSaving, drafts, locks, asides, oddLooks, back } = killed;
  kills.kills++;
  kills.whileSaving += Number(whileSaving);
  kills.withDrafts += Number(drafts > 0);
  kills.torn += Number(missing.torn) + oddLooks;
  kills.savedLost += Number(missing.savedLost);
  kills.old += missing.old;
  kills.unseen += missing.unseen;
  kills.midUndo += Number(missing.midUndo);
  kills.locks += locks;
  kills.asides += asides;
  kills.lags.push(missing.lag);
  if (back) addReturn(kills, back);
  for (const what of whatBroke(killed)) kills.broken.push(`seed ${seed}: ${what}`);
}

function addReturn(kills: Kills, { restored, asked, lost, left }: NonNullable<Killed["back"]>): void {
  kills.returns++;
  kills.restored += restored;
  kills.asked += asked;
  kills.lostInReturn += lost.length;
  kills.draftsLeft += left;
}

const SHOWN = 12;

const WHAT = [
  "Kills: the built program in a terminal of its own, killed with SIGKILL while somebody writes, saves, ticks and takes back at random;",
  `half of the kills come within moments of a key that saves. A file is torn that holds none of the texts that were to be saved. A saved text is lost`,
  "when the file holds an earlier one than was seen in it, or told as saved. The age of what is missing counts from when its key was sent.",
];

/** The tally as lines to read. */
export function describeKills(kills: Kills): Outcome {
  const row = (name: string, value: string | number) => `  ${name.padEnd(60)} ${value}`;
  const lines = [
    ...WHAT,
    row("kills", `${kills.kills} (${kills.whileSaving} around a save)`),
    row("torn files", kills.torn),
    row("saved answers and ticks lost", kills.savedLost),
    row("keys older than 1 s that are in no draft and no file", kills.old),
    row("the same that the program had not got round to showing", kills.unseen),
    row("age of the oldest key missing, ms: median, 95 of 100, worst", spread(kills.lags)),
    row("how late a timer of this process was, likewise (the load)", spread(kills.stalls)),
    row("kills that left a draft", kills.withDrafts),
    row("kills in the middle of an undo", kills.midUndo),
    row("left beside the report: locks, texts written aside", `${kills.locks}, ${kills.asides}`),
    row(
      "starts after a kill",
      `${kills.returns}, drafts restored ${kills.restored}, asked what stays ${kills.asked}`,
    ),
    row("words lost in coming back, drafts left behind", `${kills.lostInReturn}, ${kills.draftsLeft}`),
    row("cases that did not come to their kill", kills.notRun.length),
    ...[...kills.broken, ...kills.notRun].slice(0, SHOWN).map((line) => `  ${line}`),
  ];
  return { lines, broken: kills.broken.length + kills.notRun.length > 0 };
}

function spread(times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
  return [0.5, 0.95, 1].map((part) => Math.max(0, at(part)).toFixed(0)).join(", ");
}
