import type { Span } from "../document/edit.ts";

// Marks, bullets and boxes that may stand before a note.
const MARKS = "[\\s>*_`~#!()\\[\\]{<.:+-]*";
const TO_THE_END = "[\\s*_`~#!?.)\\]}>-]*$";

const AT_START = new RegExp(
  `^${MARKS}(?:(TODO|TO DO|FIXME)(?![\\p{L}\\p{N}])|(TBD|TBC|WIP|X{3,}|[Tt]o[- ]?[Dd]o)(?=\\s{0,3}:|${TO_THE_END}))`,
  "u",
);
const WHOLE_LINE = new RegExp(
  `^${MARKS}((?:[Ww]rite|[Aa]dd|[Ee]xplain|[Ee]xpand) (?:more|this|here))${TO_THE_END}|^\\s*\\(((?:any|every|some)(?:one|body))\\)\\s*$`,
);

/** Whether a line is a note to themselves that a team leaves in an unfinished answer. */
export function isNoteLine(line: string): boolean {
  return AT_START.test(line) || WHOLE_LINE.test(line);
}

// What is not a note in the middle of a sentence ("the TODO list") is one at its end and before a colon. Nobody's word is XXX.
const WITHIN = new RegExp(
  `(?<![\\p{L}\\p{N}_./-])(?:(?:TODO|FIXME|TBD)(?=\\s{0,3}:|${TO_THE_END})|X{3,}(?![\\p{L}\\p{N}_-]))`,
  "gu",
);

/** The notes in a line, each by its first word; offsets in the line. A line that is a note as a whole has one. */
export function findNotes(line: string): Span[] {
  const whole = AT_START.exec(line) ?? WHOLE_LINE.exec(line);
  if (whole) {
    const word = whole[1] ?? whole[2]!;
    const from = whole[0].indexOf(word);
    return [{ from, to: from + word.length }];
  }
  return [...line.matchAll(WITHIN)].map(({ 0: word, index }) => ({ from: index, to: index + word.length }));
}
