import { parseReportPy } from "../official/report-py.ts";
import { OFFICIAL_TABLES, type Table, type TableName } from "../official/tables.ts";
import type { Problem } from "../problems/problem.ts";
import { structureProblems } from "../problems/structure.ts";
import { remembered, rememberedOf } from "../remembered.ts";
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

/**
 * Reads a report, whatever was done to it. Never throws. `reportPy` is the text of a checker beside the report: its table wins. What could
 * not be placed is looked for when somebody asks for it: merging does not.
 */
export function parseReport(text: string, { reportPy }: { readonly reportPy?: string | null } = {}): Report {
  const parts = readParts(text);
  const own = reportPy ? parseReportPy(reportPy).table : null;
  const reports = judgedBy(parts);
  const known = reports.get(own) ?? judgeParts(text, parts, own);
  reports.set(own, known);
  return known;
}

// One text is one report, for whoever keeps what follows from it.
const judgedBy = remembered((_: Parts) => new Map<Table | null, Report>());

function judgeParts(text: string, { questions: read, ...parts }: Parts, own: Table | null): Report {
  const checker = chooseChecker(own, parts.edition);
  const questions = checker ? withLimits(read, checker) : read;
  const parsed = { text, ...parts, checker, questions };
  return {
    ...parsed,
    get problems() {
      return problemsOf(parsed);
    },
  };
}

const problemsOf = remembered(structureProblems);

type Parts = Pick<Report, "edition" | "checklist" | "questions" | "sections">;

// A change is read with what was there before it and what is on disk, each of them several times.
const readParts = rememberedOf(3, (text): Parts => {
  const skeleton = scanSkeleton(text);
  const checklist = readChecklist(skeleton);
  const questions = readQuestions(text, skeleton);
  const edition = recogniseEdition({
    numbers: questions.map(({ number }) => number).filter((number) => number !== null),
    sectionTitles: skeleton.sections.map(({ title }) => title),
    hasChecklist: checklist.items.length > 0,
    recommends: text.includes("Recommended answer length"),
    thirdStartsAtZero: questions.find(({ number }) => number === 3)?.limits.words?.[0] === 0,
    lastEndsAt200: questions.find(({ number }) => number === 31)?.limits.words?.[1] === 200,
  });
  return { edition, checklist, questions, sections: skeleton.sections };
});

function chooseChecker(own: Table | null, edition: Edition): Checker | null {
  if (own) return { name: "report.py", table: own };
  return edition.table ? { name: edition.table, table: OFFICIAL_TABLES[edition.table] } : null;
}

// Questions that are as they were have the limits they had, one by one and as a list.
const limitedBy = remembered((_: Table) => ({
  lists: new WeakMap<readonly Question[], readonly Question[]>(),
  questions: new WeakMap<Question, Question>(),
}));

function withLimits(questions: readonly Question[], checker: Checker): readonly Question[] {
  const { lists } = limitedBy(checker.table);
  const limited = lists.get(questions) ?? questions.map((question) => withLimitsOf(question, checker));
  lists.set(questions, limited);
  return limited;
}

function withLimitsOf(question: Question, { name, table }: Checker): Question {
  const row = question.number === null ? undefined : table[question.number - 1];
  if (!row) return question;
  const { questions } = limitedBy(table);
  const from = name === "report.py" ? "report.py" : "official";
  const limits = { words: row.words ?? null, images: row.images ?? null, from } as const;
  const limited = questions.get(question) ?? { ...question, limits };
  questions.set(question, limited);
  return limited;
}
