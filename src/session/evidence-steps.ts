import { doubtOf } from "../model/evidence/item-evidence.ts";
import { counted } from "../model/text/phrase.ts";
import type { NextStep } from "./next-steps.ts";
import { evidenceOf } from "./repository.ts";
import type { State } from "./state.ts";

/** Why a tick is worth a second look. */
export type Doubt = NonNullable<ReturnType<typeof doubtOf>>;

/** Modules that are named where the items belong to several. */
const MOST_MODULES = 3;

/** What the repository does not show though it is ticked, which costs at the exam, then what it shows and nobody has ticked; a step each. */
export function evidenceSteps(state: Pick<State, "reading" | "repository">): NextStep[] {
  return [...stepOf(state, "ticked without evidence"), ...stepOf(state, "evidence without a tick")];
}

function stepOf(state: Pick<State, "reading" | "repository">, doubt: Doubt): NextStep[] {
  const { items } = state.reading.report.checklist;
  const doubtful = items.flatMap((item, i) => (doubtOf(item, evidenceOf(state, item)) === doubt ? [i] : []));
  const [item] = doubtful;
  if (item === undefined) return [];
  const modules = [...new Set(doubtful.flatMap((i) => items[i]!.modules))];
  const text = sentence(doubt, modules, counted(doubtful.length, "item"));
  return [{ text, question: null, item, doubt, problem: null }];
}

function sentence(doubt: Doubt, modules: readonly string[], count: string): string {
  const isTicked = doubt === "ticked without evidence";
  if (modules.length === 1 && !isTicked) return `${modules[0]} evidence found, not ticked: ${count}`;
  const named = modules.slice(0, MOST_MODULES).join(", ");
  const rest = modules.length > MOST_MODULES ? " …" : "";
  const head = isTicked ? "Ticked without evidence" : "Evidence found, not ticked";
  return `${head}: ${count}${named === "" ? "" : ` (${named}${rest})`}`;
}
