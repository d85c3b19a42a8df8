import { Chalk, type ChalkInstance } from "chalk";
import type { Pixels } from "../model/figures/drawing.ts";

/** The upper half of a cell in the colour of the letters, the lower in that of the ground. */
const UPPER_HALF = "▀";

const drawn = new WeakMap<Pixels, { readonly level: number; readonly lines: readonly string[] }>();

/** Pixels as lines of a terminal, two to a cell, in as many colours as it has (level 1: 16, 2: 256, 3: all). Kept for as long as the pixels are. */
export function halfBlocks(pixels: Pixels, level: 1 | 2 | 3): readonly string[] {
  const kept = drawn.get(pixels);
  if (kept?.level === level) return kept.lines;
  const chalk = new Chalk({ level });
  const rows = Math.ceil(pixels.height / 2);
  const lines = Array.from({ length: rows }, (_, row) => line(pixels, row * 2, chalk));
  drawn.set(pixels, { level, lines });
  return lines;
}

const SHADE = 8;

type Colour = readonly [number, number, number];

function line(pixels: Pixels, y: number, chalk: ChalkInstance): string {
  let text = "";
  for (let from = 0; from < pixels.width; ) {
    // Plots are mostly of one colour: a run of it takes one sequence.
    const [upper, lower] = [colourAt(pixels, from, y), colourAt(pixels, from, y + 1)];
    let to = from + 1;
    while (
      to < pixels.width &&
      same(upper, colourAt(pixels, to, y)) &&
      same(lower, colourAt(pixels, to, y + 1))
    )
      to++;
    const ink = upper ? chalk.rgb(...upper) : chalk;
    const styled = lower ? ink.bgRgb(...lower) : ink;
    text += styled(UPPER_HALF.repeat(to - from));
    from = to;
  }
  return text;
}

/** Null below the last row: nothing is drawn there. */
function colourAt({ rgb, width, height }: Pixels, x: number, y: number): Colour | null {
  if (y >= height) return null;
  const at = (y * width + x) * 3;
  return [shade(rgb[at]!), shade(rgb[at + 1]!), shade(rgb[at + 2]!)];
}

/** Of neighbours that nobody can tell apart one is drawn for both: every change of colour costs the frame time. */
function shade(value: number): number {
  return Math.min(255, Math.round(value / SHADE) * SHADE);
}

function same(a: Colour | null, b: Colour | null): boolean {
  return a === b || (a !== null && b !== null && a[0] === b[0] && a[1] === b[1] && a[2] === b[2]);
}
