import { setTimeout as wait } from "node:timers/promises";
import xterm from "@xterm/headless";
import { Program, type ProgramOptions } from "../test/stories/program.ts";
import { type Patience, Watch } from "../test/stories/watch.ts";

/** The window all keys are timed in: a large one, where drawing costs most. */
export const COLUMNS = 160;
export const ROWS = 50;
const QUIET = 300;
const PATIENCE = { within: 20_000 };

/** A text the way a terminal pastes it. */
export function bracketed(text: string): string {
  return `\x1b[200~${text.replaceAll("\n", "\r")}\x1b[201~`;
}

/** Who sits there, in what folder and at what size; a temporary home and 160×50 if not said otherwise. */
export type WindowOptions = Pick<ProgramOptions, "home" | "cwd" | "cols" | "rows" | "env">;

/** A program in a real pseudo terminal, for timing: a frame counts when the screen shows the whole of it. */
export class Window {
  static readonly #open = new Set<Window>();
  readonly #program: Program;
  readonly #xterm: xterm.Terminal;
  readonly #watch = new Watch(() => this.rows().join("\n"));
  #bytes = 0;

  /** Starts Node on a script and waits until it has drawn something and takes keys as they come. Open until it is closed, or all are. */
  static async open(args: readonly string[], options: WindowOptions = {}): Promise<Window> {
    const window = new Window(args, options);
    await window.until("a first frame", () => window.rows().some(Boolean), PATIENCE);
    const looks = setInterval(() => window.#watch.look(), 20);
    await window.until("raw mode", () => window.#program.raw, PATIENCE).finally(() => clearInterval(looks));
    return window;
  }

  /** Starts Node on a script and gives the milliseconds from there to the first whole frame in which something holds. */
  static async timeStart(
    args: readonly string[],
    options: WindowOptions,
    holds: (rows: readonly string[]) => boolean,
  ): Promise<number> {
    const start = performance.now();
    const window = new Window(args, options);
    try {
      await window.until("the whole first frame", () => holds(window.rows()), PATIENCE);
      return performance.now() - start;
    } finally {
      await window.close();
    }
  }

  /** Ends all programs whose windows are open, as a failure may leave them. */
  static async closeAll(): Promise<void> {
    for (const window of Window.#open) await window.close();
  }

  private constructor(args: readonly string[], { cols = COLUMNS, rows = ROWS, ...rest }: WindowOptions) {
    this.#xterm = new xterm.Terminal({ cols, rows, allowProposedApi: true });
    this.#xterm.onData((bytes) => {
      if (bytes !== "") this.#program.write(bytes);
    });
    // As most terminals, it tells of which colour its background is. xterm itself leaves that to the page around it.
    this.#xterm.parser.registerOscHandler(11, (asked) => {
      if (asked === "?") this.#program.write("\x1b]11;rgb:1e1e/1e1e/1e1e\x1b\\");
      return true;
    });
    const program = { command: process.execPath, args, cols, rows, ...rest };
    this.#program = new Program(program, (output) => this.#hear(output));
    Window.#open.add(this);
    void this.#program.exit.then(({ code }) => this.#watch.end(`the program ended with code ${code}`));
  }

  /** Its size in cells. */
  get size(): { readonly cols: number; readonly rows: number } {
    return { cols: this.#xterm.cols, rows: this.#xterm.rows };
  }

  /** How many bytes the program has written so far. */
  get bytes(): number {
    return this.#bytes;
  }

  /** Where the cursor stands, counted from 0. */
  get cursor(): { readonly x: number; readonly y: number } {
    const { cursorX: x, cursorY: y } = this.#xterm.buffer.active;
    return { x, y };
  }

  /** One row of the screen, counted from 0, or its first columns; blanks at its end included. */
  row(y: number, columns = this.#xterm.cols): string {
    const { active } = this.#xterm.buffer;
    return active.getLine(active.viewportY + y)?.translateToString(false, 0, columns) ?? "";
  }

  /** All rows of the screen from top to bottom, without the blanks at their ends. */
  rows(): string[] {
    return Array.from({ length: this.#xterm.rows }, (_, y) => this.row(y).trimEnd());
  }

  /** Whether the screen shows a text within one row. */
  shows(text: string): boolean {
    return this.rows().some((row) => row.includes(text));
  }

  /** Sends keys, as many at once as the text has. */
  send(keys: string): void {
    this.#xterm.input(keys, true);
  }

  /** Waits for a whole frame in which something holds. */
  until(wish: string, holds: () => boolean, patience?: Patience): Promise<void> {
    const drawn = () => !this.#xterm.modes.synchronizedOutputMode;
    return this.#watch.until(wish, () => drawn() && holds(), patience);
  }

  /** Milliseconds from sending something to the first whole frame in which something holds. */
  async time(send: () => void, wish: string, holds: () => boolean, patience?: Patience): Promise<number> {
    const start = performance.now();
    send();
    await this.until(wish, holds, patience);
    return performance.now() - start;
  }

  /** Waits until nothing has been drawn for a while. */
  async settle(): Promise<void> {
    for (let before = -1; before !== this.bytes; ) {
      before = this.bytes;
      await wait(QUIET);
    }
  }

  /** Ends the program by force; nothing of it is left behind. */
  async close(): Promise<void> {
    Window.#open.delete(this);
    await this.#program.close();
    this.#xterm.dispose();
  }

  // xterm puts off what it is given by a timer of a millisecond or more, but what follows input it shows at once.
  #hear(output: string): void {
    this.#bytes += Buffer.byteLength(output);
    this.#xterm.input("", true);
    this.#xterm.write(output, () => this.#watch.look());
  }
}
