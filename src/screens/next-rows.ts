import { excerpt } from "../model/text/excerpt.ts";
import { type NextStep, nextSteps } from "../session/next-steps.ts";
import { whyNoFix } from "../session/problem-fixing.ts";
import type { State } from "../session/state.ts";
import { within } from "../session/within.ts";
import type { Piece } from "../ui/line.tsx";
import { wrapSegments } from "../ui/wrap.ts";

/** A line of the overview. */
export type Row = { readonly pieces: readonly Piece[]; readonly right?: readonly Piece[] };

/** The head of a part of the overview. */
export const title = (text: string): Row => ({ pieces: [{ text, role: "title" }] });

/**
 * What to do next. With `most`, so many steps in a row each, among them the selected one; without it all of them, and the selected one
 * with its whole sentence.
 */
export function nextRows(state: State, width: number, most: number | null): Row[] {
  const steps = nextSteps(state);
  const done = "✓ Nothing is left to do here. Hand it in.";
  if (steps.length === 0) return [title("Next"), { pieces: [{ text: done, role: "good" }] }];
  const selected = within(state.view.overview.at, steps.length);
  const shown = most ?? steps.length;
  const first = Math.max(0, selected - shown + 1);
  const rows = steps.slice(first, first + shown).flatMap((step, i): Row[] => {
    const isSelected = first + i === selected;
    const mendable = step.problem !== null && whyNoFix(state, step.problem) === null;
    return isSelected && most === null
      ? wholeStep(step, mendable, width)
      : [stepRow(step, isSelected, mendable)];
  });
  return [title("Next"), ...rows];
}

function stepRow({ text }: NextStep, selected: boolean, mendable: boolean): Row {
  const role = selected ? "selected" : "text";
  const key: Piece = selected ? { text: "f fixes it", role: "accent" } : { text: "f", role: "muted" };
  return { pieces: [{ text: `${selected ? "› " : "  "}${text}`, role }], right: mendable ? [key] : [] };
}

const MOST_ROWS = 4;

// The sentence is cut before the key is.
function wholeStep({ text }: NextStep, mendable: boolean, width: number): Row[] {
  const hint = mendable ? "  (f\u00a0fixes\u00a0it)" : "";
  const room = MOST_ROWS * (width - 2) - hint.length - width / 2;
  const sentence = `› ${excerpt(text, 0, Math.floor(room)).text}`;
  return wrapSegments([{ text: `${sentence}${hint}`, role: "text" }], width, 2)
    .slice(0, MOST_ROWS)
    .map((line) => ({ pieces: line.map(({ text }) => ({ text, role: "selected" as const })) }));
}
