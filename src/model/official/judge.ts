import type { Span } from "../document/edit.ts";
import { rememberedOf } from "../remembered.ts";
import { KnownSpans } from "../text/known-spans.ts";
import { unifyLineEnds } from "../text/lines.ts";
import { countImages, countWords, offsetOfCharacters } from "./python-text.ts";
import { OFFICIAL_TABLES, type Range, type Table, type TableName, type TableRow } from "./tables.ts";

/** How the official checker ends: `ok`, or the Python exception it stops with. */
export type Outcome = "ok" | "ValueError" | "IndexError" | "UnicodeDecodeError";

/** One rule as the checker applied it to one answer. */
export interface JudgedRule {
  readonly kind: "words" | "images";
  readonly min: number;
  readonly max: number;
  readonly ok: boolean;
}

/** The checker's word on the i-th answer it cuts out; `passed` is null when it stopped before judging. */
export interface JudgedAnswer {
  readonly number: number;
  readonly words: number;
  readonly images: number;
  readonly rules: readonly JudgedRule[];
  readonly passed: boolean | null;
}

/** What the official checker says of a report; `passed` is null when it stops with an exception. */
export interface Verdict {
  readonly table: TableName | "report.py";
  readonly outcome: Outcome;
  readonly message: string;
  readonly answers: number;
  readonly passed: number | null;
  readonly total: number;
  readonly questions: readonly JudgedAnswer[];
}

/** A verdict in words that go behind the checker's name: `passes 3 of 27`. */
export function describeVerdict({ passed, total, outcome }: Verdict): string {
  return passed === null ? `stops (${outcome})` : `passes ${passed} of ${total}`;
}

const EXPECTED_BY_FIRST_ALGORITHM = 27;
const FRONT_MATTER_CHARACTERS = 43;

/**
 * The stretches of the text the checker takes for answers, in its order and to the letter, as spans of the text as given.
 * Null stands for its IndexError: no `Answer:` at all. `expected` tells the algorithm: 27 answers the one of 2022 to 2024, else the later one.
 */
export function cutAnswers(text: string, expected: number): readonly Span[] | null {
  return expected === EXPECTED_BY_FIRST_ALGORITHM ? cutAtFirst(text) : cutLater(text);
}

// The verdict asks for them, and so does everybody who wants to know whose they are.
const cutAtFirst = rememberedOf(1, (text) => cutBy(text, true));
const cutLater = rememberedOf(1, (text) => cutBy(text, false));

function cutBy(text: string, first: boolean): readonly Span[] | null {
  const pieces = splitAtMarkers(text, first ? offsetOfCharacters(text, FRONT_MATTER_CHARACTERS) : 0);
  if (!first) pieces.shift();
  const last = pieces.at(-1);
  if (!last) return null;
  const answers = pieces.flatMap((piece) => cutPiece(text, piece) ?? []);
  answers.push(last);
  return first ? answers.slice(1) : answers;
}

function splitAtMarkers(text: string, start: number): Span[] {
  const pieces: Span[] = [];
  let from = start;
  for (;;) {
    const at = text.indexOf("Answer:", from);
    if (at < 0) break;
    pieces.push({ from, to: at });
    from = at + "Answer:".length;
  }
  pieces.push({ from, to: text.length });
  return pieces;
}

function cutPiece(text: string, piece: Span): Span | null {
  const content = text.slice(piece.from, piece.to);
  const deep = content.indexOf("###");
  if (deep < 0) return null;
  const shallow = content.slice(0, deep).indexOf("##");
  return { from: piece.from, to: piece.from + (shallow < 0 ? deep : shallow) };
}

/**
 * The verdict of the course's `report.py check`, to the letter, for one of its tables or a table of one's own (31 rows: the algorithm
 * of 2025 and later; 27 rows: the earlier one). Line ends may be of any kind. Never throws: the checker's exceptions are outcomes.
 */
export function officialVerdict(text: string, table: TableName | Table): Verdict {
  const [name, rows] =
    typeof table === "string" ? [table, OFFICIAL_TABLES[table]] : (["report.py", table] as const);
  const total = rows.length;
  const cuts = cutAnswers(text, total);
  const spans = counted.of(text);
  const counts = (cuts ?? []).map(
    ({ from, to }) => spans.get(from, to) ?? spans.keep(from, to, count(text.slice(from, to))),
  );
  const stopped = { table: name, answers: counts.length, passed: null, total };
  const unjudged = counts.map((count, i) => ({ number: i + 1, ...count, rules: [], passed: null }));
  if (!cuts) return { ...stopped, outcome: "IndexError", message: "list index out of range", questions: [] };
  if (counts.length !== total)
    return { ...stopped, outcome: "ValueError", message: wrongNumber(total), questions: unjudged };
  const questions = counts.map((count, i) => judgeAgain(i + 1, count, rows[i]!));
  const passed = questions.filter((question) => question.passed).length;
  return { table: name, outcome: "ok", message: "", answers: total, passed, total, questions };
}

type Counts = Pick<JudgedAnswer, "words" | "images">;

// A change touches one answer; what was counted in the others holds.
const counted = new KnownSpans<Counts>();

function count(cut: string): Counts {
  const answer = unifyLineEnds(cut);
  return { words: countWords(answer), images: countImages(answer) };
}

/** The verdict on a file that is not UTF-8: the checker stops while reading it. */
export function undecodableVerdict(table: TableName | "report.py", total: number): Verdict {
  const message = "the file is not UTF-8";
  return { table, outcome: "UnicodeDecodeError", message, answers: 0, passed: null, total, questions: [] };
}

function wrongNumber(expected: number): string {
  const question =
    expected === EXPECTED_BY_FIRST_ALGORITHM
      ? "Have you filled out every field?"
      : "Have you changed the template?";
  return `Number of answers are different from the expected ${expected}. ${question}`;
}

const judged = new WeakMap<Counts, { readonly row: TableRow; readonly answer: JudgedAnswer }>();

// An answer that is as it was is judged as it was.
function judgeAgain(number: number, counts: Counts, row: TableRow): JudgedAnswer {
  const before = judged.get(counts);
  if (before?.row === row && before.answer.number === number) return before.answer;
  const answer = judge(number, counts, row);
  judged.set(counts, { row, answer });
  return answer;
}

/** Holds the counts of one answer against one row of limits. */
export function judge(
  number: number,
  { words, images }: { words: number; images: number },
  row: { readonly words?: Range; readonly images?: Range },
): JudgedAnswer {
  const rules: JudgedRule[] = [];
  if (row.words) rules.push(judgeRule("words", words, row.words));
  if (row.images) rules.push(judgeRule("images", images, row.images));
  return { number, words, images, rules, passed: rules.every((rule) => rule.ok) };
}

function judgeRule(kind: JudgedRule["kind"], count: number, [min, max]: Range): JudgedRule {
  return { kind, min, max, ok: min <= count && count <= max };
}
