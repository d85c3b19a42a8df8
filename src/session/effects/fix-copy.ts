import { dirname, resolve } from "node:path";
import { copyFigure } from "../../io/figures-copy.ts";
import type { AskedFix } from "../problem-fixing.ts";
import type { Store } from "../store.ts";

/** Copies the image a fix needs into the figures folder; `path` is relative to the report's folder. */
export async function copyForFix(store: Store, asked: AskedFix, path: string): Promise<void> {
  const report = store.state().file.path;
  const end = await copyFigure(resolve(dirname(report), path), report);
  store.dispatch({ type: "fix-copied", asked, end, time: Date.now() });
}
