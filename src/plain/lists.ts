import { EVIDENCE_SIGNS } from "../model/evidence/evidence-signs.ts";
import type { Problem } from "../model/problems/problem.ts";
import { placeName } from "../model/repository/where.ts";
import { foldText } from "../model/text/find-matches.ts";
import { describeUses, figureRows } from "../session/figure-rows.ts";
import { isMendable } from "../session/problem-fixing.ts";
import { placeOf } from "../session/problem-place.ts";
import { faultBehind, messageBesideNumber, problemRows } from "../session/problem-rows.ts";
import { evidenceOf } from "../session/repository.ts";
import { type SourceRow, sourceList, whyNoSources } from "../session/source-rows.ts";
import type { State } from "../session/state.ts";
import { sentence } from "./heard.ts";
import { describeItem } from "./items.ts";
import { nameOfQuestion } from "./questions.ts";

const WEIGHTS = { error: "Error", warning: "Warning", info: "Note" } as const;

/** The problems, the gravest first, with the numbers they are fixed by. */
export function listProblems(state: State): string[] {
  const rows = problemRows(state);
  if (rows.length === 0) return ["There are no problems."];
  return rows.map((problem, i) => {
    const mend = isMendable(state, faultBehind(state.reading, problem))
      ? ` Type fix ${i + 1} to mend it.`
      : "";
    return `${i + 1}. ${WEIGHTS[problem.severity]}: ${describeProblem(state, problem)}${mend}`;
  });
}

function describeProblem({ reading }: State, problem: Problem): string {
  const { question, message, span } = problem;
  if (question !== undefined) return `Question ${question}: ${sentence(messageBesideNumber(problem))}`;
  return span.from === span.to ? message : `Line ${placeOf(reading, problem).line}: ${message}`;
}

/** The figures: the files, and what is named and not there. */
export function listFigures(state: State): string[] {
  const rows = figureRows(state);
  if (rows.length === 0) return ["There is nothing in figures/ yet; put an image there."];
  return rows.map(({ path, figure, nearest, uses }) => {
    const gone = nearest === null ? "no such file" : `no such file; ${nearest} is there`;
    return `${path}: ${figure ? "" : `${gone}, `}${describeUses(uses)}.`;
  });
}

/** What in the repository speaks for an item, by its place in the checklist. */
export function listEvidence(state: State, at: number): string[] {
  const item = state.reading.report.checklist.items[at]!;
  const of = { kind: "item", at } as const;
  const evidence = evidenceOf(state, item);
  const found = evidence ? ` Evidence: ${EVIDENCE_SIGNS[evidence.state].word}.` : "";
  const { rows, more } = sourceList(state, of);
  const none = whyNoSources(state, of);
  return [
    `${describeItem(item, at)}${found}`,
    ...(none === null ? [] : [none]),
    ...rows.map(describeSource),
    ...(more > 0 ? [`And ${more} more.`] : []),
  ];
}

/** What the repository has to say to a question, by its place in the report. */
export function listFacts(state: State, at: number): string[] {
  const of = { kind: "question", at } as const;
  const none = whyNoSources(state, of);
  if (none !== null) return [none];
  const { rows } = sourceList(state, of);
  const lines = rows.flatMap((row, i) => [
    ...(row.topic === null || row.topic === rows[i - 1]?.topic ? [] : [`${row.topic}:`]),
    describeSource(row),
  ]);
  return [`${nameOfQuestion(state.reading.questions[at]!)}, from your repository.`, ...lines];
}

function describeSource({ text, where }: SourceRow): string {
  return where.length === 0 ? text : `${text.replace(/[.]$/, "")}: ${where.map(placeName).join(", ")}`;
}

const MOST_FOUND = 30;

/** Where words stand in items, questions, answers and problems, whatever the case, the accents and the blanks. */
export function findWords(state: State, words: string): string[] {
  const wanted = foldText(words);
  const has = (text: string) => foldText(text).includes(wanted);
  const { report, questions } = state.reading;
  const found = [
    ...report.checklist.items.flatMap((item, at) =>
      has(item.text) ? [`Item ${describeItem(item, at)}`] : [],
    ),
    ...questions.flatMap((reading) => {
      const { prompt, answerText, note } = reading.question;
      const where = [
        ...(has(`${prompt}\n${note}`) ? ["what it asks"] : []),
        ...(has(answerText) ? ["its answer"] : []),
      ];
      return where.length > 0 ? [`${nameOfQuestion(reading)}: in ${where.join(" and ")}.`] : [];
    }),
    ...problemRows(state).flatMap(({ message }, i) => (has(message) ? [`Problem ${i + 1}: ${message}`] : [])),
  ];
  const rest = found.length - MOST_FOUND;
  if (found.length === 0) return [`"${words}" is nowhere in the report.`];
  return [...found.slice(0, MOST_FOUND), ...(rest > 0 ? [`And ${rest} more; more words find fewer.`] : [])];
}
