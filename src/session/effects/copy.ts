import { saveCopy, suggestCopyPath } from "../../io/save-copy.ts";
import { printable } from "../../model/text/printable.ts";
import type { Store } from "../store.ts";

/** Suggests where a copy of the report could go. */
export async function suggestCopy(store: Store): Promise<void> {
  const path = await suggestCopyPath(store.state().file.path, Date.now());
  store.dispatch({ type: "copy-suggested", path });
}

/** Writes a copy of the report to a path that was typed, and never over a file that is there. */
export async function writeCopy(store: Store, path: string, text: string): Promise<void> {
  const end = await saveCopy(path, text);
  const message = end.ok ? `The copy is in ${printable(end.path)}.` : end.message;
  store.dispatch({ type: "copied", ok: end.ok, message, time: Date.now() });
}
