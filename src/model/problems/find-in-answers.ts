import type { Edit, Span } from "../document/edit.ts";
import { scanMarkdown } from "../markdown/scan.ts";
import { LineCache } from "../text/line-cache.ts";
import { unifyLineEnds } from "../text/lines.ts";
import type { Problem } from "./problem.ts";
import {
  type AnswerRule,
  type AnswerText,
  ofQuestion,
  type ParsedReport,
  type ProblemContext,
  runRules,
} from "./rule.ts";

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
    const place = placer(question.answerText, question.answer.from);
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

/** From spans and edits in a text whose line ends were unified to the text as it stands in the report, from `start` on. */
function placer(raw: string, start: number): <Placed extends Span | Edit>(placed: Placed) => Placed {
  const pairs = [...raw.matchAll(/\r\n/g)].map(({ index }, i) => index - i);
  const offset = (at: number): number => {
    let low = 0;
    let high = pairs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pairs[middle]! < at) low = middle + 1;
      else high = middle;
    }
    return start + at + low;
  };
  const lineEnd = pairs.length > 0 ? "\r\n" : "\n";
  return (placed) => {
    const moved = { ...placed, from: offset(placed.from), to: offset(placed.to) };
    return "insert" in moved ? { ...moved, insert: moved.insert.replaceAll("\n", lineEnd) } : moved;
  };
}
