import { rescueText } from "../io/rescue.ts";
import { bufferText } from "../model/buffer/buffer.ts";
import { isDraftUnsaved } from "../session/editing.ts";
import { isUnsaved } from "../session/state.ts";
import type { Store } from "../session/store.ts";
import { explain } from "./explain.ts";

/** Watches over the terminal while the app has it. */
export interface TerminalGuard {
  /** Says the last words and gives the exit code: 0, or what the signal or the mistake that ended the app calls for. */
  readonly end: () => number;
}

const SIGNALS = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 } as const;

/** Gives the terminal back on every way out, and puts what is not saved where it can be found again. */
export function guardTerminal(store: Store, unmount: () => void): TerminalGuard {
  let code = 0;
  const lastWords: string[] = [];
  let leaving = false;
  const leave = (exitCode: number, words: string): void => {
    // A library of ours passes signals on once more when it has tidied up.
    if (leaving) return;
    leaving = true;
    code = exitCode;
    if (words !== "") lastWords.push(words);
    lastWords.push(...rescue(store));
    unmount();
  };
  const onSignal = (signal: NodeJS.Signals): void => leave(128 + SIGNALS[signal as keyof typeof SIGNALS], "");
  const onMistake = (error: unknown): void => leave(2, explain(error));
  for (const signal of Object.keys(SIGNALS)) process.on(signal, onSignal);
  process.on("uncaughtException", onMistake);
  process.on("unhandledRejection", onMistake);
  return {
    end: () => {
      if (!leaving) lastWords.push(...rescue(store));
      for (const words of lastWords) process.stderr.write(`${words}\n`);
      return code;
    },
  };
}

/** Puts aside whatever of the session is on no disk, and says where. */
function rescue(store: Store): string[] {
  const state = store.state();
  const { editing, dialog } = state;
  const texts: [name: string, text: string][] = [];
  if (editing && isDraftUnsaved(editing))
    texts.push([
      editing.number === null ? "answer" : `question-${editing.number}`,
      bufferText(editing.buffer),
    ]);
  if (isUnsaved(state)) texts.push(["report", state.document.text]);
  if (dialog?.kind === "file-conflict") texts.push(["report-mine", dialog.mine]);
  if (dialog?.kind === "file-conflict" && dialog.late) texts.push(["report-theirs", dialog.disk]);
  return texts.flatMap(([name, text]) => {
    const path = rescueText(text, name, Date.now());
    return path === null ? [] : [`What was not saved is in ${path}`];
  });
}
