import { readdir, stat, unlink } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/** A save takes milliseconds: what is older was left by one that was killed. In milliseconds. */
const LEFT_MS = 60_000;

/**
 * Removes what killed saves have left beside a file: new contents that never took its place. Backups of old contents stay. Never throws:
 * what cannot be removed is looked at again by the next save.
 */
export async function sweepAside(path: string): Promise<void> {
  const folder = dirname(path);
  const start = `.${basename(path)}.`;
  const names = await readdir(folder).catch(() => []);
  const left = names.filter(
    (name) => name.startsWith(start) && /^[0-9a-f]{12}\.tmp$/.test(name.slice(start.length)),
  );
  await Promise.all(left.map((name) => removeOld(join(folder, name))));
}

async function removeOld(path: string): Promise<void> {
  try {
    const { mtimeMs } = await stat(path);
    if (Date.now() - mtimeMs > LEFT_MS) await unlink(path);
  } catch {
    // Somebody else was first, or may do what we may not.
  }
}
