import { type Buffer, bufferText, createBuffer } from "../model/buffer/buffer.ts";
import type { Choice, Conflict, Joined } from "../model/merge/conflict.ts";
import { settle } from "../model/merge/settle.ts";

/** Two versions that clash, while somebody decides place by place; nothing is written meanwhile. */
export interface Deciding {
  /** The whole report against the disk, the answer being written against the disk, or what git left in the report. */
  readonly about: "report" | "answer" | "markers";
  /** What both versions come from; for `markers` all three are the text with the markers. */
  readonly base: string;
  readonly mine: string;
  readonly disk: string;
  /** Both versions together, with mine at each conflict. */
  readonly joined: Joined;
  /** What shall stand at each conflict; null where nobody has decided. */
  readonly choices: readonly (Choice | null)[];
  /** The conflict on the screen. */
  readonly at: number;
  /** The text being written in place of both; null while none is. */
  readonly writing: Buffer | null;
  /** What was written in place of both and is not chosen, for each conflict; null where nothing was. */
  readonly begun: readonly (Buffer | null)[];
  /** Whether `disk` is on no disk: a save has just replaced it, or it could not be saved. */
  readonly late: boolean;
  /** Whether the answer is left once it is decided. */
  readonly leave: boolean;
  /** When it came up by itself; null when somebody asked for it. */
  readonly since: number | null;
}

/** The versions that clash, and how they came up. */
export type Clash = Pick<Deciding, "about" | "base" | "mine" | "disk" | "joined" | "since"> &
  Partial<Pick<Deciding, "late" | "leave">>;

/** The decision that keeps the report from being written; null when nothing does. */
export function askedOfReport({ deciding }: { readonly deciding: Deciding | null }): Deciding | null {
  return deciding?.about === "report" ? deciding : null;
}

/** Begins to decide; of a decision under way (`before`) what was chosen for the same conflicts stays. */
export function decideOn(clash: Clash, before: Deciding | null = null): Deciding {
  const { conflicts } = clash.joined;
  const kept = before?.about === clash.about ? before : null;
  const places = conflicts.map((conflict) => placeBefore(kept, conflict));
  const choices = places.map((place) => kept?.choices[place] ?? null);
  const begun = places.map((place) => kept?.begun[place] ?? null);
  const shown = kept?.joined.conflicts[kept.at];
  const same = shown ? conflicts.findIndex((conflict) => isSame(conflict, shown)) : -1;
  const at = same >= 0 ? same : Math.max(0, choices.indexOf(null));
  const since = kept ? kept.since : clash.since;
  const writing = same >= 0 ? (kept?.writing ?? null) : null;
  return { late: false, leave: kept?.leave ?? false, ...clash, choices, begun, at, writing, since };
}

function placeBefore(before: Deciding | null, conflict: Conflict): number {
  return before?.joined.conflicts.findIndex((other) => isSame(other, conflict)) ?? -1;
}

function isSame(a: Conflict, b: Conflict): boolean {
  return a.question === b.question && a.base === b.base && a.mine === b.mine && a.disk === b.disk;
}

/** Chooses for the conflict on the screen, and goes on to the next one nobody has decided. */
export function choose(deciding: Deciding, choice: Choice): Deciding {
  const choices = deciding.choices.with(deciding.at, choice);
  const begun = typeof choice === "object" ? deciding.begun.with(deciding.at, null) : deciding.begun;
  const next = choices.findIndex((other, i) => other === null && i > deciding.at);
  const open = next >= 0 ? next : choices.indexOf(null);
  return { ...deciding, choices, begun, at: open >= 0 ? open : deciding.at, writing: null };
}

/** How many conflicts nobody has decided. */
export function openCount({ choices }: Deciding): number {
  return choices.filter((choice) => choice === null).length;
}

/** Begins to write a text in place of both: goes on with what was written there before, else from what was chosen, else from mine. */
export function writeOwn(deciding: Deciding): Deciding {
  const { begun, at } = deciding;
  const text = startText(deciding);
  return { ...deciding, writing: begun[at] ?? createBuffer(text, text.length) };
}

/** Goes back to the choice without choosing what was written; it is kept for later, and the place is open until then. */
export function giveUpOwn(deciding: Deciding): Deciding {
  const { choices, begun, at, writing } = deciding;
  if (!writing || bufferText(writing) === startText(deciding))
    return { ...deciding, begun: begun.with(at, null), writing: null };
  return { ...deciding, choices: choices.with(at, null), begun: begun.with(at, writing), writing: null };
}

function startText({ choices, at, joined }: Deciding): string {
  const conflict = joined.conflicts[at];
  return conflict ? textOf(conflict, choices[at] ?? "mine") : "";
}

function textOf({ mine, disk }: Conflict, choice: Choice): string {
  if (typeof choice === "object") return choice.text;
  if (choice === "both") return `${mine}\n${disk}`;
  return choice === "mine" ? mine : disk;
}

/** What was chosen for each conflict, where what somebody writes or has written counts as chosen as long as nothing else is. */
export function chosenSoFar({ choices, begun, at, writing }: Deciding): (Choice | null)[] {
  const chosen = choices.map((choice, i) => choice ?? (begun[i] ? { text: bufferText(begun[i]) } : null));
  return writing ? chosen.with(at, { text: bufferText(writing) }) : chosen;
}

/** What somebody has written in place of both, chosen or not yet. */
export function ownTexts(deciding: Deciding): string[] {
  const { joined } = deciding;
  return chosenSoFar(deciding).flatMap((choice, i) => {
    if (choice === null || typeof choice !== "object") return [];
    const { mine, disk } = joined.conflicts[i]!;
    return choice.text === mine || choice.text === disk ? [] : [choice.text];
  });
}

/** The text with what was chosen, and mine where nothing was (both where theirs is nowhere else); what is written in place of both counts as chosen. */
export function settledText(deciding: Deciding): string {
  const { joined, late } = deciding;
  // Theirs is on no disk then: whoever gets this text must get both.
  const open = late ? "both" : "mine";
  return settle(
    joined,
    chosenSoFar(deciding).map((choice) => choice ?? open),
  );
}
