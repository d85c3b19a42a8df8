import { COLUMNS, ROWS, Window } from "../window.ts";

/** The bench's own Ink program in its window: what a key costs at the least. */
export class InkWindow {
  readonly window: Window;

  /** Starts it from its bundle. */
  static async open(bundle: string): Promise<InkWindow> {
    return new InkWindow(await Window.open([bundle]));
  }

  private constructor(window: Window) {
    this.window = window;
  }

  /** Milliseconds from sending something to the whole frame that shows the last character of it, which was not shown before. */
  time(send: (window: Window) => void, last: string, within?: number): Promise<number> {
    return this.window.time(
      () => send(this.window),
      `to see ${JSON.stringify(last)}`,
      () => this.window.row(ROWS >> 1)[COLUMNS >> 1] === last,
      within === undefined ? {} : { within },
    );
  }
}
