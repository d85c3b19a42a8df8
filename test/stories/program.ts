import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { constants, tmpdir } from "node:os";
import { join } from "node:path";
import { type IPty, spawn } from "@lydell/node-pty";

/** What to run, and in what window. `env` adds to a clean environment; without `home` there is a temporary one. */
export interface ProgramOptions {
  readonly command: string;
  readonly args?: readonly string[];
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly home?: string;
  readonly cols?: number;
  readonly rows?: number;
}

/** How a program ended: its exit code, and the signal if one ended it. */
export interface Exit {
  readonly code: number;
  readonly signal: string | null;
}

/** A process that leads a pseudo terminal and knows nothing of the one who runs it. */
export class Program {
  /** Settles once the program has ended and all it wrote was handed on. */
  readonly exit: Promise<Exit>;
  readonly #pty: IPty;
  readonly #temporaryHome: string | undefined;
  #running = true;

  /** Starts it; `hear` is called with all it writes, as it comes. */
  constructor(options: ProgramOptions, hear: (output: string) => void) {
    const { command, args = [], cwd = process.cwd(), env, cols, rows } = options;
    this.#temporaryHome = options.home === undefined ? mkdtempSync(join(tmpdir(), "story-home-")) : undefined;
    const clean = environment(options.home ?? this.#temporaryHome!);
    this.#pty = spawn(command, [...args], { cols: cols!, rows: rows!, cwd, env: { ...clean, ...env } });
    this.#pty.onData(hear);
    readToTheEnd(this.#pty);
    this.exit = new Promise((resolve) => {
      this.#pty.onExit(({ exitCode, signal }) => {
        this.#running = false;
        resolve({ code: exitCode, signal: signalName(signal) });
      });
    });
  }

  /** Its process number. */
  get pid(): number {
    return this.#pty.pid;
  }

  /** Whether it gets keys as they come (raw mode); before, the kernel echoes them and makes signals of ctrl+c and ctrl+z. */
  get raw(): boolean {
    return this.settings.includes("-icanon");
  }

  /** The terminal's modes in the words of `stty -a`; empty once the program has ended. */
  get settings(): string {
    if (!this.#running) return "";
    // node-pty does not declare the name it has, and Node cannot read a terminal's modes.
    const { ptsName } = this.#pty as IPty & { readonly ptsName: string };
    const file = process.platform === "darwin" ? "-f" : "-F";
    try {
      return execFileSync("stty", [file, ptsName, "-a"], { stdio: "pipe", encoding: "utf8" });
    } catch {
      return ""; // it has just ended
    }
  }

  /** Sends it input. */
  write(input: string): void {
    if (this.#running) this.#pty.write(input);
  }

  /** Closes the terminal under it: reads and writes fail there, and the system sends SIGHUP to the process that leads it. */
  vanish(): void {
    // node-pty does not declare it.
    (this.#pty as IPty & { destroy(): void }).destroy();
  }

  /** Tells it (by SIGWINCH) that the window has another size. */
  resize(cols: number, rows: number): void {
    if (this.#running) this.#pty.resize(cols, rows);
  }

  /** Sends it a signal. */
  kill(signal: NodeJS.Signals): void {
    this.#signal(this.pid, signal);
  }

  /** Ends it and the rest of its process group, whatever they do about signals, and removes the temporary home. */
  async close(): Promise<void> {
    this.#signal(-this.pid, "SIGKILL");
    await this.exit;
    if (this.#temporaryHome) rmSync(this.#temporaryHome, { recursive: true, force: true, maxRetries: 3 });
  }

  #signal(pid: number, signal: NodeJS.Signals): void {
    try {
      if (this.#running) process.kill(pid, signal);
    } catch (error) {
      // It has just ended by itself, and the news is on its way.
      if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
    }
  }
}

// node-pty closes its side 200 ms after the program has ended. Where we were busy for so long, the last output lies there still: it is read first.
function readToTheEnd(pty: IPty): void {
  const { _socket: socket } = pty as IPty & { readonly _socket: { destroy(): void } };
  const destroy = socket.destroy.bind(socket);
  // Each round of the event loop reads all there is; the kernel keeps no more than some of them take.
  const destroyIn = (rounds: number) => setImmediate(() => (rounds > 0 ? destroyIn(rounds - 1) : destroy()));
  socket.destroy = () => void destroyIn(8);
}

/** No CI, which turns Ink non-interactive; no settings, colours or Git configuration of the one who runs the stories. */
function environment(home: string): Record<string, string> {
  return {
    PATH: process.env.PATH ?? "",
    TERM: "xterm-256color",
    LANG: "C.UTF-8",
    HOME: home,
    XDG_CONFIG_HOME: join(home, ".config"),
    XDG_CACHE_HOME: join(home, ".cache"),
    XDG_DATA_HOME: join(home, ".local/share"),
    XDG_STATE_HOME: join(home, ".local/state"),
    GIT_CONFIG_NOSYSTEM: "1",
  };
}

function signalName(number: number | undefined): string | null {
  return Object.entries(constants.signals).find(([, each]) => each === number)?.[0] ?? null;
}
