import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Thrown for a fault that cannot be made on this machine: it is printed as not run. */
export class NotRun extends Error {
  override name = "NotRun";
}

/** Small disks and folders of one fault, and how to take all of it away again. */
export class Disks {
  readonly #undo: (() => void)[] = [];
  readonly #root: string;

  constructor() {
    this.#root = realpathSync(mkdtempSync(join(tmpdir(), "report-tui-storage-")));
    execFileSync("chmod", ["755", this.#root]);
    this.#undo.push(() => rmSync(this.#root, { recursive: true, force: true }));
  }

  /** An empty folder on the disk everybody has. */
  folder(name = "folder"): string {
    const path = join(this.#root, name);
    mkdirSync(path);
    return path;
  }

  /** A disk in memory, with options of mount such as "size=256k". */
  memory(options: string): string {
    const path = this.folder("memory");
    this.mount(["-t", "tmpfs", "-o", `${options},mode=777`, "tmpfs", path]);
    return path;
  }

  /** An ext4 file system in a file; with its mount point, how to pull it out and plug it in again. */
  ext4(): { path: string; pull: () => void; plug: () => void } {
    const image = join(this.#root, "image");
    const path = this.folder("ext4");
    writeFileSync(image, "");
    truncateSync(image, 4 * 1024 * 1024);
    run("mkfs.ext4", "-q", image);
    const plug = () => run("mount", "-o", "loop", image, path);
    const pull = () => run("umount", path);
    this.mount(["-o", "loop", image, path]);
    return { path, plug, pull };
  }

  /** Mounts what the last argument names; it is unmounted in the end, whatever holds it. */
  mount(args: readonly string[]): void {
    run("mount", ...args);
    this.#undo.push(() => quietly("umount", "-l", args.at(-1)!));
  }

  /** Does something at the end, before the disks go. */
  atEnd(undo: () => void): void {
    this.#undo.push(undo);
  }

  /** Takes everything away, the last first; goes on when something cannot be. */
  remove(): void {
    for (const undo of this.#undo.splice(0).reverse()) {
      try {
        undo();
      } catch (error) {
        console.error(`left behind: ${error}`);
      }
    }
  }
}

/** Runs a program of the system; throws `NotRun` when it is not there or refuses. */
export function run(program: string, ...args: string[]): void {
  try {
    execFileSync(program, args, { stdio: "pipe" });
  } catch (error) {
    const said = error instanceof Error && "stderr" in error ? `${error.stderr}`.trim().split("\n")[0] : "";
    throw new NotRun(said || `${program} cannot be run here`);
  }
}

function quietly(program: string, ...args: string[]): void {
  try {
    execFileSync(program, args, { stdio: "pipe" });
  } catch {
    // It was unmounted already.
  }
}

/** Throws `NotRun` for who may not mount disks or become another user. */
export function needRoot(): void {
  if (process.getuid?.() !== 0) throw new NotRun("it takes an administrator to make this fault");
}

/** Writes a file until the disk has no room for another byte; gives its path. */
export function fillUp(folder: string): string {
  const ballast = join(folder, "ballast");
  for (const size of [65536, 4096, 512]) {
    try {
      for (;;) writeFileSync(ballast, Buffer.alloc(size), { flag: "a" });
    } catch {
      // Full, but for less than one piece.
    }
  }
  return ballast;
}
