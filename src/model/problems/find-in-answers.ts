import type { Edit, Span } from "../document/edit.ts";
import { scanMarkdown } from "../markdown/scan.ts";
import { remembered } from "../remembered.ts";
import type { ParsedReport } from "../report/parse.ts";
import type { Question } from "../report/questions.ts";
import { KnownSpans } from "../text/known-spans.ts";
import { unifyLineEnds } from "../text/lines.ts";
import { lineEndHere } from "./lines-within.ts";
import type { Problem } from "./problem.ts";
import { type AnswerRule, type AnswerText, ofQuestion, type ProblemContext, runRules } from "./rule.ts";

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
    const place = placer(answerText, answer.from, lineEndHere(report.text, answer.from));
    return found.map(({ fix, ...problem }) => ({
      ...problem,
      ...ofQuestion(question.number),
      span: place(problem.span),
      ...(fix ? { fix: fix.map(place) } : {}),
    }));
  });
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
