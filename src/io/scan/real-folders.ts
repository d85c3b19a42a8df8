import { realpath } from "node:fs/promises";
import { dirname, join } from "node:path";
import { isInside } from "../is-inside.ts";

/** The folders of a repository as they are on disk; each is looked at once, so this is good for one scan. */
export class RealFolders {
  /** The root, without links. */
  readonly root: string;
  readonly #inside = new Map<string, Promise<boolean>>();

  constructor(root: string) {
    this.root = root;
  }

  /** Where a path from the root is on disk; null where its folder is gone, or a link leads out of the repository. */
  async locate(path: string): Promise<string | null> {
    const full = join(this.root, path);
    const folder = dirname(full);
    const inside = this.#inside.get(folder) ?? this.#isInside(folder);
    this.#inside.set(folder, inside);
    return (await inside) ? full : null;
  }

  async #isInside(folder: string): Promise<boolean> {
    const real = await realpath(folder).catch(() => null);
    return real !== null && (real === this.root || isInside(this.root, real));
  }
}
