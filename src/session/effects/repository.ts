import type { Where } from "../../model/repository/repository.ts";
import type { Store } from "../store.ts";

/** Reads the lines around a place in the repository. */
export async function readExcerpt(store: Store, where: Where): Promise<void> {
  store.dispatch({ type: "excerpt-read", where, excerpt: { ok: false, message: "not built yet" } });
}
