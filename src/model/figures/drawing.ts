import type { PixelSize } from "./image-facts.ts";

/** How pictures are drawn in a terminal: not at all, as half blocks in its colours, or by itself behind placeholders (kitty's protocol). */
export type Drawing =
  | { readonly kind: "none"; readonly why: string }
  /** `level`: 1 for 16 colours, 2 for 256, 3 for all. */
  | { readonly kind: "blocks"; readonly level: 1 | 2 | 3 }
  | { readonly kind: "placeholders" };

/** Three bytes a pixel (red, green, blue), row by row from the upper left. */
export interface Pixels extends PixelSize {
  readonly rgb: Uint8Array;
}

/** A rectangle of the window, in columns and rows. */
export interface Cells {
  readonly columns: number;
  readonly rows: number;
}

/** What became of drawing an image: its pixels, where the terminal has it under a number, or a sentence. */
export type Picture =
  | { readonly kind: "pixels"; readonly pixels: Pixels }
  | ({ readonly kind: "placed"; readonly id: number } & Cells)
  | { readonly kind: "failed"; readonly message: string };

// Most fonts have cells about twice as high as wide; a terminal scales what it is given to the cells it is told.
const CELL: PixelSize = { width: 8, height: 16 };

/** How many pixels a picture may have to fill some cells. */
export function pixelsIn({ columns, rows }: Cells, { kind }: Drawing): PixelSize {
  if (kind === "placeholders") return { width: columns * CELL.width, height: rows * CELL.height };
  // A half block is one pixel: two to a cell, one above the other.
  return { width: columns, height: rows * 2 };
}

/** The cells that pixels drawn behind placeholders take. */
export function cellsOf({ width, height }: PixelSize): Cells {
  return {
    columns: Math.max(1, Math.round(width / CELL.width)),
    rows: Math.max(1, Math.round(height / CELL.height)),
  };
}
