import { softWrap } from "../model/buffer/soft-wrap.ts";
import { type Area, ROWS_ABOVE, screenRows } from "./layout.ts";
import type { State } from "./state.ts";

/** How the editor fills the window: the text, and what is asked, in rows above it or in a pane beside it. */
export interface EditorLayout {
  readonly text: Area;
  /** The pane with the question; null where the window is too narrow for one, or it is hidden. */
  readonly side: Area | null;
  /** The rows of the question above the text; none while it is folded away, or stands beside it. */
  readonly fold: readonly string[];
}

/** From this width on the question stands beside the text. */
const SIDE_FROM = 120;
const LEAST_SIDE = 38;
const MOST_SIDE = 60;
/** Lines wider than a page are hard to read, so the text does not grow beyond that. */
const READABLE_COLUMNS = 100;
const MARGIN = 1;
const GUTTER = 3;
// Title, gauge, remark, rule, and a blank row before the text.
const HEAD_ROWS = 5;

/** Lays the editor out for the window and the question being answered. */
export function editorLayout(state: State): EditorLayout {
  const { size, view, editing } = state;
  const question = state.reading.report.questions[editing?.index ?? -1];
  const shown = view.questions.prompt && question !== undefined;
  if (shown && size.columns >= SIDE_FROM) return besideText(state);
  const width = Math.max(10, size.columns - 2 * MARGIN);
  const fold = shown ? foldedPrompt(question.prompt, width, mostFoldRows(state)) : [];
  return { text: textArea(state, width, fold.length), side: null, fold };
}

function besideText(state: State): EditorLayout {
  const { columns } = state.size;
  const room = columns - 2 * MARGIN - GUTTER;
  const text = textArea(state, room - LEAST_SIDE, 0);
  const x = text.x + text.width + GUTTER;
  const side = {
    x,
    y: ROWS_ABOVE,
    width: Math.min(MOST_SIDE, columns - MARGIN - x),
    height: screenRows(state.size),
  };
  return { text, side, fold: [] };
}

function textArea({ size }: State, width: number, fold: number): Area {
  const above = HEAD_ROWS + fold;
  return {
    x: MARGIN,
    y: ROWS_ABOVE + above,
    width: Math.min(width, READABLE_COLUMNS),
    height: Math.max(1, screenRows(size) - above),
  };
}

// A question must not push its answer off the screen.
function mostFoldRows({ size }: State): number {
  return Math.floor(screenRows(size) / 4);
}

function foldedPrompt(prompt: string, width: number, most: number): string[] {
  const text = plainPrompt(prompt);
  const { rows } = softWrap(text, width);
  const shown = rows.slice(0, most).map(({ from, to }) => text.slice(from, to));
  if (rows.length > most && most > 0) shown[most - 1] = `${shown[most - 1]!.trimEnd().slice(0, width - 2)} …`;
  return shown;
}

/** What is asked as running text: without emphasis and line breaks. */
export function plainPrompt(prompt: string): string {
  return prompt.replace(/[*_`]/g, "").replace(/\s+/g, " ").trim();
}
