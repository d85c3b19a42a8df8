import { type Buffer, bufferText, caretOf, rewriteBuffer, select } from "../model/buffer/buffer.ts";
import { countForReader, describeDifference } from "../model/markdown/reader-words.ts";
import { scanMarkdown } from "../model/markdown/scan.ts";
import { countOfficially, type OfficialCount } from "../model/official/gauge.ts";
import { findTrouble, type Trouble } from "../model/problems/find-trouble.ts";
import { keyFor } from "./bindings.ts";
import { behindKey } from "./keys-here.ts";
import type { Surroundings } from "./reading.ts";
import type { State } from "./state.ts";
import { notify, type Step, stay } from "./step.ts";

/** All that is known of an answer while it is written. */
export interface DraftReading {
  /** What the checker would count of it. */
  readonly official: OfficialCount;
  /** Why a reader sees other words than the checker counts; null when it is the same number. */
  readonly difference: string | null;
  /** What is wrong with it, in the order of the text. */
  readonly trouble: readonly Trouble[];
}

interface Known {
  readonly text: string;
  readonly isLast: boolean;
  readonly checked: boolean;
  readonly surroundings: Surroundings;
  readonly reading: DraftReading;
}

// Screens and commands ask for the same draft several times a key; it is read once.
let known: Known | null = null;

/** Reads the answer that is being written as the checker and a reader will. */
export function readDraft({ editing, reading, surroundings }: State): DraftReading {
  const text = editing ? bufferText(editing.buffer) : "";
  const { questions, checker } = reading.report;
  const isLast = editing?.index === questions.length - 1;
  const checked = checker !== null;
  if (
    known?.text === text &&
    known.isLast === isLast &&
    known.checked === checked &&
    known.surroundings === surroundings
  )
    return known.reading;
  known = { text, isLast, checked, surroundings, reading: read(text, isLast, checked, surroundings) };
  return known.reading;
}

function read(
  text: string,
  isLast: boolean,
  checked: boolean,
  { files, tracked }: Surroundings,
): DraftReading {
  // Where no checker counts, all of the answer does.
  const official = countOfficially(text, isLast || !checked);
  const lines = scanMarkdown(text);
  const around = { ...(files ? { files } : {}), ...(tracked ? { tracked } : {}) };
  return {
    official,
    difference: checked ? describeDifference(official, countForReader(text)) : null,
    trouble: findTrouble({ text, isLast, checked, lines, ...around }),
  };
}

/** Repairs the trouble at the caret, else the next one that can be, as one step of undo. */
export function fixTrouble(state: State, time: number): Step {
  const { editing } = state;
  // A fix that needs a file copied first is made from the problems.
  const { trouble } = readDraft(state);
  const fixable = trouble.filter(({ fix, fixCopies }) => fix && !fixCopies);
  const chosen = editing && (atCaret(fixable, editing.buffer) ?? nextTrouble(fixable, editing.buffer));
  if (!editing || !chosen?.fix) {
    const copies = trouble.some(({ fixCopies }) => fixCopies);
    const what = copies
      ? `Save the answer, then press ${keyFor(state, "problems.fix")} under ${behindKey(state, "problems", "Problems")}: an image has to be copied for this.`
      : "This needs your own words; nothing was changed.";
    return notify(stay(state), "info", what);
  }
  const buffer = rewriteBuffer(editing.buffer, chosen.fix, time);
  return stay({ ...state, editing: { ...editing, buffer } });
}

/** Goes to the next trouble behind the caret, round the end. */
export function goToTrouble(state: State, time: number): Step {
  const { editing } = state;
  if (!editing) return stay(state);
  const next = nextTrouble(readDraft(state).trouble, editing.buffer);
  if (!next) return stay(state);
  const buffer = select(editing.buffer, next.span.from, next.span.from, time);
  return stay({ ...state, editing: { ...editing, buffer } });
}

/** The trouble to speak of: that at the caret, else the first. */
export function presentTrouble(state: State): Trouble | null {
  if (!state.editing) return null;
  const { trouble } = readDraft(state);
  return atCaret(trouble, state.editing.buffer) ?? trouble[0] ?? null;
}

// Behind the last comes the first again.
function nextTrouble(trouble: readonly Trouble[], buffer: Buffer): Trouble | undefined {
  const caret = caretOf(buffer);
  return trouble.find(({ span }) => span.from > caret) ?? trouble[0];
}

// On the same line is near enough: the line is where its sentence stands.
function atCaret(trouble: readonly Trouble[], buffer: Buffer): Trouble | undefined {
  const { from, to } = buffer.state.doc.lineAt(caretOf(buffer));
  return trouble.find(({ span }) => span.from <= to && from <= span.to);
}
