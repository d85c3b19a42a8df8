import { clusterWidth, forEachCluster, shownCluster } from "../model/buffer/clusters.ts";

/** What is drawn of a line one types in: the cell with the caret, and what stands before and after it. */
export interface LineWindow {
  readonly before: string;
  readonly caret: string;
  readonly after: string;
}

interface Cell {
  readonly shown: string;
  readonly width: number;
}

/** The part of a text with the caret in it (an offset), no wider than told; an ellipsis stands where something is left out. */
export function lineWindow(text: string, caret: number, width: number): LineWindow {
  const { cells, at } = cellsOf(text, caret);
  let first = at;
  let last = at + 1;
  let room = width - cells[at]!.width;
  // What follows the caret gives way first; what stands before it is what somebody has just typed.
  const fits = (cell: Cell | undefined, isLast: boolean) =>
    cell !== undefined && cell.width + (isLast ? 0 : 1) <= room;
  const kept = last < cells.length ? 1 : 0;
  room -= kept;
  while (fits(cells[first - 1], first === 1)) room -= cells[--first]!.width;
  if (first > 0) room -= 1;
  room += kept;
  while (fits(cells[last], last === cells.length - 1)) room -= cells[last++]!.width;
  const join = (from: number, to: number) =>
    cells
      .slice(from, to)
      .map(({ shown }) => shown)
      .join("");
  return {
    before: (first > 0 ? "…" : "") + join(first, at),
    caret: cells[at]!.shown,
    after: join(at + 1, last) + (last < cells.length ? "…" : ""),
  };
}

// Behind the text stands a blank: the cell of a caret at its end.
function cellsOf(text: string, caret: number): { readonly cells: readonly Cell[]; readonly at: number } {
  const cells: Cell[] = [];
  let at = -1;
  forEachCluster(text, (from, to) => {
    if (at < 0 && caret < to) at = cells.length;
    cells.push({ shown: shownCluster(text.slice(from, to)), width: clusterWidth(text, from, to) });
  });
  if (at >= 0) return { cells, at };
  return { cells: [...cells, { shown: " ", width: 1 }], at: cells.length };
}
