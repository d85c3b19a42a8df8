import { bufferText } from "../model/buffer/buffer.ts";
import { trimBlankLines } from "../model/edits/set-answer.ts";
import { mergeAnswers } from "../model/merge/answers.ts";
import { readMarkers } from "../model/merge/conflict-markers.ts";
import { decideOn } from "./deciding.ts";
import type { Reading } from "./reading.ts";
import type { State } from "./state.ts";

/** Asks about the answer that was changed here and on disk; null when both go together by now. */
export function askAboutAnswer(state: State, leave: boolean): State | null {
  const { editing } = state;
  if (!editing || editing.theirs === null) return null;
  const mine = trimBlankLines(bufferText(editing.buffer));
  const { base, theirs: disk } = editing;
  const joined = mergeAnswers({ base, mine, disk }, editing.number);
  if (joined.conflicts.length === 0) return null;
  const clash = { about: "answer", base, mine, disk, joined, since: null, leave } as const;
  return { ...state, deciding: decideOn(clash, state.deciding) };
}

// Rows and footer ask several times a frame.
const decidable = new WeakMap<Reading, boolean>();

/** Whether git left two versions to decide between; a marker that stands alone is a problem, too, and nothing to decide. */
export function hasMarkers({ reading }: Pick<State, "reading">): boolean {
  const known = decidable.get(reading);
  if (known !== undefined) return known;
  const isNamed = reading.problems.some(({ rule }) => rule === "conflict-marker");
  const found = isNamed && readMarkers(reading.report.text) !== null;
  decidable.set(reading, found);
  return found;
}

/** What git left in the report to be decided, on the conflict screen; null when there is nothing. */
export function askAboutMarkers(state: State, since: number | null): State | null {
  const { text } = state.document;
  const joined = readMarkers(text);
  if (!joined) return null;
  const clash = { about: "markers", base: text, mine: text, disk: text, joined, since } as const;
  return { ...state, deciding: decideOn(clash, state.deciding) };
}
