import { type ChildProcessByStdio, spawn } from "node:child_process";
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Readable } from "node:stream";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { Watch } from "../../test/stories/watch.ts";
import { Desk } from "../desk.ts";
import { reportOf45kB } from "../report.ts";
import type { Group } from "../row.ts";
import { COLUMNS, ROWS, type Window } from "../window.ts";

const watcher = fileURLToPath(new URL("../programs/watch.mjs", import.meta.url));
const ROUNDS = 40;
const APART = 250;
const NANOSECONDS = 1e6;

/** From a save of another program to the screen. */
export const outside: Group = {
  name: "outside",
  how: `another program saves a 45 kB report, in place or by renaming in turn, ticking an item that is on the screen of ${COLUMNS}×${ROWS}; the event is that of Node's fs.watch in a process of its own`,
  measure: async ({ folder }) => {
    const desk = Desk.layOut(folder, "outside", reportOf45kB());
    const events = await Events.of(desk.report);
    const window = await desk.open();
    try {
      window.send("2");
      await window.until("the first item", () => isFirst(window, " "));
      await window.settle();
      const all: number[] = [];
      const ours: number[] = [];
      for (let round = 0; round < ROUNDS; round++) {
        const times = await saveAndSee(desk.report, window, events, round);
        all.push(times.all);
        ours.push(times.ours);
        await wait(APART + ((round * 17) % 31));
      }
      return [
        { name: "save to screen", unit: "ms", samples: all, aims: [{ figure: "p95", most: 150 }] },
        { name: "event to screen", unit: "ms", samples: ours, aims: [{ figure: "p95", most: 30 }] },
      ];
    } finally {
      events.end();
    }
  },
};

async function saveAndSee(
  path: string,
  window: Window,
  events: Events,
  round: number,
): Promise<{ all: number; ours: number }> {
  const mark = round % 2 ? " " : "x";
  const text = readFileSync(path, "utf8").replace(/^\* \[.\]/m, `* [${mark}]`);
  if (round % 4 < 2) writeFileSync(`${path}.aside`, text);
  events.forget();
  const start = process.hrtime.bigint();
  if (round % 4 < 2) renameSync(`${path}.aside`, path);
  else writeFileSync(path, text);
  await window.until(`the first item with [${mark}]`, () => isFirst(window, mark));
  const seen = process.hrtime.bigint();
  const told = BigInt(await events.first());
  return { all: Number(seen - start) / NANOSECONDS, ours: Number(seen - told) / NANOSECONDS };
}

function isFirst(window: Window, mark: string): boolean {
  return window.rows().some((row) => row.startsWith(` › [${mark}] Do thing number 1 `));
}

/** When the system told of changes of a file, to a process that does nothing else. */
class Events {
  readonly #child: ChildProcessByStdio<null, Readable, null>;
  readonly #watch = new Watch(() => "");
  #told: string[] = [];

  static async of(path: string): Promise<Events> {
    const args = [watcher, dirname(path), "README.md"];
    const events = new Events(spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] }));
    await events.first();
    return events;
  }

  private constructor(child: ChildProcessByStdio<null, Readable, null>) {
    this.#child = child;
    child.stdout.on("data", (lines) => {
      this.#told.push(...String(lines).trimEnd().split("\n"));
      this.#watch.look();
    });
  }

  /** What was told before does not count. */
  forget(): void {
    this.#told = [];
  }

  /** The first thing it told since, in the nanoseconds of `process.hrtime`; fails if nothing comes. */
  async first(): Promise<string> {
    await this.#watch.until("fs.watch to tell of the report", () => this.#told.length > 0);
    return this.#told[0]!;
  }

  end(): void {
    this.#child.kill();
  }
}
