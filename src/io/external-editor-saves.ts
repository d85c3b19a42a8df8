import type { OutsideFile } from "./external-editor-file.ts";
import { watchReport } from "./watch-report.ts";

/**
 * Calls `onSaved` with the text of each save that changed it; what it returns ends that, and after it no call comes. An empty file is passed
 * over: editors empty a file before they write it, and at the end an empty one is asked about.
 */
export function followSaves(file: OutsideFile, given: string, onSaved: (text: string) => void): () => void {
  let last = given;
  let ended = false;
  let turn: Promise<void> = Promise.resolve();
  const look = async (): Promise<void> => {
    const back = ended ? null : await file.readBack();
    if (ended || !back?.ok || back.text === last || back.text.trim() === "") return;
    last = back.text;
    onSaved(back.text);
  };
  const changed = (): void => {
    // One after the other, so that the later text comes later.
    turn = turn.then(look);
  };
  const watching = watchReport(file.path, changed);
  // What was saved before the watch stood.
  watching.then(changed, () => {});
  return () => {
    ended = true;
    watching.then((watch) => watch.close()).catch(() => {});
  };
}
