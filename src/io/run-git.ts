import { execFile } from "node:child_process";
import { dirname } from "node:path";
import { errorCode } from "./file-system.ts";
import { RunningGit } from "./running-git.ts";

const TIMEOUT_MS = 3000;
const MOST_OUTPUT = 16 * 1024 * 1024;

/** The repository's own config may name programs for these; a command line outranks it. */
const FIXED_OPTIONS = ["--no-pager", "-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null"];

/** What of git's own environment may stay: where it is installed and what the user configured, not which repository a hook is in. */
const KEPT_VARIABLES =
  /^(?!GIT_|NODE_)|^GIT_(?:EXEC_PATH|CONFIG_(?:GLOBAL|SYSTEM|NOSYSTEM)|CEILING_DIRECTORIES)$/i;

let running = new RunningGit();
// Git that waits for something for ever would stay behind.
process.on("exit", endGit);

/** Ends every git that was started from this thread and still runs: each gives what it printed until then, as if its time were over. */
export function endGit(): void {
  running.kill();
}

/** Lists the git of this thread, from now on, where the thread that started it can end it. */
export function listGitIn(shared: SharedArrayBuffer): void {
  running = new RunningGit(shared);
}

/** What git printed; `whole` is false where it was cut off for its length or its time. */
export interface GitOutput {
  readonly text: string;
  readonly whole: boolean;
}

/**
 * What git prints for fixed arguments, asked in a folder; null when it is not installed, refuses, or takes longer than 3 seconds.
 * Nothing a repository says makes it run another program, take a lock, go to the network or ask a question,
 * as long as the command itself needs no filter: ask plumbing that does not read the content of working files.
 */
export async function runGit(folder: string, args: readonly string[]): Promise<string | null> {
  const output = await runGitFor(TIMEOUT_MS, folder, args);
  return output?.whole ? output.text : null;
}

/** The same with a patience of its own, in milliseconds, and with what was printed until then; null when git is not installed or refuses. */
export function runGitFor(
  patience: number,
  folder: string,
  args: readonly string[],
): Promise<GitOutput | null> {
  return new Promise((done) => {
    const child = execFile(
      "git",
      [...FIXED_OPTIONS, "-C", folder, ...args],
      {
        // Not in `folder`: Windows looks for a program in the working folder first, and that one is the repository's.
        cwd: dirname(process.execPath),
        env: gitEnvironment(),
        timeout: patience,
        killSignal: "SIGKILL",
        maxBuffer: MOST_OUTPUT,
        windowsHide: true,
      },
      (error, stdout) => {
        const wasCut =
          error?.signal === "SIGKILL" || errorCode(error) === "ERR_CHILD_PROCESS_STDIO_MAXBUFFER";
        done(error && !wasCut ? null : { text: stdout, whole: !error });
      },
    );
    running.add(child);
  });
}

/** The environment git is given, which is all that a thread that asks it needs. */
export function gitEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => KEPT_VARIABLES.test(name));
  return {
    ...Object.fromEntries(kept),
    GIT_OPTIONAL_LOCKS: "0",
    GIT_TERMINAL_PROMPT: "0",
    // A partial clone fetches what it lacks when it is read, through programs that its config names.
    GIT_NO_LAZY_FETCH: "1",
    GIT_ALLOW_PROTOCOL: "",
    LC_ALL: "C",
  };
}
