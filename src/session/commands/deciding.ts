import { bufferText } from "../../model/buffer/buffer.ts";
import type { Choice } from "../../model/merge/conflict.ts";
import { askedOfReport, choose, type Deciding, giveUpOwn, ownTexts, writeOwn } from "../deciding.ts";
import { draftOfDeciding } from "../drafts.ts";
import { settleAll } from "../settling.ts";
import type { State } from "../state.ts";
import { also, type Step, stay } from "../step.ts";
import { within } from "../within.ts";
import type { Command } from "./command.ts";
import { helpCommand } from "./help.ts";
import { scrollPart } from "./moving.ts";
import { quit } from "./screens.ts";

function withDeciding(state: State, change: (deciding: Deciding) => Deciding): State {
  const { deciding, view } = state;
  return deciding ? { ...state, deciding: change(deciding), view: { ...view, scroll: 0 } } : state;
}

function choosing(id: string, key: string, choice: Choice, does: string, label: string): Command {
  return {
    id: `deciding.${id}`,
    place: "deciding",
    category: "Write",
    keys: [key],
    does,
    label,
    run: (state) => stay(withDeciding(state, (deciding) => choose(deciding, choice))),
  };
}

function move(state: State, by: number): Step {
  return stay(
    withDeciding(state, (deciding) => {
      return { ...deciding, at: within(deciding.at + by, deciding.choices.length) };
    }),
  );
}

function whyStay(state: State): string | null {
  return askedOfReport(state)
    ? "Choose what stays; until then nothing is written. ctrl+c quits and keeps both."
    : null;
}

// What somebody has written in place of both is kept, although nobody goes on with it.
function later(state: State): Step {
  const { deciding } = state;
  const draft = deciding && ownTexts(deciding).length > 0 ? draftOfDeciding(state) : null;
  const step = stay({ ...state, deciding: null });
  return draft ? also(step, { type: "keep-left", draft: { ...draft, left: true } }) : step;
}

function takeOwn(state: State): Step {
  return stay(
    withDeciding(state, (deciding) =>
      deciding.writing ? choose(deciding, { text: bufferText(deciding.writing) }) : deciding,
    ),
  );
}

/** Deciding what stays where two versions clash. */
export const decidingCommands: readonly Command[] = [
  choosing("mine", "m", "mine", "keep mine", "mine"),
  choosing("theirs", "t", "disk", "keep theirs", "theirs"),
  choosing("both", "b", "both", "keep both, theirs below mine", "both"),
  {
    id: "deciding.edit",
    place: "deciding",
    category: "Write",
    keys: ["e"],
    does: "write your own words in place of both",
    label: "edit",
    run: (state) => stay(withDeciding(state, writeOwn)),
  },
  {
    id: "deciding.up",
    place: "deciding",
    category: "Go",
    keys: ["up", "k", "["],
    does: "the place before",
    run: (state) => move(state, -1),
  },
  {
    id: "deciding.down",
    place: "deciding",
    category: "Go",
    keys: ["down", "j", "]", "tab"],
    does: "the next place",
    run: (state) => move(state, 1),
  },
  {
    id: "deciding.page-up",
    place: "deciding",
    category: "Go",
    keys: ["pgup"],
    does: "scroll up",
    run: (state) => scrollPart(state, -1, 3),
  },
  {
    id: "deciding.page-down",
    place: "deciding",
    category: "Go",
    keys: ["pgdn"],
    does: "scroll down",
    run: (state) => scrollPart(state, 1, 3),
  },
  {
    id: "deciding.later",
    place: "deciding",
    category: "Go",
    needsKey: true,
    keys: ["esc"],
    does: "decide later, where that can wait",
    label: "later",
    whyNot: whyStay,
    run: later,
  },
  {
    id: "deciding.quit",
    place: "deciding",
    category: "File",
    keys: ["q", "ctrl+c"],
    does: "quit; both are kept",
    label: "quit",
    run: quit,
  },
  // In a narrow window the footer leaves this one out; the title names it once it can be done.
  {
    id: "deciding.done",
    place: "deciding",
    category: "File",
    needsKey: true,
    keys: ["enter", "ctrl+s"],
    does: "write what was chosen, once all is decided",
    label: "write it",
    run: settleAll,
  },
  helpCommand("deciding.help", "deciding", ["?"]),
  {
    id: "deciding.own",
    place: "deciding-text",
    category: "Write",
    keys: ["ctrl+s"],
    does: "choose what you wrote",
    label: "choose this",
    run: takeOwn,
  },
  {
    id: "deciding.give-up",
    place: "deciding-text",
    category: "Go",
    needsKey: true,
    keys: ["esc"],
    does: "go back without choosing it; it is there to go on with",
    label: "back",
    run: (state) => stay(withDeciding(state, giveUpOwn)),
  },
  helpCommand("deciding.help-own", "deciding-text", ["ctrl+l", "alt+h"]),
];
