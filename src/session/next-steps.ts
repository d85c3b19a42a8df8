import type { Problem } from "../model/problems/problem.ts";
import { remembered } from "../model/remembered.ts";
import { describeLimits } from "../model/report/describe-limits.ts";
import { type Doubt, evidenceSteps } from "./evidence-steps.ts";
import { selectedAt } from "./lists.ts";
import { messageBesideNumber } from "./problem-rows.ts";
import type { QuestionReading, Reading } from "./reading.ts";
import { NO_REPOSITORY } from "./repository.ts";
import type { State } from "./state.ts";
import { within } from "./within.ts";

/** Something worth doing next, and where: an item of the checklist or a question, by its place in the report. */
export interface NextStep {
  readonly text: string;
  readonly question: number | null;
  readonly item: number | null;
  /** What is doubtful about the item and others with it: the checklist shows the doubtful ones there. */
  readonly doubt?: Doubt;
  /** The problem it is about, which may have a fix; null where nothing is wrong but only not done yet. */
  readonly problem: Problem | null;
}

const MOST = 5;
/** However many errors there are, so many other things to do are named beside them. */
const OTHERS = 2;
/** What costs most first: all answers, many, both versions of some, most of one. */
const FIRST_RULES = ["checker-stops", "checker-misaligned", "conflict-marker", "heading-cuts-answer"];

type Known = Pick<State, "reading" | "repository">;

const stepsOf = remembered((_: Reading) => new WeakMap<object, readonly NextStep[]>());

/** The most useful next things to do, what costs most first; of one question only the gravest. */
export function nextSteps(known: Known): readonly NextStep[] {
  const byRepository = stepsOf(known.reading);
  const repository = known.repository.reading ?? NO_REPOSITORY;
  const steps = byRepository.get(repository) ?? findSteps(known);
  byRepository.set(repository, steps);
  return steps;
}

/** Which of the steps that follow from something new is the one that was selected; what has come to its place where it is gone. */
export function followStep(before: Known, after: Known, at: number): number {
  const steps = nextSteps(after);
  const was = selectedAt(nextSteps(before), at);
  const same = was ? steps.findIndex((step) => isSame(step, was)) : -1;
  return same >= 0 ? same : within(at, steps.length);
}

// Of the items another one may have become the first.
function isSame(one: NextStep, other: NextStep): boolean {
  if (one.problem !== other.problem) return false;
  return one.problem ? true : one.question === other.question && doubtOf(one) === doubtOf(other);
}

// Evidence for what is open stands in for all that is open.
function doubtOf({ item, doubt }: NextStep): Doubt | null {
  return doubt ?? (item === null ? null : "evidence without a tick");
}

function findSteps(known: Known): NextStep[] {
  const { reading } = known;
  const errors = errorSteps(reading);
  const told = new Set(errors.map(({ question }) => question));
  const doubts = evidenceSteps(known);
  const others = [...openStep(reading), ...imageStep(reading, told), ...doubts, ...itemStep(reading, doubts)];
  const named = [...errors.slice(0, MOST - Math.min(OTHERS, others.length)), ...others];
  return [...named, ...warningSteps(reading, told)].slice(0, MOST);
}

function errorSteps(reading: Reading): NextStep[] {
  const told = new Set<number>();
  return reading.problems
    .filter(({ severity }) => severity === "error")
    .toSorted((a, b) => costOf(a) - costOf(b))
    .flatMap((problem) => {
      const { question } = problem;
      if (question !== undefined && told.has(question)) return [];
      if (question !== undefined) told.add(question);
      return [stepOf(reading, problem)];
    });
}

function costOf({ rule, fix }: Problem): number {
  const first = FIRST_RULES.indexOf(rule);
  if (first >= 0) return first;
  return fix ? FIRST_RULES.length : FIRST_RULES.length + 1;
}

function stepOf(reading: Reading, problem: Problem): NextStep {
  const { question: number, message } = problem;
  const named = number === undefined ? message : `Q${number}: ${messageBesideNumber(problem)}`;
  const question = reading.questions.findIndex(
    ({ question }) => question.number !== null && question.number === number,
  );
  return { text: named, question: question < 0 ? null : question, item: null, problem };
}

function openStep({ questions }: Reading): NextStep[] {
  const open = questions.flatMap(({ sign }, i) => (sign === "open" || sign === "started" ? [i] : []));
  const [first] = open;
  if (first === undefined) return [];
  const text = `${nameOf(questions[first]!)}: ${askedOf(questions[first]!)}${andMore(open.length)}`;
  return [{ text, question: first, item: null, problem: null }];
}

function imageStep(reading: Reading, told: ReadonlySet<number | null>): NextStep[] {
  const lost = warningsOf(reading, told).filter(({ problem }) => isAboutImages(problem!));
  return lost.slice(0, 1).map((step) => ({ ...step, text: `${step.text}${andMore(lost.length)}` }));
}

// Last of all comes what costs nothing but a reader's patience.
function warningSteps(reading: Reading, told: ReadonlySet<number | null>): NextStep[] {
  return warningsOf(reading, told).filter(({ problem }) => !isAboutImages(problem!));
}

function warningsOf(reading: Reading, told: ReadonlySet<number | null>): NextStep[] {
  return reading.problems
    .filter(({ severity }) => severity === "warning")
    .map((problem) => stepOf(reading, problem))
    .filter(({ question }) => question === null || !told.has(question));
}

function isAboutImages({ rule }: Problem): boolean {
  return rule.startsWith("image-");
}

// What the repository shows already is the part of it that is known to be done.
function itemStep({ report: { checklist } }: Reading, doubts: readonly NextStep[]): NextStep[] {
  if (doubts.some(({ doubt }) => doubt === "evidence without a tick")) return [];
  const open = checklist.items.flatMap(({ state }, i) => (state === "open" ? [i] : []));
  const [item] = open;
  if (item === undefined) return [];
  const text = `Tick what is done: ${checklist.items[item]!.text}${andMore(open.length)}`;
  return [{ text, question: null, item, problem: null }];
}

function andMore(count: number): string {
  return count > 1 ? ` (and ${count - 1} more)` : "";
}

function nameOf({ question }: QuestionReading): string {
  return question.number === null ? "A question" : `Q${question.number}`;
}

function askedOf({ question, sign }: QuestionReading): string {
  if (sign === "started") return "finish what is started";
  return `write ${describeLimits(question.limits, "the answer")}`;
}
