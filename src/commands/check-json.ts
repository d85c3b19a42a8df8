import { countImages, countWords } from "../model/official/python-text.ts";
import { isSafe, type MendedProblem } from "../model/problems/mend-safely.ts";
import type { Problem } from "../model/problems/problem.ts";
import { splitLines, unifyLineEnds } from "../model/text/lines.ts";
import type { Checked, CheckedReport, Turn } from "./check-output.ts";
import { printableJson } from "./json.ts";
import { placed } from "./placed-problem.ts";
import type { Write } from "./write.ts";

/** Prints a file as an element of the array that all files are, which grows as they are checked: the first opens it, the last closes it. */
export function printJson(one: Checked, { at, of }: Turn, write: Write): void {
  const value = one.ok ? checkedFile(one) : { file: one.file, error: one.error };
  // As it would stand in the array printed at once.
  const element = printableJson(value).replaceAll("\n", "\n  ");
  write.out(`${at === 0 ? "[\n" : ""}  ${element}${at === of - 1 ? "\n]" : ","}`);
}

// Documented in the README, fields are only ever added.
function checkedFile({ file, reading, verdict, fixed }: CheckedReport) {
  const { report, problems } = reading;
  const lines = splitLines(report.text);
  const { items } = report.checklist;
  return {
    file,
    edition: { id: report.edition.id, questions: report.edition.questions },
    official: verdict,
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
