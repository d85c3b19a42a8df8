import { listFigures, readReportPy } from "../io/beside-report.ts";
import { readGitState } from "../io/git-state.ts";
import { type ReportFile, readReport } from "../io/read-report.ts";
import { type SaveResult, saveReport } from "../io/save-report.ts";
import { watchReport } from "../io/watch-report.ts";
import { mergeTexts } from "../model/document/merge.ts";
import type { Effect, ReadText, SaveEnd } from "./message.ts";
import type { Store } from "./store.ts";

/** What only the program around a session can do. */
export interface Terminal {
  readonly quit: () => void;
  readonly suspend: () => void;
}

/** Runs the effects of a session on the real world. */
export class Effects {
  // Reading and writing take turns: a read in the middle of a save would see half of the story.
  private turn: Promise<void> = Promise.resolve();
  private looking = false;
  private lookAgain = false;

  constructor(private readonly terminal: Terminal) {}

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
        void import("../io/settings.ts").then(({ rememberFollow }) => rememberFollow(effect.follow));
        break;
      case "later":
        setTimeout(() => store.dispatch(effect.message), effect.milliseconds).unref();
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

  /** Resolves when nothing is being read or written. */
  async settled(): Promise<void> {
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

async function save(store: Store, recreate: boolean): Promise<void> {
  const { file, document } = store.state();
  const sent = document.text;
  const request = { path: file.path, base: file.disk, mine: sent, merge: mergeTexts, recreate };
  const result = await saveReport(request);
  store.dispatch({ type: "saved", sent, end: endOf(result), time: Date.now() });
}

function endOf(result: SaveResult): SaveEnd {
  if (result.ok)
    return { kind: "saved", text: result.text, merged: result.merged, late: result.late ?? null };
  if (result.reason === "conflict") return { kind: "conflict", disk: result.disk };
  return { kind: "failed", reason: result.reason, message: result.message };
}

async function read(store: Store): Promise<void> {
  const { path, disk } = store.state().file;
  const result = await readReport(path, disk);
  const time = Date.now();
  if (result.ok) store.dispatch({ type: "read", read: asRead(result), time });
  else store.dispatch({ type: "read-failed", reason: result.reason, message: result.message, time });
}

/** A file as a session takes it in. */
export function asRead({ text, encoding, readOnly }: ReportFile): ReadText {
  return { text, utf8: encoding === "utf-8", readOnly };
}

async function lookAround(store: Store): Promise<void> {
  const { path } = store.state().file;
  const [reportPy, figures, git] = await Promise.all([
    readReportPy(path),
    listFigures(path),
    readGitState(path),
  ]);
  store.dispatch({ type: "surroundings", reportPy, figures });
  store.dispatch({ type: "git", git });
}
