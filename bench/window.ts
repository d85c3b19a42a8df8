import xterm from "@xterm/headless";
import { Program } from "../test/stories/program.ts";
import { type Patience, Watch } from "../test/stories/watch.ts";

/** The window all keys are timed in: a large one, where drawing costs most. */
export const COLUMNS = 160;
export const ROWS = 50;

/** A program in a real pseudo terminal, for timing: a frame counts when the screen shows the whole of it. */
export class Window {
  readonly #program: Program;
  readonly #xterm = new xterm.Terminal({ cols: COLUMNS, rows: ROWS, allowProposedApi: true });
  readonly #watch = new Watch(() => this.#rows().join("\n"));
  #bytes = 0;

  /** Starts Node on a script and waits until it has drawn something and takes keys as they come. Whoever opens it closes it. */
  static async open(args: readonly string[]): Promise<Window> {
    const window = new Window(args);
    await window.until("a first frame", () => window.#rows().some(Boolean));
    const looks = setInterval(() => window.#watch.look(), 20);
    await window.until("raw mode", () => window.#program.raw).finally(() => clearInterval(looks));
    return window;
  }

  private constructor(args: readonly string[]) {
    const program = { command: process.execPath, args, cols: COLUMNS, rows: ROWS };
    this.#program = new Program(program, (output) => this.#hear(output));
    this.#xterm.onData((bytes) => {
      if (bytes !== "") this.#program.write(bytes);
    });
    void this.#program.exit.then(({ code }) => this.#watch.end(`the program ended with code ${code}`));
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

  /** One row of the screen, counted from 0, blanks at its end included. */
  row(y: number): string {
    return this.#xterm.buffer.active.getLine(y)?.translateToString(false) ?? "";
  }

  /** Whether the screen shows a text within one row. */
  shows(text: string): boolean {
    return this.#rows().some((row) => row.includes(text));
  }

  /** Sends keys, as many at once as the text has. */
  send(keys: string): void {
    this.#xterm.input(keys, true);
  }

  /** Sends a text the way a terminal pastes it. */
  paste(text: string): void {
    this.send(`\x1b[200~${text.replaceAll("\n", "\r")}\x1b[201~`);
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

  /** Ends the program by force; nothing of it is left behind. */
  async close(): Promise<void> {
    await this.#program.close();
    this.#xterm.dispose();
  }

  // xterm puts off what it is given by a timer of a millisecond or more, but what follows input it shows at once.
  #hear(output: string): void {
    this.#bytes += Buffer.byteLength(output);
    this.#xterm.input("", true);
    this.#xterm.write(output, () => this.#watch.look());
  }

  #rows(): string[] {
    return Array.from({ length: ROWS }, (_, y) => this.row(y).trimEnd());
  }
}
