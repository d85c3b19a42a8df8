import { type FSWatcher, statSync, watch } from "node:fs";
import { basename, join, posix } from "node:path";
import { type FileKind, isOthers, kindOf } from "../../model/repository/file-kind.ts";
import { eventsIn } from "../events-in.ts";
import { errorCode } from "../file-system.ts";
import type { WatchFolder } from "../folder-events.ts";
import { findGitFolders } from "../git-folders.ts";
import { COVERAGE } from "./coverage-reports.ts";
import type { ListedPaths } from "./scan-messages.ts";
import type { ScanPlace } from "./scanner.ts";

const MOST_FOLDERS = 300;
/** What changes in git's folder when other files are tracked, or another commit is checked out. */
const GIT_FILES = ["index", "HEAD"];
const GONE = ["ENOENT", "ENOTDIR"];

interface Watched {
  readonly watcher: FSWatcher;
  /** A folder that was put in its place has another one, and the watch stays with the one that was moved away. */
  readonly inode: number | undefined;
}

/**
 * Node's events of the folders of a repository down to files that are read. Where the system has no events, or there are too many folders, it says
 * so and nobody looks by itself: a scan costs more than what it would find.
 */
export class RepositoryEvents {
  readonly #place: ScanPlace;
  readonly #onChange: () => void;
  readonly #watchFolder: WatchFolder;
  /** By the folder, as it is on disk. */
  readonly #watchers = new Map<string, Watched>();
  #kinds: ReadonlyMap<string, FileKind> = new Map();
  #folders: ReadonlySet<string> = new Set();
  #byGit = false;
  #isWhole = true;
  #isDeaf = false;

  /** `onChange`: something that a scan would see may have changed. */
  constructor(place: ScanPlace, onChange: () => void, watchFolder: WatchFolder = watch) {
    this.#place = place;
    this.#onChange = onChange;
    this.#watchFolder = watchFolder;
  }

  /** Whether every change is told; else somebody has to look. */
  get isWhole(): boolean {
    return this.#isWhole && !this.#isDeaf;
  }

  /** Watches where the files of a listing are, and what else there was no more. */
  async follow({ files, byGit }: ListedPaths): Promise<void> {
    const { root, report } = this.#place;
    if (this.#watchers.size === 0) this.#isDeaf ||= (await eventsIn(root)) === "none";
    const git = await findGitFolders(join(root, report));
    this.#byGit = byGit;
    this.#kinds = new Map(files.map(({ path, kind }) => [path, kind]));
    const read = files.filter(({ kind }) => kind !== "other").map(({ path }) => path);
    this.#folders = foldersOf(read);
    const near = [...this.#folders].sort((a, b) => a.split("/").length - b.split("/").length);
    this.#isWhole = near.length <= MOST_FOLDERS;
    const wanted = new Map(near.slice(0, MOST_FOLDERS).map((path) => [join(root, path), path]));
    for (const full of this.#watchers.keys()) if (!wanted.has(full) && full !== git?.own) this.#drop(full);
    for (const [full, path] of wanted) this.#watch(full, (event, name) => this.#isChange(path, event, name));
    if (git) this.#watch(git.own, (_, name) => name === null || GIT_FILES.includes(name));
  }

  /** Ends it; no call comes any more. */
  close(): void {
    this.#isDeaf = true;
    for (const full of this.#watchers.keys()) this.#drop(full);
  }

  #watch(full: string, isChange: (event: string, name: string | null) => boolean): void {
    if (this.#isDeaf) return;
    // Looked at first: one that is replaced before it is watched is taken for another the next time.
    const inode = inodeOf(full);
    if (this.#watchers.has(full) && this.#watchers.get(full)?.inode === inode) return;
    this.#drop(full);
    try {
      const watcher = this.#watchFolder(full, { persistent: false }, (event, name) => {
        // A folder that is deleted or moved away says its own name, and then nothing ever: the next scan watches it anew.
        const isItself = name === basename(full);
        if (isItself) this.#drop(full);
        if (isItself || isChange(event, name)) this.#tell();
      });
      watcher.on("error", () => {
        this.#drop(full);
        this.#tell();
      });
      this.#watchers.set(full, { watcher, inode });
    } catch (error) {
      // One that is gone is told of by the folder above it.
      if (!GONE.includes(errorCode(error) ?? "")) this.close();
    }
  }

  #isChange(folder: string, event: string, name: string | null): boolean {
    if (name === null) return true;
    const path = posix.join(folder, name);
    if (path === this.#place.report || isOthers(`${path}/x`)) return false;
    const kind = this.#kinds.get(path);
    if (kind !== undefined) return kind !== "other" || event === "rename";
    if (this.#folders.has(path) || COVERAGE.includes(path)) return true;
    // What git does not track yet is told by its index.
    return !this.#byGit && event === "rename" && (!name.startsWith(".") || kindOf(path) !== "other");
  }

  #tell(): void {
    if (!this.#isDeaf) this.#onChange();
  }

  #drop(full: string): void {
    this.#watchers.get(full)?.watcher.close();
    this.#watchers.delete(full);
  }
}

/** The folders on the way to each path, and the root. */
function foldersOf(paths: readonly string[]): ReadonlySet<string> {
  const folders = new Set([""]);
  for (const path of paths)
    for (let at = folderOf(path); !folders.has(at); at = folderOf(at)) folders.add(at);
  return folders;
}

function folderOf(path: string): string {
  const folder = posix.dirname(path);
  return folder === "." ? "" : folder;
}

function inodeOf(folder: string): number | undefined {
  try {
    return statSync(folder, { throwIfNoEntry: false })?.ino;
  } catch {
    return undefined;
  }
}
