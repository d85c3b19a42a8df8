import { readExcerpt as readLines } from "../../io/scan/excerpt.ts";
import { findRoot } from "../../io/scan/find-root.ts";
import { type FollowedRepository, followRepository as follow } from "../../io/scan/scan-repository.ts";
import type { Where } from "../../model/repository/repository.ts";
import type { Store } from "../store.ts";
import { lookAtGit } from "./report-file.ts";

/** Reads the repository around the report, and again as it changes; what comes of it is dispatched. */
export function followRepository(store: Store): Promise<FollowedRepository> {
  return follow(store.state().file.path, {
    onProgress: (done, of) => store.dispatch({ type: "repository-progress", done, of }),
    onReading: (reading) => {
      store.dispatch({ type: "repository-read", reading });
      // It is read again as git's index changes.
      void lookAtGit(store);
    },
    onFailure: (message) => store.dispatch({ type: "repository-failed", message }),
  });
}

/** Reads the lines around a place in the repository. */
export async function readExcerpt(store: Store, where: Where): Promise<void> {
  const found = await findRoot(store.state().file.path);
  const excerpt = found.ok ? await readLines(found.root, where) : found;
  store.dispatch({ type: "excerpt-read", where, excerpt });
}
