import type { Edit } from "../document/edit.ts";
import { countWords } from "../official/python-text.ts";
import { isBlank, isEmptyQuote } from "../report/grammar.ts";
import { holdsOtherWords } from "../report/placeholder.ts";
import type { Question } from "../report/questions.ts";
import { lineAbove, lineEndHere, lineStart, lineStop, linesWithin, type PlacedLine } from "./lines-within.ts";
import { nameQuestion, ofQuestion, type StructureRule } from "./rule.ts";
import { isStructure, QUOTE_MARKS } from "./take-quote-marks.ts";
import { typedInPrompt } from "./typed-in-prompt.ts";

/** An answer that was typed above its marker, where the checker does not look. */
export const answerInPrompt: StructureRule = {
  id: "answer-in-prompt",
  severity: "error",
  title: "Answer above the Answer: line",
  why: "The checker counts what stands below `Answer:`; what stands above it belongs to the prompt and is lost.",
  fix: "Moves it below the `Answer:` line, where nothing is written there yet.",
  mends: "when asked",
  example: {
    bad: "### Question 7\n\n> **How did you work together?**\n>\n> Example:\n> *We used ...*\n>\n> We used pull requests.\n>\n> Answer:\n\n--- question 7 fill here ---",
    good: "### Question 7\n\n> **How did you work together?**\n>\n> Example:\n> *We used ...*\n>\n> Answer:\n\nWe used pull requests.",
  },
  find: ({ text, questions, edition }) =>
    // What another course writes in its prompts is not known.
    (edition.id === "generic" ? [] : questions).flatMap((question) => {
      // Above a written answer it is more likely an example than an answer.
      const looksLost = question.marker !== null && question.state !== "answered";
      const typed = looksLost ? typedInPrompt(text, question) : [];
      if (typed.length === 0 || wordsIn(typed) < FEWEST_WORDS) return [];
      const edits = question.state === "unanswered" ? moveBelow(text, question, typed) : null;
      return [
        {
          message: `${nameQuestion(question.number)} has text above its \`Answer:\` line, where it does not count; move it below.`,
          span: { from: typed[0]!.from, to: typed[0]!.to },
          ...ofQuestion(question.number),
          ...(edits ? { fix: { label: "moves it below the `Answer:` line", edits } } : {}),
        },
      ];
    }),
};

// Less is a note, or what is left of a prompt.
const FEWEST_WORDS = 3;

function wordsIn(lines: readonly PlacedLine[]): number {
  return lines.reduce((sum, { content }) => sum + countWords(content.replace(QUOTE_MARKS, "")), 0);
}

function moveBelow(text: string, question: Question, typed: readonly PlacedLine[]): Edit[] | null {
  const bare = typed.map(({ content }) => content.replace(QUOTE_MARKS, ""));
  // It goes where the placeholder stands, into which somebody may have written a name.
  if (bare.some(isStructure) || holdsOtherWords(text.slice(question.answer.from, question.answer.to)))
    return null;
  const lineEnd = lineEndHere(text, typed[0]!.from);
  const moved = bare
    .map((content, i) => (i > 0 && typed[i]!.from > typed[i - 1]!.end ? lineEnd : "") + content)
    .join(lineEnd);
  return [...takeLines(text, question, typed), placeAnswer(text, question, moved, lineEnd)];
}

/** Takes whole lines, and the empty line above them where one stands below too. */
function takeLines(text: string, { heading, marker }: Question, typed: readonly PlacedLine[]): Edit[] {
  const lines = linesWithin(text, heading.from, lineStart(text, marker!.from));
  const isEmpty = (i: number) => isBlank(lines[i]!.content) || isEmptyQuote(lines[i]!.content);
  const starts = new Set(typed.map(({ from }) => from));
  const edits: Edit[] = [];
  for (let i = 0; i < lines.length; i++) {
    if (!starts.has(lines[i]!.from)) continue;
    const first = i;
    while (starts.has(lines[i + 1]!.from)) i++;
    const between =
      first > 0 && isEmpty(first - 1) && lines[i + 1]!.end > lines[i + 1]!.from && isEmpty(i + 1);
    edits.push({ from: lines[between ? first - 1 : first]!.from, to: lines[i]!.end, insert: "" });
  }
  return edits;
}

/** Where the placeholder stood, or where an answer goes; with a blank line above and below. */
function placeAnswer(text: string, { marker, answer }: Question, moved: string, lineEnd: string): Edit {
  const { from, to } = answer;
  const onMarkerLine = lineStart(text, from) <= marker!.from;
  if (from < to && onMarkerLine) return { from: marker!.to, to, insert: lineEnd + lineEnd + moved };
  const gap = onMarkerLine
    ? lineEnd + lineEnd
    : isBlank(lineAbove(text, lineStart(text, from)))
      ? ""
      : lineEnd;
  if (from < to) return { from, to, insert: gap + moved };
  const rest = text.slice(from, lineStop(text, from));
  const after = onMarkerLine ? "" : rest === "" ? lineEnd : lineEnd + lineEnd;
  return { from, to, insert: gap + moved + after };
}
