import { setTimeout as sleep } from "node:timers/promises";
import { readReport } from "../../src/io/read-report.ts";
import { Effects } from "../../src/session/effects/effects.ts";
import { asRead } from "../../src/session/effects/report-file.ts";
import { startSession } from "../../src/session/start.ts";
import type { State } from "../../src/session/state.ts";
import { createStore, type Store } from "../../src/session/store.ts";
import { Random } from "../laws/random.ts";
import { changesIn } from "./races-change.ts";
import type { SaverOrder } from "./races-saver.ts";

/** What a session is asked for: to open a report, a round of changes, to come to rest, or where these words are. */
export type AppOrder =
  | { readonly type: "open"; readonly path: string }
  | ({ readonly type: "round"; readonly parity: number } & SaverOrder)
  | { readonly type: "settle" }
  | { readonly type: "find"; readonly changes: readonly string[] };

/** The changes it made, how many of them ticks, and how often it put something back or was asked what stays. */
export interface AppChanges {
  readonly made: readonly string[];
  readonly ticks: number;
  readonly putBacks: number;
  readonly conflicts: number;
}

/** Which changes that the file does not hold the session does, by the way its user gets at them. */
export interface AppHolds {
  readonly memory: readonly string[];
  readonly undo: readonly string[];
  readonly screen: readonly string[];
}

const QUESTIONS = 27;
const STILL_MS = 500;
const PATIENCE_MS = 20_000;

/** A session on a real file, without a screen, used as somebody would who keeps all there is to keep. */
class App {
  readonly #store: Store;
  readonly #effects: Effects;
  #stop: () => Promise<void> = async () => {};
  #putBacks = 0;
  #conflicts = 0;

  private constructor(state: State) {
    const quiet = {
      quit: () => {},
      suspend: () => {},
      lend: (task: () => Promise<void>) => task(),
      copy: () => {},
      send: () => {},
    };
    this.#effects = new Effects(quiet);
    this.#store = createStore(state, this.#effects.run);
  }

  static async open(path: string): Promise<App> {
    const read = await readReport(path);
    if (!read.ok) throw new Error(read.message);
    const size = { columns: 100, rows: 40 };
    const surroundings = { reportPy: null, atUsualPlace: true, sample: false };
    const app = new App(
      startSession({ path, shown: "README.md", file: asRead(read, null), size, ...surroundings }),
    );
    app.#stop = await app.#effects.watch(app.#store);
    return app;
  }

  async close(): Promise<void> {
    await this.#stop();
    await this.#effects.settled();
  }

  get state(): State {
    return this.#store.state();
  }

  /** Makes changes at random, each saved at once, and answers whatever comes up in between. */
  async change({ name, seed, changes, parity }: SaverOrder & { parity: number }): Promise<AppChanges> {
    const random = new Random(seed);
    const made: string[] = [];
    let ticks = 0;
    for (let tries = 0; made.length < changes && tries < changes * 20; tries++) {
      await sleep(random.below(40));
      if (this.answer()) continue;
      const ticked = random.below(4) === 0 ? this.#tick(2 * ticks + parity) : null;
      if (ticked !== null) ticks++;
      const word = `${name}${made.length}`;
      if (ticked !== null) made.push(ticked);
      else if (this.#write(random.below(QUESTIONS), word)) made.push(word);
    }
    return { made, ticks, putBacks: this.#putBacks, conflicts: this.#conflicts };
  }

  /** Answers what the session asks: both where texts clash, and back with what an old copy took; whether there was anything. */
  answer(): boolean {
    const { deciding, dialog, putBack, editing } = this.state;
    if (deciding) {
      this.#conflicts++;
      for (const _ of deciding.choices) this.#press("b");
      this.#press("enter");
    } else if (dialog) {
      for (const option of ["b", "esc"]) this.#store.dispatch({ type: "chosen", option, time: later() });
    } else if (editing) this.#press("esc");
    else if (putBack?.kind === "stale") {
      this.#putBacks++;
      this.#press("p");
    } else return false;
    return true;
  }

  /** Waits until there is nothing to answer, nothing to save, and nothing new for half a second. */
  async settle(): Promise<boolean> {
    const deadline = performance.now() + PATIENCE_MS;
    let last = "";
    let since = performance.now();
    while (performance.now() < deadline) {
      await sleep(30);
      const isAsked = this.answer();
      const { document, file } = this.state;
      const isBusy = isAsked || file.phase !== "idle" || document.text !== file.disk;
      if (document.text !== file.disk && file.phase === "idle" && !isAsked) this.#press("ctrl+s");
      if (isBusy || document.text !== last) since = performance.now();
      last = document.text;
      if (performance.now() - since > STILL_MS) return true;
    }
    return false;
  }

  /** Which of these changes the session still holds. */
  holds(changes: readonly string[]): AppHolds {
    const among = (texts: readonly string[]) => {
      const there = texts.map(changesIn);
      return changes.filter((change) => there.some((text) => text.has(change)));
    };
    const { document, deciding, putBack, editing } = this.state;
    const clash = deciding ? [deciding.mine, deciding.disk] : [];
    const offered = putBack?.kind === "stale" ? [putBack.wanted] : [];
    return {
      memory: among([document.text, editing?.theirs ?? ""]),
      undo: among(this.#undone()),
      screen: among([...clash, ...offered]),
    };
  }

  #undone(): string[] {
    const texts: string[] = [];
    for (const way of ["undo", "redo"] as const) {
      let at = this.state.document[way]();
      for (let steps = 0; at && steps < 10_000; steps++) {
        texts.push(at.document.text);
        at = at.document[way]();
      }
    }
    return texts;
  }

  /** Ticks the item so far down, if there is one that nobody has ticked yet. */
  #tick(item: number): string | null {
    const before = changesIn(this.state.document.text);
    this.#press("2", "home", ...Array<string>(item).fill("down"));
    const wasTicked = [...before].filter((change) => change.startsWith("tick of ")).length;
    this.#press("space");
    const after = [...changesIn(this.state.document.text)].filter((change) => change.startsWith("tick of "));
    return after.length > wasTicked ? (after.find((change) => !before.has(change)) ?? null) : null;
  }

  #write(question: number, word: string): boolean {
    this.#press("3", "home", ...Array<string>(question).fill("down"), "e");
    if (!this.state.editing) return false;
    this.#store.dispatch({ type: "typed", text: ` ${word}`, time: Date.now() });
    this.#press("esc");
    return changesIn(this.state.document.text).has(word);
  }

  #press(...keys: readonly string[]): void {
    for (const key of keys) this.#store.dispatch({ type: "key", key, time: later() });
  }
}

/** A question that has just come up takes no key: its reader needs a moment first. Here nobody reads. */
function later(): number {
  return Date.now() + 5_000;
}

let app: App | null = null;

async function obey(order: AppOrder): Promise<unknown> {
  switch (order.type) {
    case "open":
      await app?.close();
      app = await App.open(order.path);
      return true;
    case "round":
      return app!.change(order);
    case "settle":
      return app!.settle();
    case "find":
      return app!.holds(order.changes);
  }
}

if (process.send) {
  process.on("message", (order: AppOrder) => {
    void obey(order).then((answer) => process.send?.(answer));
  });
  process.send({});
}
