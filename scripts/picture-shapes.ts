/** A cell in the units of a picture. Lines and blocks fill it to its edges, whatever the reader's font makes of them. */
export const CELL = { width: 10, height: 20 } as const;

const { width: W, height: H } = CELL;
const rectangle = (x: number, y: number, w: number, h: number) => `m${x} ${y}h${w}v${h}h-${w}zm-${x}-${y}`;

const UP = rectangle(5, 0, 1, 11);
const DOWN = rectangle(5, 10, 1, 10);
const LEFT = rectangle(0, 10, 6, 1);
const RIGHT = rectangle(5, 10, 5, 1);

/** Shapes that go on in the next cell: their height and where it begins; a row of them is one rectangle. */
const BANDS: Readonly<Record<string, readonly [y: number, height: number]>> = {
  "─": [10, 1],
  "█": [0, H],
  "░": [0, H],
  "▀": [0, H / 2],
  "▄": [H / 2, H / 2],
};

/** Paths from a cell's upper left corner, each ending where it began. */
const SHAPES: Readonly<Record<string, string>> = {
  "│": rectangle(5, 0, 1, H),
  "┊": rectangle(5, 2, 1, 4) + rectangle(5, 9, 1, 4) + rectangle(5, 16, 1, 3),
  "▏": rectangle(0, 0, 1, H),
  "▕": rectangle(W - 1, 0, 1, H),
  "┌": DOWN + RIGHT,
  "┐": DOWN + LEFT,
  "└": UP + RIGHT,
  "┘": UP + LEFT,
  "├": UP + DOWN + RIGHT,
  "┤": UP + DOWN + LEFT,
  "┬": LEFT + RIGHT + DOWN,
  "┴": LEFT + RIGHT + UP,
  "┼": UP + DOWN + LEFT + RIGHT,
  "╭": "m5 20v-5q0-5 5-5v1q-4 0-4 4v5zm-5-20",
  "╮": "m6 20v-5q0-5-6-5v1q5 0 5 4v5zm-6-20",
  "╰": "m5 0v6q0 5 5 5v-1q-4 0-4-4v-6zm-5 0",
  "╯": "m6 0v6q0 5-6 5v-1q5 0 5-4v-6zm-6 0",
};

/** The path of `count` cells of one character from a corner on, or null where the character is to be written as text. */
export function shapeOf(text: string, x: number, y: number, count: number): string | null {
  const band = BANDS[text];
  if (band) return `M${x} ${y + band[0]}h${count * W}v${band[1]}h-${count * W}z`;
  const shape = SHAPES[text];
  if (shape === undefined) return null;
  return Array.from({ length: count }, (_, i) => `M${x + i * W} ${y}${shape}`).join("");
}

/** The CSS of a character that lets the ground through; none for others. */
export function opacityOf(text: string): string {
  return text === "░" ? "fill-opacity:.22;" : "";
}
