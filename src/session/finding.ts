import { printable } from "../model/text/printable.ts";
import { keyFor } from "./bindings.ts";
import { goToRow, rowHere, rowsWith } from "./find-rows.ts";
import { screenRows } from "./layout.ts";
import type { State } from "./state.ts";
import { notify, type Step, stay } from "./step.ts";
import type { Find, FoundPlace } from "./view.ts";

/** Where an open question, named by its place in the report, shows what is looked for. */
export interface Found {
  readonly question: number;
  readonly query: string;
  readonly places: readonly FoundPlace[];
}

/** Asks what to find. */
export function openFind(state: State): State {
  return withFind(state, { query: "", typing: true });
}

/** Goes to the next place where the query stands, from the selected row on (`inclusive`: that row first), round the end; in an open question through its text. */
export function findNext(state: State, by: 1 | -1, inclusive = false): Step {
  const { find } = state.view;
  const query = find?.query ?? "";
  if (!find || query === "") return stay(state);
  const { places = [], at = -1 } = isOpen(state) && isDrawn(state) ? find : {};
  if (!inclusive && places[at + by]) return tell(goToPlace(state, at + by));
  const rows = rowsWith(state, query);
  if (rows.length === 0) return tellNone(state, query);
  const here = rowHere(state);
  const onwards = inclusive ? (row: number) => row >= here : (row: number) => row > here;
  const row =
    by === 1 ? (rows.find(onwards) ?? rows[0]!) : (rows.findLast((row) => row < here) ?? rows.at(-1)!);
  // Round the end of the only question that has it.
  if (row === here && !inclusive && places.length > 0)
    return tell(goToPlace(state, by === 1 ? 0 : places.length - 1));
  const there = goToRow(state, row);
  if (!isOpen(there)) return tell(there);
  return stay(withFind(there, { query, typing: find.typing, wanted: by }));
}

/** The same search in a question that is being opened: it goes to the first place there, if there is one. */
export function goInto({ query, typing }: Find): Find {
  return { query, typing, wanted: 1 };
}

/** Takes in where an open question shows what is looked for, as it was drawn, and goes there if that was asked. */
export function takePlaces(state: State, { question, query, places }: Found): Step {
  const { find, questions } = state.view;
  if (find?.query !== query || questions.at !== question || !isOpen(state)) return stay(state);
  const { wanted, ...rest } = find;
  const at = find.question === question ? Math.min(find.at ?? -1, places.length - 1) : -1;
  const next = withFind(state, { ...rest, question, places, at });
  if (wanted === undefined) return stay(retell(state, next));
  if (places.length > 0) {
    const there = goToPlace(next, wanted === 1 ? 0 : places.length - 1);
    return find.typing ? stay(there) : tell(there);
  }
  const isHere = rowsWith(state, query).includes(question);
  return find.typing || !isHere ? stay(next) : notify(stay(next), "info", notShown(query), "key");
}

/** Ends the typing of a query: an empty one is given up, and what was found is counted. */
export function endFind(state: State): Step {
  const { find } = state.view;
  if (!find || find.query === "") return stay(withFind(state, null));
  const done = withFind(state, { ...find, typing: false });
  return rowsWith(done, find.query).length > 0 ? tell(done) : tellNone(done, find.query);
}

/** How much was found and which of it is shown: `3 of 12`; empty where nothing is looked for or found. */
export function foundCount(state: State): string {
  const { find } = state.view;
  if (!find || find.query === "") return "";
  const rows = rowsWith(state, find.query);
  if (rows.length === 0) return "";
  if (!isOpen(state)) {
    const at = rows.indexOf(rowHere(state));
    return at < 0 ? `${rows.length} found` : `${at + 1} of ${rows.length}`;
  }
  const { places = [], at = -1 } = find;
  if (!isDrawn(state) || at < 0) return inQuestions(rows.length);
  if (rows.length === 1) return `${at + 1} of ${places.length}, in this question alone`;
  return `${at + 1} of ${places.length} here, ${inQuestions(rows.length)}`;
}

/** What is looked for in the screen that is shown; empty where another thing lies over it. */
export function searchedText({
  view,
  editing,
  deciding,
  dialog,
  palette,
  picker,
  drafts,
  sources,
}: State): string {
  const covered = [editing, deciding, dialog, palette, picker, sources, view.help].some(
    (over) => over !== null,
  );
  return covered || drafts?.open ? "" : (view.find?.query ?? "");
}

function inQuestions(count: number): string {
  return count === 1 ? "in 1 question" : `in ${count} questions`;
}

/** Whether a session knows already what a drawn question told. */
export function knowsPlaces({ view }: State, { question, query, places }: Found): boolean {
  const { find } = view;
  if (find?.query !== query || view.questions.at !== question) return true;
  const known = find.question === question && find.wanted === undefined ? find.places : undefined;
  return (
    known?.length === places.length &&
    known.every(({ pane, line }, i) => pane === places[i]!.pane && line === places[i]!.line)
  );
}

/** Whether a question is read, so that its text is what is looked through. */
function isOpen({ view }: State): boolean {
  return view.screen === "questions" && view.questions.walking;
}

/** Whether the known places are those of the question that is open. */
function isDrawn({ view }: State): boolean {
  return view.find?.question === view.questions.at;
}

const LINES_ABOVE = 2;

function goToPlace(state: State, at: number): State {
  const { view, size } = state;
  const place = view.find?.places?.[at];
  if (!view.find || !place) return state;
  const from = view.pane === place.pane ? view.scroll : 0;
  // The last row says how much is below.
  const isSeen = place.line >= from && place.line < from + screenRows(size) - 1;
  const scroll = isSeen ? from : Math.max(0, place.line - LINES_ABOVE);
  return { ...state, view: { ...view, pane: place.pane, scroll, find: { ...view.find, at } } };
}

function withFind(state: State, find: Find | null): State {
  return { ...state, view: { ...state.view, find } };
}

function tell(state: State): Step {
  const text = foundSentence(state);
  return text === null ? stay(state) : notify(stay(state), "info", text, "key");
}

function foundSentence(state: State): string | null {
  const count = foundCount(state);
  if (count === "") return null;
  const keys = `${keyFor(state, "find.next")} next, ${keyFor(state, "find.previous")} before`;
  return `"${printable(state.view.find!.query)}": ${count}; ${keys}`;
}

// An answer is drawn anew once its Markdown can be read, or in another width: what was counted before is not true then.
function retell(before: State, now: State): State {
  const { notice } = now;
  if (!notice || notice.text !== foundSentence(before)) return now;
  return { ...now, notice: { ...notice, text: foundSentence(now) ?? notice.text } };
}

function tellNone(state: State, query: string): Step {
  return notify(stay(state), "info", `"${printable(query)}" is not in what is shown.`, "key");
}

function notShown(query: string): string {
  return `"${printable(query)}" is here in a mark, a link or an example that is not shown.`;
}
