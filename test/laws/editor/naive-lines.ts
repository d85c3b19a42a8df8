import type { Change, NaiveEditor } from "./naive-editor.ts";
import { boundariesAround, clustersOf, columnsAt } from "./naive-layout.ts";
import { depthOf, inCode, isListItem, itemAbove, leadOf, markAfter, readItem } from "./naive-lists.ts";

/** What enter does. */
export function lineBreak({ text, from, to }: NaiveEditor): Change {
  const lines = text.split("\n");
  const index = lineIndex(text, from);
  const line = lines[index]!;
  const start = startOf(lines, index);
  const column = from - start;
  if (inCode(lines, index)) return put(from, to, `\n${leadOf(line).slice(0, column)}`);
  const item = readItem(line);
  if (!item || column < item.content) return put(from, to, "\n");
  if (from === to && line.slice(item.content).trim() === "")
    return put(start, start + line.length, emptied(lines, index));
  const rest = text.slice(to).split("\n")[0]!;
  return put(from, to + leadOf(rest).length, `\n${markAfter(item)}`);
}

function emptied(lines: readonly string[], index: number): string {
  const item = readItem(lines[index]!)!;
  if (item.bullet === "") return "";
  if (item.quoted) return item.lead;
  const outer = itemAbove(lines, index, (line) => depthOf(line) < depthOf(lines[index]!));
  return outer === null ? "" : markAfter(readItem(outer)!);
}

/** What tab does. */
export function indentBy(editor: NaiveEditor): Change | null {
  const { text, from, to } = editor;
  const lines = text.split("\n");
  const [first, last] = touched(editor);
  const item = lines.findIndex((line, i) => i >= first && i <= last && isListItem(line));
  if (item === -1 && from === to) return fillUp(text, from);
  if (item === -1) return shifted(editor, 4);
  const above = itemAbove(lines, item, (line) => depthOf(line) <= depthOf(lines[item]!));
  const { bullet, blanks } = readItem(above ?? lines[item]!)!;
  return shifted(editor, bullet.length + Math.min(4, blanks.length));
}

/** What shift+tab does. */
export function outdentBy(editor: NaiveEditor): Change | null {
  const lines = editor.text.split("\n");
  const [first, last] = touched(editor);
  const item = lines.findIndex((line, i) => i >= first && i <= last && isListItem(line));
  if (item === -1) return shifted(editor, -4);
  const depth = depthOf(lines[item]!);
  const outer = itemAbove(lines, item, (line) => depthOf(line) < depth);
  return shifted(editor, (outer === null ? 0 : depthOf(outer)) - depth);
}

function shifted(editor: NaiveEditor, columns: number): Change | null {
  const { text, marks } = editor;
  const lines = text.split("\n");
  const [first, last] = touched(editor);
  let { anchor, head } = marks;
  const changes: { from: number; to: number; insert: string }[] = [];
  // From below, so that what moves the marks of a line above does not count twice.
  for (let i = last; i >= first; i--) {
    const line = lines[i]!;
    const lead = leadOf(line);
    if (lead === line && first !== last) continue;
    const insert = " ".repeat(Math.max(0, depthOf(line) + columns));
    if (insert === lead) continue;
    const start = startOf(lines, i);
    const along = (at: number) => (at < start ? at : Math.max(start, at + insert.length - lead.length));
    anchor = along(anchor);
    head = along(head);
    changes.unshift({ from: start, to: start + lead.length, insert });
  }
  return changes.length === 0 ? null : { changes, anchor, head };
}

function fillUp(text: string, caret: number): Change {
  const { from } = boundariesAround(text, caret);
  const columns = clustersOf(text.slice(from, caret)).reduce(
    (sum, cluster) => sum + columnsAt(cluster, sum, 1e9),
    0,
  );
  return put(caret, caret, " ".repeat(4 * Math.floor(columns / 4) + 4 - columns));
}

/** Two clusters change places. */
export function transposed({ text, from, to }: NaiveEditor): Change | null {
  const line = boundariesAround(text, from);
  const behind = line.boundaries.filter((at) => at >= from);
  if (from < to || from === line.from) return null;
  const middle = behind.length > 1 ? behind[0]! : line.boundaries.at(-2)!;
  const start = line.boundaries.findLast((at) => at < middle);
  const end = line.boundaries.find((at) => at > middle);
  if (start === undefined || end === undefined) return null;
  return put(start, end, text.slice(middle, end) + text.slice(start, middle));
}

/** The lines touched and the one beyond them change places. */
export function moveLines(editor: NaiveEditor, by: -1 | 1): Change | null {
  const { text, marks } = editor;
  const lines = text.split("\n");
  const [first, last] = touched(editor);
  const passed = by < 0 ? first - 1 : last + 1;
  const line = lines[passed];
  if (line === undefined) return null;
  const at = startOf(lines, passed);
  const end = startOf(lines, last) + lines[last]!.length;
  const changes =
    by < 0
      ? [
          { from: at, to: at + line.length + 1, insert: "" },
          { from: end, to: end, insert: `\n${line}` },
        ]
      : [
          { from: startOf(lines, first), to: startOf(lines, first), insert: `${line}\n` },
          { from: end, to: at + line.length, insert: "" },
        ];
  const along = (offset: number) => Math.min(text.length, offset + by * (line.length + 1));
  return { changes, anchor: along(marks.anchor), head: along(marks.head) };
}

function touched({ text, from, to }: NaiveEditor): [number, number] {
  const first = lineIndex(text, from);
  const last = lineIndex(text, to);
  return [first, last > first && text[to - 1] === "\n" ? last - 1 : last];
}

function put(from: number, to: number, insert: string): Change {
  return { changes: [{ from, to, insert }], anchor: from + insert.length, head: from + insert.length };
}

function lineIndex(text: string, offset: number): number {
  return text.slice(0, offset).split("\n").length - 1;
}

function startOf(lines: readonly string[], index: number): number {
  return lines.slice(0, index).reduce((sum, line) => sum + line.length + 1, 0);
}
