import type { Evidence } from "../model/evidence/evidence-rule.ts";
import { doubtOf } from "../model/evidence/item-evidence.ts";
import type { Item } from "../model/report/checklist.ts";

/** The screens, in the order of their keys. */
export const SCREENS = ["overview", "checklist", "questions", "figures", "problems"] as const;

/** One of the full screens a number key opens. */
export type ScreenId = (typeof SCREENS)[number];

/** Which items the checklist shows; `doubtful`: those whose mark and whose evidence do not go together. */
export type Filter = "all" | "open" | "done" | "other" | "doubtful";

/** Which item is selected: by its place in the report and, where items are shown by module, under which. */
export interface ItemPlace {
  readonly item: number;
  readonly module: string | null;
}

/** A line of an open question in which what is looked for begins: of the text that moves when that pane is scrolled, counted from 0. */
export interface FoundPlace {
  readonly pane: "list" | "detail";
  readonly line: number;
}

/** What is looked for in what is shown. */
export interface Find {
  readonly query: string;
  /** Whether it is still being typed. */
  readonly typing: boolean;
  /** The open question whose places these are, by its place in the report. */
  readonly question?: number;
  /** Where it shows what is looked for, as last drawn. */
  readonly places?: readonly FoundPlace[];
  /** At which of the places one is; -1 before the first. */
  readonly at?: number;
  /** Which place to go to as soon as they are drawn: the first or (-1) the last. */
  readonly wanted?: 1 | -1;
}

/** Which problem it is: its rule and its question, and how many of the same stand before it. */
export interface ProblemPlace {
  readonly rule: string;
  readonly question: number | null;
  readonly turn: number;
}

/** What is shown and where the user is in it; it outlives every change of the report. */
export interface View {
  readonly screen: ScreenId;
  /** The pane the movement keys act on; a narrow window shows this one alone. */
  readonly pane: "list" | "detail";
  /** How many lines the text that scrolls is scrolled down, and how many it can be, as last drawn. */
  readonly scroll: number;
  readonly scrollLimit: number;
  readonly overview: { readonly at: number };
  readonly checklist: { readonly by: "week" | "module"; readonly filter: Filter; readonly at: ItemPlace };
  readonly questions: {
    readonly at: number;
    readonly walking: boolean;
    readonly example: boolean;
    /** Whether somebody has read a question here: it is the one that a figure is put into. */
    readonly looked: boolean;
    /** Whether the question stays in sight while its answer is written. */
    readonly prompt: boolean;
  };
  /** `named`: the path that was selected the last time, until somebody has looked into the folder. */
  readonly figures: { readonly at: number; readonly named?: string };
  /** `sought`: the problem that was selected the last time, until what is around the report has brought it. */
  readonly problems: { readonly at: number; readonly sought?: ProblemPlace };
  readonly find: Find | null;
  /** How many lines the help is scrolled down; null while it is closed. */
  readonly help: number | null;
  /** What is looked for in the help, while it is open. */
  readonly helpFind: { readonly query: string; readonly typing: boolean } | null;
}

/** Where a session begins. */
export const FIRST_VIEW: View = {
  screen: "overview",
  pane: "list",
  scroll: 0,
  scrollLimit: Number.MAX_SAFE_INTEGER,
  overview: { at: 0 },
  checklist: { by: "week", filter: "all", at: { item: 0, module: null } },
  questions: { at: 0, walking: false, example: false, looked: false, prompt: true },
  figures: { at: 0 },
  problems: { at: 0 },
  find: null,
  help: null,
  helpFind: null,
};

/** Whether a filter lets an item through; null is evidence that nobody knows of, or not yet. */
export function passesFilter(filter: Filter, item: Item, evidence: Evidence | null): boolean {
  if (filter === "doubtful") return doubtOf(item, evidence) !== null;
  return filter === "all" || item.state === filter;
}
