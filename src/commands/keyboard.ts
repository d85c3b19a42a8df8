import { PassThrough } from "node:stream";

/** What may be the beginning of a key's sequence, at the end of what was read. */
const UNFINISHED = /\u001b(?:\[[0-?]{0,30}|O)?$/;
const LONGEST = 34;
/** How long the rest of a sequence may take, in milliseconds; then it was a key of its own, such as esc. */
const PATIENCE = 10;

/**
 * The terminal's keys, never cut within a key. In a burst the system hands over a sequence in two pieces, and whoever reads the first takes
 * it for esc when the second has not been looked for in time; here it is looked for before that is said.
 */
export class Keyboard extends PassThrough {
  readonly isTTY = true;
  private held = "";
  private timer: NodeJS.Timeout | undefined;
  private immediate: NodeJS.Immediate | undefined;

  constructor(private readonly terminal: NodeJS.ReadStream) {
    super();
    terminal.setEncoding("utf8");
    this.listen();
  }

  /** As of a terminal; Ink asks for it. */
  setRawMode(on: boolean): this {
    this.terminal.setRawMode(on);
    return this;
  }

  /** As of a terminal: whether waiting for keys keeps the program alive. */
  ref(): this {
    this.terminal.ref();
    return this;
  }

  /** The same, undone. */
  unref(): this {
    this.terminal.unref();
    return this;
  }

  /** Takes the keys from now on. */
  listen(): void {
    this.terminal.on("data", this.takeKeys);
    this.terminal.resume();
  }

  /** Leaves the keys to another program. */
  rest(): void {
    this.terminal.off("data", this.takeKeys);
    this.terminal.pause();
  }

  private readonly takeKeys = (chunk: string): void => {
    clearTimeout(this.timer);
    clearImmediate(this.immediate);
    const text = this.held + chunk;
    this.held = UNFINISHED.exec(text.slice(-LONGEST))?.[0] ?? "";
    const whole = text.slice(0, text.length - this.held.length);
    if (whole !== "") this.write(whole);
    if (this.held === "") return;
    // A timer that is due runs before what has been waiting to be read; what runs behind it does not.
    this.timer = setTimeout(() => {
      this.immediate = setImmediate(() => this.release());
    }, PATIENCE);
  };

  private release(): void {
    const { held } = this;
    this.held = "";
    this.write(held);
  }
}
