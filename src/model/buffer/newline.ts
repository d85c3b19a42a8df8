import { EditorSelection, type Line, type Text } from "@codemirror/state";
import { type Buffer, changeInOneStep } from "./buffer.ts";
import { isInFence } from "./fence.ts";
import { itemAround } from "./item-above.ts";
import { type LineMark, leadingBlanks, nextMark, readLineMark } from "./list-mark.ts";

/**
 * Begins a new line at the caret, over the selection. A list or a quote goes on with its mark; in an empty item the mark goes
 * instead, one level at a time; code keeps its indentation.
 */
export function newline(buffer: Buffer, time: number): Buffer {
  const { doc, selection } = buffer.state;
  const { from, to, empty } = selection.main;
  const line = doc.lineAt(from);
  const column = from - line.from;
  if (isInFence(doc, line.number)) {
    const blanks = Math.min(leadingBlanks(line.text), column);
    return replace(buffer, from, to, `\n${line.text.slice(0, blanks)}`, time);
  }
  const mark = readLineMark(line.text);
  if (!mark || column < mark.to) return replace(buffer, from, to, "\n", time);
  if (empty && line.text.slice(mark.to).trim() === "")
    return replace(buffer, line.from, line.to, markOutside(doc, line, mark), time);
  const begun = nextMark(line.text, mark);
  return replace(buffer, from, behindBlanks(doc, to), `\n${begun}`, time);
}

/** What an empty item becomes: an item of the list around it, else a line without the mark. */
function markOutside(doc: Text, line: Line, mark: LineMark): string {
  if (!mark.bullet) return "";
  if (mark.quote) return mark.quote;
  const outer = itemAround(doc, line.number);
  return outer ? nextMark(outer.line.text, outer.mark) : "";
}

/** What is carried to a new item brings no blanks of its own. */
function behindBlanks(doc: Text, offset: number): number {
  const { to, text, from } = doc.lineAt(offset);
  return Math.min(to, offset + leadingBlanks(text.slice(offset - from)));
}

function replace(buffer: Buffer, from: number, to: number, insert: string, time: number): Buffer {
  const selection = EditorSelection.cursor(from + insert.length);
  return changeInOneStep(
    buffer,
    { changes: { from, to, insert }, selection, userEvent: "input.newline" },
    time,
  );
}
