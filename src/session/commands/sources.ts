import { factMarkdown } from "../../model/facts/fact-markdown.ts";
import { startEditing } from "../editing.ts";
import { putAtCaret, putAtEnd } from "../into-answer.ts";
import { hasTwoPanes, screenRows } from "../layout.ts";
import { selectedSource, shownSources } from "../source-rows.ts";
import type { Sources } from "../sources.ts";
import { linesLayout, showsLinesAlone } from "../sources-layout.ts";
import type { State } from "../state.ts";
import { notify, type Step, stay } from "../step.ts";
import { within } from "../within.ts";
import { whyReadOnly } from "./checklist.ts";
import type { Command } from "./command.ts";
import { walkTo } from "./questions.ts";

/** How far a movement goes: rows, pages of the lines, or to an end. */
type Move = { readonly rows: number } | { readonly pages: number } | { readonly to: "start" | "end" };

function withSources(state: State, change: (sources: Sources) => Partial<Sources>): Step {
  const { sources } = state;
  return stay(sources ? { ...state, sources: { ...sources, ...change(sources) } } : state);
}

function target(move: Move, at: number, count: number, page: number): number {
  if ("to" in move) return move.to === "start" ? 0 : count - 1;
  return within(at + ("rows" in move ? move.rows : move.pages * page), count);
}

// Where lines stand beside the list, pages are theirs, and all else is the list's.
function move(state: State, move: Move): Step {
  const scrolls = showsLinesAlone(state) || ("pages" in move && hasTwoPanes(state.size));
  return scrolls ? scroll(state, move) : selectRow(state, move);
}

function scroll(state: State, move: Move): Step {
  const { top, limit, height } = linesLayout(state);
  return withSources(state, () => ({ scroll: target(move, top, limit + 1, height - 1) }));
}

function selectRow(state: State, move: Move): Step {
  return withSources(state, ({ of, at }) => {
    const { length } = shownSources(state, of).rows;
    const to = Math.max(0, target(move, within(at, length), length, pageOfList(state)));
    return to === at ? {} : { at: to, place: 0, scroll: null };
  });
}

// A row of the list has two lines.
const pageOfList = ({ size }: State) => Math.max(1, Math.floor(screenRows(size) / 2) - 2);

function nextPlace(state: State, by: 1 | -1): Step {
  const count = selectedSource(state)?.where.length ?? 0;
  return withSources(state, ({ place }) => ({ place: (place + by + count) % count, scroll: null }));
}

function whyOnePlace(state: State): string | null {
  const count = selectedSource(state)?.where.length ?? 0;
  if (count > 1) return null;
  return count === 1 ? "This is the only place." : "This is from git's history: there are no lines to show.";
}

function whyNoLines(state: State): string | null {
  if (hasTwoPanes(state.size)) return "The lines stand beside it.";
  if (state.sources?.pane === "lines") return "These are the lines; esc goes back.";
  return selectedSource(state)?.where.length ? null : whyOnePlace(state);
}

function whyNoFact(state: State): string | null {
  if (state.sources?.of.kind === "item")
    return "This speaks for an item; facts for answers are under 3 Questions.";
  return selectedSource(state) ? whyReadOnly(state) : "There is nothing here to put into the answer.";
}

function putFact(state: State, time: number): Step {
  const { sources, repository } = state;
  const fact = selectedSource(state)?.fact;
  if (!sources || !fact || !repository.reading) return stay(state);
  const phrase = factMarkdown(fact, repository.reading.report);
  const closed = { ...state, sources: null };
  if (closed.editing) {
    const put = putAtCaret(closed, phrase, time);
    return notify(stay(put), "info", "The fact is in the answer; ctrl+z takes it out.", "key");
  }
  const { state: opened } = startEditing(walkTo(closed, sources.of.at));
  const number = opened.editing?.number ?? null;
  const name = number === null ? "the answer" : `Q${number}`;
  const put = putAtEnd(opened, phrase, time);
  return notify(stay(put), "info", `The fact is at the end of ${name}; esc saves it.`, "key");
}

function back(state: State): Step {
  if (showsLinesAlone(state)) return withSources(state, () => ({ pane: "list" }));
  return stay({ ...state, sources: null });
}

function movement(id: string, keys: readonly string[], does: string, by: Move): Command {
  return { id: `sources.${id}`, place: "sources", keys, does, run: (state) => move(state, by) };
}

/** Looking at what the repository shows, and putting facts to use. */
export const sourceCommands: readonly Command[] = [
  {
    id: "sources.lines",
    place: "sources",
    keys: ["enter"],
    does: "show the lines, where they do not stand beside the list",
    label: "lines",
    whyNot: whyNoLines,
    run: (state) => withSources(state, () => ({ pane: "lines", scroll: null })),
  },
  {
    id: "sources.insert",
    place: "sources",
    keys: ["i"],
    does: "put the fact into the answer",
    label: "put into answer",
    whyNot: whyNoFact,
    run: putFact,
  },
  {
    id: "sources.next-place",
    place: "sources",
    keys: ["right", "l"],
    does: "go to the next place of it",
    label: "next place",
    whyNot: whyOnePlace,
    run: (state) => nextPlace(state, 1),
  },
  {
    id: "sources.previous-place",
    place: "sources",
    keys: ["left", "h"],
    does: "go to the place before",
    whyNot: whyOnePlace,
    run: (state) => nextPlace(state, -1),
  },
  movement("up", ["up", "k"], "go up", { rows: -1 }),
  movement("down", ["down", "j"], "go down", { rows: 1 }),
  movement("page-up", ["pgup", "ctrl+u"], "scroll the lines a page up", { pages: -1 }),
  movement("page-down", ["pgdn", "ctrl+d"], "scroll the lines a page down", { pages: 1 }),
  movement("start", ["home", "g"], "go to the start", { to: "start" }),
  movement("end", ["end", "G"], "go to the end", { to: "end" }),
  {
    id: "sources.back",
    place: "sources",
    keys: ["esc", "q", "r", "ctrl+o"],
    does: "go back",
    label: "back",
    run: back,
  },
  {
    id: "sources.help",
    place: "sources",
    keys: ["?"],
    does: "show all keys",
    label: "all keys",
    run: (state) => stay({ ...state, view: { ...state.view, help: 0 } }),
  },
];
