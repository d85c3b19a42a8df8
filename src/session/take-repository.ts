import type { RepositoryReading } from "../model/facts/repository-reading.ts";
import { keepSelection } from "./lists.ts";
import { keepSource } from "./source-rows.ts";
import type { State } from "./state.ts";

/** Says how far the reading of the repository has come. */
export function takeProgress(state: State, done: number, of: number): State {
  return { ...state, repository: { ...state.repository, phase: "reading", progress: { done, of } } };
}

/** Takes in what a reading of the repository came to; whoever looks at something of it stays there. */
export function takeRepository(state: State, reading: RepositoryReading): State {
  const read = { phase: "read", progress: null, reading, message: null } as const;
  return keepSource(state, keepSelection(state, { ...state, repository: read }));
}

/** Says why the repository could not be read; what was known of it before still stands. */
export function takeRepositoryFailure(state: State, message: string): State {
  return { ...state, repository: { ...state.repository, phase: "failed", progress: null, message } };
}
