import type { IBufferCell, Terminal } from "@xterm/headless";

/** How a cell of a terminal looks. A colour is a number of the palette, `#rrggbb`, or null for the terminal's own. */
export interface CellLook {
  readonly ink: number | string | null;
  readonly ground: number | string | null;
  readonly bold: boolean;
  readonly dim: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
}

/** A character on the screen, 1 or 2 columns wide, at its column counted from 0. */
export interface Cell {
  readonly x: number;
  readonly width: number;
  readonly text: string;
  readonly look: CellLook;
  /** Ink and ground change places, also where they are the terminal's own. */
  readonly inverse: boolean;
  /** The terminal's cursor stands here and shows. */
  readonly cursor: boolean;
}

/** What a terminal shows, row by row. */
export type Screen = readonly (readonly Cell[])[];

/** The cells an emulator shows; it tells where its cursor is but not whether that shows. */
export function readScreen(terminal: Terminal, cursorShows: boolean): Screen {
  const { active } = terminal.buffer;
  return Array.from({ length: terminal.rows }, (_, y) => {
    const line = active.getLine(active.viewportY + y)!;
    const cells: Cell[] = [];
    for (let x = 0; x < terminal.cols; x++) {
      const cell = line.getCell(x)!;
      if (cell.getWidth() === 0) continue;
      const cursor = cursorShows && active.cursorY === y && active.cursorX === x;
      cells.push({ x, width: cell.getWidth(), text: cell.getChars() || " ", cursor, ...lookOf(cell) });
    }
    return cells;
  });
}

function lookOf(cell: IBufferCell): Pick<Cell, "look" | "inverse"> {
  const rgb = (colour: number) => `#${colour.toString(16).padStart(6, "0")}`;
  const ink = cell.isFgRGB() ? rgb(cell.getFgColor()) : cell.isFgPalette() ? cell.getFgColor() : null;
  const ground = cell.isBgRGB() ? rgb(cell.getBgColor()) : cell.isBgPalette() ? cell.getBgColor() : null;
  const [bold, dim] = [cell.isBold() !== 0, cell.isDim() !== 0];
  const [italic, underline] = [cell.isItalic() !== 0, cell.isUnderline() !== 0];
  return { look: { ink, ground, bold, dim, italic, underline }, inverse: cell.isInverse() !== 0 };
}
