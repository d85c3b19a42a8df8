import { tokenAt } from "../markdown/scan.ts";
import { countWords } from "../official/python-text.ts";
import { readMarker } from "../report/grammar.ts";
import type { Question } from "../report/questions.ts";
import type { Fix } from "./problem.ts";
import {
  type AnswerRule,
  type AnswerText,
  type Finding,
  ofQuestion,
  type ParsedReport,
  type StructureRule,
} from "./rule.ts";

const WORD = "Answer:";
const STARTS = "`Answer:` counts as the start of another answer";

/** The word `Answer:` in an answer, where the checker takes it for a marker. */
export const answerInText: AnswerRule = {
  id: "answer-in-text",
  severity: "error",
  title: "Answer: in the text",
  why: "The checker cuts at `Answer:` wherever it stands, also in the middle of a sentence, so it counts an answer too many.",
  fix: "Writes it so that it is read the same but no marker.",
  mends: "safely",
  example: { bad: "Our Answer: we used pull requests.", good: "Our *Answer*: we used pull requests." },
  find: (answer) => (answer.checked ? everywhere(answer) : atLineStarts(answer)),
};

/** The same in prompts and between questions. */
export const answerOutsideAnswers: StructureRule = {
  ...answerInText,
  find: (report) => (report.checker ? outsideAnswers(report) : []),
};

/** Where there is a checker, the word counts wherever it stands. */
function everywhere(answer: AnswerText): Finding[] {
  const { text } = answer;
  let from = 0;
  let words = 0;
  let headed = false;
  return occurrences(text).map((at) => {
    const piece = text.slice(from, at);
    words += countWords(piece);
    // A heading before it makes it one answer more; without one the text before it is no answer at all.
    headed ||= piece.includes("###");
    from = at;
    const cost = headed || words === 0 ? "" : `: the ${lost(words)} not count`;
    return {
      message: `${STARTS}${cost}.`,
      span: { from: at, to: at + WORD.length },
      fix: italics(answer, at),
    };
  });
}

function lost(words: number): string {
  return words === 1 ? "word before it does" : `${words} words before it do`;
}

/** Elsewhere a line that begins with it may confuse a reader, and whatever reads the report next. */
function atLineStarts(answer: AnswerText): Finding[] {
  const { text } = answer;
  if (!text.includes("Answer")) return [];
  return answer.lines.flatMap(({ from, to }) => {
    const marker = readMarker(text.slice(from, to));
    if (!marker) return [];
    const span = { from: from + marker.from, to: from + marker.to };
    const at = text.slice(span.from, span.to).indexOf(WORD);
    const message = "This line looks like the start of an answer but stands inside one.";
    const fix = at < 0 ? replace(span.from, span.to, "*Answer*:") : italics(answer, span.from + at);
    return [{ severity: "warning" as const, message, span, fix }];
  });
}

// A reader still reads `Answer:`, but neither the checker nor this program finds it.
function italics({ lines }: AnswerText, at: number): Fix {
  const kind = tokenAt(lines, at);
  const to = at + WORD.length;
  if (kind === "code" || kind === "comment") return replace(at, to, "Answer :");
  if (kind === "url" || kind === "image" || kind === "html") return replace(at, to, "Answer&#58;");
  return replace(at, to, "*Answer*:");
}

function replace(from: number, to: number, insert: string): Fix {
  return { label: `writes ${insert}`, edits: [{ from, to, insert }] };
}

function outsideAnswers(report: ParsedReport): Finding[] {
  const markers = report.questions.flatMap(({ marker, spareMarkers }) => [
    ...(marker ? [marker] : []),
    ...spareMarkers,
  ]);
  const known = new Set(markers.map(({ from, to }) => from + report.text.slice(from, to).indexOf(WORD)));
  const answered = ({ answer, marker }: Question, at: number) =>
    marker !== null && answer.from <= at && at < answer.to;
  return occurrences(report.text)
    .filter((at) => !known.has(at) && !report.questions.some((question) => answered(question, at)))
    .map((at) => ({
      message: `${STARTS}; write it without the colon.`,
      span: { from: at, to: at + WORD.length },
      ...questionAt(report, at),
    }));
}

function occurrences(text: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(WORD); at >= 0; at = text.indexOf(WORD, at + 1)) found.push(at);
  return found;
}

function questionAt({ questions }: ParsedReport, at: number): { readonly question?: number } {
  const question = questions.findLast(({ heading }) => heading.from <= at);
  return question ? ofQuestion(question.number) : {};
}
