import { excerpt } from "../model/text/excerpt.ts";
import { keyFor } from "../session/bindings.ts";
import { type NextStep, nextSteps } from "../session/next-steps.ts";
import type { Pointed } from "../session/pointing.ts";
import { whyNoFix } from "../session/problem-fixing.ts";
import type { State } from "../session/state.ts";
import { within } from "../session/within.ts";
import type { Piece } from "../ui/line.tsx";
import { wrapSegments } from "../ui/wrap.ts";

/** A line of the overview; `at` says what its columns are, for the mouse. */
export interface Row {
  readonly pieces: readonly Piece[];
  readonly right?: readonly Piece[];
  readonly at?: (x: number) => Pointed | null;
}

/** The head of a part of the overview. */
export const title = (text: string): Row => ({ pieces: [{ text, role: "title" }] });

/**
 * What to do next. With `most`, so many steps in a row each, among them the selected one, and which of how many that is; without it all of
 * them, and the selected one with its whole sentence.
 */
export function nextRows(state: State, width: number, most: number | null): Row[] {
  const steps = nextSteps(state);
  const done = "✓ Nothing is left to do here. Hand it in.";
  if (steps.length === 0) return [title("Next"), { pieces: [{ text: done, role: "good" }] }];
  const selected = within(state.view.overview.at, steps.length);
  const fix = keyFor(state, "overview.fix");
  const shown = most ?? steps.length;
  const first = Math.max(0, selected - shown + 1);
  const rows = steps.slice(first, first + shown).flatMap((step, i): Row[] => {
    const isSelected = first + i === selected;
    const mendable = step.problem !== null && whyNoFix(state, step.problem) === null;
    const lines =
      isSelected && most === null
        ? wholeStep(step, mendable ? fix : null, width)
        : [stepRow(step, isSelected, mendable ? fix : null)];
    return lines.map((line) => ({ ...line, at: () => ({ kind: "step", at: first + i }) }));
  });
  const place: Piece = { text: `  ${selected + 1} of ${steps.length}`, role: "muted" };
  return [shown < steps.length ? { pieces: [...title("Next").pieces, place] } : title("Next"), ...rows];
}

function stepRow({ text }: NextStep, selected: boolean, fix: string | null): Row {
  const role = selected ? "selected" : "text";
  const key: Piece = {
    text: selected ? `${fix} fixes it` : (fix ?? ""),
    role: selected ? "accent" : "muted",
  };
  return { pieces: [{ text: `${selected ? "› " : "  "}${text}`, role }], right: fix === null ? [] : [key] };
}

const MOST_ROWS = 4;

// The sentence is cut before the key is.
function wholeStep({ text }: NextStep, fix: string | null, width: number): Row[] {
  const hint = fix === null ? "" : `  (${fix}\u00a0fixes\u00a0it)`;
  const room = MOST_ROWS * (width - 2) - hint.length - width / 2;
  const sentence = `› ${excerpt(text, 0, Math.floor(room)).text}`;
  return wrapSegments([{ text: `${sentence}${hint}`, role: "text" }], width, 2)
    .slice(0, MOST_ROWS)
    .map((line) => ({ pieces: line.map(({ text }) => ({ text, role: "selected" as const })) }));
}
