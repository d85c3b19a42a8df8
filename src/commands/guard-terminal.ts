import { constants } from "node:os";
import { isatty } from "node:tty";
import { explain } from "./explain.ts";

/** What ends a program that does not listen. */
const SIGNALS = ["SIGHUP", "SIGINT", "SIGQUIT", "SIGTERM", "SIGALRM", "SIGUSR2", "SIGXCPU"] as const;
/** How long what still runs may take when the app has to end, in milliseconds; an editor that is asked to end takes up to 2 s. */
const PATIENCE = 3000;
/** What a terminal that goes away means, whether the system says so or a read fails. */
const HUNG_UP = 128 + constants.signals.SIGHUP;

/**
 * Watches over the ways out while the app has the terminal. On each of them the terminal is given back, what is on no disk is put where it
 * can be found again, and the last words say where.
 */
export class TerminalGuard {
  /** Resolves when the app is to end; the terminal is given back by then. */
  readonly left: Promise<void>;
  private leave: () => void = () => {};
  private code = 0;
  private readonly words: string[] = [];
  private leaving = false;
  private forced = false;
  private deadline: NodeJS.Timeout | undefined;
  private readonly hadTerminal = isatty(0);

  /**
   * `keepNow` keeps what is in no file and gives the sentences that say where. `giveBack` gives the terminal back; it is called more than
   * once, and also when the process ends without asking.
   */
  constructor(
    private readonly keepNow: () => string[],
    private readonly giveBack: () => void,
  ) {
    this.left = new Promise((resolve) => {
      this.leave = resolve;
    });
    for (const signal of SIGNALS) process.on(signal, () => this.force(128 + constants.signals[signal], ""));
    process.on("uncaughtException", this.mistake);
    process.on("unhandledRejection", this.mistake);
    process.on("exit", giveBack);
    this.mindOutput();
  }

  /** Ends the app because its user wants to; called again while it ends, it does nothing more. */
  quit(): void {
    // What still runs may take long, and a kill may come meanwhile; where things are is said at the end, when all of them are decided.
    if (!this.leaving) this.putAside();
    this.leaving = true;
    this.giveBack();
    this.leave();
  }

  /** Ends the app because of a mistake in it. */
  readonly mistake = (error: unknown): void => this.force(2, explain(error));

  /** Ends the app because there is no terminal any more. */
  readonly gone = (): void => this.force(HUNG_UP, "");

  /** Says the last words and gives the exit code: 0, or what the signal or the mistake that ended the app calls for. */
  end(): number {
    clearTimeout(this.deadline);
    if (!this.forced) this.words.push(...this.putAside());
    this.giveBack();
    for (const words of this.words.splice(0)) process.stderr.write(`${words}\n`);
    if (this.hadTerminal && !isatty(0)) hangUp();
    return this.code;
  }

  private force(code: number, why: string): void {
    // A library of ours passes signals on once more when it has tidied up, and one mistake can bring others.
    if (this.forced) return;
    this.forced = true;
    this.leaving = true;
    this.code = code;
    if (why !== "") this.words.push(why);
    this.words.push(...this.putAside());
    this.deadline = setTimeout(() => process.exit(this.end()), PATIENCE).unref();
    this.giveBack();
    this.leave();
  }

  /** Says where things are now. */
  private putAside(): string[] {
    try {
      return this.keepNow();
    } catch (error) {
      return [`What was not saved could not be put aside: ${explain(error)}`];
    }
  }

  private mindOutput(): void {
    // Others who listen would end the process before the text is safe.
    process.stdout.removeAllListeners("error");
    process.stdout.on("error", this.gone);
    // Last words that nobody can hear are no mistake.
    process.stderr.on("error", () => {});
  }
}

// Node aborts, with a dump of its memory, when it cannot set the modes of a terminal that it began with. Who dies of the signal never tries.
function hangUp(): void {
  if (process.platform === "win32") return;
  process.removeAllListeners("SIGHUP");
  process.kill(process.pid, "SIGHUP");
}
