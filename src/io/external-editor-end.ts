import type { OutsideEditor } from "../model/outside/choose-editor.ts";
import { printable } from "../model/text/printable.ts";
import type { OutsideFile } from "./external-editor-file.ts";

/** Why what an editor left is not taken without asking, or cannot be taken at all. */
export type OutsideTrouble =
  | "exit"
  | "signal"
  | "empty"
  | "gone"
  | "not-utf8"
  | "too-large"
  | "unreadable"
  | "returned-at-once";

/**
 * How writing in an outside editor ended. After trouble, `text` is what could be taken if the user wants it, and null if nothing can be;
 * the message is one or two sentences for the user. Texts have LF and no line end behind them, except one that is `unchanged`.
 */
export type OutsideEnd =
  | { readonly kind: "ended"; readonly text: string; readonly unchanged: boolean }
  | {
      readonly kind: "trouble";
      readonly what: OutsideTrouble;
      readonly message: string;
      readonly text: string | null;
    }
  | { readonly kind: "not-started"; readonly message: string };

/** How a process ended, and after how many milliseconds. */
export interface Exit {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly after: number;
}

/** Milliseconds. Nobody reads a text in a window and closes it as fast; a program that handed the file on to another one does. */
const AT_ONCE_MS = 2000;

/** What an editor left behind, judged; removes its folder unless something in it is still needed. */
export async function concludeOutside(
  editor: OutsideEditor,
  file: OutsideFile,
  exit: Exit,
  given: string,
): Promise<OutsideEnd> {
  const back = await file.readBack();
  if (!back.ok) {
    if (back.what === "gone") await file.remove();
    return trouble(back.what, unread(back.what, editor.name, file.path, back.detail), null);
  }
  if (exit.signal !== null) return await killed(editor, file, exit.signal, back.text);
  if (exit.code === 0 && editor.gui && back.unchanged && exit.after < AT_ONCE_MS)
    return trouble("returned-at-once", returnedAtOnce(editor, file.path), null);
  await file.remove();
  if (exit.code !== 0) {
    const message = `${editor.name} ended with exit code ${exit.code}, as if its text should not be used.`;
    return trouble("exit", message, back.text);
  }
  if (back.text.trim() === "" && given.trim() !== "")
    return trouble("empty", `${editor.name} left an empty text.`, "");
  return { kind: "ended", text: back.text, unchanged: back.unchanged };
}

async function killed(
  editor: OutsideEditor,
  file: OutsideFile,
  signal: string,
  text: string,
): Promise<OutsideEnd> {
  const stays = await file.hasCompany();
  if (!stays) await file.remove();
  const kept = stays ? ` What it kept of unsaved text is in ${printable(file.folder)}.` : "";
  return trouble("signal", `${editor.name} was ended from outside (${signal}).${kept}`, text);
}

function trouble(what: OutsideTrouble, message: string, text: string | null): OutsideEnd {
  return { kind: "trouble", what, message, text };
}

function returnedAtOnce({ name, from }: OutsideEditor, path: string): string {
  const variable = from === "found" ? "EDITOR" : from;
  return `${name} did not wait until you were done; add its option for waiting to ${variable}. What you save there is in ${printable(path)}.`;
}

function unread(
  what: "gone" | "not-utf8" | "too-large" | "unreadable",
  name: string,
  path: string,
  detail: string,
): string {
  const at = printable(path);
  if (what === "gone") return `${name} left no file behind; the answer is as it was.`;
  if (what === "not-utf8")
    return `What ${name} saved is not UTF-8; it stays in ${at}: save it as UTF-8 there and paste it here.`;
  if (what === "too-large")
    return `What ${name} saved is too large for an answer (more than 8 MB); it stays in ${at}.`;
  return `What ${name} saved cannot be read: ${detail}`;
}
