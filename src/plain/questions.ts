import { countWords } from "../model/official/python-text.ts";
import { describeLimits } from "../model/report/describe-limits.ts";
import { SIGN_WORDS } from "../model/report/progress.ts";
import { countedWords } from "../model/text/counted-words.ts";
import { isUnfinished } from "../session/lists.ts";
import { messageBesideNumber } from "../session/problem-rows.ts";
import type { QuestionReading } from "../session/reading.ts";
import type { State } from "../session/state.ts";
import { sentence } from "./heard.ts";

/** What a question is called: `Question 7`. */
export function nameOfQuestion({ question }: QuestionReading): string {
  return question.number === null ? "A question without a number" : `Question ${question.number}`;
}

/** The questions, one a line: where each stands, what it has, and what is asked; with `open`, the unfinished ones alone. */
export function listQuestions({ reading }: State, wanted: string): string[] {
  const unfinished = wanted !== "" && ["open", "unfinished"].some((word) => word.startsWith(wanted));
  const shown = unfinished ? reading.questions.filter(isUnfinished) : reading.questions;
  if (reading.questions.length === 0) return ["There are no questions in this report."];
  return shown.length === 0 ? ["Every question is within its limits."] : shown.map(describeQuestion);
}

/** Where a question stands, what it has and what is asked, in a sentence. */
export function describeQuestion(reading: QuestionReading): string {
  return `${nameOfQuestion(reading)}: ${SIGN_WORDS[reading.sign]}${describeWritten(reading)}; ${askedFor(reading)}.`;
}

function askedFor({ question }: QuestionReading): string {
  const limits = describeLimits(question.limits, "");
  return limits === "" ? "no limits" : `asked are ${limits}`;
}

function describeWritten({ question, judged, sign }: QuestionReading): string {
  if (sign === "open") return "";
  const words = countedWords(judged?.words ?? countWords(question.answerText));
  const images = question.limits.images && judged ? ` and ${countedImages(judged.images)}` : "";
  return `, ${words}${images}`;
}

function countedImages(count: number): string {
  return count === 1 ? "1 image" : `${count} images`;
}

/** The place of the question with a number; -1 where there is none. */
export function placeOfQuestion({ reading }: State, number: number): number {
  return reading.questions.findIndex(({ question }) => question.number === number);
}

/** All of one question: where it stands, what it asks, its problems, the answer. */
export function readQuestion({ reading }: State, at: number): string[] {
  const read = reading.questions[at];
  if (!read) return ["There are no questions in this report."];
  const { prompt, answerText, example } = read.question;
  return [
    `${describeQuestion(read)} It is ${at + 1} of ${reading.questions.length}.`,
    prompt,
    ...read.problems.map((problem) => `Problem: ${sentence(messageBesideNumber(problem))}`),
    ...(answerText === "" ? ["There is no answer yet."] : ["The answer:", answerText]),
    ...(example === "" ? [] : ["It has an example; type example to hear it."]),
  ];
}
