import type { RepositoryReading } from "../model/facts/repository-reading.ts";
import type { Excerpt } from "../model/repository/excerpt.ts";
import type { Where } from "../model/repository/repository.ts";
import { keepSource } from "./keep-source.ts";
import { keepSelection } from "./lists.ts";
import { followStep } from "./next-steps.ts";
import { whyOld } from "./repository.ts";
import { placeKey } from "./sources.ts";
import type { State } from "./state.ts";
import { notify, type Step, stay } from "./step.ts";

/** Says how far the reading of the repository has come. */
export function takeProgress(state: State, done: number, of: number): State {
  return { ...state, repository: { ...state.repository, phase: "reading", progress: { done, of } } };
}

/** Takes in what a reading of the repository came to; whoever looks at something of it stays there. */
export function takeRepository(state: State, reading: RepositoryReading): State {
  const read = { phase: "read", progress: null, reading, message: null } as const;
  return keepSource(state, keepSelection(state, keepStep(state, { ...state, repository: read })));
}

// Steps come and go with what the repository shows, and nobody has pressed a key.
function keepStep(before: State, after: State): State {
  const at = followStep(before, after, before.view.overview.at);
  return { ...after, view: { ...after.view, overview: { at } } };
}

/** Says why the repository could not be read; what was known of it before still stands, and is told to be old. */
export function takeRepositoryFailure(state: State, message: string): Step {
  const failed: State = {
    ...state,
    repository: { ...state.repository, phase: "failed", progress: null, message },
  };
  const old = whyOld(failed);
  return old === null ? stay(failed) : notify(stay(failed), "bad", old);
}

/** Takes in the lines around a place, while somebody still looks. */
export function takeExcerpt(state: State, where: Where, excerpt: Excerpt): State {
  const { sources } = state;
  if (!sources) return state;
  return {
    ...state,
    sources: { ...sources, excerpts: new Map(sources.excerpts).set(placeKey(where), excerpt) },
  };
}
