import { officialVerdict, undecodableVerdict, type Verdict } from "../model/official/judge.ts";
import { countImages, countWords } from "../model/official/python-text.ts";
import { OFFICIAL_TABLES, type TableName } from "../model/official/tables.ts";
import { isSafe, type MendedProblem } from "../model/problems/mend-safely.ts";
import type { Problem } from "../model/problems/problem.ts";
import { type Line, lineIndexAt, splitLines, unifyLineEnds } from "../model/text/lines.ts";
import type { Reading } from "../session/reading.ts";
import type { CheckedReport } from "./check-output.ts";

/** The verdict a check goes by: the report's own, or that of a table forced from outside. */
export function verdictOf({ report, verdict, utf8 }: Reading, table: TableName | null): Verdict | null {
  if (table === null) return verdict;
  if (!utf8) return undecodableVerdict(table, OFFICIAL_TABLES[table].length);
  return officialVerdict(report.text, table);
}

/** What `check --format json` says of one report; documented in the README, fields are only ever added. */
export function checkedFile({ file, reading, fixed }: CheckedReport, table: TableName | null) {
  const { report, problems } = reading;
  const lines = splitLines(report.text);
  const { items } = report.checklist;
  return {
    file,
    edition: { id: report.edition.id, questions: report.edition.questions },
    official: verdictOf(reading, table),
    checklist: {
      done: items.filter(({ state }) => state === "done").length,
      total: items.length,
      items: items.map(({ line, group, modules, text, mark, state }) => ({
        line,
        group,
        modules,
        text,
        mark,
        done: state === "done",
      })),
    },
    questions: report.questions.map(({ number, line, state, answerText, limits }) => ({
      number,
      line,
      state,
      words: countWords(answerText),
      images: countImages(unifyLineEnds(answerText)),
      limits: { words: limits.words, images: limits.images },
    })),
    ...(fixed ? { fixed: fixed.map(fixedProblem) } : {}),
    problems: problems.map((problem) => ({ ...placed(problem, lines), fix: fixOf(problem) })),
  };
}

function fixedProblem({ problem: { rule, question, fixLabel }, line }: MendedProblem) {
  return { rule, line, question: question ?? null, label: fixLabel ?? "" };
}

function fixOf(problem: Problem) {
  const { fix, fixLabel, fixCopies } = problem;
  if (!fix) return null;
  return { label: fixLabel ?? "", safe: isSafe(problem), edits: fix, copies: fixCopies ?? null };
}

/** A problem with its place as line and column, both from 1. */
export function placed({ rule, severity, message, span, question, fix }: Problem, lines: readonly Line[]) {
  const index = lineIndexAt(lines, span.from);
  const column = span.from - lines[index]!.from + 1;
  return {
    rule,
    severity,
    message,
    line: index + 1,
    column,
    question: question ?? null,
    fixable: fix !== undefined,
  };
}
