import { PassThrough } from "node:stream";

/** What may be the beginning of a key's sequence, at the end of what was read. */
const UNFINISHED = /\u001b(?:\[[0-?]{0,30}|O)?$/;
const LONGEST = 34;
/** How long the rest of a sequence may take, in milliseconds; then it was a key of its own, such as esc. */
const PATIENCE = 10;
/** What a terminal says when its window comes to the front (I) and when it goes (O). */
const FOCUS = /\u001b\[([IO])/g;

/** What a terminal has to say that is no key. */
export interface TerminalNews {
  /** The window came to the front, or went from it. */
  readonly onFocus: (inFront: boolean) => void;
  /** There will be no keys any more: the window was closed, or the line to it was cut. Called once. */
  readonly onGone: () => void;
}

/**
 * The terminal's keys, never cut within a key. In a burst the system hands over a sequence in two pieces, and whoever reads the first takes
 * it for esc when the second has not been looked for in time; here it is looked for before that is said.
 */
export class Keyboard extends PassThrough {
  readonly isTTY = true;
  private held = "";
  private timer: NodeJS.Timeout | undefined;
  private immediate: NodeJS.Immediate | undefined;
  private isGone = false;

  constructor(
    private readonly terminal: NodeJS.ReadStream,
    private readonly news: TerminalNews,
  ) {
    super();
    terminal.setEncoding("utf8");
    for (const end of ["end", "close", "error"]) terminal.on(end, () => this.endOnce());
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
    // A second listener would double every key.
    this.terminal.off("data", this.takeKeys);
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
    const text = this.withoutFocus(this.held + chunk);
    this.held = UNFINISHED.exec(text.slice(-LONGEST))?.[0] ?? "";
    const whole = text.slice(0, text.length - this.held.length);
    if (whole !== "") this.write(whole);
    if (this.held === "") return;
    // A timer that is due runs before what has been waiting to be read; what runs behind it does not.
    this.timer = setTimeout(() => {
      this.immediate = setImmediate(() => this.release());
    }, PATIENCE);
  };

  private withoutFocus(text: string): string {
    return text.replace(FOCUS, (_sequence, way: string) => {
      this.news.onFocus(way === "I");
      return "";
    });
  }

  private release(): void {
    const { held } = this;
    this.held = "";
    this.write(held);
  }

  private endOnce(): void {
    if (this.isGone) return;
    this.isGone = true;
    this.news.onGone();
  }
}
