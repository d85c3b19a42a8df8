import { realpath } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { copyFigure } from "../../io/figures-copy.ts";
import type { AskedFix } from "../problem-fixing.ts";
import type { Store } from "../store.ts";

/** Copies the image a fix needs into the figures folder; `path` is relative to the report's folder. */
export async function copyForFix(store: Store, asked: AskedFix, path: string): Promise<void> {
  const report = store.state().file.path;
  // Paths were looked for beside the file itself, which a link may only point to.
  const real = await realpath(report).catch(() => report);
  const end = await copyFigure(resolve(dirname(real), path), report);
  store.dispatch({ type: "fix-copied", asked, end, time: Date.now() });
}
