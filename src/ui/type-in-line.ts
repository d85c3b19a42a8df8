import { boundaryAfter, boundaryBefore } from "../model/buffer/clusters.ts";
import type { KeyEvent } from "./keys.ts";

/** What stands in a line one types in, and where the caret is in it: an offset. */
export interface Typed {
  readonly text: string;
  readonly caret: number;
}

/** Of more than this nobody knows any more what was pasted. */
const MOST_PASTED = 4096;

/** What a key, typed text or a paste makes of a line; keys that mean nothing in a line leave it as it is. */
export function typeInLine(line: Typed, event: KeyEvent | { readonly pasted: string }): Typed {
  if ("key" in event) return pressInLine(line, event.key);
  if ("pasted" in event) return insert(line, inOneLine(event.pasted.slice(0, MOST_PASTED)));
  // A burst of typing comes as one text, with what the keys among it send.
  const pieces = event.text.match(/[\b\u007f]|[^\b\u007f]+/g) ?? [];
  return pieces.reduce(
    (now, piece) => (/[\b\u007f]/.test(piece) ? pressInLine(now, "backspace") : insert(now, piece)),
    line,
  );
}

function pressInLine({ text, caret }: Typed, key: string): Typed {
  switch (key) {
    case "left":
      return { text, caret: boundaryBefore(text, caret) };
    case "right":
      return { text, caret: boundaryAfter(text, caret) };
    case "home":
      return { text, caret: 0 };
    case "end":
      return { text, caret: text.length };
    case "backspace":
      return cut(text, boundaryBefore(text, caret), caret);
    case "delete":
      return cut(text, caret, boundaryAfter(text, caret));
    default:
      return { text, caret };
  }
}

function insert({ text, caret }: Typed, inserted: string): Typed {
  return { text: text.slice(0, caret) + inserted + text.slice(caret), caret: caret + inserted.length };
}

function cut(text: string, from: number, to: number): Typed {
  return { text: text.slice(0, from) + text.slice(to), caret: from };
}

// Enter would be a key here: the lines of a paste stand behind each other.
function inOneLine(pasted: string): string {
  const lines = pasted.split(/\r\n?|\n/);
  return lines.filter((line, i) => line !== "" || i < lines.length - 1).join(" ");
}
