import { readFileSync } from "node:fs";
import { Desk } from "./desk.ts";
import { prose, reportOf, reportPyOf } from "./report.ts";
import type { Window } from "./window.ts";

// A question with limits, so that the gauge is drawn with each key.
const QUESTION = 30;
// A paragraph of a hundred words takes about six rows, and an empty one follows.
const WORDS_A_ROW = 15;

/** How many times the usual length the report has, with a `report.py` that knows all of it; and whether the window is quiet when it is given. */
export interface AnswerOptions {
  readonly times?: number;
  readonly settle?: boolean;
}

/** An answer of a report of its own, opened for writing; the caret stands at its end. */
export class Answer {
  readonly window: Window;
  readonly #path: string;

  /** Lays out a report `times` times the usual length and opens its answer of so many words; `settle`: waits until nothing more is drawn. */
  static async open(
    folder: string,
    name: string,
    words: number,
    options: AnswerOptions = {},
  ): Promise<Answer> {
    const { times, settle = true } = options;
    const text = prose(words);
    const report = reportOf(times ?? 1, { [QUESTION]: text });
    const limits = times === undefined ? {} : { "report.py": reportPyOf(times) };
    const desk = Desk.layOut(folder, name, report, limits);
    const answer = new Answer(await desk.open(), desk.report);
    answer.window.send(`3${"j".repeat(QUESTION - 1)}e`);
    const last = text.slice(text.lastIndexOf(" "));
    await answer.window.until("the answer's end at the caret", () => answer.beforeCaret.endsWith(last));
    if (settle) await answer.window.settle();
    return answer;
  }

  private constructor(window: Window, path: string) {
    this.window = window;
    this.#path = path;
  }

  /** What the caret's row shows before the caret. */
  get beforeCaret(): string {
    const { x, y } = this.window.cursor;
    return this.window.row(y).slice(0, x);
  }

  /** Takes the caret to the middle of an answer of so many words. */
  async goToMiddle(words: number): Promise<void> {
    const rows = Math.round(words / WORDS_A_ROW / 2);
    this.window.send(`\x1b[1;5H${"\x1b[B".repeat(rows)}${"\x1b[1;5C".repeat(5)}`);
    await this.window.settle();
  }

  /** Milliseconds from a character to the whole frame that shows it, the caret behind it. */
  type(character: string): Promise<number> {
    const { x, y } = this.window.cursor;
    const moved = () => this.window.cursor.x !== x || this.window.cursor.y !== y;
    // A blank at the end of a row takes the caret to the next one.
    const shown = () => character === " " || this.beforeCaret.endsWith(character);
    return this.window.time(
      () => this.window.send(character),
      `to see ${JSON.stringify(character)}`,
      () => moved() && shown(),
    );
  }

  /** Saves, and gives the report as it is on disk then. */
  async save(): Promise<string> {
    this.window.send("\x13");
    await this.window.until("it saved", () => this.window.shows("✓ saved"), { within: 20_000 });
    return readFileSync(this.#path, "utf8");
  }
}
