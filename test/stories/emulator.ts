import xterm from "@xterm/headless";

/** Where the hardware cursor stands, counted from 0. */
export interface Cursor {
  readonly x: number;
  readonly y: number;
  readonly visible: boolean;
}

/** What a program can ask of a terminal and should undo when it leaves. */
export interface Modes {
  readonly alternate: boolean;
  readonly cursorShown: boolean;
  /** Rows that are too long go on in the next. */
  readonly wrapping: boolean;
  readonly pastesMarked: boolean;
  /** It is told when the window comes to the front. */
  readonly focusTold: boolean;
  readonly mouseTold: boolean;
}

/** The screen a person would look at: turns the bytes of a program into rows of text. */
export class Emulator {
  readonly #xterm: xterm.Terminal;
  #cursorVisible = true;

  /**
   * `answer` is called with what a terminal sends by itself: cursor positions, device attributes, and its background (`rgb:ffff/ffff/ffff`) if it
   * is one that tells.
   */
  constructor(cols: number, rows: number, answer: (bytes: string) => void, background?: string) {
    this.#xterm = new xterm.Terminal({ cols, rows, allowProposedApi: true });
    this.#xterm.onData(answer);
    // xterm leaves colours to the page around it, and here is none.
    this.#xterm.parser.registerOscHandler(11, (asked) => {
      if (asked === "?" && background !== undefined) answer(`\x1b]11;${background}\x1b\\`);
      return true;
    });
    // xterm keeps the cursor's visibility to itself, so listen in on DECTCEM; false lets xterm have it too.
    for (const final of ["h", "l"])
      this.#xterm.parser.registerCsiHandler({ prefix: "?", final }, (params) => {
        if (params.includes(25)) this.#cursorVisible = final === "h";
        return false;
      });
  }

  /** Takes in output; `done` is called once the screen shows it. */
  write(data: string, done: () => void): void {
    this.#xterm.write(data, done);
  }

  /** The rows from top to bottom, without the blanks at their ends. */
  screen(): string[] {
    return this.#rows().map((row) => row.trimEnd());
  }

  /** Whether the screen holds a text or matches a pattern; rows are joined by line feeds. */
  shows(text: string | RegExp): boolean {
    const screen = this.screen().join("\n");
    return typeof text === "string" ? screen.includes(text) : screen.search(text) >= 0;
  }

  /** The colours of a cell, counted from 0: of its letter and of its ground; null for the terminal's own. Numbers of the palette, or 0xRRGGBB. */
  colours(x: number, y: number): { readonly ink: number | null; readonly ground: number | null } {
    const { active } = this.#xterm.buffer;
    const cell = active.getLine(active.viewportY + y)?.getCell(x);
    if (!cell) return { ink: null, ground: null };
    return {
      ink: cell.isFgDefault() ? null : cell.getFgColor(),
      ground: cell.isBgDefault() ? null : cell.getBgColor(),
    };
  }

  /** Where the cursor stands and whether it shows. */
  cursor(): Cursor {
    const { cursorX: x, cursorY: y } = this.#xterm.buffer.active;
    return { x, y, visible: this.#cursorVisible };
  }

  /** Whether the alternate screen is up, the one without scrollback. */
  get alternate(): boolean {
    return this.#xterm.buffer.active.type === "alternate";
  }

  /** What the program has asked for and not undone. */
  get modes(): Modes {
    const { modes } = this.#xterm;
    return {
      alternate: this.alternate,
      cursorShown: this.#cursorVisible,
      wrapping: modes.wraparoundMode,
      pastesMarked: modes.bracketedPasteMode,
      focusTold: modes.sendFocusMode,
      mouseTold: modes.mouseTrackingMode !== "none",
    };
  }

  /** Whether the program is in the middle of a synchronized frame, which a person would not see yet. */
  get halfDrawn(): boolean {
    return this.#xterm.modes.synchronizedOutputMode;
  }

  /** A pasted text as the terminal hands it on: carriage returns for line ends, brackets if the program asked for them. */
  pasted(text: string): string {
    const typed = text.replace(/\r?\n/g, "\r");
    return this.#xterm.modes.bracketedPasteMode ? `\x1b[200~${typed}\x1b[201~` : typed;
  }

  /** Gives the screen another size. */
  resize(cols: number, rows: number): void {
    this.#xterm.resize(cols, rows);
  }

  /** The screen in a frame that tells its size and cursor, for failure messages. */
  dump(): string {
    const { cols, rows } = this.#xterm;
    const { x, y, visible } = this.cursor();
    const title = ` ${cols}×${rows}, ${this.alternate ? "alternate" : "normal"} screen, cursor x ${x} y ${y}${visible ? "" : ", hidden"} `;
    const body = this.#rows().map((row) => `│${row}│`);
    return [`┌${title.padEnd(cols, "─")}┐`, ...body, `└${"─".repeat(cols)}┘`].join("\n");
  }

  /** Ends its timers and listeners. */
  dispose(): void {
    this.#xterm.dispose();
  }

  #rows(): string[] {
    const { buffer, cols, rows } = this.#xterm;
    const row = (y: number) =>
      buffer.active.getLine(buffer.active.baseY + y)?.translateToString(false, 0, cols);
    return Array.from({ length: rows }, (_, y) => row(y) ?? "");
  }
}
