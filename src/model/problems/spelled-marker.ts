import type { Edit, Span } from "../document/edit.ts";
import { isBlank, isQuote } from "../report/grammar.ts";
import type { Question } from "../report/questions.ts";
import { lineStart, lineStop, linesWithin, type PlacedLine } from "./lines-within.ts";

/** A marker that is not written `> Answer:`. */
export interface SpelledMarker extends Span {
  /** As it stands there, without quote marks: `**Answer**:`. */
  readonly written: string;
  /** Whether all that is wrong is that it stands outside the quote. */
  readonly onlyOutside: boolean;
  /** Writes it as the template does; null where that would change more. */
  readonly edit: Edit | null;
}

const WANTED = "> Answer:";

/** How a question's marker is spelled, if not as the template has it; null when it is, or when nothing there is meant as one. */
export function spelledMarker(text: string, question: Question): SpelledMarker | null {
  if (!question.marker) return meantMarker(text, question);
  const known = knownMarker(text, question.marker);
  // Where the heading is gone, the question is known by its marker and the quote above; first the heading is to be put back.
  return known && question.level === null ? { ...known, edit: null } : known;
}

// A marker this program reads. `**Answer: so it is**` is bold for its answer's sake.
function knownMarker(text: string, { from, to }: Span): SpelledMarker | null {
  const start = lineStart(text, from);
  const outside = !text.slice(start, from).includes(">");
  const written = text.slice(from, to);
  const bold = /^(?:\*\*|__)(?=Answer:$)/.exec(written)?.[0] ?? "";
  const plain = written.slice(bold.length) === "Answer:";
  if (plain && !outside) return null;
  const end = bold ? to + /^[ \t]*/.exec(text.slice(to, lineStop(text, to)))![0].length : to;
  const edit = { from: start, to: end, insert: bold ? `${WANTED} ${bold}` : WANTED };
  return { from, to, written, onlyOutside: plain, edit };
}

/** A line that was meant as the marker: the last such line of the prompt's quote, or the first line below it. */
function meantMarker(text: string, question: Question): SpelledMarker | null {
  const { heading, answer } = question;
  const lines = linesWithin(text, heading.to, answer.from);
  for (let i = lines.length - 1; i >= 0; i--) {
    const line = lines[i]!;
    const parted = i === 0 || !/[^> \t]/.test(lines[i - 1]!.content);
    const found = isQuote(line.content) ? readSpelled(line, parted) : null;
    if (found) return found;
  }
  const to = lineStop(text, answer.from);
  const content = text.slice(answer.from, to);
  const below = isBlank(content) ? null : readSpelled({ from: answer.from, to, end: to, content }, true);
  // There `Answer:` to the letter is text, which has a rule of its own.
  return below?.written.includes("Answer:") ? null : below;
}

// A marker is short; the rest of a long line is of no interest.
const LONGEST = 40;
const SPELLED = /^([\s>]*)([-+*_`~#\s]*)((?:(?:the|my|our)\s)?answers?[\s*_`~]{0,4}(?:[:;：][*_`~]{0,3})?)/i;

function readSpelled({ from, to, content }: PlacedLine, parted: boolean): SpelledMarker | null {
  const match = SPELLED.exec(content.slice(0, LONGEST));
  if (!match) return null;
  const [all, quote, marks, word] = match as unknown as [string, string, string, string];
  const rest = content.slice(all.length);
  const alone = isBlank(rest);
  // With text behind it only a colon at the start of a paragraph makes it a marker and no sentence.
  if (!alone && !(parted && /[:：]/.test(word))) return null;
  const opens = /[*_`~]/.test(marks);
  const closes = /[*_`~]$/.test(word.trimEnd());
  const at = from + quote!.length;
  const stop = alone ? to : from + all.length;
  const edit = alone || opens === closes ? { from, to: stop, insert: WANTED } : null;
  return {
    from: at,
    to: from + all.trimEnd().length,
    written: (marks + word).trim(),
    onlyOutside: false,
    edit,
  };
}
