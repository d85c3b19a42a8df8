import { answer, ask } from "../../src/plain/answer.ts";
import { say } from "../../src/plain/say.ts";
import { withWords } from "../../src/plain/words-for-keys.ts";
import type { State } from "../../src/session/state.ts";
import { open, type Session, type SessionWish } from "../session/session.ts";

/** Somebody who talks with a report: types lines and hears lines. */
export class Talk {
  readonly session: Session;
  private now = Date.UTC(2026, 0, 12, 14, 0);

  constructor(text: string, wish: SessionWish = {}) {
    this.session = open(text, wish);
    this.session.state = withWords(this.session.state);
  }

  get state(): State {
    return this.session.state;
  }

  /** Types lines; gives what is heard of all of them. */
  type(...lines: string[]): string[] {
    return lines.flatMap((line) => {
      this.now += 1_000;
      const { said, step } = answer(this.state, line, this.now);
      return [...said, ...this.hears(() => this.session.send({ type: "said", act: () => step }))];
    });
  }

  /** What is heard while something happens. */
  hears(happen: (session: Session) => unknown): string[] {
    const before = this.state;
    happen(this.session);
    return say(before, this.state);
  }

  /** What stands before the next line. */
  get prompt(): string {
    return ask(this.state);
  }
}

/** A talk about a report that has just been opened. */
export function talk(text: string, wish: SessionWish = {}): Talk {
  return new Talk(text, wish);
}
