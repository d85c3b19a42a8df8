import { createHash, randomBytes } from "node:crypto";
import { utimes } from "node:fs/promises";
import type { Draft } from "../model/drafts/draft.ts";
import { describeKeepFailures, type KeepFailure, keepFailureOf } from "./drafts-failure.ts";
import { encodeDraft } from "./drafts-format.ts";
import { type DraftList, listDrafts } from "./drafts-list.ts";
import { draftPath, removeDraft, writeDraft, writeDraftNow } from "./drafts-write.ts";
import { type StateFolder, stateFolders } from "./state-folder.ts";

/** Where a draft was kept, or one sentence on why it could not be. */
export type KeepEnd =
  | { readonly ok: true; readonly path: string }
  | { readonly ok: false; readonly message: string };

/**
 * The drafts of all reports, a file each, e.g. in ~/.local/state/report-tui/drafts. When no file can be written there, they are kept in the
 * temporary folder, and the path says so. A draft's slot is its name: `<hash of the report's path>-q7-<random part of this process>`,
 * so two windows never write the same one.
 */
export class DraftFolder {
  readonly #session = randomBytes(4).toString("hex");
  readonly #folders: readonly StateFolder[];
  readonly #turns = new Map<string, Promise<unknown>>();
  /** How often a slot was written at once or dropped: a write that began before is over then. */
  readonly #cuts = new Map<string, number>();

  /** `folders`: where to write, the best first. */
  constructor(folders: readonly StateFolder[] = stateFolders("drafts")) {
    this.#folders = folders;
  }

  /** The slot of an answer or a report in this process; also the name under which it will be listed. */
  slotOf({ file, question }: Pick<Draft, "file" | "question">): string {
    return `${startOf(file)}${question ? partOf(question) : "report"}-${this.#session}`;
  }

  /**
   * Keeps a draft in the place of what its slot held. Keeps of one slot come one after the other; one that a `keepNow` or a `drop` overtook
   * writes nothing.
   */
  keep(slot: string, draft: Draft): Promise<KeepEnd> {
    const cuts = this.#cuts.get(slot) ?? 0;
    const isOver = () => (this.#cuts.get(slot) ?? 0) > cuts;
    const before = this.#turns.get(slot) ?? Promise.resolve();
    const kept = before.then(() => this.#keep(slot, draft, isOver));
    this.#turns.set(
      slot,
      kept.catch(() => {}),
    );
    return kept;
  }

  /** The same before it returns, for signals. */
  keepNow(slot: string, draft: Draft): KeepEnd {
    const bytes = encodeDraft(draft);
    const failures: KeepFailure[] = [];
    for (const folder of this.#folders) {
      try {
        const path = writeDraftNow(folder, slot, bytes);
        // Not before: when this fails, an older state is better than none.
        this.#cut(slot);
        this.#removeAfter(folder, slot);
        return { ok: true, path };
      } catch (error) {
        failures.push(keepFailureOf(error, folder));
      }
    }
    return { ok: false, message: describeKeepFailures(failures) };
  }

  /** Tells other windows that these drafts are still being written: to be called every 10 seconds. */
  async touch(names: readonly string[]): Promise<void> {
    const now = new Date();
    const paths = names.flatMap((name) => this.#folders.map((folder) => draftPath(folder, name)));
    await Promise.allSettled(paths.map((path) => utimes(path, now, now)));
  }

  /** Deletes a draft, also one that is just being kept; whether it is gone. */
  async drop(name: string): Promise<boolean> {
    this.#cut(name);
    return this.#folders.map((folder) => removeDraft(folder, name)).every(Boolean);
  }

  /** The drafts of one report, or of all of them. Never throws for what it finds: broken files are named and stay. */
  list(file?: string): Promise<DraftList> {
    return listDrafts(this.#folders, this.#session, file === undefined ? "" : startOf(file));
  }

  async #keep(slot: string, draft: Draft, isOver: () => boolean): Promise<KeepEnd> {
    const bytes = encodeDraft(draft);
    const failures: KeepFailure[] = [];
    for (const folder of this.#folders) {
      try {
        const path = await writeDraft(folder, slot, bytes, isOver);
        if (!isOver()) this.#removeAfter(folder, slot);
        return { ok: true, path };
      } catch (error) {
        failures.push(keepFailureOf(error, folder));
      }
    }
    return { ok: false, message: describeKeepFailures(failures) };
  }

  #cut(slot: string): void {
    this.#cuts.set(slot, (this.#cuts.get(slot) ?? 0) + 1);
  }

  // What lies in a better folder stays until it can be written again: it outlives a restart of the machine.
  #removeAfter(kept: StateFolder, slot: string): void {
    for (const folder of this.#folders.slice(this.#folders.indexOf(kept) + 1)) removeDraft(folder, slot);
  }
}

/** How the names of a report's drafts begin. */
function startOf(file: string): string {
  return `${createHash("sha256").update(file).digest("hex").slice(0, 10)}-`;
}

function partOf({ number, turn }: NonNullable<Draft["question"]>): string {
  const name = number === null ? "answer" : `q${String(number).replace(/\W/g, "")}`;
  return turn === 0 ? name : `${name}-${turn}`;
}
