import { type SourceRow, selectedSource, shownExcerpt, shownPlace, sourceList } from "./source-rows.ts";
import { placeKey, type Sources } from "./sources.ts";
import type { State } from "./state.ts";
import { within } from "./within.ts";

/**
 * After a new reading: stays on what was selected, and at the place of it that is looked at. Of the lines those of that file are kept
 * until they are read anew.
 */
export function keepSource(before: State, after: State): State {
  const { sources } = after;
  if (!sources) return after;
  const [was, place] = [selectedSource(before), shownPlace(before)];
  const { rows } = sourceList(after, sources.of);
  const same = was ? followRow(rows, was, sources.at) : -1;
  const at = same >= 0 ? same : within(sources.at, rows.length);
  const where = rows[same]?.where ?? [];
  const kept = place
    ? nearest(
        where,
        (other) => other.path === place.path,
        (other) => (other.line ?? 0) - (place.line ?? 0),
      )
    : -1;
  const moved = { ...sources, at, place: Math.max(0, kept) };
  if (kept < 0) return { ...after, sources: { ...moved, scroll: null, excerpts: new Map() } };
  return { ...after, sources: { ...moved, excerpts: keptLines(before, { ...after, sources: moved }) } };
}

// The lines of before stand for those of now: somebody may be in the midst of reading them.
function keptLines(before: State, after: State): Sources["excerpts"] {
  const [where, excerpt] = [shownPlace(after), shownExcerpt(after) ?? shownExcerpt(before)];
  return new Map(where && excerpt ? [[placeKey(where), excerpt]] : []);
}

/** Where a row stands now: itself, else what is said of its file, else what says the same of another; -1 when there is none. */
function followRow(rows: readonly SourceRow[], was: SourceRow, at: number): number {
  const [file, line] = [was.where[0]?.path, was.where[0]?.line];
  const ofTopic = (row: SourceRow) => row.topic === was.topic;
  const ofFile = (row: SourceRow) => ofTopic(row) && row.where[0]?.path === file;
  const alike = (row: SourceRow) => ofFile(row) && row.text === was.text;
  const tries = [
    (row: SourceRow) => alike(row) && row.where[0]?.line === line,
    alike,
    ofFile,
    (row: SourceRow) => ofTopic(row) && row.text === was.text,
  ];
  for (const isSame of tries) {
    const found = nearest(rows, isSame, (_, index) => index - at);
    if (found >= 0) return found;
  }
  return -1;
}

/** The index of what fits and is least far away; -1 where nothing fits. */
function nearest<Each>(
  list: readonly Each[],
  fits: (each: Each) => boolean,
  distance: (each: Each, index: number) => number,
): number {
  const away = list.map((each, i) => (fits(each) ? Math.abs(distance(each, i)) : Number.POSITIVE_INFINITY));
  const least = Math.min(...away);
  return Number.isFinite(least) ? away.indexOf(least) : -1;
}
