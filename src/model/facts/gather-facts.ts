import type { Repository } from "../repository/repository.ts";
import type { Fact, FactTopic, TopicFacts } from "./fact.ts";
import { FACT_TOPICS } from "./fact-topics.ts";

/** Places that are kept of each fact. */
const MOST_PLACES = 12;

/** What a repository has to say, by topic; topics without a fact are left out. Never throws: a mistake of ours in one topic takes nothing from the others. */
export function gatherFacts(
  repository: Repository,
  topics: readonly FactTopic[] = FACT_TOPICS,
): TopicFacts[] {
  return topics.flatMap(({ id, title, asks, find }) => {
    const facts = attempt(() => find(repository)).map(({ text, where }) => ({
      text,
      where: where.slice(0, MOST_PLACES),
    }));
    return facts.length === 0 ? [] : [{ topic: id, title, asks, facts }];
  });
}

function attempt(find: () => readonly Fact[]): readonly Fact[] {
  try {
    return find();
  } catch {
    return [];
  }
}
