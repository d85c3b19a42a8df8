import type { Screen } from "./terminal.ts";

/** How long the system takes at most to stop a process that asked for it, in milliseconds. */
const STOPPED_WITHIN = 100;

/** Going to the shell and coming back, whoever wants it: ctrl+z, a signal, or a stop that nobody can hear of. */
export class JobControl {
  /** `onBack` is called when the app has the terminal again and everything is drawn. */
  constructor(
    private readonly screen: Screen,
    private readonly onBack: () => void,
  ) {
    process.on("SIGTSTP", this.suspend);
    process.on("SIGCONT", this.continued);
  }

  /** Gives the terminal back to the shell until somebody brings us to the front again. */
  readonly suspend = async (): Promise<void> => {
    if (process.platform === "win32" || !this.screen.isOurs) return;
    await this.screen.lend(() => this.stop());
    this.onBack();
  };

  private readonly continued = (): void => {
    if (!this.screen.isOurs) return;
    // Signals that came meanwhile have been heard by then: whoever has to end draws nothing any more.
    setImmediate(async () => {
      await this.screen.retake();
      this.onBack();
    });
  };

  private stop(): Promise<void> {
    return new Promise((resume) => {
      const back = (): void => {
        clearTimeout(timer);
        process.off("SIGCONT", back);
        process.on("SIGTSTP", this.suspend);
        setImmediate(resume);
      };
      process.on("SIGCONT", back);
      process.off("SIGTSTP", this.suspend);
      // Where there is no shell to come back from, the system does not stop us at all.
      const timer = setTimeout(back, STOPPED_WITHIN);
      // The whole group, as the terminal itself does it: with `npm start` the shell waits for npm.
      process.kill(0, "SIGTSTP");
    });
  }
}
