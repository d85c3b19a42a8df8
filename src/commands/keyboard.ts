import { PassThrough } from "node:stream";
import {
  type Background,
  isNoKey,
  isReplyBegun,
  replyBegun,
  startsWithReply,
  withoutBackground,
} from "./background-reply.ts";
import {
  isMouseBegun,
  isNoKeyButMouse,
  type MouseReport,
  mouseBegun,
  startsWithMouse,
  withoutMouse,
} from "./mouse-sequences.ts";

/** What may be the beginning of a key's sequence, at the end of what was read. */
const UNFINISHED = /\u001b(?:\[[0-?]{0,30}|O)?$/;
const LONGEST = 34;
/** How long the rest of a sequence may take, in milliseconds; then it was a key of its own, such as esc. */
const PATIENCE = 10;
/** How long the rest of what is no key may take, in milliseconds: nobody waits for it. */
const REPLY_PATIENCE = 1000;
/** What a terminal says when its window comes to the front (I) and when it goes (O). */
const FOCUS = /\u001b\[([IO])/g;

/** What terminals put before and behind what is pasted. */
const PASTE_START = "\u001b[200~";
const PASTE_END = "\u001b[201~";

/** What a terminal has to say that is no key. */
export interface TerminalNews {
  /** The window came to the front, or went from it. */
  readonly onFocus: (inFront: boolean) => void;
  /** It said what is behind the text, when it was asked, however late. */
  readonly onBackground: (background: Background) => void;
  /** Something was done with the mouse, which terminals tell where they were asked to. */
  readonly onMouse?: (report: MouseReport) => void;
  /** There will be no keys any more: the window was closed, or the line to it was cut. Called once. */
  readonly onGone: () => void;
}

/** Whether a text may become what the terminal says, and is not yet all of it. */
const isBegun = (text: string) => isReplyBegun(text) || isMouseBegun(text);
/** Whether a text is the beginning of that alone, and of no key. */
const isNone = (text: string) => isNoKey(text) || isNoKeyButMouse(text);

/**
 * The terminal's keys, never cut within a key. In a burst the system hands over a sequence in two pieces, and whoever reads the first takes
 * it for esc when the second has not been looked for in time; here it is looked for before that is said. What is pasted is given as it is:
 * whatever it looks like, it is nothing the terminal says.
 */
export class Keyboard extends PassThrough {
  readonly isTTY = true;
  private held = "";
  /** How much of what is held was given as a key already: what followed came too late to tell. */
  private given = 0;
  /** The last characters of a paste that has not ended: its end may be cut. Null while nothing is pasted. */
  private pasted: string | null = null;
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
    this.pasted = null;
  }

  private readonly takeKeys = (chunk: string): void => {
    clearTimeout(this.timer);
    clearImmediate(this.immediate);
    let rest = this.joined(this.passPaste(chunk));
    for (let at = rest.indexOf(PASTE_START); at >= 0; at = rest.indexOf(PASTE_START)) {
      this.give(this.withoutNews(rest.slice(0, at)));
      this.pasted = "";
      rest = this.passPaste(rest.slice(at));
    }
    const text = this.withoutNews(rest);
    this.held = replyBegun(text) ?? mouseBegun(text) ?? UNFINISHED.exec(text.slice(-LONGEST))?.[0] ?? "";
    this.give(text.slice(0, text.length - this.held.length));
    if (this.held !== "") this.wait(isNone(this.held) ? REPLY_PATIENCE : PATIENCE);
  };

  private give(keys: string): void {
    if (keys !== "") this.write(keys);
  }

  /** Gives as much of a text as belongs to the paste that is under way; what is left is behind that. */
  private passPaste(text: string): string {
    if (this.pasted === null) return text;
    const seen = this.pasted + text;
    const end = seen.indexOf(PASTE_END);
    const length = end < 0 ? text.length : end + PASTE_END.length - this.pasted.length;
    this.pasted = end < 0 ? seen.slice(1 - PASTE_END.length) : null;
    this.give(text.slice(0, length));
    return text.slice(length);
  }

  /** What was read, behind what is held. Of that, what was given as a key is there only when it turns out to begin a reply, or a paste. */
  private joined(chunk: string): string {
    const text = this.held + chunk;
    const { given } = this;
    if (given === 0 || isBegun(text)) return text;
    this.given = 0;
    const isWhole = startsWithReply(text) || startsWithMouse(text) || text.startsWith(PASTE_START);
    return isWhole ? text : text.slice(given);
  }

  private wait(patience: number): void {
    // A timer that is due runs before what has been waiting to be read; what runs behind it does not.
    this.timer = setTimeout(() => {
      this.immediate = setImmediate(() => this.release());
    }, patience).unref();
  }

  /** Takes out what the terminal says besides keys, and tells it. */
  private withoutNews(text: string): string {
    const told = withoutBackground(text, this.news.onBackground);
    const keys = withoutMouse(told, (report) => this.news.onMouse?.(report));
    return keys.replace(FOCUS, (_sequence, way: string) => {
      this.news.onFocus(way === "I");
      return "";
    });
  }

  private release(): void {
    const { held, given } = this;
    const late = held.slice(given);
    const begun = isBegun(held) && late !== "" && !isNone(held);
    this.held = begun ? held : "";
    this.given = begun ? held.length : 0;
    // Half a reply is nothing anybody typed.
    if (late !== "" && (given > 0 || !isNone(held))) this.write(late);
    if (begun) this.wait(REPLY_PATIENCE);
  }

  private endOnce(): void {
    if (this.isGone) return;
    this.isGone = true;
    this.news.onGone();
  }
}
