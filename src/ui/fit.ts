import { clusterWidth, forEachCluster, shownCluster } from "../model/buffer/clusters.ts";
import type { Piece } from "./line.tsx";

/** The columns a text takes when drawn. */
export function widthOf(text: string): number {
  let width = 0;
  forEachCluster(text, (from, to) => {
    width += clusterWidth(text, from, to);
  });
  return width;
}

/** The columns some pieces take beside each other. */
export function widthOfPieces(pieces: readonly Piece[]): number {
  return widthOf(pieces.map(({ text }) => text).join(""));
}

/** A text made safe to draw and no wider than told, with an ellipsis where something was cut. */
export function fitText(text: string, width: number): string {
  let shown = "";
  let column = 0;
  let cut: { readonly shown: string; readonly column: number } | null = null;
  let over = false;
  forEachCluster(text, (from, to) => {
    if (over) return;
    const columns = clusterWidth(text, from, to);
    if (column + columns > width) {
      over = true;
      return;
    }
    if (column + columns <= width - 1 || cut === null) cut = { shown, column };
    shown += shownCluster(text.slice(from, to));
    column += columns;
    if (column <= width - 1) cut = { shown, column };
  });
  if (!over) return shown;
  return width < 1 ? "" : `${(cut as { shown: string } | null)?.shown ?? ""}…`;
}

/** Pieces that fill a line exactly: the left ones cut where they would touch the right ones, blanks between them. */
export function fitSegments(left: readonly Piece[], right: readonly Piece[], width: number): Piece[] {
  const end = cutPieces(right, width);
  const room = width - (end.width > 0 ? end.width + 1 : 0);
  const start = cutPieces(left, Math.max(0, room));
  const gap = width - start.width - end.width;
  const blanks: Piece[] = gap > 0 && end.width > 0 ? [{ text: " ".repeat(gap), role: "text" }] : [];
  return [...start.pieces, ...blanks, ...end.pieces];
}

function cutPieces(pieces: readonly Piece[], width: number): { pieces: Piece[]; width: number } {
  const kept: Piece[] = [];
  let column = 0;
  for (const { text, role } of pieces) {
    const full = widthOf(text);
    const last = column + full > width;
    const shown = fitText(text, width - column);
    if (shown !== "") kept.push({ text: shown, role });
    column += widthOf(shown);
    if (last) break;
  }
  return { pieces: kept, width: column };
}
