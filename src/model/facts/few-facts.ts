import type { Fact, TopicFacts } from "./fact.ts";

/** Some of the facts, by topic. */
export interface FewFacts {
  readonly title: string;
  readonly facts: readonly Fact[];
}

/**
 * So many facts at most: of the first topic, which the question is about, as many as leave each of the others one, or half of all; the rest is
 * dealt in turn. Topics that get none are left out.
 */
export function fewFacts(topics: readonly TopicFacts[], most: number): FewFacts[] {
  const counts = topics.map(() => 0);
  const all = countFacts(topics);
  const share = Math.max(Math.ceil(most / 2), most - (topics.length - 1));
  if (topics[0]) counts[0] = Math.min(topics[0].facts.length, share);
  for (let dealt = counts[0] ?? 0, turn = 1; dealt < Math.min(most, all); turn++) {
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
