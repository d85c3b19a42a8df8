import type { Repository } from "../repository/repository.ts";
import type { TopicFacts } from "./fact.ts";
import { FACT_TOPICS } from "./fact-topics.ts";

/** Places that are kept of each fact. */
const MOST_PLACES = 12;

/** What a repository has to say, by topic; topics without a fact are left out. */
export function gatherFacts(repository: Repository): TopicFacts[] {
  return FACT_TOPICS.flatMap(({ id, title, asks, find }) => {
    const facts = find(repository).map(({ text, where }) => ({ text, where: where.slice(0, MOST_PLACES) }));
    return facts.length === 0 ? [] : [{ topic: id, title, asks, facts }];
  });
}
