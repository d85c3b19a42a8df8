import type { FactTopic } from "./fact.ts";

/** Every topic there is, in the order in which reports ask for them. */
export const FACT_TOPICS: readonly FactTopic[] = [];
