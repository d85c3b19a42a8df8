import type { Item } from "../model/report/checklist.ts";
import { selectedFigure } from "./figure-rows.ts";
import { placeOfProblem, problemPlace } from "./problem-rows.ts";
import type { Reading } from "./reading.ts";
import type { State } from "./state.ts";
import { FIRST_VIEW, type ItemPlace, type ProblemPlace, type View } from "./view.ts";
import { within } from "./within.ts";

/** Where somebody was in a report, kept for the next start: places by what they are, and beside it their index where they were. */
export interface RememberedView {
  readonly screen: View["screen"];
  readonly pane: View["pane"];
  readonly overview: { readonly at: number };
  readonly checklist: Pick<View["checklist"], "by" | "filter"> & {
    readonly at: number;
    readonly item: string;
    readonly module: string | null;
  };
  /** `turn`: how many questions of the same number stand before it. */
  readonly questions: View["questions"] & { readonly number: number | null; readonly turn: number };
  readonly figures: { readonly at: number; readonly path: string };
  readonly problems: ProblemPlace & { readonly at: number };
  /** What was chosen in the palette lately. */
  readonly recent: readonly string[];
}

/** Characters of an item that are kept: enough to know it again. */
const LONGEST_ITEM = 300;

/** What is to be remembered of a session. Not what is open over the screens, nor what is searched, nor how far a text is scrolled. */
export function rememberedView(state: State): RememberedView {
  const { view, reading, recent } = state;
  const { screen, pane, overview, checklist } = view;
  return {
    screen,
    pane,
    overview,
    checklist: {
      by: checklist.by,
      filter: checklist.filter,
      at: checklist.at.item,
      item: keyOf(reading.report.checklist.items[checklist.at.item]),
      module: checklist.at.module,
    },
    questions: { ...view.questions, ...questionPlace(reading, view.questions.at) },
    figures: { at: view.figures.at, path: selectedFigure(state)?.path ?? view.figures.named ?? "" },
    problems: { at: view.problems.at, ...(view.problems.sought ?? problemPlace(state)) },
    recent,
  };
}

/** The view to begin with: what was remembered, found again in the report as it is now; where it is gone, what has its index. */
export function viewFrom(remembered: RememberedView, reading: Reading): View {
  const { screen, pane, overview, checklist, questions, figures } = remembered;
  const { number: _number, turn: _turn, ...shown } = questions;
  return {
    ...FIRST_VIEW,
    screen,
    pane: screen === "overview" ? "list" : pane,
    overview,
    checklist: { by: checklist.by, filter: checklist.filter, at: findItem(checklist, reading) },
    questions: { ...shown, at: findQuestion(questions, reading) },
    figures: { at: figures.at, ...(figures.path === "" ? {} : { named: figures.path }) },
    problems: findProblem(remembered.problems, reading),
  };
}

function keyOf(item: Item | undefined): string {
  return item?.text.slice(0, LONGEST_ITEM) ?? "";
}

function findItem({ by, at, item: key, module }: RememberedView["checklist"], reading: Reading): ItemPlace {
  const { items } = reading.report.checklist;
  const same = items.flatMap((item, i) => (keyOf(item) === key ? [i] : []));
  // Of those with the same words, the one that stands nearest.
  const [near] = same.sort((a, b) => Math.abs(a - at) - Math.abs(b - at));
  const item = near ?? within(at, items.length);
  if (by === "week") return { item, module: null };
  const modules = items[item]?.modules ?? [];
  const isThere = module !== null && (modules.includes(module) || (module === "" && modules.length === 0));
  return { item, module: isThere ? module : (modules[0] ?? "") };
}

function questionPlace({ questions }: Reading, at: number) {
  const number = questions[at]?.question.number ?? null;
  const turn = questions.slice(0, at).filter(({ question }) => question.number === number).length;
  return { number, turn };
}

function findQuestion({ number, turn, at }: RememberedView["questions"], { questions }: Reading): number {
  const same = questions.flatMap(({ question }, i) => (question.number === number ? [i] : []));
  return same[turn] ?? same[0] ?? within(at, questions.length);
}

function findProblem({ at, ...place }: RememberedView["problems"], reading: Reading): View["problems"] {
  const found = placeOfProblem(reading, place);
  if (found !== null) return { at: found };
  return { at: within(at, reading.problems.length), ...(place.rule === "" ? {} : { sought: place }) };
}

/** What is shown of a report when it is opened again. */
export function placeAgain(state: State, remembered: RememberedView): State {
  return { ...state, view: viewFrom(remembered, state.reading), recent: remembered.recent };
}
