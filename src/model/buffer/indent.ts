import { EditorSelection, type Line } from "@codemirror/state";
import { type Buffer, changeInOneStep } from "./buffer.ts";
import { forEachCluster } from "./clusters.ts";
import { columnsOfBlanks, findItemAbove, itemAround } from "./item-above.ts";
import { leadingBlanks, readLineMark } from "./list-mark.ts";
import { touchedLines } from "./touched-lines.ts";
import { widthAt } from "./wrap-line.ts";

const STOP = 4;

/** Moves list items, or all lines a selection touches, in by one level; elsewhere fills up with blanks to the next stop of 4. */
export function indent(buffer: Buffer, time: number): Buffer {
  const lines = touchedLines(buffer);
  const item = lines.find(isItem);
  if (!item && buffer.state.selection.main.empty) return fillToStop(buffer, lines[0]!, time);
  return shiftLines(buffer, lines, item ? depthBelow(buffer, item) : STOP, time);
}

/** Moves list items, or all lines a selection touches, out to the level above; elsewhere takes up to 4 columns of blanks away. */
export function outdent(buffer: Buffer, time: number): Buffer {
  const lines = touchedLines(buffer);
  const item = lines.find(isItem);
  return shiftLines(buffer, lines, item ? -depthOf(buffer, item) : -STOP, time);
}

function isItem(line: Line): boolean {
  const mark = readLineMark(line.text);
  return mark !== null && mark.bullet !== "" && mark.quote === "";
}

/** How far an item must go in to lie in the one above it: as wide as that one's mark is. */
function depthBelow({ state: { doc } }: Buffer, item: Line): number {
  const columns = columnsOfBlanks(item.text);
  const above = findItemAbove(doc, item.number, (other) => other <= columns);
  const mark = above?.mark ?? readLineMark(item.text)!;
  return mark.bullet.length + Math.min(mark.gap.length, STOP);
}

/** How far an item lies in from the one around it. */
function depthOf({ state: { doc } }: Buffer, item: Line): number {
  const outer = itemAround(doc, item.number);
  return columnsOfBlanks(item.text) - (outer ? columnsOfBlanks(outer.line.text) : 0);
}

/** Gives each line so many more columns of blanks, or takes them away; blank lines stay as they are. */
function shiftLines(buffer: Buffer, lines: readonly Line[], columns: number, time: number): Buffer {
  const changes = lines
    .filter(({ text }) => leadingBlanks(text) < text.length || lines.length === 1)
    .map(({ from, text }) => {
      const to = from + leadingBlanks(text);
      return { from, to, insert: " ".repeat(Math.max(0, columnsOfBlanks(text) + columns)) };
    })
    .filter(({ from, to, insert }) => insert !== buffer.state.sliceDoc(from, to));
  if (changes.length === 0) return buffer;
  const moved = (offset: number): number => {
    const { from } = buffer.state.doc.lineAt(offset);
    const before = changes.filter((change) => change.from < from);
    const here = changes.find((change) => change.from === from);
    const shift = before.reduce((sum, change) => sum + growthOf(change), 0);
    return from + shift + Math.max(0, offset - from + (here ? growthOf(here) : 0));
  };
  const { anchor, head } = buffer.state.selection.main;
  const selection = EditorSelection.range(moved(anchor), moved(head));
  return changeInOneStep(buffer, { changes, selection, userEvent: "indent" }, time);
}

function growthOf({ from, to, insert }: { from: number; to: number; insert: string }): number {
  return insert.length - (to - from);
}

function fillToStop(buffer: Buffer, { from, text }: Line, time: number): Buffer {
  const { head } = buffer.state.selection.main;
  const before = text.slice(0, head - from);
  let column = 0;
  forEachCluster(before, (start, end) => {
    column += widthAt(before, start, end, column, Number.POSITIVE_INFINITY);
  });
  const insert = " ".repeat(STOP - (column % STOP));
  const selection = EditorSelection.cursor(head + insert.length);
  return changeInOneStep(buffer, { changes: { from: head, insert }, selection, userEvent: "indent" }, time);
}
