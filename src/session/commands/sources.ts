import { factMarkdown, figureName } from "../../model/facts/fact-markdown.ts";
import { imageMarkdown } from "../../model/figures/image-markdown.ts";
import { keyFor } from "../bindings.ts";
import { startEditing } from "../editing.ts";
import { behindKey } from "../keys-here.ts";
import { hasTwoPanes, screenRows } from "../layout.ts";
import { putAtCaret, putAtEnd } from "../put-into-answer.ts";
import { selectedSource, shownPlace, sourceList } from "../source-rows.ts";
import type { Sources } from "../sources.ts";
import { linesLayout, showsLinesAlone } from "../sources-layout.ts";
import type { State } from "../state.ts";
import { notify, type Step, stay } from "../step.ts";
import { within } from "../within.ts";
import { whyReadOnly } from "./checklist.ts";
import type { Command } from "./command.ts";
import { helpCommand } from "./help.ts";
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
    const { length } = sourceList(state, of).rows;
    const to = Math.max(0, target(move, within(at, length), length, pageOfList(state)));
    return to === at ? {} : { at: to, place: 0, scroll: null };
  });
}

// A row of the list has two lines, or some more: none is to be passed by unseen.
const pageOfList = ({ size }: State) => Math.max(1, Math.floor(screenRows(size) / 4));

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
  if (state.sources?.pane === "lines")
    return `These are the lines; ${keyFor(state, "sources.back")} goes back.`;
  return selectedSource(state)?.where.length ? null : whyOnePlace(state);
}

function whyNoFact(state: State): string | null {
  if (state.sources?.of.kind === "item")
    return `This speaks for an item; facts for answers are under ${behindKey(state, "questions", "Questions")}.`;
  return selectedSource(state) ? whyReadOnly(state) : "There is nothing here to put into the answer.";
}

/** What goes into the answer: of figures the one looked at, of anything else the phrase with a link to the place looked at. */
function phraseOf(state: State): { readonly kind: "fact" | "figure"; readonly text: string } | null {
  const [row, place, { reading }] = [selectedSource(state), shownPlace(state), state.repository];
  if (!row?.fact || !reading) return null;
  const name = row.figures && place ? figureName(place.path, reading.report) : null;
  if (name !== null) return { kind: "figure", text: imageMarkdown(name) };
  return { kind: "fact", text: factMarkdown(row.fact, place, reading) };
}

function putFact(state: State, time: number): Step {
  const { sources } = state;
  const phrase = phraseOf(state);
  if (!sources || !phrase) return stay(state);
  const { kind, text } = phrase;
  const closed = { ...state, sources: null };
  if (closed.editing) {
    const put = putAtCaret(closed, text, time);
    return notify(
      stay(put),
      "info",
      `The ${kind} is in the answer; ${keyFor(state, "editor.undo")} takes it out.`,
      "key",
    );
  }
  const { state: opened } = startEditing(walkTo(closed, sources.of.at));
  const number = opened.editing?.number ?? null;
  const name = number === null ? "the answer" : `Q${number}`;
  const put = putAtEnd(opened, text, time);
  return notify(
    stay(put),
    "info",
    `The ${kind} is at the end of ${name}; ${keyFor(state, "editor.done")} saves it.`,
    "key",
  );
}

function back(state: State): Step {
  if (showsLinesAlone(state)) return withSources(state, () => ({ pane: "list" }));
  return stay({ ...state, sources: null });
}

// What cannot act in this list is not named: the keys are few, and there is no more to say of them.
const namedIf = (whyNot: (state: State) => string | null) => ({
  whyNot,
  named: (state: State) => whyNot(state) === null,
});

function movement(id: string, keys: readonly string[], does: string, by: Move): Command {
  return {
    id: `sources.${id}`,
    place: "sources",
    category: "Go",
    keys,
    does,
    run: (state) => move(state, by),
  };
}

/** Looking at what the repository shows, and putting facts to use. */
export const sourceCommands: readonly Command[] = [
  {
    id: "sources.lines",
    place: "sources",
    category: "Look",
    keys: ["enter"],
    does: "show the lines, where they do not stand beside the list",
    label: "lines",
    ...namedIf(whyNoLines),
    run: (state) => withSources(state, () => ({ pane: "lines", scroll: null })),
  },
  {
    id: "sources.insert",
    place: "sources",
    category: "Write",
    keys: ["i"],
    does: "put the fact into the answer, or the figure looked at",
    label: "put into answer",
    ...namedIf(whyNoFact),
    run: putFact,
  },
  {
    id: "sources.next-place",
    place: "sources",
    category: "Go",
    keys: ["right", "l"],
    does: "go to the next place of it",
    label: "next place",
    ...namedIf(whyOnePlace),
    run: (state) => nextPlace(state, 1),
  },
  {
    id: "sources.previous-place",
    place: "sources",
    category: "Go",
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
    category: "Go",
    needsKey: true,
    keys: ["esc", "q", "r", "ctrl+o"],
    does: "go back",
    label: "back",
    run: back,
  },
  helpCommand("sources.help", "sources", ["?"], "all keys"),
];
