import { type ScannedLine, scanMarkdown, tokenAt } from "../markdown/scan.ts";
import { countWords } from "../official/python-text.ts";
import { readMarker } from "../report/grammar.ts";
import type { ParsedReport } from "../report/parse.ts";
import type { Question } from "../report/questions.ts";
import type { Fix } from "./problem.ts";
import { type AnswerRule, type AnswerText, type Finding, ofQuestion, type StructureRule } from "./rule.ts";
import { spelledMarker } from "./spelled-marker.ts";

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
      fix: italics(answer.lines, at),
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
    const fix = at < 0 ? replace(span.from, span.to, "*Answer*:") : italics(answer.lines, span.from + at);
    return [{ severity: "warning" as const, message, span, fix }];
  });
}

// A reader still reads `Answer:`, but neither the checker nor this program finds it.
function italics(lines: readonly ScannedLine[], at: number): Fix {
  const kind = tokenAt(lines, at);
  const to = at + WORD.length;
  if (kind === "code" || kind === "comment") return replace(at, to, "Answer :");
  if (kind === "url" || kind === "image" || kind === "html") return replace(at, to, "Answer&#58;");
  return replace(at, to, "*Answer*:");
}

function replace(from: number, to: number, insert: string): Fix {
  return { label: `writes ${insert}`, edits: [{ from, to, insert }] };
}

/** Above, between and behind the answers: where the checker would cut out an answer of its own. */
function outsideAnswers(report: ParsedReport): Finding[] {
  const markers = report.questions.flatMap(({ marker, spareMarkers }) => [
    ...(marker ? [marker] : []),
    ...spareMarkers,
  ]);
  const known = new Set(markers.map(({ from, to }) => from + report.text.slice(from, to).indexOf(WORD)));
  const starts = answerStarts(report.text).filter((at) => !known.has(at));
  let next = 0;
  return starts.flatMap((at) => {
    while (next < report.questions.length && report.questions[next]!.heading.from <= at) next++;
    const question = report.questions[next - 1];
    if (question && (isAnswered(question, at) || isSpelled(report.text, question, at))) return [];
    return [
      {
        message: `${STARTS}; write it as \`*Answer*:\`.`,
        span: { from: at, to: at + WORD.length },
        ...(question ? ofQuestion(question.number) : {}),
        fix: italics(scanMarkdown(report.text), at),
      },
    ];
  });
}

function isAnswered({ answer }: Question, at: number): boolean {
  return answer.from <= at && at < answer.to;
}

function isSpelled(text: string, question: Question, at: number): boolean {
  const marker = question.marker === null ? spelledMarker(text, question) : null;
  return marker !== null && marker.from <= at && at < marker.to;
}

/** Where the checker begins to cut an answer out: at an `Answer:` that a `###` follows before the next one, and at the last one. */
function answerStarts(text: string): number[] {
  const words = occurrences(text);
  let heading = text.indexOf("###");
  return words.filter((at, i) => {
    const next = words[i + 1];
    if (next === undefined) return true;
    while (heading >= 0 && heading < at) heading = text.indexOf("###", at);
    return heading >= 0 && heading < next;
  });
}

function occurrences(text: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(WORD); at >= 0; at = text.indexOf(WORD, at + 1)) found.push(at);
  return found;
}
