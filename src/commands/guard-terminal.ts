import { rescueText } from "../io/rescue.ts";
import { bufferText } from "../model/buffer/buffer.ts";
import { isDraftUnsaved } from "../session/editing.ts";
import type { Store } from "../session/store.ts";

/** Watches over the terminal while the app has it. */
export interface TerminalGuard {
  /** Says the last words and gives the exit code: 0, or what the signal or the mistake that ended the app calls for. */
  readonly end: () => number;
}

const SIGNALS = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 } as const;

/** Gives the terminal back on every way out, and puts an answer that is not saved where it can be found again. */
export function guardTerminal(store: Store, unmount: () => void): TerminalGuard {
  let code = 0;
  const lastWords: string[] = [];
  let leaving = false;
  const leave = (exitCode: number, words: string): void => {
    // A library of ours passes signals on once more when it has tidied up.
    if (leaving) return;
    leaving = true;
    code = exitCode;
    const rescued = rescueDraft(store);
    if (words !== "") lastWords.push(words);
    if (rescued !== "") lastWords.push(rescued);
    unmount();
  };
  const onSignal = (signal: NodeJS.Signals): void => leave(128 + SIGNALS[signal as keyof typeof SIGNALS], "");
  const onMistake = (error: unknown): void => leave(2, explainMistake(error));
  for (const signal of Object.keys(SIGNALS)) process.on(signal, onSignal);
  process.on("uncaughtException", onMistake);
  process.on("unhandledRejection", onMistake);
  return {
    end: () => {
      for (const words of lastWords) process.stderr.write(`${words}\n`);
      return code;
    },
  };
}

function explainMistake(error: unknown): string {
  const debug = process.argv.includes("--debug") && error instanceof Error ? error.stack : undefined;
  const what = error instanceof Error ? error.message : String(error);
  return (
    debug ?? `report-tui made a mistake (${what}) and had to stop. Run it again with --debug to see where.`
  );
}

function rescueDraft(store: Store): string {
  const { editing } = store.state();
  if (!editing || !isDraftUnsaved(editing)) return "";
  const name = editing.number === null ? "answer" : `question-${editing.number}`;
  const path = rescueText(bufferText(editing.buffer), name, Date.now());
  return path === null ? "" : `Your unsaved answer is in ${path}`;
}
