import type { Evidence } from "../model/evidence/evidence-rule.ts";
import { evidenceForItem } from "../model/evidence/item-evidence.ts";
import type { TopicFacts } from "../model/facts/fact.ts";
import { factsForQuestion, topicsBeside } from "../model/facts/question-facts.ts";
import type { RepositoryReading } from "../model/facts/repository-reading.ts";
import type { Figure } from "../model/figures/figure.ts";
import { remembered } from "../model/remembered.ts";
import type { Item } from "../model/report/checklist.ts";
import type { Report } from "../model/report/parse.ts";
import type { Question } from "../model/report/questions.ts";
import { describeScan } from "../model/repository/describe-scan.ts";
import type { State } from "./state.ts";

/** What is known of the repository around the report. */
export interface RepositoryState {
  /** `away`: nobody reads one. */
  readonly phase: "away" | "reading" | "read" | "failed";
  /** While it is read: how many files so far, of how many. */
  readonly progress: { readonly done: number; readonly of: number } | null;
  /** What the last reading that ended came to; it stays while the next one runs. */
  readonly reading: RepositoryReading | null;
  /** Why it could not be read, in one sentence. */
  readonly message: string | null;
}

/** Where none is read. */
export const NO_REPOSITORY: RepositoryState = { phase: "away", progress: null, reading: null, message: null };

/** Where one will be read in a moment. */
export const REPOSITORY_AHEAD: RepositoryState = { ...NO_REPOSITORY, phase: "reading" };

// Every frame asks, and every tick makes the items anew; their words stay, and what is found goes by these.
const evidenceIn = remembered((_: RepositoryReading) => new Map<string, Evidence | null>());
const factsIn = remembered((reading: RepositoryReading) =>
  remembered((report: Report) =>
    remembered((figures: readonly Figure[]) => {
      const topics = topicsBeside(report, figures, reading);
      return remembered((question: Question) => factsForQuestion(question, topics));
    }),
  ),
);
const NO_FIGURES: readonly Figure[] = [];

/** What the repository has for an item; null where nothing is known of it, or not yet. */
export function evidenceOf({ repository }: Pick<State, "repository">, item: Item): Evidence | null {
  const { reading } = repository;
  if (!reading) return null;
  const known = evidenceIn(reading);
  let evidence = known.get(item.text);
  if (evidence === undefined) {
    evidence = evidenceForItem(item, reading.evidence);
    known.set(item.text, evidence);
  }
  return evidence;
}

/** What the repository and the figures have to say to a question, the topic it asks for most first; the same list until something of it changes. */
export function repositoryFacts(
  { repository, figures, reading: { report } }: Pick<State, "repository" | "figures" | "reading">,
  question: Question,
): readonly TopicFacts[] {
  const { reading } = repository;
  return reading ? factsIn(reading)(report)(figures?.figures ?? NO_FIGURES)(question) : [];
}

/** How far the reading of the repository is, as a sentence; null while nobody reads it. */
export function describeProgress({ phase, progress }: RepositoryState): string | null {
  return phase === "reading" ? describeScan(progress) : null;
}

/** Why nothing is known of the repository, as a sentence; null where something is. */
export function whyUnread({ repository }: Pick<State, "repository">): string | null {
  if (repository.reading) return null;
  return describeProgress(repository) ?? repository.message ?? "No repository is read here.";
}

/** Where nothing new comes to what was read, the sentence that says so; null while it follows the files. */
export function whyOld({
  repository: { phase, reading, message },
}: Pick<State, "repository">): string | null {
  if (phase !== "failed" || !reading) return null;
  return `${message} What is shown of it was read before.`;
}
