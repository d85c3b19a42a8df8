import { readFirstVersion, readHead } from "../../io/first-version.ts";
import type { Store } from "../store.ts";

/** The commit at which each session's report was looked for in its history. */
const lookedAt = new WeakMap<Store, string>();

/**
 * Looks for the report as it was first committed; again only when HEAD has moved, for nothing else can change it. Where git cannot tell,
 * what was known stays, and it is looked for again the next time.
 */
export async function lookForFirstVersion(store: Store): Promise<void> {
  const { path } = store.state().file;
  const head = await readHead(path);
  if (head === null || lookedAt.get(store) === head) return;
  lookedAt.set(store, head);
  const text = await readFirstVersion(path);
  if (text !== undefined) store.dispatch({ type: "first-version", text });
  else if (lookedAt.get(store) === head) lookedAt.delete(store);
}
