import { isDeepStrictEqual } from "node:util";
import { type Cursor, Emulator, type Modes } from "./emulator.ts";
import { keyBytes } from "./keys.ts";
import { type Exit, Program, type ProgramOptions } from "./program.ts";
import { type Patience, quoted, Watch } from "./watch.ts";

/** What to run, in what window; `background` is what the terminal says of its own when asked (`rgb:ffff/ffff/ffff`), nothing if left out. */
export interface TerminalOptions extends ProgramOptions {
  readonly background?: string;
}

/** A program in a real pseudo terminal, with a person's means: look at the screen, press keys, change the window. */
export class Terminal {
  /** Settles once the program has ended and all its output is on the screen. */
  readonly exit: Promise<Exit>;
  readonly #program: Program;
  readonly #emulator: Emulator;
  readonly #inputs: string[] = [];
  readonly #watch = new Watch(() => {
    return `after: ${this.#inputs.slice(-12).join(", ") || "no input"}\n${this.#emulator.dump()}`;
  });
  #output = "";
  #ended: Exit | undefined;

  /** Runs a program in a new terminal, 100×30 if not said otherwise. Whoever starts it closes it. */
  static start(options: TerminalOptions): Terminal {
    return new Terminal(options);
  }

  protected constructor({ cols = 100, rows = 30, background, ...rest }: TerminalOptions) {
    this.#emulator = new Emulator(cols, rows, (answer) => this.#program.write(answer), background);
    this.#program = new Program({ ...rest, cols, rows }, (output) => {
      this.#output += output;
      this.#emulator.write(output, () => this.#watch.look());
    });
    this.exit = this.#program.exit.then(async (exit) => {
      await new Promise<void>((drawn) => this.#emulator.write("", drawn));
      this.#ended = exit;
      this.#watch.end(`the program ended with code ${exit.code}${exit.signal ? ` by ${exit.signal}` : ""}`);
      return exit;
    });
  }

  /** The process number of the program. */
  get pid(): number {
    return this.#program.pid;
  }

  /** Whether the alternate screen is up. */
  get alternate(): boolean {
    return this.#emulator.alternate;
  }

  /** What the program has asked of the terminal and not undone. */
  get modes(): Modes {
    return this.#emulator.modes;
  }

  /** The terminal's modes as the system has them, in the words of `stty -a`; empty once the program has ended. */
  get settings(): string {
    return this.#program.settings;
  }

  /** The rows on the screen from top to bottom, without the blanks at their ends. */
  screen(): string[] {
    return this.#emulator.screen();
  }

  /** One row of the screen, counted from 0, or from the bottom with -1, -2, … */
  line(n: number): string {
    return this.screen().at(n) ?? "";
  }

  /** The colours of a cell, counted from 0; null for the terminal's own. */
  colours(x: number, y: number): { readonly ink: number | null; readonly ground: number | null } {
    return this.#emulator.colours(x, y);
  }

  /** Where the cursor stands, counted from 0, and whether it shows. */
  cursor(): Cursor {
    return this.#emulator.cursor();
  }

  /** The present place in the output, to ask later what was written since. */
  mark(): number {
    return this.#output.length;
  }

  /** What the program wrote since a mark, escape sequences and all. */
  outputSince(mark: number): string {
    return this.#output.slice(mark);
  }

  /** How many bytes the program wrote since a mark. */
  bytesSince(mark: number): number {
    return Buffer.byteLength(this.outputSince(mark));
  }

  /** Presses keys by name. Keys with nothing seen in between may reach the program as one chunk, as on a slow line. */
  press(...names: string[]): void {
    for (const name of names) this.type(keyBytes(name), name);
  }

  /** Presses the mouse's first button in a cell, counted from 0, and lets it go there or in another one; only where the program asked for that. */
  click(x: number, y: number, to: { readonly x: number; readonly y: number } = { x, y }): void {
    if (!this.modes.mouseTold) return;
    const cells = to.x === x && to.y === y ? [] : [`\x1b[<32;${to.x + 1};${to.y + 1}M`];
    const report = [`\x1b[<0;${x + 1};${y + 1}M`, ...cells, `\x1b[<0;${to.x + 1};${to.y + 1}m`];
    this.type(report.join(""), `click at ${x}, ${y}`);
  }

  /** Clicks on a text that is on the screen once, in its first cell. */
  clickOn(text: string): void {
    const { x, y } = this.find(text);
    this.click(x, y);
  }

  /** Turns the wheel by some notches over a text that is on the screen; up is negative. */
  wheelOn(text: string, notches: number): void {
    if (!this.modes.mouseTold) return;
    const { x, y } = this.find(text);
    const report = `\x1b[<${notches < 0 ? 64 : 65};${x + 1};${y + 1}M`;
    this.type(report.repeat(Math.abs(notches)), `wheel by ${notches} over ${text}`);
  }

  /** Where a text begins on the screen, in columns and rows from 0: its letters must be one column wide each. */
  find(text: string): { readonly x: number; readonly y: number } {
    const y = this.screen().findIndex((line) => line.includes(text));
    if (y < 0) throw new Error(`nothing on the screen says ${text}`);
    return { x: this.line(y).indexOf(text), y };
  }

  /** Types a text as it stands: one chunk, no brackets. Failures call it by its name. */
  type(text: string, name = JSON.stringify(text)): void {
    this.#inputs.push(name);
    this.#program.write(text);
  }

  /** Pastes a text the way a terminal does, in brackets if the program asked for them. */
  paste(text: string): void {
    this.type(this.#emulator.pasted(text), `paste of ${text.length}`);
  }

  /** Brings the window to the front or another before it, which the program is told if it asked for that. */
  focus(inFront: boolean): void {
    if (this.modes.focusTold) this.type(inFront ? "\x1b[I" : "\x1b[O", inFront ? "focus" : "no focus");
  }

  /** Closes the window under the program. */
  vanish(): void {
    this.#inputs.push("the window closed");
    this.#program.vanish();
  }

  /** Gives the window another size. */
  resize(cols: number, rows: number): void {
    this.#inputs.push(`resize to ${cols}×${rows}`);
    this.#emulator.resize(cols, rows);
    this.#program.resize(cols, rows);
  }

  /** Sends the program a signal. */
  kill(signal: NodeJS.Signals = "SIGTERM"): void {
    this.#inputs.push(signal);
    this.#program.kill(signal);
  }

  /** Waits until the screen shows a text or matches a pattern; rows are joined by line feeds. */
  sees(text: string | RegExp, patience?: Patience): Promise<void> {
    return this.until(`to see ${quoted(text)}`, () => this.#emulator.shows(text), patience, this.sees);
  }

  /** Waits until the screen no longer shows a text: first see what replaces it, or this holds too early. */
  seesNot(text: string | RegExp, patience?: Patience): Promise<void> {
    return this.until(
      `not to see ${quoted(text)}`,
      () => !this.#emulator.shows(text),
      patience,
      this.seesNot,
    );
  }

  /** Waits until something else holds, named by `wish`. Within a synchronized frame nothing holds, unless the program died there. */
  until(wish: string, holds: () => boolean, patience?: Patience, from: unknown = this.until): Promise<void> {
    const drawn = () => !this.#emulator.halfDrawn || this.#ended !== undefined;
    return this.#watch.until(wish, () => drawn() && holds(), patience, from);
  }

  /** Waits until the program reads keys as they come; its first frame may be up before that. */
  async takesKeys(patience?: Patience): Promise<void> {
    const poll = setInterval(() => this.#watch.look(), 5);
    const asked = this.until("raw mode", () => this.#program.raw, patience, this.takesKeys);
    await asked.finally(() => clearInterval(poll));
  }

  /** Waits for the program to end, and to end like this. */
  ends(expected: Partial<Exit> = { code: 0 }, patience?: Patience): Promise<void> {
    const asExpected = () => isDeepStrictEqual({ ...this.#ended, ...expected }, this.#ended);
    return this.until(`the end with ${JSON.stringify(expected)}`, asExpected, patience, this.ends);
  }

  /** Ends the program by force, if it still runs; nothing of it is left behind. */
  async close(): Promise<void> {
    await this.#program.close();
    await this.exit;
    this.#emulator.dispose();
  }
}
