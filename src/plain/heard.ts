import { printable } from "../model/text/printable.ts";
import { WORDS_FOR_KEYS } from "./words-for-keys.ts";

const PRESSED = new RegExp(
  `\\b([Pp])ress (?=(?:${[...new Set(Object.values(WORDS_FOR_KEYS))].map((word) => word.replace(".", "\\.")).join("|")})(?: again\\b|\\.$))`,
  "g",
);

/** A sentence of the session as it is said where nobody presses keys. */
export function inWords(text: string): string {
  return text
    .replace(PRESSED, (_, p) => (p === "P" ? "Type " : "type "))
    .replace(/(^|[:—] )Q(\d+)\b/g, "$1Question $2")
    .replace(
      /(Question \d+) ([+−])(\d+ words?)\b/g,
      (_, question, sign, words) => `${question}: ${words} ${sign === "+" ? "more" : "fewer"}`,
    );
}

/** A text in lines that can be printed as they are: nothing in them is obeyed by a terminal. */
export function heard(text: string): string[] {
  return text.split(/\r\n?|\n/).map(printable);
}

/** A text as a sentence of its own: with a full stop, unless it ends with one or its like. */
export function sentence(text: string): string {
  const trimmed = text.trim();
  const first = trimmed.charAt(0).toUpperCase() + trimmed.slice(1);
  return /[.!?:…]$/.test(first) ? first : `${first}.`;
}
