import { isBlank } from "./grammar.ts";

/** What the template puts where an answer goes, and what an emptied answer becomes again. */
export function placeholderFor(number: number | null): string {
  return number === null ? "--- question fill here ---" : `--- question ${number} fill here ---`;
}

// Dashes on one side at least, any marks around them, and at most a word (a name) slipped in.
const PLACEHOLDER =
  /^[\s>*_`~]*(?:[-–—]{2,}\s*question\s*\d*\s*fill\s*here(?:\s+[^\s-]{1,15})?\s*[-–—]*|[-–—]?\s*question\s*\d*\s*fill\s*here\s*[-–—]{2,})[\s*_`~.]*$/i;

/** Whether a line is the template's placeholder, loosely: other dashes, marks around it, a wrong number. */
export function isPlaceholderLine(line: string): boolean {
  return line.length < 200 && PLACEHOLDER.test(line);
}

/** Whether a line is a note to themselves that a team leaves in an unfinished answer. */
export function isNoteLine(line: string): boolean {
  return /^[\s>*_`~#!([{<-]*(?:TODO|TO DO|To do|Todo|FIXME|TBD|XXX|WIP)\b/.test(line);
}

const MASHED_WORD = /(?:^|\s)\p{Ll}{20,}(?:\s|$)/u;

/**
 * Whether a text is the keyboard mash that one edition of the template left under its last question. It is known by its shape: many
 * lines of short runs of letters, most of them indented, one run far too long to be a word, and no sign of a sentence.
 */
export function isKeyboardMash(text: string): boolean {
  const lines = text.split("\n").filter((line) => !isBlank(line));
  if (lines.length < 8 || /[.,:;!?`()[\]A-Z]/.test(text) || !MASHED_WORD.test(text)) return false;
  return lines.filter((line) => /^\s/.test(line)).length * 2 > lines.length;
}

/** How far an answer is: nothing but template, something beside a placeholder or note, or written. */
export type AnswerState = "unanswered" | "started" | "answered";

// The placeholder with something written behind it, on its own line.
const HELD = /[-–—]{2}\s{0,3}question\s{0,3}\d{0,3}\s{0,3}fill\s{1,3}here/i;

/** Reads the state of an answer off its raw text. */
export function answerState(raw: string): AnswerState {
  if (isBlank(raw)) return "unanswered";
  const lines = raw.split(/\r\n?|\n/);
  const placeholders = lines.filter(isPlaceholderLine).length;
  const rest = lines.filter((line) => !isPlaceholderLine(line) && !isBlank(line));
  if (placeholders > 0 && rest.every((line) => /^[\s>-]*$/.test(line))) return "unanswered";
  if (isKeyboardMash(lines.join("\n"))) return "unanswered";
  return HELD.test(raw) || lines.some(isNoteLine) ? "started" : "answered";
}
