import { readdir, readFile, rm } from "node:fs/promises";
import { dirname, join } from "node:path";

const REFERENCE = /\b(?:from |import\()"(\.[^"]+)\.ts"/g;

/** Removes the declaration files in `folder` that `index.d.ts` does not lead to: a compiler writes one for each module, used or not. */
export async function keepReachedTypes(folder) {
  const reached = new Set();
  await reach(join(folder, "index.d.ts"), reached);
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    if (entry.isFile() && !reached.has(file)) await rm(file);
  }
}

async function reach(file, reached) {
  if (reached.has(file)) return;
  reached.add(file);
  for (const [, path] of (await readFile(file, "utf8")).matchAll(REFERENCE))
    await reach(join(dirname(file), `${path}.d.ts`), reached);
}
