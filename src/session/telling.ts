import { type Change, questionName } from "../model/report/changes.ts";
import { isCovered } from "./covered.ts";
import type { State } from "./state.ts";
import { also, notify, record, type Step, stay } from "./step.ts";

const FRESH_MS = 4_000;

/** How a change came into the report: another program saved it, or a save of ours brought it in. */
export type How = "elsewhere" | "merged";

const SUFFIX: Readonly<Record<How, string>> = { elsewhere: "saved elsewhere", merged: "merged from disk" };

/** Tells what changed: in the log line by line, above the footer in one, and on the screens by marks for some seconds. */
export function tellChanges(state: State, changes: readonly Change[], time: number, how: How): Step {
  if (changes.length === 0) return stay(state);
  const lines = changes.map(({ text }) => `${text}, ${SUFFIX[how]}`);
  const { state: marked, effects } = markFresh(state, changes);
  const recorded = record(marked, time, lines, marked.fresh?.id);
  const more = changes.length > 1 ? ` and ${changes.length - 1} more` : "";
  return notify({ state: recorded, effects }, "info", `${changes[0]!.text}${more}, ${SUFFIX[how]}`);
}

const MOST_NAMED = 3;

/** Some changes in a few words: one as it is, of several the answers by name and how many items: `Q3, Q7 and 2 more answers, 20 items`. */
export function summary(changes: readonly Change[]): string {
  const [first, ...others] = changes;
  if (!first) return "nothing changed";
  if (others.length === 0) return first.text;
  const answers = changes.flatMap(({ question }) => (question ? [questionName(question)] : []));
  const rest = changes.length - answers.length;
  const named = answers.slice(0, MOST_NAMED).join(", ");
  const more = answers.length > MOST_NAMED ? ` and ${answers.length - MOST_NAMED} more answers` : "";
  const items = rest === 0 ? [] : [rest === 1 ? "1 item" : `${rest} items`];
  return [...(named === "" ? [] : [named + more]), ...items].join(", ");
}

/** Marks what changed on the screens, follows it where that is wanted, and looks at what is around the report anew. */
function markFresh(state: State, changes: readonly Change[]): Step {
  const { checklist, questions } = state.reading.report;
  const id = (state.fresh?.id ?? 0) + 1;
  const items = changes.flatMap(({ item }) => (item ? [checklist.items.indexOf(item)] : []));
  const places = changes.flatMap(({ question }) => (question ? [questions.indexOf(question)] : []));
  const over = { type: "fresh-over", id } as const;
  const marked = follow({ ...state, fresh: { id, items, questions: places } }, places[0]);
  return also(
    stay(marked),
    { type: "later", milliseconds: FRESH_MS, message: over },
    { type: "look-around" },
  );
}

function follow(state: State, question: number | undefined): State {
  if (!state.settings.follow || question === undefined || isCovered(state)) return state;
  const questions = { ...state.view.questions, at: question, walking: true };
  return { ...state, view: { ...state.view, screen: "questions", pane: "list", scroll: 0, questions } };
}
