import type { Evidence } from "../model/evidence/evidence-rule.ts";
import { evidenceForItem } from "../model/evidence/item-evidence.ts";
import type { TopicFacts } from "../model/facts/fact.ts";
import { factsForQuestion } from "../model/facts/question-facts.ts";
import type { RepositoryReading } from "../model/facts/repository-reading.ts";
import { unusedFigures } from "../model/facts/unused-figures.ts";
import { remembered } from "../model/remembered.ts";
import type { Item } from "../model/report/checklist.ts";
import type { Report } from "../model/report/parse.ts";
import type { Question } from "../model/report/questions.ts";
import type { FigureList, State } from "./state.ts";

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

// Every frame asks, and every tick makes the items anew; their words stay, and what is found goes by these.
const evidenceIn = remembered((_: RepositoryReading) => new Map<string, Evidence | null>());
const unusedIn = remembered((reading: RepositoryReading) =>
  remembered((report: Report) =>
    remembered((list: FigureList) => unusedFigures(report, list.figures, reading.report)),
  ),
);
const factsIn = remembered((_: RepositoryReading) => new Map<string, readonly TopicFacts[]>());

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

/** What the repository and the figures have to say to a question, the topic it asks for most first. */
export function repositoryFacts(
  { repository, figures, reading: { report } }: Pick<State, "repository" | "figures" | "reading">,
  { prompt }: Pick<Question, "prompt">,
): readonly TopicFacts[] {
  const { reading } = repository;
  if (!reading) return [];
  const known = factsIn(reading);
  const facts = known.get(prompt) ?? factsForQuestion(prompt, reading.facts);
  known.set(prompt, facts);
  const unused = figures && unusedIn(reading)(report)(figures);
  return unused ? [...facts, ...factsForQuestion(prompt, [unused])] : facts;
}

/** How far the reading of the repository is, as a sentence; null while nobody reads it. */
export function describeProgress({ phase, progress }: RepositoryState): string | null {
  if (phase !== "reading") return null;
  if (!progress) return "Reading the repository …";
  const [done, of] = [progress.done, progress.of].map((count) => count.toLocaleString("en"));
  return `Reading the repository … ${done} of ${of} files`;
}

/** Why nothing is known of the repository, as a sentence; null where something is. */
export function whyUnread({ repository }: Pick<State, "repository">): string | null {
  if (repository.reading) return null;
  return describeProgress(repository) ?? repository.message ?? "No repository was read around this report.";
}
