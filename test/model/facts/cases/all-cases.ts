import type { TopicCase, TopicWords } from "./topic-case.ts";

/** What is said of made repositories, topic by topic. */
export const CASES: readonly TopicCase[] = [];

/** How each topic is asked for, once a topic. */
export const TOPICS: readonly TopicWords[] = [];
