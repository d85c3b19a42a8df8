import type { Repository, Where } from "../repository/repository.ts";
import type { Asks } from "../text/asks.ts";

/** Something true of a repository, for an answer: a plain phrase without a full stop ("12 tests in 3 files, 7 of the model"). */
export interface Fact {
  readonly text: string;
  /** Where it comes from, the best place first; empty where it is from git's history. */
  readonly where: readonly Where[];
}

/** What a repository has to say to one kind of question. */
export interface FactTopic {
  /** In the field's words: `dependencies`. */
  readonly id: string;
  /** As a heading: "Dependencies". */
  readonly title: string;
  /** By what a question's prompt is known to ask for this. */
  readonly asks: readonly Asks[];
  /** The most telling first; none where nothing is known. */
  readonly find: (repository: Repository) => readonly Fact[];
}

/** What was found for a topic; plain values, for it is found in another thread. */
export interface TopicFacts {
  readonly topic: string;
  readonly title: string;
  readonly asks: readonly Asks[];
  /** Whether its places are figures beside the report, for the questions that ask for an image; not, unless told. */
  readonly figures?: true;
  readonly facts: readonly Fact[];
}
