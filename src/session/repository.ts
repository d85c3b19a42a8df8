import type { Evidence } from "../model/evidence/evidence-rule.ts";
import { evidenceForItem } from "../model/evidence/item-evidence.ts";
import type { TopicFacts } from "../model/facts/fact.ts";
import { factsForQuestion } from "../model/facts/question-facts.ts";
import type { RepositoryReading } from "../model/facts/repository-reading.ts";
import { remembered } from "../model/remembered.ts";
import type { Item } from "../model/report/checklist.ts";
import type { Question } from "../model/report/questions.ts";
import type { State } from "./state.ts";

/** What is known of the repository around the report. */
export interface RepositoryState {
  /** `away`: there is no repository, or nobody has looked yet. */
  readonly phase: "away" | "reading" | "read" | "failed";
  /** While it is read: how many files so far, of how many. */
  readonly progress: { readonly done: number; readonly of: number } | null;
  /** What the last reading that ended came to; it stays while the next one runs. */
  readonly reading: RepositoryReading | null;
  /** Why it could not be read, in one sentence. */
  readonly message: string | null;
}

/** Before anybody has looked. */
export const NO_REPOSITORY: RepositoryState = { phase: "away", progress: null, reading: null, message: null };

// An item and a question stay the same object while their text does: what is found for them is found once.
const evidenceIn = remembered(() => new WeakMap<Item, { readonly evidence: Evidence | null }>());
const factsIn = remembered(() => new WeakMap<Question, readonly TopicFacts[]>());

/** What the repository has for an item; null where nothing is known of it, or not yet. */
export function evidenceOf({ repository }: Pick<State, "repository">, item: Item): Evidence | null {
  const { reading } = repository;
  if (!reading) return null;
  const known = evidenceIn(reading);
  const found = known.get(item) ?? { evidence: evidenceForItem(item, reading.evidence) };
  known.set(item, found);
  return found.evidence;
}

/** What the repository has to say to a question. */
export function factsOf(
  { repository }: Pick<State, "repository">,
  question: Question,
): readonly TopicFacts[] {
  const { reading } = repository;
  if (!reading) return [];
  const known = factsIn(reading);
  const found = known.get(question) ?? factsForQuestion(question.prompt, reading.facts);
  known.set(question, found);
  return found;
}

/** Says how far the reading of the repository has come. */
export function takeProgress(state: State, done: number, of: number): State {
  return { ...state, repository: { ...state.repository, phase: "reading", progress: { done, of } } };
}

/** Takes in what a reading of the repository came to. */
export function takeRepository(state: State, reading: RepositoryReading): State {
  return { ...state, repository: { phase: "read", progress: null, reading, message: null } };
}

/** Says why the repository could not be read; what was known of it before still stands. */
export function takeRepositoryFailure(state: State, message: string): State {
  return { ...state, repository: { ...state.repository, phase: "failed", progress: null, message } };
}
