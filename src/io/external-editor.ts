import { chooseEditor, type EditorChoice, type OutsideEditor } from "../model/outside/choose-editor.ts";
import { printable } from "../model/text/printable.ts";
import { concludeOutside, type OutsideEnd } from "./external-editor-end.ts";
import { OutsideFile } from "./external-editor-file.ts";
import { EditorProcess } from "./external-editor-process.ts";
import { findProgram } from "./external-editor-program.ts";
import { followSaves } from "./external-editor-saves.ts";
import { leaveKeysToOthers } from "./external-editor-signals.ts";
import { errorCode } from "./file-system.ts";

export type { OutsideEnd, OutsideTrouble } from "./external-editor-end.ts";

/** A text to be written on in an editor of the user's. */
export interface OutsideRequest {
  readonly editor: OutsideEditor;
  readonly text: string;
  /** What the file is called, without `.md`: editors show it. */
  readonly name: string;
  /** Gets the text after each save that changed it, while an editor with a window runs; never after `done`. */
  readonly onSaved: (text: string) => void;
}

/** An editor that runs. */
export interface RunningEditor {
  /** The file it writes, for the last words of a program that has to end before the editor; null when there is none. */
  readonly path: string | null;
  /** Resolves when the editor has ended and its text is read; never rejects. */
  readonly done: Promise<OutsideEnd>;
  /** Asks the editor to end, and ends it after 2 s; `done` then tells what it had saved. */
  close(): void;
}

/** The editor that this user's settings name, or that their surroundings name or have. */
export async function chooseInstalledEditor(setting: string | null = null): Promise<EditorChoice> {
  return await chooseEditor({
    setting,
    environment: process.env,
    windows: process.platform === "win32",
    find: findProgram,
  });
}

/**
 * Opens a text in an outside editor, at once. An editor in the terminal gets the terminal and its keys: the caller has given it up before
 * and takes it back after `done`; until then ctrl+c, ctrl+\ and ctrl+z are the editor's, and listeners of ours are not called for them.
 */
export function editOutside({ editor, text, name, onSaved }: OutsideRequest): RunningEditor {
  let file: OutsideFile;
  try {
    file = new OutsideFile(text, name);
  } catch (error) {
    return nothing(`The answer could not be put into a file for ${editor.name} (${codeOf(error)}).`);
  }
  const giveKeysBack = editor.gui ? () => {} : leaveKeysToOthers();
  const running = new EditorProcess(editor, file.path);
  const endSaves = editor.gui ? followSaves(file, text, onSaved) : () => {};
  const done = running.exit.then(async (exit): Promise<OutsideEnd> => {
    endSaves();
    giveKeysBack();
    if (!(exit instanceof Error)) return await concludeOutside(editor, file, exit, text);
    await file.remove();
    return { kind: "not-started", message: `${editor.name} could not be started (${codeOf(exit)}).` };
  });
  return { path: file.path, done, close: () => running.close() };
}

function nothing(message: string): RunningEditor {
  return { path: null, done: Promise.resolve({ kind: "not-started", message }), close: () => {} };
}

function codeOf(error: unknown): string {
  return printable(errorCode(error) ?? (error instanceof Error ? error.message : String(error)));
}
