import { type Ground, PALETTES, type Palette } from "./picture-palette.ts";
import { Classes, drawRow, escapeXml } from "./picture-row.ts";
import type { Screen } from "./picture-screen.ts";
import { CELL } from "./picture-shapes.ts";

const BAR = 36;
const SIDE = 16;
const FOOT = 12;
const LETTERS = "ui-monospace,SFMono-Regular,Menlo,Consolas,'DejaVu Sans Mono','Liberation Mono',monospace";
/** Of a size at which most fonts of fixed width are as wide as a cell. */
const FONT = `font-family="${LETTERS}" font-size="16.6"`;

/** A screen as an SVG image in the frame of a window. `alt` is read aloud to whom it is not shown. */
export function drawPicture(screen: Screen, title: string, alt: string, ground: Ground): string {
  const palette = PALETTES[ground];
  const classes = new Classes();
  const rows = screen.map((row, y) => drawRow(row, y * CELL.height, palette, classes)).filter(Boolean);
  const columns = screen[0]!.reduce((sum, { width }) => sum + width, 0);
  const size = { columns, rows: screen.length };
  return inWindow({ size, alt, palette, sheet: classes.sheet(), bar: titleText(title, size.columns), rows });
}

/** The window around rows that are drawn already, each by itself or several in one; `bar` is drawn in the strip above them. */
export function inWindow(picture: {
  readonly size: { readonly columns: number; readonly rows: number };
  readonly alt: string;
  readonly palette: Palette;
  readonly sheet: string;
  readonly bar: string;
  readonly rows: readonly string[];
}): string {
  const { palette, sheet, bar, rows } = picture;
  const width = picture.size.columns * CELL.width + 2 * SIDE;
  const height = picture.size.rows * CELL.height + BAR + FOOT;
  const dots = [20, 38, 56].map((x) => `<circle cx="${x}" cy="${BAR / 2}" r="5"/>`).join("");
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" ${FONT}>
<title>${escapeXml(picture.alt)}</title>
<style>
${sheet}
</style>
<rect x=".5" y=".5" width="${width - 1}" height="${height - 1}" rx="9.5" fill="${palette.ground}" stroke="${palette.frame}"/>
<g fill="${palette.frame}">${dots}</g>
<g fill="${palette.title}">${bar}</g>
<g fill="${palette.ink}" transform="translate(${SIDE} ${BAR})">
${rows.join("\n")}
</g>
</svg>
`;
}

/** A text in the middle of the window's bar. */
export function titleText(text: string, columns: number): string {
  const middle = (columns * CELL.width) / 2 + SIDE;
  return `<text x="${middle}" y="${BAR / 2 + 5}" text-anchor="middle" font-size="14">${escapeXml(text)}</text>`;
}

/** Where the window's bar ends at the right, and its middle between top and bottom. */
export function barEnd(columns: number): { readonly x: number; readonly middle: number } {
  return { x: columns * CELL.width + SIDE, middle: BAR / 2 };
}
