import { doubtOf } from "../model/evidence/item-evidence.ts";
import type { NextStep } from "./next-steps.ts";
import { evidenceOf } from "./repository.ts";
import type { State } from "./state.ts";

/** Modules that are named where the items belong to several. */
const MOST_MODULES = 3;

/** What the repository has and nobody has ticked, as one step; none where there is nothing of the kind. */
export function evidenceStep(state: Pick<State, "reading" | "repository">): NextStep[] {
  const { items } = state.reading.report.checklist;
  const found = items.flatMap((item, i) =>
    doubtOf(item, evidenceOf(state, item)) === "evidence without a tick" ? [i] : [],
  );
  const [item] = found;
  if (item === undefined) return [];
  const modules = [...new Set(found.flatMap((i) => items[i]!.modules))];
  const count = `${found.length} ${found.length === 1 ? "item" : "items"}`;
  return [{ text: sentence(modules, count), question: null, item, filter: "doubtful", problem: null }];
}

function sentence(modules: readonly string[], count: string): string {
  if (modules.length === 1) return `${modules[0]} evidence found, not ticked: ${count}`;
  const named = modules.slice(0, MOST_MODULES).join(", ");
  const rest = modules.length > MOST_MODULES ? " …" : "";
  return `Evidence found, not ticked: ${count}${named === "" ? "" : ` (${named}${rest})`}`;
}
