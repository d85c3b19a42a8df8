import type { FileReading } from "../../model/repository/file-reading.ts";
import { readFile } from "../../model/repository/read-file.ts";
import type { Repository, RepositoryFile } from "../../model/repository/repository.ts";
import { BOUNDS, mostBytes, type ScanBounds } from "./bounds.ts";
import { HistoryReader, type Log } from "./history.ts";
import { type ListedFile, type Listing, listFiles } from "./list-files.ts";
import { readText } from "./read-text.ts";
import { RealFolders } from "./real-folders.ts";
import { type ScanClock, scanClock } from "./scan-clock.ts";

/** Which repository is scanned, as `findRoot` found it. */
export interface ScanPlace {
  readonly root: string;
  readonly report: string;
  readonly inGit: boolean;
}

/** What is told while a scan runs. */
export interface ScanTold {
  /** Files that were read so far, of those that will be. */
  readonly onProgress: (done: number, of: number) => void;
  /** The files are known, and none has been read yet. */
  readonly onListed?: (listing: Listing) => Promise<void> | void;
}

interface Kept {
  readonly stamp: string;
  readonly reading: FileReading | null;
}

/** What was read of a repository, for another scanner to begin with. Plain values and maps. */
export interface KeptScan {
  readonly files: ReadonlyMap<string, Kept>;
  readonly log: Log;
}

/** Reads one repository, as often as it is asked; a file that has not changed is not read again. */
export class Scanner {
  readonly #place: ScanPlace;
  readonly #bounds: ScanBounds;
  readonly #history: HistoryReader;
  #kept: ReadonlyMap<string, Kept>;

  /** `kept`: of a scanner of the same repository; null for the first. */
  constructor(place: ScanPlace, kept: KeptScan | null = null, bounds: ScanBounds = BOUNDS) {
    this.#place = place;
    this.#bounds = bounds;
    this.#history = new HistoryReader(place.root, kept?.log);
    this.#kept = kept?.files ?? new Map();
  }

  /** What has been read so far. */
  get kept(): KeptScan {
    return { files: this.#kept, log: this.#history.log };
  }

  /** Reads the repository. */
  async read({ onProgress, onListed }: ScanTold): Promise<Repository> {
    const { root, inGit } = this.#place;
    const clock = scanClock(this.#bounds.ms);
    const folders = new RealFolders(root);
    const history = inGit ? this.#history.read() : null;
    const listing = await listFiles(folders, inGit, this.#bounds, clock);
    await onListed?.(listing);
    const { files, whole } = await this.#readFiles(folders, listing.files, clock, onProgress);
    files.sort((a, b) => (a.path < b.path ? -1 : 1));
    return { files, history: await history, truncated: listing.truncated || !whole };
  }

  async #readFiles(
    folders: RealFolders,
    listed: readonly ListedFile[],
    clock: ScanClock,
    onProgress: ScanTold["onProgress"],
  ): Promise<{ files: RepositoryFile[]; whole: boolean }> {
    const of = listed.filter((file) => this.#isRead(file)).length;
    const kept = new Map<string, Kept>();
    const files: RepositoryFile[] = [];
    let done = 0;
    let left = this.#bounds.allBytes;
    let whole = true;
    for (const file of listed) {
      const { path, size, kind } = file;
      let reading: FileReading | null = null;
      if (this.#isRead(file)) {
        const before = this.#kept.get(path);
        const isKept = before?.stamp === file.stamp;
        left -= size;
        const isTooMuch = !isKept && (left < 0 || clock.isOver());
        if (isTooMuch) whole = false;
        else {
          const now = isKept ? before : await this.#readOne(folders, file);
          if (now) kept.set(path, now);
          reading = now?.reading ?? null;
        }
        onProgress(++done, of);
        await clock.breathe();
      }
      files.push({ path, size, kind, reading });
    }
    this.#kept = kept;
    return { files, whole };
  }

  #isRead(file: ListedFile): file is ListedFile & { stamp: string } {
    return file.kind !== "other" && file.stamp !== null && file.size <= mostBytes(this.#bounds, file.kind);
  }

  /** Null where the file is not the one that was listed. */
  async #readOne(
    folders: RealFolders,
    { path, kind, stamp }: ListedFile & { stamp: string },
  ): Promise<Kept | null> {
    const read = await readText(folders, path, mostBytes(this.#bounds, kind), stamp);
    if (!read.ok) return read.why === "gone" ? null : { stamp, reading: null };
    return { stamp, reading: read.whole ? readFile(path, kind, read.text) : null };
  }
}
