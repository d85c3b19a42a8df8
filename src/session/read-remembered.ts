import type { RememberedView } from "./remembered-view.ts";
import { type Filter, SCREENS } from "./view.ts";

const FILTERS: readonly Filter[] = ["all", "open", "done", "other", "doubtful"];
const MOST_RECENT = 50;
const LONGEST = 1000;

/** What was remembered of a report, from what a file holds of it, parsed. Anything that is not as it should be is as at a first start. */
export function readRemembered(value: unknown): RememberedView {
  const { screen, pane, overview, checklist, questions, figures, problems, recent } = fields(value);
  const [items, asked, files, found] = [checklist, questions, figures, problems].map(fields);
  return {
    screen: oneOf(SCREENS, screen),
    pane: oneOf(["list", "detail"], pane),
    overview: { at: index(fields(overview).at) },
    checklist: {
      by: oneOf(["week", "module"], items!.by),
      filter: oneOf(FILTERS, items!.filter),
      at: index(items!.at),
      item: text(items!.item),
      module: typeof items!.module === "string" ? text(items!.module) : null,
    },
    questions: {
      at: index(asked!.at),
      walking: asked!.walking === true,
      example: asked!.example === true,
      looked: asked!.looked === true,
      prompt: asked!.prompt !== false,
      number: numberOrNull(asked!.number),
      turn: index(asked!.turn),
    },
    figures: { at: index(files!.at), path: text(files!.path) },
    problems: {
      at: index(found!.at),
      rule: text(found!.rule),
      question: numberOrNull(found!.question),
      turn: index(found!.turn),
    },
    recent: Array.isArray(recent) ? recent.filter(isShort).slice(0, MOST_RECENT) : [],
  };
}

function fields(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}

/** The first where it is none of them. */
function oneOf<const Choice>(choices: readonly Choice[], value: unknown): Choice {
  return choices.find((choice) => choice === value) ?? choices[0]!;
}

function index(value: unknown): number {
  return Number.isSafeInteger(value) ? Math.max(0, value as number) : 0;
}

function numberOrNull(value: unknown): number | null {
  return Number.isSafeInteger(value) ? (value as number) : null;
}

function text(value: unknown): string {
  return isShort(value) ? value : "";
}

function isShort(value: unknown): value is string {
  return typeof value === "string" && value.length <= LONGEST;
}
