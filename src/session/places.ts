import { diffEdits } from "../model/document/diff.ts";
import { mapOffset } from "../model/document/edit.ts";
import type { Report } from "../model/report/parse.ts";
import { keepFigure } from "./figure-rows.ts";
import { followProblem, placeOfProblem } from "./problem-rows.ts";
import type { Sources } from "./sources.ts";
import type { Editing, State } from "./state.ts";

/** Keeps the user's place when the text changed under it: what was selected is found again where it has moved to. */
export function keepPlaces(before: State, after: State): State {
  if (before.reading === after.reading) return after;
  const [old, fresh] = [before.reading.report, after.reading.report];
  const edits = diffEdits(old.text, fresh.text);
  const move = (offset: number) => mapOffset(edits, offset);
  const { checklist, questions, problems } = after.view;
  const item = placeOf(
    fresh.checklist.items.map(({ span }) => span.from),
    old.checklist.items[checklist.at.item]?.span.from,
    move,
  );
  const at = questionPlace(old, fresh, questions.at, move);
  const problem = followProblem(before.reading, after.reading, problems.at, move);
  const sought = problems.sought ? placeOfProblem(after.reading, problems.sought) : null;
  const isElse = after.view.screen === "problems" && !problem.same;
  const view = {
    ...after.view,
    // What was scrolled is about the problem that is gone.
    scroll: isElse ? 0 : after.view.scroll,
    checklist: { ...checklist, at: { ...checklist.at, item } },
    questions: { ...questions, at },
    problems: sought === null ? { ...problems, at: problem.at } : { at: sought },
  };
  const editing = after.editing && { ...after.editing, index: editedPlace(old, fresh, after.editing, move) };
  const sources = after.sources && { ...after.sources, of: sourcePlace(old, fresh, after.sources.of, move) };
  return keepFigure(before, { ...after, view, editing, sources });
}

/** Where what is looked at closely stands now; -1 when it is gone: nothing of its neighbour is to be shown, or put into its answer. */
function sourcePlace(
  old: Report,
  fresh: Report,
  { kind, at }: Sources["of"],
  move: (offset: number) => number,
): Sources["of"] {
  if (kind === "item") return { kind, at: itemPlace(old, fresh, at, move) };
  return {
    kind,
    at: editedPlace(old, fresh, { index: at, number: old.questions[at]?.number ?? null }, move),
  };
}

// An item is its words: what the repository has for it goes by them.
function itemPlace(old: Report, fresh: Report, at: number, move: (offset: number) => number): number {
  const was = old.checklist.items[at];
  if (!was) return -1;
  const { items } = fresh.checklist;
  const offset = move(was.span.from);
  const there = items.findIndex(({ text, span }) => span.from === offset && text === was.text);
  return there >= 0 ? there : items.findIndex(({ text }) => text === was.text);
}

/** Where the question being answered stands now; -1 when it is gone: its answer must go nowhere else. */
function editedPlace(
  old: Report,
  fresh: Report,
  { index, number }: Pick<Editing, "index" | "number">,
  move: (offset: number) => number,
): number {
  if (number === null) {
    const heading = old.questions[index]?.heading.from;
    if (heading === undefined) return -1;
    const at = move(heading);
    return fresh.questions.findIndex((question) => question.number === null && question.heading.from === at);
  }
  if (fresh.questions[index]?.number === number) return index;
  return fresh.questions.findIndex((question) => question.number === number);
}

/** Where a question stands now: the one of the same number, else what has moved to its place. */
function questionPlace(old: Report, fresh: Report, at: number, move: (offset: number) => number): number {
  const was = old.questions[at];
  if (was && fresh.questions[at]?.number === was.number) return at;
  const same = fresh.questions.findIndex(({ number }) => number !== null && number === was?.number);
  if (same >= 0) return same;
  return placeOf(
    fresh.questions.map(({ heading }) => heading.from),
    was?.heading.from,
    move,
  );
}

function placeOf(
  starts: readonly number[],
  was: number | undefined,
  move: (offset: number) => number,
): number {
  if (was === undefined) return 0;
  const offset = move(was);
  return Math.max(
    0,
    starts.findLastIndex((start) => start <= offset),
  );
}
