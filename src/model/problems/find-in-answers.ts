import type { Edit, Span } from "../document/edit.ts";
import { scanMarkdown } from "../markdown/scan.ts";
import { remembered } from "../remembered.ts";
import type { ParsedReport } from "../report/parse.ts";
import type { Question } from "../report/questions.ts";
import { KnownSpans } from "../text/known-spans.ts";
import { unifyLineEnds } from "../text/lines.ts";
import { lineEndHere } from "./lines-within.ts";
import type { Problem, ProblemInMaking } from "./problem.ts";
import { type AnswerRule, type AnswerText, type ProblemContext, runRules } from "./rule.ts";

/** What rules about answers find in the answers of a report, as offsets into the report. The same questions have the same problems. */
export function findInAnswers(
  rules: readonly AnswerRule[],
  report: ParsedReport,
  { files, tracked }: Pick<ProblemContext, "files" | "tracked"> = {},
): readonly Problem[] {
  const asked = { isLast: false, checked: report.checker !== null, files, tracked };
  const lists = listsOf(rules);
  const before = lists.get(report.questions);
  if (isAsked(before, asked)) {
    knownBy(rules).carry(
      report.text,
      report.questions.map(({ answer }) => answer),
    );
    return before.found;
  }
  const found = findInAll(rules, report, asked);
  lists.set(report.questions, { ...asked, found });
  return found;
}

const listsOf = remembered((_: readonly AnswerRule[]) => new WeakMap<readonly Question[], Known>());

function findInAll(rules: readonly AnswerRule[], report: ParsedReport, ofOthers: Asked): Problem[] {
  const last = report.questions.at(-1);
  const ofLast = { ...ofOthers, isLast: true };
  const spans = knownBy(rules).of(report.text);
  return report.questions.flatMap((question) => {
    const { answer, answerText } = question;
    if (answerText === "") return [];
    const asked = question === last ? ofLast : ofOthers;
    const before = spans.get(answer.from, answer.to);
    const { found } = isAsked(before, asked)
      ? before
      : spans.keep(answer.from, answer.to, { ...asked, found: findIn(rules, answerText, asked) });
    if (found.length === 0) return [];
    const placed = placer(answerText, answer.from, lineEndHere(report.text, answer.from));
    return found.map((problem) => inReport(problem, question, placed));
  });
}

function inReport(problem: Problem, { number }: Question, placed: Placer): Problem {
  const span = placed.span(problem.span);
  const there: ProblemInMaking = { ...problem, span };
  if (number !== null) there.question = number;
  if (problem.fix) there.fix = problem.fix.map(placed.edit);
  return there;
}

/** What rules about answers are told beside the text. */
interface Asked extends Pick<AnswerText, "isLast" | "checked"> {
  readonly files: readonly string[] | undefined;
  readonly tracked: readonly string[] | undefined;
}

/** What was found in an answer, and what the rules were told for that. */
interface Known extends Asked {
  readonly found: readonly Problem[];
}

// A change touches one answer; what was found in the others holds.
const knownBy = remembered((_: readonly AnswerRule[]) => new KnownSpans<Known>());

function isAsked(known: Known | undefined, { isLast, checked, files, tracked }: Asked): known is Known {
  const same = known?.isLast === isLast && known.checked === checked;
  return same && known.files === files && known.tracked === tracked;
}

// Most answers have nothing that needs their lines, so they are read when a rule asks for them.
function findIn(
  rules: readonly AnswerRule[],
  raw: string,
  { isLast, checked, files, tracked }: Asked,
): Problem[] {
  const text = unifyLineEnds(raw);
  return runRules(rules, {
    text,
    isLast,
    checked,
    ...(files ? { files } : {}),
    ...(tracked ? { tracked } : {}),
    get lines() {
      return scanMarkdown(text);
    },
  });
}

/** From a text whose line ends were unified to the text as it stands in the report. */
interface Placer {
  readonly span: (span: Span) => Span;
  /** What is put there ends its lines as the line above does. */
  readonly edit: (edit: Edit) => Edit;
}

/** `start`: where the text begins in the report; `above`: how the line above it ends. */
function placer(raw: string, start: number, above: string): Placer {
  if (above === "\n" && !raw.includes("\r")) return shifter(start);
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
  const span = ({ from, to }: Span) => ({ from: offset(from), to: offset(to) });
  return {
    span,
    edit: (edit) => {
      const lineEnd = endBefore(edit.from)?.lineEnd ?? above;
      return { ...span(edit), insert: edit.insert.replaceAll("\n", lineEnd) };
    },
  };
}

function shifter(by: number): Placer {
  return {
    span: ({ from, to }) => ({ from: from + by, to: to + by }),
    edit: ({ from, to, insert }) => ({ from: from + by, to: to + by, insert }),
  };
}
