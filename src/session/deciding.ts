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

/** Begins to decide; of a decision under way (`before`) what was chosen for the same conflicts stays. */
export function decideOn(clash: Clash, before: Deciding | null = null): Deciding {
  const { conflicts } = clash.joined;
  const kept = before?.about === clash.about ? before : null;
  const choices = conflicts.map((conflict) => chosenBefore(kept, conflict));
  const shown = kept?.joined.conflicts[kept.at];
  const same = shown ? conflicts.findIndex((conflict) => isSame(conflict, shown)) : -1;
  const at = same >= 0 ? same : Math.max(0, choices.indexOf(null));
  const since = kept ? kept.since : clash.since;
  const writing = same >= 0 ? (kept?.writing ?? null) : null;
  return { late: false, leave: kept?.leave ?? false, ...clash, choices, at, writing, since };
}

function chosenBefore(before: Deciding | null, conflict: Conflict): Choice | null {
  const at = before?.joined.conflicts.findIndex((other) => isSame(other, conflict)) ?? -1;
  return before?.choices[at] ?? null;
}

function isSame(a: Conflict, b: Conflict): boolean {
  return a.question === b.question && a.base === b.base && a.mine === b.mine && a.disk === b.disk;
}

/** Chooses for the conflict on the screen, and goes on to the next one nobody has decided. */
export function choose(deciding: Deciding, choice: Choice): Deciding {
  const choices = deciding.choices.with(deciding.at, choice);
  const next = choices.findIndex((other, i) => other === null && i > deciding.at);
  const open = next >= 0 ? next : choices.indexOf(null);
  return { ...deciding, choices, at: open >= 0 ? open : deciding.at, writing: null };
}

/** How many conflicts nobody has decided. */
export function openCount({ choices }: Deciding): number {
  return choices.filter((choice) => choice === null).length;
}

/** Begins to write a text in place of both: from what was written there before, else from mine. */
export function writeOwn(deciding: Deciding): Deciding {
  const { choices, at, joined } = deciding;
  const conflict = joined.conflicts[at];
  if (!conflict) return deciding;
  const text = textOf(conflict, choices[at] ?? "mine");
  return { ...deciding, writing: createBuffer(text, text.length) };
}

function textOf({ mine, disk }: Conflict, choice: Choice): string {
  if (typeof choice === "object") return choice.text;
  if (choice === "both") return `${mine}\n${disk}`;
  return choice === "mine" ? mine : disk;
}

/** What somebody has written in place of both, chosen or not yet. */
export function ownTexts({ joined, choices, at, writing }: Deciding): string[] {
  const chosen = writing ? choices.with(at, { text: bufferText(writing) }) : choices;
  return chosen.flatMap((choice, i) => {
    if (choice === null || typeof choice !== "object") return [];
    const { mine, disk } = joined.conflicts[i]!;
    return choice.text === mine || choice.text === disk ? [] : [choice.text];
  });
}

/** The text with what was chosen, and mine where nothing was (both where theirs is nowhere else); what is being written counts as chosen. */
export function settledText({ joined, choices, at, writing, late }: Deciding): string {
  const chosen = writing ? choices.with(at, { text: bufferText(writing) }) : choices;
  // Theirs is on no disk then: whoever gets this text must get both.
  const open = late ? "both" : "mine";
  return settle(
    joined,
    chosen.map((choice) => choice ?? open),
  );
}
