import { answer, ask, waitsForRepository } from "../plain/answer.ts";
import { say } from "../plain/say.ts";
import type { Effect } from "../session/message.ts";
import { isUnsaved, type State } from "../session/state.ts";
import type { Store } from "../session/store.ts";
import type { PlainLines } from "./plain-lines.ts";

/** What the world is asked and answers in a moment: the next line may be about that answer. */
const ANSWERED: readonly Effect["type"][] = ["suggest-copy", "write-copy", "copy-for-fix"];
const PATIENCE_MS = 5_000;

/** Takes lines one after the other, and says what comes of them and what happens elsewhere. */
export class Conversation {
  private readonly queue: string[] = [];
  private working = false;
  private told: State;

  /** What happens from now on is told. `onEnd` is called when no line comes any more and all that came are dealt with. */
  constructor(
    private readonly store: Store,
    private readonly lines: PlainLines,
    private readonly onEnd: () => void,
  ) {
    this.told = store.state();
  }

  /** Begins to listen and to tell; gives how to stop telling. */
  begin(): () => void {
    const stop = this.store.subscribe(() => this.tell());
    this.tell();
    this.lines.onEnd = () => void this.work();
    this.lines.take((line) => {
      this.queue.push(line);
      void this.work();
    });
    void this.work();
    return stop;
  }

  private tell(): void {
    const [before, now] = [this.told, this.store.state()];
    this.told = now;
    this.lines.say(say(before, now), ask(now));
  }

  private async work(): Promise<void> {
    if (this.working) return;
    this.working = true;
    for (let line = this.next(); line !== undefined; line = this.next()) await this.take(line);
    this.working = false;
    if (this.lines.closed.aborted) return;
    if (!this.lines.ended) this.lines.ask(ask(this.store.state()));
    else await this.finish();
  }

  private next(): string | undefined {
    return this.lines.closed.aborted ? undefined : this.queue.shift();
  }

  private async take(line: string): Promise<void> {
    if (waitsForRepository(this.store.state(), line)) {
      this.lines.say(["The repository is being read; one moment."]);
      await this.until(
        ({ repository }) => repository.reading !== null || repository.phase !== "reading",
        null,
      );
      if (this.lines.closed.aborted) return;
    }
    const { said, step } = answer(this.store.state(), line, Date.now());
    this.lines.say(said);
    this.store.dispatch({ type: "said", act: () => step });
    const before = this.store.state();
    if (step.effects.some(({ type }) => ANSWERED.includes(type))) await this.until((now) => now !== before);
    // A person hears what became of a line before the next one; a pipe has them all at once.
    if (this.lines.interactive) return;
    await this.written();
    // Who leaves once it is saved means none of the lines behind that.
    await this.until(({ quitting }) => !quitting, null);
  }

  private async finish(): Promise<void> {
    await this.written();
    this.onEnd();
  }

  // A save that fails is tried again by itself, and nobody waits for that.
  private written(): Promise<void> {
    return this.until(
      (now) =>
        now.file.phase === "idle" &&
        (!isUnsaved(now) || now.file.trouble !== null || now.deciding !== null || now.file.readOnly !== null),
    );
  }

  private async until(holds: (now: State) => boolean, patience: number | null = PATIENCE_MS): Promise<void> {
    const { closed } = this.lines;
    if (closed.aborted || holds(this.store.state())) return;
    await new Promise<void>((resolve) => {
      const timer = patience === null ? undefined : setTimeout(() => end(), patience);
      const stop = this.store.subscribe(() => holds(this.store.state()) && end());
      const end = () => {
        clearTimeout(timer);
        stop();
        closed.removeEventListener("abort", end);
        resolve();
      };
      closed.addEventListener("abort", end);
    });
  }
}
