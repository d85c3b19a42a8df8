import { bySeverity } from "../model/problems/by-severity.ts";
import type { Problem } from "../model/problems/problem.ts";
import { remembered } from "../model/remembered.ts";
import { selectedAt } from "./lists.ts";
import type { Reading } from "./reading.ts";
import type { State } from "./state.ts";
import type { ProblemPlace } from "./view.ts";
import { within } from "./within.ts";

const rowsOf = remembered(({ problems }: Reading): readonly Problem[] => bySeverity(problems));

/** The problems as they are shown: the gravest first, each kind in the order of the text. */
export function problemRows({ reading }: Pick<State, "reading">): readonly Problem[] {
  return rowsOf(reading);
}

/** The problem the user is on. */
export function selectedProblem(state: State): Problem | undefined {
  return selectedAt(problemRows(state), state.view.problems.at);
}

/** Which problem the user is on, to be found again in another reading; one of no rule where there is none. */
export function problemPlace(state: State): ProblemPlace {
  const problem = selectedProblem(state);
  if (!problem) return { rule: "", question: null, turn: 0 };
  const { rule, question = null } = problem;
  return { rule, question, turn: alike(state.reading, { rule, question }).indexOf(problem) };
}

/** The row of such a problem; null where there is none. */
export function placeOfProblem(reading: Reading, place: ProblemPlace): number | null {
  const found = alike(reading, place);
  const problem = found[place.turn] ?? found[0];
  return problem ? problemRows({ reading }).indexOf(problem) : null;
}

function alike(reading: Reading, { rule, question }: Pick<ProblemPlace, "rule" | "question">): Problem[] {
  const isAlike = (row: Problem) => row.rule === rule && (row.question ?? null) === question;
  return problemRows({ reading }).filter(isAlike);
}

/** The gravest of some problems; undefined where there is none. */
export function gravest(problems: readonly Problem[]): Problem | undefined {
  return bySeverity(problems)[0];
}

/** Where an offset of an earlier text lies now. */
export type Move = (offset: number) => number;

/** The same problem in a later reading, where it has moved to; null when it is gone. */
export function sameProblem({ rule, question, span }: Problem, now: Reading, move: Move): Problem | null {
  const from = move(span.from);
  return (
    now.problems.find(
      (other) => other.rule === rule && other.question === question && other.span.from === from,
    ) ?? null
  );
}

/** The row of the problem that was selected, wherever it stands now; where it is gone, the row that took its place, `same` being false. */
export function followProblem(
  before: Reading,
  now: Reading,
  at: number,
  move: Move,
): { readonly at: number; readonly same: boolean } {
  const rows = problemRows({ reading: now });
  const was = problemRows({ reading: before })[at];
  const same = was ? sameProblem(was, now, move) : null;
  return { at: same ? rows.indexOf(same) : within(at, rows.length), same: same !== null };
}

const EFFECTS = ["checker-stops", "checker-misaligned"];

/** Faults of an answer for which it misses a limit. */
const CAUSES: Readonly<Record<string, readonly string[]>> = {
  "words-too-few": ["heading-cuts-answer", "answer-in-text"],
  "words-too-many": ["placeholder-beside-answer", "dashes-kept"],
  "images-too-few": ["image-not-embedded", "image-html", "image-unclosed", "heading-cuts-answer"],
};

/** The problem to mend so that one goes: itself, or the fault that stops or misleads the checker there, or for which the answer misses its limit. */
export function faultBehind(reading: Reading, problem: Problem): Problem {
  const { rule, question, span, fix } = problem;
  if (fix) return problem;
  const isAtFault = ({ severity, span: { from } }: Problem) => severity === "error" && from === span.from;
  if (EFFECTS.includes(rule)) return mendable(reading).find(isAtFault) ?? problem;
  const causes = CAUSES[rule];
  return (
    (causes &&
      mendableByQuestion(reading)
        .get(question)
        ?.find((other) => causes.includes(other.rule))) ??
    problem
  );
}

// A row asks for these in every frame, and there may be problems by the thousand.
const mendable = remembered(({ problems }: Reading): readonly Problem[] => problems.filter(({ fix }) => fix));

const mendableByQuestion = remembered((reading: Reading) => {
  const byQuestion = new Map<Problem["question"], Problem[]>();
  for (const problem of mendable(reading)) {
    const others = byQuestion.get(problem.question);
    if (others) others.push(problem);
    else byQuestion.set(problem.question, [problem]);
  }
  return byQuestion;
});

/** What a problem says beside the number of its question. */
export function messageBesideNumber({ message, question }: Problem): string {
  const rest = message.startsWith(`Question ${question}`) ? message.slice(`Question ${question}`.length) : "";
  return /^(?:'s)? /.test(rest) ? rest.replace(/^(?:'s)? (?:has (?=\d))?/, "") : message;
}
