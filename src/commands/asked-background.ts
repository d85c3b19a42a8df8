import { setTimeout } from "node:timers/promises";
import type { Background } from "./background-reply.ts";

/** How long the first frame waits for the answer, in milliseconds: less than anybody notices. */
const SOON = 20;

/** The terminal's background, asked of the terminal: most answer at once, some late, some never. */
export class AskedBackground {
  private answered: () => void = () => {};
  private readonly answer = new Promise<void>((resolve) => {
    this.answered = resolve;
  });

  /** `question` is what asks for it, empty where nothing is to be asked; `tell` is called with each answer. */
  constructor(
    private readonly question: string,
    private readonly tell: (background: Background) => void,
  ) {}

  /** Asks; again after somebody else had the terminal, who may have changed it. */
  ask(): void {
    process.stdout.write(this.question);
  }

  /** Takes an answer, whenever it comes. */
  readonly hear = (background: Background): void => {
    this.tell(background);
    this.answered();
  };

  /** Resolves with the first answer, or a moment later: who sees a frame before that sees its colours change. */
  async soon(): Promise<void> {
    if (this.question !== "") await Promise.race([this.answer, setTimeout(SOON)]);
  }
}
