import { deflateSync } from "node:zlib";
import type { Cells, Pixels } from "../model/figures/drawing.ts";

/** What one sequence may carry, in characters of base64. */
const CHUNK = 4096;

/**
 * Gives a picture to a terminal that speaks kitty's graphics protocol, under a number and for so many cells. Nothing is drawn by that: it shows
 * where placeholders with that number stand in the frame, and moves and goes with them. The terminal answers nothing.
 */
export function kittyPicture(id: number, { rgb, width, height }: Pixels, { columns, rows }: Cells): string {
  const coded = deflateSync(rgb).toString("base64");
  const head = `a=T,U=1,q=2,f=24,o=z,i=${id},s=${width},v=${height},c=${columns},r=${rows}`;
  const parts: string[] = [];
  for (let from = 0; from < coded.length; from += CHUNK) {
    const more = from + CHUNK < coded.length ? 1 : 0;
    parts.push(`\u001b_G${from === 0 ? `${head},` : ""}m=${more};${coded.slice(from, from + CHUNK)}\u001b\\`);
  }
  return parts.join("");
}

/** Lets the terminal forget a picture. */
export function kittyForget(id: number): string {
  return `\u001b_Ga=d,d=I,q=2,i=${id}\u001b\\`;
}
