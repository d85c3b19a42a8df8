import { remembered } from "../remembered.ts";
import type { Item } from "./checklist.ts";
import type { Question } from "./questions.ts";

/** How far a checklist is; `other` counts marks that are notes, which are neither done nor open. */
export interface Tally {
  readonly done: number;
  readonly other: number;
  readonly total: number;
}

/** Counts the items that are done; once for each list, as every frame asks. */
export const tallyItems = remembered(
  (items: readonly Item[]): Tally => ({
    done: items.filter(({ state }) => state === "done").length,
    other: items.filter(({ state }) => state === "other").length,
    total: items.length,
  }),
);

/** A tally in figures: `34/52`, and `3 other` where marks of another kind stand. */
export function describeTally({ done, other, total }: Tally): string {
  return `${done}/${total}${other > 0 ? `, ${other} other` : ""}`;
}

/** The items of each course module, in the order of the course; those without one come last, under an empty name. */
export function groupByModule(
  items: readonly Item[],
): { readonly module: string; readonly items: readonly Item[] }[] {
  const modules = new Map<string, Item[]>();
  for (const item of items)
    for (const module of item.modules.length > 0 ? item.modules : [""]) {
      const known = modules.get(module);
      if (known) known.push(item);
      else modules.set(module, [item]);
    }
  const order = (module: string) => (module === "" ? Number.POSITIVE_INFINITY : Number(module.slice(1)));
  return [...modules]
    .map(([module, items]) => ({ module, items }))
    .sort((a, b) => order(a.module) - order(b.module));
}

/** Where a question stands in one sign: answered and within its limits, answered but missing one, or not finished. */
export type QuestionSign = "good" | "missed" | "started" | "open" | "broken";

/** Each sign in words, for who sees no sign. */
export const SIGN_WORDS: Readonly<Record<QuestionSign, string>> = {
  good: "within its limits",
  missed: "a limit is missed",
  started: "started",
  open: "not answered",
  broken: "cut short by the checker",
};

/** How many questions are answered, as a person sees it. */
export function countAnswered(questions: readonly { readonly question: Question }[]): number {
  return questions.filter(({ question }) => question.state === "answered").length;
}

/** Joins what a person sees (state) with what the checker says (passed; null when it judges nothing). `broken` is a count cut short. */
export function questionSign(question: Question, passed: boolean | null, cut: boolean): QuestionSign {
  if (question.state === "unanswered") return "open";
  if (cut) return "broken";
  if (question.state === "started") return "started";
  return passed === false ? "missed" : "good";
}
