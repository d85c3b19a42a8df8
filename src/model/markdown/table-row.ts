import { paintInline } from "./inline.ts";
import type { Painter } from "./tokens.ts";

/** Whether a line is the delimiter row of a table that another line could be the head of: as many cells in both. */
export function isDelimiterRowFor(head: string, line: string): boolean {
  if (!line.includes("|") || !/^[\s>|:-]*$/.test(line) || !line.includes("-")) return false;
  const cells = cellsOf(line);
  return cells.every((cell) => /^:?-+:?$/.test(cell.trim())) && cells.length === cellsOf(head).length;
}

/** Paints the pipes of a table's row as marks, and reads each cell for itself. */
export function paintRow(painter: Painter, from: number): void {
  let start = from;
  for (const pipe of pipesOf(painter.line)) {
    if (pipe < from) continue;
    paintInline(painter, start, pipe);
    painter.paint(pipe, pipe + 1, "mark");
    start = pipe + 1;
  }
  paintInline(painter, start, painter.line.length);
}

// The cells of a row, without the quote marks before it and the pipes around it.
function cellsOf(line: string): string[] {
  const row = line.replace(/^[ \t>]*\|?/, "").trimEnd();
  const pipes = pipesOf(row);
  const cells = pipes.map((pipe, i) => row.slice(i === 0 ? 0 : pipes[i - 1]! + 1, pipe));
  const last = row.slice(pipes.length === 0 ? 0 : pipes.at(-1)! + 1);
  return last === "" && pipes.length > 0 ? cells : [...cells, last];
}

function pipesOf(line: string): number[] {
  const pipes: number[] = [];
  for (let at = 0; at < line.length; at++) {
    if (line[at] === "\\") at++;
    else if (line[at] === "|") pipes.push(at);
  }
  return pipes;
}
