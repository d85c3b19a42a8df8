import type { Line } from "@codemirror/state";
import type { Buffer } from "./buffer.ts";

/** The lines a selection touches, the caret's own when nothing is selected; one in which it only ends, at the start, is none. */
export function touchedLines({ state: { doc, selection } }: Buffer): Line[] {
  const { from, to } = selection.main;
  const first = doc.lineAt(from).number;
  const end = doc.lineAt(to);
  const last = to === end.from && end.number > first ? end.number - 1 : end.number;
  return Array.from({ length: last - first + 1 }, (_, i) => doc.line(first + i));
}
