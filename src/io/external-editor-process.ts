import type { ChildProcess } from "node:child_process";
import spawn from "cross-spawn";
import type { OutsideEditor } from "../model/outside/choose-editor.ts";
import type { Exit } from "./external-editor-end.ts";

const PATIENCE_MS = 2000;

/** The process of an editor. */
export class EditorProcess {
  /** How it ended, or why it never began. */
  readonly exit: Promise<Exit | Error>;
  readonly #child: ChildProcess | null = null;
  /** Windows has no groups of processes. */
  readonly #hasGroup: boolean;
  #patience: NodeJS.Timeout | null = null;

  constructor({ program, args, gui }: OutsideEditor, path: string) {
    // In a group of its own, an editor with a window outlives a terminal that is closed, and a script around it ends with it.
    this.#hasGroup = gui && process.platform !== "win32";
    const start = performance.now();
    try {
      const child = spawn(program, [...args, path], {
        stdio: gui ? "ignore" : "inherit",
        detached: this.#hasGroup,
      });
      this.#child = child;
      this.exit = new Promise((resolve) => {
        child.once("exit", (code, signal) => resolve({ code, signal, after: performance.now() - start }));
        // An error of a process that runs is about a signal that did not reach it.
        child.on("error", (error) => child.pid === undefined && resolve(error));
      });
    } catch (error) {
      this.exit = Promise.resolve(error instanceof Error ? error : new Error(String(error)));
    }
    this.exit.then(() => this.#patience && clearTimeout(this.#patience));
  }

  /** Asks it to end, and ends it when it has not after 2 s. */
  close(): void {
    if (this.#patience || !this.#runs()) return;
    this.#signal("SIGTERM");
    this.#patience = setTimeout(() => this.#signal("SIGKILL"), PATIENCE_MS);
  }

  #signal(signal: NodeJS.Signals): void {
    const pid = this.#child?.pid;
    if (pid === undefined || !this.#runs()) return;
    try {
      if (this.#hasGroup) process.kill(-pid, signal);
      else this.#child?.kill(signal);
    } catch {
      // It has just ended.
    }
  }

  #runs(): boolean {
    return this.#child?.pid !== undefined && this.#child.exitCode === null && this.#child.signalCode === null;
  }
}
