import { countWords } from "../official/python-text.ts";
import { isBlank } from "../report/grammar.ts";
import {
  answerState,
  holdsOtherWords,
  isPlaceholderLine,
  isWholePlaceholder,
  placeholderFor,
} from "../report/placeholder.ts";
import type { Question } from "../report/questions.ts";
import { takeLine } from "./placeholder-beside-answer.ts";
import { type AnswerRule, type Finding, ofQuestion, type StructureRule } from "./rule.ts";

/** A placeholder that lost its end or a word, or into which somebody wrote one, beside an answer. */
export const placeholderEdited: AnswerRule = {
  id: "placeholder-edited",
  severity: "warning",
  title: "Placeholder changed",
  why: "It is still no answer: its words count, and it will be on the hand-in page.",
  fix: "Takes it away beside an answer and restores it alone; with somebody's word in it, it is left to them.",
  mends: "safely",
  example: { bad: "--- question 7 fill here\n\nWe used pull requests.", good: "We used pull requests." },
  find: ({ text, lines }) => {
    if (!/fill|here/i.test(text) || answerState(text) === "unanswered") return [];
    return lines.flatMap((line, i) => {
      const content = text.slice(line.from, line.to);
      if (!isEdited(content)) return [];
      const span = { from: line.from, to: line.to };
      return [
        { message: besideAnswer(content), span, ...(isOurs(content) ? { fix: takeLine(lines, i) } : {}) },
      ];
    });
  },
};

/** The same where nothing else stands. */
export const placeholderEditedAlone: StructureRule = {
  ...placeholderEdited,
  find: ({ text, questions }) =>
    questions
      .filter(({ state }) => state === "unanswered")
      .flatMap((question) => alone(question, text.slice(question.answer.from, question.answer.to))),
};

function alone({ number, answer }: Question, raw: string): Finding[] {
  if (number === null) return [];
  const lines = raw.split(/\r\n?|\n/).filter((line) => !isBlank(line));
  if (!lines.every(isPlaceholderLine) || !lines.some(isEdited)) return [];
  const restored = {
    label: "restores the placeholder",
    edits: [{ ...answer, insert: placeholderFor(number) }],
  };
  return [
    {
      severity: "info",
      message: `Question ${number}'s placeholder was changed, and nothing is answered yet; write the answer in its place.`,
      span: answer,
      ...ofQuestion(number),
      ...(lines.every(isOurs) ? { fix: restored } : {}),
    },
  ];
}

function isEdited(line: string): boolean {
  return isPlaceholderLine(line) && !isWholePlaceholder(line);
}

function isOurs(line: string): boolean {
  return !holdsOtherWords(line);
}

function besideAnswer(placeholder: string): string {
  if (holdsOtherWords(placeholder))
    return "Somebody wrote into the placeholder, and all of it counts; move the words into the answer and delete it.";
  return `This is the template's placeholder, changed; its ${countWords(placeholder)} words count and will be on the hand-in page.`;
}
