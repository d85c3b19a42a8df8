import type { Fact, TopicFacts } from "./fact.ts";

/** Some of the facts, by topic. */
export interface FewFacts {
  readonly title: string;
  readonly facts: readonly Fact[];
}

/** So many facts at most, dealt to the topics in turn: each has a say, and the first the most. Topics that get none are left out. */
export function fewFacts(topics: readonly TopicFacts[], most: number): FewFacts[] {
  const counts = topics.map(() => 0);
  const all = countFacts(topics);
  for (let dealt = 0, turn = 0; dealt < Math.min(most, all); turn++) {
    const at = turn % topics.length;
    if (counts[at]! >= topics[at]!.facts.length) continue;
    counts[at]!++;
    dealt++;
  }
  return topics
    .map(({ title, facts }, i) => ({ title, facts: facts.slice(0, counts[i]) }))
    .filter(({ facts }) => facts.length > 0);
}

/** How many facts there are. */
export function countFacts(topics: readonly TopicFacts[]): number {
  return topics.reduce((sum, { facts }) => sum + facts.length, 0);
}
