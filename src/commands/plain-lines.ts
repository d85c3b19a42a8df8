import { clearScreenDown, createInterface, cursorTo, type Interface, moveCursor } from "node:readline";

/** Whether somebody sits there: then a prompt is shown, and editors can be opened. */
export function hasTerminal(): boolean {
  return process.stdin.isTTY === true && process.stdout.isTTY === true;
}

/** Lines from the keyboard or a pipe, and what is said between them: a prompt somebody types at is not torn. */
export class PlainLines {
  /** Called with each line that comes in; those that came before are handed over when it is set. */
  onLine: (line: string) => void = (line) => this.waiting.push(line);
  /** Called once when no more lines come. */
  onEnd: () => void = () => {};
  /** Called for ctrl+c where the terminal does not make a signal of it; as long as nobody takes it, no more lines come. */
  onInterrupt: () => void = () => this.lines.close();
  /** Whether the last line has come in. */
  ended = false;
  readonly interactive = hasTerminal();
  private readonly closing = new AbortController();
  /** Aborted once the program is left: nothing is taken any more, and what has come in and is not done yet is not done. */
  readonly closed = this.closing.signal;
  private readonly waiting: string[] = [];
  private readonly lines: Interface;
  private readonly editable: boolean;
  private prompted = false;
  private lent = false;

  constructor() {
    // A terminal that moves no cursor edits the line itself, as it does for any program.
    this.editable = this.interactive && process.env.TERM !== "dumb";
    this.lines = createInterface({
      input: process.stdin,
      output: process.stdout,
      terminal: this.editable,
      crlfDelay: Number.POSITIVE_INFINITY,
    });
    this.lines.on("line", (line) => {
      this.prompted = false;
      this.onLine(line);
    });
    this.lines.on("SIGINT", () => this.onInterrupt());
    this.lines.on("close", () => {
      this.ended = true;
      // What is said last, and the shell's own prompt, begin a line.
      if (this.prompted) process.stdout.write("\n");
      this.prompted = false;
      this.onEnd();
    });
  }

  /** Hands over the lines that came in before anybody took them, and those to come. */
  take(onLine: (line: string) => void): void {
    this.onLine = onLine;
    for (const line of this.waiting.splice(0)) onLine(line);
  }

  /** The next line; null when none comes any more. */
  next(): Promise<string | null> {
    const first = this.waiting.shift();
    if (first !== undefined || this.ended) return Promise.resolve(first ?? null);
    return new Promise((resolve) => {
      const over = (line: string | null) => {
        this.onLine = (line) => this.waiting.push(line);
        this.onEnd = () => {};
        resolve(line);
      };
      this.onLine = over;
      this.onEnd = () => over(null);
    });
  }

  /** Says lines, above a prompt that stands open; what they say may call for another one. */
  say(texts: readonly string[], prompt = this.lines.getPrompt()): void {
    if (texts.length === 0) return;
    if (this.prompted) this.clearPrompt();
    process.stdout.write(`${texts.join("\n")}\n`);
    if (!this.prompted || this.lent || this.ended) return;
    this.lines.setPrompt(prompt);
    this.lines.prompt(true);
  }

  /** Shows what stands before the next line, where somebody sits there. */
  ask(prompt: string): void {
    if (!this.interactive || this.ended || this.lent) return;
    if (this.prompted) this.clearPrompt();
    this.prompted = true;
    this.lines.setPrompt(prompt);
    this.lines.prompt(true);
  }

  /** Lets another program have the terminal until the task is done. */
  async lend(task: () => Promise<void>): Promise<void> {
    this.lent = true;
    this.lines.pause();
    if (this.editable) process.stdin.setRawMode(false);
    await task().finally(() => {
      this.lent = false;
      if (this.ended) return;
      if (this.editable) process.stdin.setRawMode(true);
      this.lines.resume();
    });
  }

  /** Takes no more lines, those that came in already included; the terminal is as it was before. */
  close(): void {
    this.onEnd = () => {};
    this.closing.abort();
    if (!this.ended) this.lines.close();
  }

  // What is typed may take up several rows; it is drawn anew below what is said.
  private clearPrompt(): void {
    if (!this.editable) {
      process.stdout.write("\n");
      return;
    }
    const { rows } = this.lines.getCursorPos();
    moveCursor(process.stdout, 0, -rows);
    cursorTo(process.stdout, 0);
    clearScreenDown(process.stdout);
    // It remembers how far down it was, and there is nothing above any more that is its own.
    (this.lines as Interface & { prevRows?: number }).prevRows = 0;
  }
}
