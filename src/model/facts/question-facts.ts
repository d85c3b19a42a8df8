import { asksFor, plainAsk } from "../text/asks.ts";
import type { TopicFacts } from "./fact.ts";

/** The topics that a question's prompt asks for, the one it asks for with most words first. */
export function factsForQuestion(prompt: string, topics: readonly TopicFacts[]): TopicFacts[] {
  const plain = plainAsk(prompt);
  const weighed = topics.map((topic) => ({ topic, weight: asksFor(plain, [], topic.asks) }));
  return weighed
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight)
    .map(({ topic }) => topic);
}
