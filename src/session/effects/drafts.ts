import { realpathSync } from "node:fs";
import { DraftFolder, type KeepEnd } from "../../io/drafts.ts";
import type { Draft } from "../../model/drafts/draft.ts";
import { printable } from "../../model/text/printable.ts";
import { describeDraft, draftsOf, type Keeping, type UnkeptDraft } from "../drafts.ts";
import type { State } from "../state.ts";
import type { Store } from "../store.ts";

/** How far a kept draft is behind what is typed, in milliseconds, without the time it takes to write. */
const BEHIND_MS = 200;
/** How long after a failure it is tried again. */
const RETRY_MS = 2_000;
/** Other windows take a draft for one that nobody writes any more when it was not touched for three times this. */
const TOUCH_MS = 10_000;

/** The path drafts of a report are kept under: the same through every link to it. While the file is gone it is the path as given. */
export function realReport(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return path;
  }
}

type Kept = Pick<Draft, "text" | "base" | "branch">;

interface KeptNow {
  readonly ok: boolean;
  /** Where it is, or why it is nowhere. */
  readonly words: string;
}

function keptNow(draft: Draft, end: KeepEnd): KeptNow {
  if (!end.ok) return { ok: false, words: end.message };
  const place = `${describeDraft(draft)}: what was not saved is kept in ${printable(end.path)}`;
  return { ok: true, words: draft.left ? `${place}.` : `${place}, and offered at the next start.` };
}

/** Keeps aside what of a session is in no file, as it changes, and lets it go once it is saved. */
export class DraftKeeping {
  private readonly folder = new DraftFolder();
  private readonly kept = new Map<string, Kept>();
  /** Kept drafts that somebody goes on with. */
  private readonly restored = new Set<string>();
  private timer: NodeJS.Timeout | null = null;
  private touching: NodeJS.Timeout | null = null;
  /** Whether the last keeping worked, when it has ended. */
  private writing: Promise<boolean> = Promise.resolve(true);
  /** What was left and is not kept yet: the session itself holds it no more. Each is written by a folder of its own. */
  private readonly left = new Map<DraftFolder, Draft>();
  private told = false;

  /** `file` is the report's real path. */
  constructor(private readonly file: string) {}

  /** Keeps what the session holds from now on; gives how to stop. */
  follow(store: Store): () => void {
    const look = () => {
      this.noteRestored(store.state());
      this.timer ??= setTimeout(() => this.keepChanged(store), BEHIND_MS);
    };
    const stop = store.subscribe(look);
    look();
    return () => {
      stop();
      this.endTouching();
      if (this.timer) clearTimeout(this.timer);
    };
  }

  /** Finds the drafts that were kept of this report and that no other window is writing. */
  async find(store: Store): Promise<void> {
    const { drafts } = await this.folder.list(this.file);
    const found = drafts.filter(
      ({ file, live, name }) => file === this.file && !live && !this.kept.has(name),
    );
    store.dispatch({ type: "drafts-found", drafts: found, time: Date.now() });
  }

  /** Lets a kept draft go. */
  async drop(name: string): Promise<void> {
    await this.folder.drop(name);
  }

  /** Keeps a draft that nobody goes on with, under a name nothing writes over; when that fails, it is tried again until it works. */
  async keepLeft(store: Store, draft: UnkeptDraft): Promise<void> {
    const folder = new DraftFolder();
    this.left.set(folder, this.whole(draft));
    // Each is another text that would be lost.
    this.told = false;
    await this.tryLeft(store, folder);
  }

  /** Keeps everything before it returns; gives sentences that say where it is, or why it is nowhere. */
  keepNow(state: State): string[] {
    const keepings = draftsOf(state);
    const over = this.overIn(state, keepings);
    const ends = [
      ...[...this.left].map(([folder, draft]) => this.keepLeftNow(folder, draft)),
      ...keepings.map((keeping) => this.keepOneNow(keeping)),
    ];
    if (ends.every(({ ok }) => ok)) this.letGo(over);
    return ends.map(({ words }) => words);
  }

  /** Resolves when nothing is being written. */
  async settled(): Promise<void> {
    await this.writing;
  }

  private keepChanged(store: Store): void {
    this.timer = null;
    const state = store.state();
    const keepings = draftsOf(state);
    const over = this.overIn(state, keepings);
    const changed = keepings.filter((keeping) => !this.has(keeping));
    const keeping = [
      ...[...this.left.keys()].map((folder) => this.tryLeft(store, folder)),
      ...changed.map((keeping) => this.keep(store, keeping)),
    ];
    this.writing = this.letGoAfter(store, over, keeping, this.writing);
  }

  /** Lets go what is over when everything is kept that could take its place; whether this keeping worked. */
  private async letGoAfter(
    store: Store,
    over: readonly string[],
    keeping: readonly Promise<boolean>[],
    before: Promise<boolean>,
  ): Promise<boolean> {
    const isKept = (await Promise.all(keeping)).every(Boolean);
    if (isKept && keeping.length > 0) this.told = false;
    // What an earlier keeping still writes, or could not write, may be in none of the files that would stay.
    const wasKept = await before;
    const now = store.state();
    const stillOver = this.overIn(now, draftsOf(now));
    // A kill may come at any moment: what was kept goes only when what took its place is kept.
    if (wasKept && isKept && this.left.size === 0)
      this.letGo(over.filter((name) => stillOver.includes(name)));
    return isKept;
  }

  /** The kept drafts, by name, that hold nothing any more that is not in the file or in one of these. */
  private overIn({ editing, file }: State, keepings: readonly Keeping[]): string[] {
    const needed = [editing?.restoredFrom, file.restoredFrom];
    for (const keeping of keepings) needed.push(this.slotOf(keeping), keeping.replaces);
    return [...this.kept.keys(), ...this.restored].filter((name) => !needed.includes(name));
  }

  // Who saves at once what was restored never comes to keep it anew.
  private noteRestored({ editing, file }: State): void {
    for (const name of [editing?.restoredFrom, file.restoredFrom]) if (name != null) this.restored.add(name);
  }

  private has(keeping: Keeping): boolean {
    const kept = this.kept.get(this.slotOf(keeping));
    const { text, base, branch } = keeping.draft;
    return kept?.text === text && kept.base === base && kept.branch === branch;
  }

  /** Whether it is kept. */
  private async keep(store: Store, keeping: Keeping): Promise<boolean> {
    const { draft, replaces } = keeping;
    const slot = this.slotOf(keeping);
    this.kept.set(slot, draft);
    this.touching ??= setInterval(() => this.touch(), TOUCH_MS).unref();
    const end = await this.folder.keep(slot, this.whole(draft));
    // The one it was restored from is worth nothing beside it.
    if (end.ok && replaces !== null) await this.folder.drop(replaces);
    if (end.ok) return true;
    this.kept.delete(slot);
    return this.tryLater(store, end.message);
  }

  // Without a draft there is nothing to wake up for.
  private touch(): void {
    if (this.kept.size > 0) void this.folder.touch([...this.kept.keys()]);
    else this.endTouching();
  }

  private endTouching(): void {
    if (this.touching) clearInterval(this.touching);
    this.touching = null;
  }

  /** Whether it is kept. */
  private async tryLeft(store: Store, folder: DraftFolder): Promise<boolean> {
    const draft = this.left.get(folder);
    if (!draft) return true;
    const end = await folder.keep(folder.slotOf(draft), draft);
    if (!end.ok) return this.tryLater(store, end.message);
    this.left.delete(folder);
    return true;
  }

  private tryLater(store: Store, message: string): false {
    this.tell(store, message);
    this.timer ??= setTimeout(() => this.keepChanged(store), RETRY_MS);
    this.timer.unref();
    return false;
  }

  private keepOneNow(keeping: Keeping): KeptNow {
    const slot = this.slotOf(keeping);
    const draft = this.whole(keeping.draft);
    const end = this.folder.keepNow(slot, draft);
    // A save that is still under way may end well, and then it goes like any other.
    if (end.ok) this.kept.set(slot, keeping.draft);
    return keptNow(draft, end);
  }

  private keepLeftNow(folder: DraftFolder, draft: Draft): KeptNow {
    const end = folder.keepNow(folder.slotOf(draft), draft);
    if (end.ok) this.left.delete(folder);
    return keptNow(draft, end);
  }

  private letGo(names: readonly string[]): void {
    for (const name of names) {
      this.kept.delete(name);
      this.restored.delete(name);
      void this.folder.drop(name);
    }
  }

  // Once is enough: every letter would bring it again.
  private tell(store: Store, message: string): void {
    if (this.told) return;
    this.told = true;
    store.dispatch({ type: "drafts-trouble", message, time: Date.now() });
  }

  private slotOf({ draft }: Keeping): string {
    return this.folder.slotOf(this.whole(draft));
  }

  private whole(draft: UnkeptDraft): Draft {
    return { ...draft, file: this.file, time: Date.now() };
  }
}
