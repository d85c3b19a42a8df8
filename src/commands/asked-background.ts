import { setTimeout } from "node:timers/promises";
import type { Background } from "./background-reply.ts";

/** How long the first frame waits for the answer, in milliseconds from the question: less than anybody notices. */
const SOON = 20;
/** The same from when it is ready: an answer that has come is heard by then. */
const LEAST = 4;

/** The terminal's background, asked of the terminal: most answer at once, some late, some never. */
export class AskedBackground {
  private asked = Number.NEGATIVE_INFINITY;
  private tell: (background: Background) => void = () => {};
  private answered: () => void = () => {};
  private readonly answer = new Promise<void>((resolve) => {
    this.answered = resolve;
  });

  /** `question` is what asks for it, empty where nothing is to be asked. */
  constructor(private readonly question: string) {}

  /** Asks before anything else of the terminal is the app's, which is made ready while the answer is on its way. */
  askAhead(): void {
    if (this.question === "") return;
    // An answer that comes before the keyboard listens is not to be shown.
    process.stdin.setRawMode(true);
    this.ask();
  }

  /** Asks; again after somebody else had the terminal, who may have changed it. */
  ask(): void {
    this.asked = performance.now();
    process.stdout.write(this.question);
  }

  /** `tell` is called with each answer from now on. */
  onAnswer(tell: (background: Background) => void): void {
    this.tell = tell;
  }

  /** Takes an answer, whenever it comes. */
  readonly hear = (background: Background): void => {
    this.tell(background);
    this.answered();
  };

  /** Resolves with the first answer, or a moment later: who sees a frame before that sees its colours change. */
  async soon(): Promise<void> {
    const left = this.asked + SOON - performance.now();
    if (this.question !== "") await Promise.race([this.answer, setTimeout(Math.max(LEAST, left))]);
  }
}
