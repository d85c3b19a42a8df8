import type { FollowedRepository } from "../../io/scan/scan-repository.ts";
import { watchReport } from "../../io/watch-report.ts";
import type { Effect } from "../message.ts";
import type { Watched } from "../state.ts";
import type { Store } from "../store.ts";
import { DraftKeeping, realReport } from "./drafts.ts";
import { FigureDrawing } from "./figure-drawing.ts";
import { OutsideEditing } from "./outside.ts";
import { lookAround, read, save } from "./report-file.ts";
import { SettingsKeeping } from "./settings.ts";

/** What only the program around a session can do. */
export interface Terminal {
  readonly quit: () => void;
  readonly suspend: () => void;
  /** Lends the terminal to another program until the task is done; then draws everything anew. */
  readonly lend: (task: () => Promise<void>) => Promise<void>;
  /** Asks the terminal to keep a text for pasting elsewhere. */
  readonly copy: (text: string) => void;
  /** Gives the terminal a sequence that draws nothing by itself, while it is ours. */
  readonly send: (sequence: string) => void;
}

/** Runs the effects of a session on the real world. */
export class Effects {
  // Reading and writing take turns: a read in the middle of a save would see half of the story.
  private turn: Promise<void> = Promise.resolve();
  /** Whether a read waits for its turn: it will see whatever another one would. */
  private willRead = false;
  private looking = false;
  private lookAgain = false;

  private readonly outside: OutsideEditing;
  private readonly drawing: FigureDrawing;
  private readonly settings = new SettingsKeeping();
  private keeping: DraftKeeping | null = null;
  private repository: Promise<FollowedRepository> | null = null;

  constructor(private readonly terminal: Terminal) {
    this.outside = new OutsideEditing(terminal.lend);
    this.drawing = new FigureDrawing(terminal.send);
  }

  /** Keeps what is in no file aside, from now on and as it changes; gives how to stop. */
  keepDrafts(store: Store): () => void {
    return this.drafts(store).follow(store);
  }

  /** Looks for drafts that were kept before, once the file was read: they belong to a branch. Resolves when they are offered. */
  findDrafts(store: Store): Promise<void> {
    return this.turn.then(() => this.drafts(store).find(store));
  }

  /** Keeps all of it at once, for the moments after which nothing runs any more; gives sentences that say where it is. */
  keepDraftsNow(store: Store): string[] {
    return this.drafts(store).keepNow(store.state());
  }

  /** Runs one effect. Never throws for what happens to files; what comes of it is dispatched. */
  readonly run = (effect: Effect, store: Store): void => {
    switch (effect.type) {
      case "save":
        this.inTurn(() => save(store, effect.recreate));
        break;
      case "read":
        this.readInTurn(store);
        break;
      case "look-around":
        this.lookAround(store);
        break;
      case "remember":
        this.settings.keep(store, effect.settings);
        break;
      case "later":
        setTimeout(() => store.dispatch(effect.message), effect.milliseconds).unref();
        break;
      case "copy-text":
        this.terminal.copy(effect.text);
        break;
      case "find-image":
        void import("./figures.ts").then(({ lookForImage }) =>
          lookForImage(store, effect.pasted, effect.path),
        );
        break;
      case "copy-figure":
        void import("./figures.ts").then(({ bringFigure }) => bringFigure(store, effect.pasted, effect.path));
        break;
      case "copy-for-fix":
        void import("./fix-copy.ts").then(({ copyForFix }) => copyForFix(store, effect.asked, effect.path));
        break;
      case "measure-figures":
        void import("./figure-pictures.ts").then(({ measureFigures }) =>
          measureFigures(store, effect.figures),
        );
        break;
      case "open-figure":
        void import("./figure-pictures.ts").then(({ openFigure }) => openFigure(store, effect.name));
        break;
      case "read-excerpt":
        void import("./repository.ts").then(({ readExcerpt }) => readExcerpt(store, effect.where));
        break;
      case "draw-figure":
        void this.drawing.draw(store, effect);
        break;
      case "stop-drawing":
        this.drawing.stop();
        break;
      case "edit-outside":
        void this.outside.edit(store, effect);
        break;
      case "stop-outside":
        this.outside.stop();
        break;
      case "find-drafts":
        void this.findDrafts(store);
        break;
      case "drop-draft":
        void this.drafts(store).drop(effect.name);
        break;
      case "keep-left":
        void this.drafts(store).keepLeft(store, effect.draft);
        break;
      case "suggest-copy":
        void import("./copy.ts").then(({ suggestCopy }) => suggestCopy(store));
        break;
      case "write-copy":
        void import("./copy.ts").then(({ writeCopy }) => writeCopy(store, effect.path, effect.text));
        break;
      case "suspend":
        this.terminal.suspend();
        break;
      case "quit":
        this.drawing.stop();
        this.terminal.quit();
        break;
    }
  };

  /** Begins to follow the file; resolves to how to stop. */
  async watch(store: Store): Promise<() => Promise<void>> {
    const tell = (how: Watched) => store.dispatch({ type: "watching", how });
    const onChange = () => this.run({ type: "read" }, store);
    const watching = await watchReport(store.state().file.path, onChange, {
      onPolling: () => tell("polling"),
    });
    tell(watching.how);
    // What was written between the first read and the watch is seen now.
    this.run({ type: "read" }, store);
    return () => watching.close();
  }

  /** Begins to read the repository around the report, and reads it again as it changes. */
  followRepository(store: Store): void {
    this.repository ??= import("./repository.ts").then(({ followRepository }) => followRepository(store));
  }

  /** Ends what still runs; resolves when nothing is being read or written. */
  async settled(): Promise<void> {
    this.outside.stop();
    await (await this.repository)?.close();
    await this.turn;
    await this.settings.settled();
    await this.keeping?.settled();
  }

  private inTurn(task: () => Promise<void>): void {
    this.turn = this.turn.then(task);
  }

  private readInTurn(store: Store): void {
    if (this.willRead) return;
    this.willRead = true;
    this.inTurn(() => {
      this.willRead = false;
      return read(store);
    });
  }

  // Made when it is first asked for: a draft may be left before anything else is kept.
  private drafts(store: Store): DraftKeeping {
    this.keeping ??= new DraftKeeping(realReport(store.state().file.path));
    return this.keeping;
  }

  private lookAround(store: Store): void {
    void this.repository?.then((repository) => repository.look());
    this.lookAgain = this.looking;
    if (this.looking) return;
    this.looking = true;
    void import("./first-version.ts").then(({ lookForFirstVersion }) => lookForFirstVersion(store));
    void lookAround(store).finally(() => {
      this.looking = false;
      if (this.lookAgain) this.lookAround(store);
    });
  }
}
