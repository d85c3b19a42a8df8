import { parseReportPy } from "../official/report-py.ts";
import { OFFICIAL_TABLES, type Table, type TableName } from "../official/tables.ts";
import type { Problem } from "../problems/problem.ts";
import { structureProblems } from "../problems/structure.ts";
import { type Checklist, readChecklist } from "./checklist.ts";
import { type Edition, recogniseEdition } from "./edition.ts";
import { type Question, readQuestions } from "./questions.ts";
import { type Section, scanSkeleton } from "./skeleton.ts";

/** The table that judges a report, and whose it is. */
export interface Checker {
  readonly name: TableName | "report.py";
  readonly table: Table;
}

/** What a report's text means. All spans are offsets into `text`, in file order; nothing of the text is lost or changed. */
export interface Report {
  readonly text: string;
  readonly edition: Edition;
  /** The checker's table; null when no checker is known for this report. */
  readonly checker: Checker | null;
  readonly checklist: Checklist;
  readonly questions: readonly Question[];
  readonly sections: readonly Section[];
  /** What could not be placed; `findProblems` adds what the verdict says. */
  readonly problems: readonly Problem[];
}

/** A report as the parser's own rules see it: all but the problems they are about to find. */
export type ParsedReport = Omit<Report, "problems">;

/** Reads a report, whatever was done to it. Never throws. `reportPy` is the text of a checker beside the report: its table wins. */
export function parseReport(text: string, { reportPy }: { readonly reportPy?: string | null } = {}): Report {
  const skeleton = scanSkeleton(text);
  const checklist = readChecklist(skeleton);
  const own = reportPy ? parseReportPy(reportPy) : null;
  const first = readQuestions(text, skeleton);
  const edition = recogniseEdition({
    numbers: first.flatMap(({ number }) => number ?? []),
    sectionTitles: skeleton.sections.map(({ title }) => title),
    hasChecklist: checklist.items.length > 0,
    recommends: text.includes("Recommended answer length"),
    thirdStartsAtZero: first.find(({ number }) => number === 3)?.limits.words?.[0] === 0,
    lastEndsAt200: first.find(({ number }) => number === 31)?.limits.words?.[1] === 200,
  });
  const checker = chooseChecker(own?.table ?? null, edition);
  const questions = checker ? withLimits(first, checker) : first;
  const parsed = { text, edition, checker, checklist, questions, sections: skeleton.sections };
  return { ...parsed, problems: structureProblems(parsed) };
}

function chooseChecker(own: Table | null, edition: Edition): Checker | null {
  if (own) return { name: "report.py", table: own };
  return edition.table ? { name: edition.table, table: OFFICIAL_TABLES[edition.table] } : null;
}

function withLimits(questions: readonly Question[], { name, table }: Checker): Question[] {
  const from = name === "report.py" ? "report.py" : "official";
  return questions.map((question) => {
    const row = question.number === null ? undefined : table[question.number - 1];
    if (!row) return question;
    return { ...question, limits: { words: row.words ?? null, images: row.images ?? null, from } };
  });
}
