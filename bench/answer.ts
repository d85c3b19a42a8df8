import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { cli } from "../test/stories/app.ts";
import { prose, reportOf45kB } from "./report.ts";
import { Window } from "./window.ts";

// A question with limits, so that the gauge is drawn with each key.
const QUESTION = 30;
const QUIET = 300;
// A paragraph of a hundred words takes about six rows, and an empty one follows.
const WORDS_A_ROW = 15;

/** An answer of a report of its own, opened for writing; the caret stands at its end. */
export class Answer {
  readonly window: Window;
  readonly #path: string;

  /** Writes the report and opens the answer in it; `name` is that of the file. `settle`: waits until nothing more is drawn. */
  static async open(folder: string, name: string, words: number, settle = true): Promise<Answer> {
    const path = join(folder, `${name}.md`);
    const text = prose(words);
    writeFileSync(path, reportOf45kB({ [QUESTION]: text }));
    const answer = new Answer(await Window.open([cli, path]), path);
    answer.window.send(`3${"j".repeat(QUESTION - 1)}e`);
    const last = text.slice(text.lastIndexOf(" "));
    await answer.window.until("the answer's end at the caret", () => answer.beforeCaret.endsWith(last));
    if (settle) await answer.settle();
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
    await this.settle();
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

  /** Waits until nothing more is drawn. */
  async settle(): Promise<void> {
    for (let before = -1; before !== this.window.bytes; ) {
      before = this.window.bytes;
      await wait(QUIET);
    }
  }
}
