import type { Figure } from "../figures/figure.ts";
import type { Report } from "../report/parse.ts";
import type { Question } from "../report/questions.ts";
import { asksFor, plainAsk } from "../text/asks.ts";
import type { TopicFacts } from "./fact.ts";
import type { RepositoryReading } from "./repository-reading.ts";
import { unusedFigures } from "./unused-figures.ts";

/** All that there is to say to the questions of a report: what its repository shows, and the figures beside it that no answer uses yet. */
export function topicsBeside(
  report: Pick<Report, "questions">,
  figures: readonly Figure[],
  reading: Pick<RepositoryReading, "facts" | "report">,
): readonly TopicFacts[] {
  const unused = unusedFigures(report, figures, reading.report);
  return unused ? [...reading.facts, unused] : reading.facts;
}

/** Facts of a topic that another one comes before: it is told in full where it is asked for first. */
const OF_FURTHER = 2;

/** The topics that a question asks for: the one its prompt asks for with most words first, of the others a few facts, figures last. */
export function factsForQuestion(
  question: Pick<Question, "prompt" | "limits">,
  topics: readonly TopicFacts[],
): TopicFacts[] {
  const plain = plainAsk(question.prompt);
  const asked = topics
    .map((topic) => ({ topic, weight: topic.figures ? 0 : asksFor(plain, [], topic.asks) }))
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight)
    .map(({ topic }, i) => (i === 0 ? topic : { ...topic, facts: topic.facts.slice(0, OF_FURTHER) }));
  return asksForImage(question) ? [...asked, ...topics.filter(({ figures }) => figures)] : asked;
}

// "Docker images" are none to look at, and to figure something out takes none.
const IMAGE_WORDS = /\b(?:screenshots?|diagrams?|figures?(?! out\b)|pictures?)\b/i;

/** Whether a question wants an image in its answer: by its limits, or where they say nothing of images, by its words. */
function asksForImage({ prompt, limits }: Pick<Question, "prompt" | "limits">): boolean {
  return limits.images ? limits.images[1] > 0 : IMAGE_WORDS.test(prompt);
}
