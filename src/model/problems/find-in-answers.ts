import type { Edit, Span } from "../document/edit.ts";
import { scanMarkdown } from "../markdown/scan.ts";
import type { ParsedReport } from "../report/parse.ts";
import { LineCache } from "../text/line-cache.ts";
import { unifyLineEnds } from "../text/lines.ts";
import { lineEndHere } from "./lines-within.ts";
import type { Problem } from "./problem.ts";
import { type AnswerRule, type AnswerText, ofQuestion, type ProblemContext, runRules } from "./rule.ts";

type Surroundings = Pick<ProblemContext, "files" | "tracked">;

/** What rules about answers find in the answers of a report, as offsets into the report. */
export function findInAnswers(
  rules: readonly AnswerRule[],
  report: ParsedReport,
  around: Surroundings = {},
): Problem[] {
  const last = report.questions.at(-1);
  return report.questions.flatMap((question) => {
    const checked = report.checker !== null;
    const text = unifyLineEnds(question.answerText);
    if (text === "") return [];
    const found = problemsOf(rules, answerText(text, question === last, checked, around));
    if (found.length === 0) return [];
    const place = placer(
      question.answerText,
      question.answer.from,
      lineEndHere(report.text, question.answer.from),
    );
    return found.map(({ fix, ...problem }) => ({
      ...problem,
      ...ofQuestion(question.number),
      span: place(problem.span),
      ...(fix ? { fix: fix.map(place) } : {}),
    }));
  });
}

// A change touches one answer; what was found in the others holds.
const known = new WeakMap<readonly AnswerRule[], Map<string, LineCache<readonly Problem[]>>>();

function problemsOf(rules: readonly AnswerRule[], answer: AnswerText): readonly Problem[] {
  const caches = known.get(rules) ?? new Map<string, LineCache<readonly Problem[]>>();
  known.set(rules, caches);
  const surroundings = `${numberOf(answer.files)} ${numberOf(answer.tracked)}`;
  const cache = caches.get(surroundings) ?? new LineCache<readonly Problem[]>();
  // What is known for other surroundings is of no use any more.
  if (!caches.has(surroundings)) caches.clear();
  caches.set(surroundings, cache);
  const state = (answer.isLast ? 1 : 0) + (answer.checked ? 2 : 0);
  return cache.get(state, answer.text) ?? cache.keep(state, answer.text, runRules(rules, answer));
}

const numbers = new WeakMap<readonly string[], number>();
let lists = 0;

/** A number for a list of files, the same for the same list. */
function numberOf(files: readonly string[] | undefined): number {
  if (!files) return 0;
  const number = numbers.get(files) ?? ++lists;
  numbers.set(files, number);
  return number;
}

// Most answers have nothing that needs their lines, so they are read when a rule asks for them.
function answerText(text: string, isLast: boolean, checked: boolean, around: Surroundings): AnswerText {
  const { files, tracked } = around;
  return {
    text,
    isLast,
    checked,
    ...(files ? { files } : {}),
    ...(tracked ? { tracked } : {}),
    get lines() {
      return scanMarkdown(text);
    },
  };
}

/**
 * From spans and edits in a text whose line ends were unified to the text as it stands in the report, from `start` on. What is put there
 * ends its lines as the line above does, and as `above` where there is none.
 */
function placer(
  raw: string,
  start: number,
  above: string,
): <Placed extends Span | Edit>(placed: Placed) => Placed {
  let pairs = 0;
  const ends = [...raw.matchAll(/\r\n?|\n/g)].map(({ 0: lineEnd, index }) => {
    const at = index - pairs;
    pairs += lineEnd.length - 1;
    return { at, lineEnd, pairs };
  });
  const endBefore = (at: number) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (ends[middle]!.at < at) low = middle + 1;
      else high = middle;
    }
    return ends[low - 1];
  };
  const offset = (at: number) => start + at + (endBefore(at)?.pairs ?? 0);
  return (placed) => {
    const moved = { ...placed, from: offset(placed.from), to: offset(placed.to) };
    if (!("insert" in moved)) return moved;
    const lineEnd = endBefore(placed.from)?.lineEnd ?? above;
    return { ...moved, insert: moved.insert.replaceAll("\n", lineEnd) };
  };
}
