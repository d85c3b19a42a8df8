import type { Span } from "../document/edit.ts";

const SIMPLE = /^(?:[\x21-\x7e]|\s(?!\s))*$/;
const ACCENTS = /\p{M}+/gu;
// One space stays as it is, and most blanks are one.
const BLANKS = /\s{2,}|[^\S ]/g;
const ASCII = /^[\0-\x7f]*$/;
const BLANK = /\s/;

/** Where a query stands in a text, from left to right and none over another: whatever the case, the accents, and how wide the blanks are. Offsets into the text as it is. */
export function findMatches(text: string, query: string): Span[] {
  const wanted = foldText(query);
  const searched = foldText(text);
  if (wanted === "" || !searched.includes(wanted)) return [];
  if (SIMPLE.test(text)) return occurrences(searched, wanted);
  const { from: starts, to: ends } = placesIn(text);
  const spans: Span[] = [];
  for (const { from, to } of occurrences(searched, wanted)) {
    const start = starts[from]!;
    // One character of the text may stand for several that are searched.
    if (start >= (spans.at(-1)?.to ?? 0)) spans.push({ from: start, to: ends[to - 1]! });
  }
  return spans;
}

/** A text as it is searched: small letters, no accents, every run of blanks as one. A query folded like this stands in it where `findMatches` finds it. */
export function foldText(text: string): string {
  return foldLetters(text).replace(BLANKS, " ");
}

// At the end of a word, small sigma is another letter than within it.
function foldLetters(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  return text.normalize("NFD").replace(ACCENTS, "").toLowerCase().replace(/ς/g, "σ");
}

function occurrences(text: string, wanted: string): Span[] {
  const spans: Span[] = [];
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length))
    spans.push({ from: at, to: at + wanted.length });
  return spans;
}

/** For each character of a folded text, where what it was made of begins and ends. */
function placesIn(text: string): { readonly from: readonly number[]; readonly to: readonly number[] } {
  const from: number[] = [];
  const to: number[] = [];
  let offset = 0;
  let afterBlank = false;
  for (const character of text) {
    const start = offset;
    offset += character.length;
    const isBlank = BLANK.test(character);
    const shown = isBlank && afterBlank ? "" : foldLetters(character);
    // An accent belongs to the letter before it, and a blank to the blanks before it.
    if (shown === "" && to.length > 0) to[to.length - 1] = offset;
    else if (shown !== "") afterBlank = isBlank;
    for (let i = 0; i < shown.length; i++) {
      from.push(start);
      to.push(offset);
    }
  }
  return { from, to };
}
