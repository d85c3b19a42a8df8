import { endCopy } from "../session/copying.ts";
import { describeDialog } from "../session/dialogs.ts";
import type { Hunk } from "../session/problem-preview.ts";
import type { Dialog, State } from "../session/state.ts";
import { stay } from "../session/step.ts";
import type { Asked, Option } from "./choice.ts";
import { askedToDecide } from "./deciding.ts";
import { askedOfDrafts } from "./drafts.ts";
import { sentence } from "./heard.ts";
import { act, give } from "./reply.ts";

/** What is asked just now; null while commands are taken, or text. */
export function askedOf(state: State): Asked | null {
  const { dialog, copyTo, deciding, drafts, editing } = state;
  if (dialog) return askedInDialog(dialog);
  if (copyTo !== null) return askedForPath(copyTo);
  if (deciding) return deciding.writing ? null : askedToDecide(state, deciding);
  if (drafts?.open) return askedOfDrafts(state, drafts);
  return editing?.outside ? askedBesideEditor(editing.outside.name) : null;
}

function askedInDialog(dialog: Dialog): Asked {
  const { title, hunks = [], lines, options } = describeDialog(dialog);
  const choices = options.map(({ key, label }): Option => {
    const words = key === "esc" ? ["back", "no", "esc"] : ["yes", key];
    return {
      words,
      label,
      run: (state, time) => {
        const option = describeDialog(dialog).options.find((option) => option.key === key);
        return act(option ? option.run({ ...state, dialog: null }, time) : stay(state));
      },
    };
  });
  return {
    lines: [sentence(title), ...hunks.flatMap(describeHunk), ...lines.map(sentence)],
    options: choices,
    other: null,
  };
}

function describeHunk({ line, before, after }: Hunk): string[] {
  if (before === null) return [`New line ${line}: ${shown(after)}`];
  if (after === null) return [`Line ${line} goes: ${shown(before)}`];
  return [`Line ${line} now: ${shown(before)}`, `It becomes: ${shown(after)}`];
}

function shown(text: string | null): string {
  return text?.trim() ? text.trimEnd() : "(blank)";
}

function askedForPath(suggested: string): Asked {
  const submit: Option = {
    words: ["yes"],
    label: `write it to ${suggested}`,
    run: (state) => act(submitPath(state, suggested)),
  };
  const back: Option = {
    words: ["back", "no"],
    label: "write no copy",
    run: (state) => act(stay({ ...state, copyTo: null })),
  };
  return {
    lines: ["Where is the copy of the report to go? Type a path, or:"],
    options: [submit, back],
    other: (state, line) => act(submitPath(state, line.trim())),
  };
}

function submitPath(state: State, path: string) {
  return endCopy({ ...state, copyTo: path });
}

function askedBesideEditor(name: string | null): Asked {
  return {
    lines: [`The answer is open in ${name ?? "another editor"}; save it there and close it to come back.`],
    options: [
      {
        words: ["take it back"],
        label: "stop waiting for it; what was saved there stays",
        run: (state, time) => act(give(state, "outside.stop", time)),
      },
    ],
    other: null,
  };
}
