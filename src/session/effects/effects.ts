import { watchReport } from "../../io/watch-report.ts";
import type { Effect } from "../message.ts";
import type { Store } from "../store.ts";
import { bringFigure, lookForImage } from "./figures.ts";
import { OutsideEditing } from "./outside.ts";
import { lookAround, read, save } from "./report-file.ts";

/** What only the program around a session can do. */
export interface Terminal {
  readonly quit: () => void;
  readonly suspend: () => void;
  /** Lends the terminal to another program until the task is done; then draws everything anew. */
  readonly lend: (task: () => Promise<void>) => Promise<void>;
  /** Asks the terminal to keep a text for pasting elsewhere. */
  readonly copy: (text: string) => void;
}

/** Runs the effects of a session on the real world. */
export class Effects {
  // Reading and writing take turns: a read in the middle of a save would see half of the story.
  private turn: Promise<void> = Promise.resolve();
  private looking = false;
  private lookAgain = false;

  private readonly outside: OutsideEditing;

  constructor(private readonly terminal: Terminal) {
    this.outside = new OutsideEditing(terminal.lend);
  }

  /** Runs one effect. Never throws for what happens to files; what comes of it is dispatched. */
  readonly run = (effect: Effect, store: Store): void => {
    switch (effect.type) {
      case "save":
        this.inTurn(() => save(store, effect.recreate));
        break;
      case "read":
        this.inTurn(() => read(store));
        break;
      case "look-around":
        this.lookAround(store);
        break;
      case "remember-follow":
        void import("../../io/settings.ts").then(({ rememberFollow }) => rememberFollow(effect.follow));
        break;
      case "later":
        setTimeout(() => store.dispatch(effect.message), effect.milliseconds).unref();
        break;
      case "copy-text":
        this.terminal.copy(effect.text);
        break;
      case "find-image":
        void lookForImage(store, effect.pasted, effect.path);
        break;
      case "copy-figure":
        void bringFigure(store, effect.pasted, effect.path);
        break;
      case "edit-outside":
        void this.outside.edit(store, effect);
        break;
      case "stop-outside":
        this.outside.stop();
        break;
      case "suspend":
        this.terminal.suspend();
        break;
      case "quit":
        this.terminal.quit();
        break;
    }
  };

  /** Begins to follow the file; resolves to how to stop. */
  async watch(store: Store): Promise<() => Promise<void>> {
    const watching = await watchReport(store.state().file.path, () => this.run({ type: "read" }, store));
    store.dispatch({ type: "watching" });
    // What was written between the first read and the watch is seen now.
    this.run({ type: "read" }, store);
    return () => watching.close();
  }

  /** Ends what still runs; resolves when nothing is being read or written. */
  async settled(): Promise<void> {
    this.outside.stop();
    await this.turn;
  }

  private inTurn(task: () => Promise<void>): void {
    this.turn = this.turn.then(task);
  }

  private lookAround(store: Store): void {
    this.lookAgain = this.looking;
    if (this.looking) return;
    this.looking = true;
    void lookAround(store).finally(() => {
      this.looking = false;
      if (this.lookAgain) this.lookAround(store);
    });
  }
}
