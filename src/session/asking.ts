import { bufferText } from "../model/buffer/buffer.ts";
import { trimBlankLines } from "../model/edits/set-answer.ts";
import { mergeAnswers } from "../model/merge/answers.ts";
import { readMarkers } from "../model/merge/conflict-markers.ts";
import { remembered } from "../model/remembered.ts";
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

const holdsMarkers = remembered(
  ({ problems, report }: Reading) =>
    problems.some(({ rule }) => rule === "conflict-marker") && readMarkers(report.text) !== null,
);

/** Whether git left two versions to decide between; a marker that stands alone is a problem, too, and nothing to decide. */
export function hasMarkers({ reading }: Pick<State, "reading">): boolean {
  return holdsMarkers(reading);
}

/** What git left in the report to be decided, on the conflict screen; null when there is nothing. */
export function askAboutMarkers(state: State, since: number | null): State | null {
  const { text } = state.document;
  const joined = readMarkers(text);
  if (!joined) return null;
  const clash = { about: "markers", base: text, mine: text, disk: text, joined, since } as const;
  return { ...state, deciding: decideOn(clash, state.deciding) };
}
