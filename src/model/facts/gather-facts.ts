import type { Repository } from "../repository/repository.ts";
import { filesOf } from "../text/phrase.ts";
import type { Fact, FactTopic, TopicFacts } from "./fact.ts";
import { FACT_TOPICS } from "./fact-topics.ts";

/** Places that are kept of each fact. */
const MOST_PLACES = 12;

/** Facts of a topic that are told one by one: of a large repository there could be hundreds. */
const MOST_FACTS = 8;

/** What a repository has to say, by topic; topics without a fact are left out. Never throws: a mistake of ours in one topic takes nothing from the others. */
export function gatherFacts(
  repository: Repository,
  topics: readonly FactTopic[] = FACT_TOPICS,
): TopicFacts[] {
  return topics.flatMap(({ id, title, asks, find }) => {
    const facts = fewer(attempt(() => find(repository))).map(({ text, where }) => ({
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

// Those of git's history have no places; their topics see to it that they are few.
function fewer(facts: readonly Fact[]): readonly Fact[] {
  const rest = facts.slice(MOST_FACTS - 1);
  const where = rest.flatMap((fact) => fact.where.slice(0, 1));
  if (rest.length < 2 || where.length === 0) return facts;
  return [
    ...facts.slice(0, MOST_FACTS - 1),
    { text: `${rest.length} more findings, in ${filesOf(where, 110)}`, where },
  ];
}
