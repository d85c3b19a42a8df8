import { endCopy } from "./copying.ts";
import { changeQuery, pickFigure } from "./figure-picker.ts";
import { endFind, findNext } from "./finding.ts";
import { changeHelpFind, isFindingInHelp, pressInHelpFind } from "./help-finding.ts";
import { changePaletteQuery, chooseEntry } from "./palette-going.ts";
import type { State } from "./state.ts";
import { type Step, stay } from "./step.ts";

/** What is typed in a line of its own, which is no answer. */
export type LineName = "find" | "help" | "copy" | "palette" | "picker";

/** A line that is open to be typed in. */
export interface TypedLine {
  readonly name: LineName;
  readonly text: string;
  /** Puts another text there. */
  readonly put: (text: string) => State;
  /** What enter does with what stands there then. */
  readonly enter: (state: State, time: number) => Step;
}

/** Nobody looks for more characters than that; each is drawn and compared again with every key. */
const LONGEST_QUERY = 200;

/** No system takes a longer path. */
const LONGEST_PATH = 4096;

/** The line that has the keys just now; null when there is none. */
export function lineTyped(state: State): TypedLine | null {
  const { view, copyTo, palette, picker } = state;
  if (state.dialog) return null;
  if (view.find?.typing)
    return {
      name: "find",
      text: view.find.query,
      put: (text) => lookFor(state, begin(text, LONGEST_QUERY)),
      enter: endFind,
    };
  if (isFindingInHelp(state))
    return {
      name: "help",
      text: view.helpFind?.query ?? "",
      put: (text) => changeHelpFind(state, begin(text, LONGEST_QUERY)),
      enter: (after) => pressInHelpFind(after, "enter") ?? stay(after),
    };
  if (copyTo !== null)
    return {
      name: "copy",
      text: copyTo,
      put: (text) => ({ ...state, copyTo: begin(text, LONGEST_PATH) }),
      enter: endCopy,
    };
  if (palette)
    return {
      name: "palette",
      text: palette.query,
      put: (text) => changePaletteQuery(state, begin(text, LONGEST_QUERY)),
      enter: chooseEntry,
    };
  if (picker)
    return {
      name: "picker",
      text: picker.query,
      put: (text) => changeQuery(state, begin(text, LONGEST_QUERY)),
      enter: pickFigure,
    };
  return null;
}

/** A text without what is behind so many characters; none is cut in two. */
function begin(text: string, most: number): string {
  return [...text.slice(0, 2 * most)].slice(0, most).join("");
}

// What is found is counted when the query is done.
function lookFor(state: State, query: string): State {
  const next = { ...state, view: { ...state.view, find: { query, typing: true } } };
  return { ...findNext(next, 1, true).state, notice: state.notice };
}
