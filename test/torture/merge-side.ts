import { splitWords } from "../../src/model/document/diff.ts";
import { applyEdits, type Edit, type Span } from "../../src/model/document/edit.ts";
import type { Report } from "../../src/model/report/parse.ts";
import { placeholderFor } from "../../src/model/report/placeholder.ts";
import type { Random } from "../laws/random.ts";

/** What one side did to a report: its edits of the base, and what has to be found again. */
export interface Side {
  readonly text: string;
  /** Edits of the base, in order, that never touch each other. */
  readonly edits: readonly Edit[];
  /** The words it put in; each is put in once, by nobody else. */
  readonly words: readonly string[];
  /** The mark it gave to boxes, by the turn of the item. */
  readonly boxes: ReadonlyMap<number, string>;
  /** Stretches of the base in which it did what may clash with any other change there. */
  readonly touched: readonly Span[];
  /** The line end it gave to its whole text; null where it left them alone. */
  readonly lineEnd: "\n" | "\r\n" | null;
}

/** Which answers and items the sides of a triple work on: the fewer, the more they meet. */
export interface Field {
  readonly questions: readonly number[];
  readonly items: readonly number[];
}

interface Change {
  readonly edits: readonly Edit[];
  readonly words?: readonly string[];
  readonly touched?: readonly Span[];
  readonly box?: readonly [number, string];
}

/** Makes one side: a few random changes, and now and then a question moved or all line ends converted. */
export function randomSide(report: Report, field: Field, name: string, random: Random): Side {
  const changes: Change[] = [];
  let count = 0;
  const word = () => `${name}${count++}q`;
  for (let tries = 1 + random.below(5); tries > 0; tries--) {
    const change = random.pick(CHANGES)({ report, field, random, word });
    if (change && !changes.some((other) => meet(other, change))) changes.push(change);
  }
  const edits = changes.flatMap(({ edits }) => edits).sort((a, b) => a.from - b.from);
  const edited = applyEdits(report.text, edits);
  const lineEnd = random.below(12) === 0 ? random.pick(["\n", "\r\n"] as const) : null;
  return {
    text: lineEnd ? edited.replace(/\r\n?|\n/g, lineEnd) : edited,
    edits,
    words: changes.flatMap(({ words }) => words ?? []),
    boxes: new Map(changes.flatMap(({ box }) => (box ? [box] : []))),
    touched: changes.flatMap(({ edits, touched }) => touched ?? edits),
    lineEnd,
  };
}

interface Wish {
  readonly report: Report;
  readonly field: Field;
  readonly random: Random;
  /** A word nobody else writes. */
  readonly word: () => string;
}

const CHANGES: readonly ((wish: Wish) => Change | null)[] = [
  markBox,
  markBox,
  replaceWord,
  replaceWord,
  putWordsIn,
  takeWordOut,
  rewordPrompt,
  rewordItem,
  appendLines,
  replaceAnswer,
  replaceAnswer,
  emptyAnswer,
  wrapAnew,
  moveQuestion,
];

function markBox({ report, field, random }: Wish): Change | null {
  const at = random.pick(field.items);
  const item = report.checklist.items[at];
  if (!item) return null;
  const insert = random.pick(["x", "x", "X", " ", "-", "JD"]);
  if (insert === item.mark) return null;
  return { edits: [{ ...item.markSpan, insert }], box: [at, insert] };
}

function replaceWord({ report, field, random, word }: Wish): Change | null {
  const span = pickWord(report, answerOf(report, field, random), random);
  return span && replaceBy(span, word());
}

function rewordPrompt({ report, field, random, word }: Wish): Change | null {
  const question = report.questions[random.pick(field.questions)];
  if (!question?.marker) return null;
  const span = pickWord(report, { from: question.heading.to, to: question.marker.from }, random);
  return span && replaceBy(span, word());
}

function rewordItem({ report, field, random, word }: Wish): Change | null {
  const item = report.checklist.items[random.pick(field.items)];
  if (!item) return null;
  const span = pickWord(report, { from: item.markSpan.to + 2, to: item.span.to }, random);
  return span && replaceBy(span, word());
}

function replaceBy(span: Span, insert: string): Change {
  return { edits: [{ from: span.from, to: span.to, insert }], words: [insert] };
}

function putWordsIn({ report, field, random, word }: Wish): Change | null {
  const span = pickWord(report, answerOf(report, field, random), random);
  const words = Array.from({ length: 1 + random.below(4) }, word);
  return span && { edits: [{ from: span.from, to: span.from, insert: `${words.join(" ")} ` }], words };
}

function takeWordOut({ report, field, random }: Wish): Change | null {
  const span = pickWord(report, answerOf(report, field, random), random);
  return span && report.text[span.to] === " "
    ? { edits: [{ from: span.from, to: span.to + 1, insert: "" }] }
    : null;
}

function appendLines({ report, field, random, word }: Wish): Change | null {
  const answer = answerOf(report, field, random);
  if (!answer) return null;
  const end = lineEnd(report);
  const words = Array.from({ length: 1 + random.below(9) }, word);
  const insert = `${random.below(2) === 0 ? end : ""}${end}${words.join(" ")}`;
  return { edits: [{ from: answer.to, to: answer.to, insert }], words };
}

function replaceAnswer({ report, field, random, word }: Wish): Change | null {
  const question = report.questions[random.pick(field.questions)];
  if (!question || question.answer.from === question.answer.to) return null;
  const words = Array.from({ length: 1 + random.below(60) }, word);
  const insert = words.map((one, i) => (i % 11 === 10 ? `${one}.${lineEnd(report)}` : `${one} `)).join("");
  return { edits: [{ ...question.answer, insert: insert.trimEnd() }], words };
}

function emptyAnswer({ report, field, random }: Wish): Change | null {
  const question = report.questions[random.pick(field.questions)];
  if (!question || question.state === "unanswered") return null;
  const insert = random.below(3) === 0 ? "" : placeholderFor(question.number);
  return { edits: [{ ...question.answer, insert }] };
}

// Every blank of one line becomes a line end, or the other way round.
function wrapAnew({ report, field, random }: Wish): Change | null {
  const answer = answerOf(report, field, random);
  if (!answer) return null;
  const raw = report.text.slice(answer.from, answer.to);
  const at = raw.search(random.below(2) === 0 ? /(?<=\w) (?=\w)/ : /(?<=\w)\n(?=\w)/);
  if (at < 0) return null;
  const from = answer.from + at;
  const insert = raw[at] === " " ? lineEnd(report) : " ";
  return { edits: [{ from, to: from + 1, insert }], touched: [] };
}

// A question goes behind the next one or two.
function moveQuestion({ report, field, random }: Wish): Change | null {
  const at = random.pick(field.questions);
  const behind = at + 1 + random.below(2);
  const [from, to, target] = [report.questions[at], report.questions[at + 1], report.questions[behind + 1]];
  if (random.below(3) > 0 || !from || !to || !target || target === to) return null;
  const block = { from: from.heading.from, to: to.heading.from };
  const insert = report.text.slice(block.from, block.to);
  if (insert.trim() === "" || !/[\r\n]$/.test(insert)) return null;
  const place = target.heading.from;
  return {
    edits: [
      { ...block, insert: "" },
      { from: place, to: place, insert },
    ],
    touched: [{ from: block.from, to: place }],
  };
}

function answerOf(report: Report, field: Field, random: Random): Span | null {
  const question = report.questions[random.pick(field.questions)];
  return question && question.state === "answered" ? question.answer : null;
}

// A word of letters between blanks, so that what takes its place is a word of its own.
function pickWord(report: Report, span: Span | null, random: Random): Span | null {
  if (!span || span.from >= span.to) return null;
  const text = report.text.slice(span.from, span.to);
  const words = splitWords(text).filter(
    ({ text: word, from }) =>
      /^\p{L}{2,}$/u.test(word) &&
      /^[ \n]?$/.test(text[from - 1] ?? "") &&
      /^[ \n.,]?$/.test(text[from + word.length] ?? ""),
  );
  if (words.length === 0) return null;
  const { text: word, from } = random.pick(words);
  return { from: span.from + from, to: span.from + from + word.length };
}

function lineEnd(report: Report): string {
  return /\r\n|\r|\n/.exec(report.text)?.[0] ?? "\n";
}

function meet(a: Change, b: Change): boolean {
  return spansOf(a).some((one) =>
    spansOf(b).some((other) => one.from <= other.to + 1 && other.from <= one.to + 1),
  );
}

function spansOf({ edits, touched }: Change): readonly Span[] {
  return [...edits, ...(touched ?? [])];
}
