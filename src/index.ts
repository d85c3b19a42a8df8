/** The library's face: read a report, judge it, edit it, merge two of it. Pure functions on strings; offsets are UTF-16. */
export { applyEdits, type Edit, EditError, type Span } from "./model/document/edit.ts";
export { StructureError, setAnswer } from "./model/edits/set-answer.ts";
export { tick } from "./model/edits/tick.ts";
export { type MergedReports, mergeReports } from "./model/merge/merge-reports.ts";
export {
  type JudgedAnswer,
  type JudgedRule,
  type Outcome,
  officialVerdict,
  type Verdict,
} from "./model/official/judge.ts";
export type { Range, Table, TableName, TableRow } from "./model/official/tables.ts";
export { findProblems } from "./model/problems/find-problems.ts";
export type { Problem, Severity } from "./model/problems/problem.ts";
export type { ProblemContext } from "./model/problems/rule.ts";
export type { Checklist, Group, Item, ItemState } from "./model/report/checklist.ts";
export type { Edition, EditionId } from "./model/report/edition.ts";
export type { Limits } from "./model/report/limits.ts";
export { type Checker, parseReport, type Report } from "./model/report/parse.ts";
export type { AnswerState } from "./model/report/placeholder.ts";
export type { Question } from "./model/report/questions.ts";
export type { Section } from "./model/report/skeleton.ts";
