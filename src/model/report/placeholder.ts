import { isBlank } from "./grammar.ts";
import { isNoteLine } from "./note-line.ts";

/** What the template puts where an answer goes, and what an emptied answer becomes again. */
export function placeholderFor(number: number | null): string {
  return number === null ? "--- question fill here ---" : `--- question ${number} fill here ---`;
}

// Of a line in which every run of white space is one space; each space of the template may be gone.
const WORDS = "question ?\\d* ?fill ?(?:in ?)?here";
// Two of its three words are enough between dashes.
const FEWER = "question ?\\d* ?(?:fill|here)|(?:\\d+ ?)?fill ?(?:in ?)?here";
const BEFORE = "^[ >*_`~]*";
const BEHIND = "[ *_`~.]*$";
const DASHES = "[-–—]{2,}";

// Dashes on one side at least, any marks around them, and at most a word (a name) slipped in.
const PLACEHOLDER = new RegExp(
  `${BEFORE}(?:${DASHES} ?(?:${WORDS}(?: [^ -]{1,15})?|${FEWER}) ?[-–—]*|[-–—]? ?(?:${WORDS}|${FEWER}) ?${DASHES}|question ?\\d+ ?fill ?here)${BEHIND}`,
  "i",
);
const WHOLE = new RegExp(`${BEFORE}${DASHES} ?question ?\\d* ?fill ?here ?${DASHES}${BEHIND}`, "i");

/** Whether a line is the template's placeholder, loosely: other dashes, marks around it, a wrong number, a word missing. */
export function isPlaceholderLine(line: string): boolean {
  return matches(PLACEHOLDER, line);
}

/** Whether a placeholder line is as the template has it: all its words, no other, dashes on both sides. */
export function isWholePlaceholder(line: string): boolean {
  return matches(WHOLE, line);
}

function matches(pattern: RegExp, line: string): boolean {
  if (line.length >= 200 || !/fill|here/i.test(line)) return false;
  return pattern.test(line.replace(/\s+/g, " "));
}

/** Whether a placeholder line holds a word that somebody wrote into it. */
export function holdsOtherWords(line: string): boolean {
  return /[\p{L}\p{N}]/u.test(line.replace(/question\s*\d*|\d+\s*fill|fill|\bin\b|here/gi, ""));
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
