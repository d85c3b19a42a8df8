import { connect } from "node:net";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { pathToFileURL } from "node:url";

/** What a process uses: resident bytes, bytes of its heap, and the milliseconds of a processor since its start, those of its ended children included. */
export interface Usage {
  readonly rss: number;
  readonly heap: number;
  readonly cpu: number;
}

const probe = pathToFileURL(join(import.meta.dirname, "programs/probe.mjs")).href;

/** Asks one program what it uses. */
export class Probe {
  /** What Node is started with, before the script, so that it can be asked. */
  readonly nodeArgs: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly #socket: string;

  /** `collects`: whether all that is garbage is collected before the heap is measured. */
  constructor(folder: string, name: string, collects = false) {
    this.#socket = join(folder, `${name}.sock`);
    this.nodeArgs = [...(collects ? ["--expose-gc"] : []), "--import", probe];
    this.env = { BENCH_PROBE: this.#socket };
  }

  /** What the program uses now. */
  async ask(): Promise<Usage> {
    return JSON.parse(await text(connect(this.#socket)));
  }
}
