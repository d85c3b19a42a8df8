import { applyEdits, type Span } from "../../../src/model/document/edit.ts";
import { findProblems } from "../../../src/model/problems/find-problems.ts";
import type { Problem } from "../../../src/model/problems/problem.ts";
import type { ProblemContext } from "../../../src/model/problems/rule.ts";
import { ruleNamed } from "../../../src/model/problems/rules.ts";
import { parseReport, type Report } from "../../../src/model/report/parse.ts";
import { unifyLineEnds } from "../../../src/model/text/lines.ts";
import { wordsLost, wordsOfAnswers } from "./answer-words.ts";

/** A report, what surrounds it, and all that is wrong with it. */
export interface Patient {
  readonly report: Report;
  readonly context: ProblemContext;
  readonly problems: readonly Problem[];
}

/** The laws a fix can break; each has its line in the tally. */
export type FixLaw = "edits" | "gone" | "errors" | "words" | "others" | "line ends" | "by hand";

/** New errors that are the truth coming out, not a harm done. */
export type Excuse = "words-too-few" | "checker-stops" | "counted now" | "judged now";

/** An error that a fix has brought and may bring. */
export interface Excused {
  readonly excuse: Excuse;
  /** The rule of the fix, and that of the error. */
  readonly by: string;
  readonly error: string;
}

/** What became of a report by one fix. */
export interface FixTrial {
  readonly after: Patient;
  readonly excuses: readonly Excused[];
  readonly broken: readonly { readonly law: FixLaw; readonly what: string }[];
}

/** Finds what is wrong with a text. */
export function examine(text: string, context: ProblemContext): Patient {
  const report = parseReport(text);
  return { report, context, problems: findProblems(report, context) };
}

/** Applies the fix of a problem and holds it against the laws of fixes. */
export function tryFix(before: Patient, problem: Problem): FixTrial {
  const { text } = before.report;
  const fix = problem.fix!;
  let fixed: string;
  try {
    fixed = applyEdits(text, fix);
  } catch (error) {
    return { after: before, excuses: [], broken: [{ law: "edits", what: String(error) }] };
  }
  const copy = problem.fixCopies ? [`figures/${problem.fixCopies.name}`] : [];
  const files = before.context.files && [...before.context.files, ...copy];
  const after = examine(fixed, copy.length > 0 && files ? { ...before.context, files } : before.context);
  const errors = newErrors(before, after, problem);
  const broken: FixTrial["broken"][number][] = [];
  const say = (law: FixLaw, what: string | null) => what && broken.push({ law, what });
  say("edits", fixed === text ? "the fix changes nothing" : null);
  say("by hand", ruleNamed(problem.rule).mends === "by hand" ? "a rule that people mend gives a fix" : null);
  say("gone", stillThere(before, after, problem));
  say("errors", errors.broken.join("; "));
  say("words", lostWords(before, after, [problem.rule]));
  say("others", changedOthers(before, after, fix));
  say("line ends", strangeLineEnds(text, fixed));
  return { after, excuses: errors.excuses, broken };
}

// One finding that stood for many may leave the few that only people can mend, each by itself.
function stillThere(before: Patient, after: Patient, { rule, question }: Problem): string | null {
  const alike = ({ problems }: Patient) => problems.filter((problem) => problem.rule === rule);
  const here = (patient: Patient) => alike(patient).filter((problem) => problem.question === question);
  const isFewer = here(after).length < here(before).length && alike(after).length <= alike(before).length;
  return isFewer ? null : `found ${alike(after).length} times afterwards, ${alike(before).length} before`;
}

// By these fixes the checker counts what it did not count before, so that an answer turns out too long, or an open one is judged at last.
const COUNTED_NOW: Readonly<Record<string, RegExp>> = {
  "answer-in-prompt": /^(?:words-too-many|images-too-)/,
  "heading-cuts-answer": /-too-many$/,
  "answer-in-text": /-too-many$/,
  "image-hidden": /^images-too-many$/,
  "image-html": /^images-too-many$/,
  "image-not-embedded": /^images-too-many$/,
  "image-unclosed": /^images-too-many$/,
};
// Behind the answer that was the last one there is another again, so that the checker cuts it as it cuts the others.
const SEEN_BY_JUDGING = /^(?:words-too-|images-too-|checker-misaligned$|heading-cuts-answer$)/;

function newErrors(before: Patient, after: Patient, mended: Problem) {
  const known = errorsOf(before.problems);
  const wasUnjudged = before.problems.some(({ rule }) => /^checker-(?:stops|misaligned)$/.test(rule));
  const excuses: Excused[] = [];
  const broken: string[] = [];
  for (const problem of after.problems) {
    const { rule, severity, question, message } = problem;
    if (severity !== "error") continue;
    const left = known.get(errorKey(problem)) ?? 0;
    known.set(errorKey(problem), left - 1);
    if (left > 0) continue;
    const isOwn = question !== undefined && question === mended.question;
    const excused = (excuse: Excuse) => excuses.push({ excuse, by: mended.rule, error: rule });
    if (rule === "checker-stops") excused(rule);
    else if (rule === "words-too-few" && isOwn) excused(rule);
    else if (isOwn && COUNTED_NOW[mended.rule]?.test(rule)) excused("counted now");
    else if (wasUnjudged && SEEN_BY_JUDGING.test(rule)) excused("judged now");
    else broken.push(`${rule} ${question ?? ""}: ${message}`);
  }
  return { excuses, broken };
}

function errorsOf(problems: readonly Problem[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const problem of problems) {
    if (problem.severity !== "error") continue;
    counts.set(errorKey(problem), (counts.get(errorKey(problem)) ?? 0) + 1);
  }
  return counts;
}

// Why the checker stops may be another reason each time; that it does is one error.
function errorKey({ rule, question }: Problem): string {
  return `${rule} ${rule === "checker-stops" ? "" : question}`;
}

/** The words that answers have lost by fixes of some rules, in a sentence; null when none is. */
export function lostWords(before: Patient, after: Patient, rules: readonly string[]): string | null {
  const images = rules.some((rule) => rule.startsWith("image-")) ? "without paths" : "with paths";
  // Its words stand outside the answers before they are moved.
  const counted = rules.includes("answer-in-prompt") ? "questions" : "answers";
  const words = ({ report }: Patient) => wordsOfAnswers(report, images, counted);
  const lost = wordsLost(words(before), words(after));
  const own = rules.some((rule) => rule.startsWith("placeholder-"))
    ? lost.filter((word) => !/^(?:question|\d+|fill|here)$/i.test(word))
    : lost;
  return own.length === 0 ? null : `${own.length} words are gone: ${own.slice(0, 8).join(" ")}`;
}

// The answers and items that no edit touches read as before, whatever else is found around them.
function changedOthers({ report }: Patient, { report: now }: Patient, edits: readonly Span[]): string | null {
  const untouched = (from: number, to: number) => edits.every((edit) => edit.to < from || edit.from > to);
  const ends = report.questions.slice(1).map(({ heading }) => heading.from);
  const answers = report.questions
    .filter(({ heading }, i) => untouched(heading.from, (ends[i] ?? report.text.length) - 1))
    .map(({ answerText }) => unifyLineEnds(answerText));
  const lostAnswer = missingFrom(
    answers,
    now.questions.map((question) => unifyLineEnds(question.answerText)),
  );
  if (lostAnswer !== null)
    return `an answer it does not touch reads otherwise: ${JSON.stringify(lostAnswer.slice(0, 80))}`;
  const items = report.checklist.items
    .filter(({ span }) => untouched(span.from, span.to))
    .map(({ text, mark }) => `[${mark}] ${text}`);
  const lostItem = missingFrom(
    items,
    now.checklist.items.map(({ text, mark }) => `[${mark}] ${text}`),
  );
  return lostItem === null ? null : `an item it does not touch reads otherwise: ${lostItem.slice(0, 80)}`;
}

function missingFrom(wanted: readonly string[], there: readonly string[]): string | null {
  const left = new Map<string, number>();
  for (const text of there) left.set(text, (left.get(text) ?? 0) + 1);
  for (const text of wanted) {
    const count = left.get(text) ?? 0;
    if (count === 0) return text;
    left.set(text, count - 1);
  }
  return null;
}

function strangeLineEnds(before: string, after: string): string | null {
  const kinds = (text: string) => new Set(text.match(/\r\n|\r|\n/g) ?? []);
  const known = kinds(before);
  const strange = [...kinds(after)].filter((end) => known.size > 0 && !known.has(end));
  return strange.length === 0 ? null : `line ends the file did not have: ${JSON.stringify(strange)}`;
}
