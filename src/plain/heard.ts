import { printable } from "../model/text/printable.ts";

/** What the session says of keys, and the words that do the same where there are none. */
const WORDS: readonly (readonly [keys: RegExp, words: string])[] = [
  [/; D shows (it|them)/, "; type drafts"],
  [/; w saves a copy elsewhere/, "; type copy to save one elsewhere"],
  [/ u undoes it\./, " Type undo to take it back."],
  [/ ctrl\+c quits and keeps both\./, " Type quit to leave; both are kept."],
  [/then press ctrl\+q\./, "then type .back."],
  [/save the answer first, then press f again/, "save the answer first, then type fix again"],
  [/[Pp]ress f again/, "type fix again"],
  [/; alt\+u (puts it back|takes it out)/, ""],
  [/; p (puts it back|takes it out)/, ""],
];

/** A sentence of the session as it is said where nobody presses keys. */
export function inWords(text: string): string {
  const said = WORDS.reduce((said, [keys, words]) => said.replace(keys, words), text);
  return said
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
