import { colourOf, type Palette } from "./picture-palette.ts";
import type { Cell } from "./picture-screen.ts";
import { CELL, opacityOf, shapeOf } from "./picture-shapes.ts";

/** The looks of one picture as classes with short names, each declared once. */
export class Classes {
  readonly #names = new Map<string, string>();

  /** The attribute for some CSS; empty for none. */
  of(css: string): string {
    if (css === "") return "";
    const name = this.#names.get(css) ?? `s${this.#names.size.toString(36)}`;
    this.#names.set(css, name);
    return ` class="${name}"`;
  }

  /** All of them as a style sheet. */
  sheet(): string {
    return [...this.#names].map(([css, name]) => `.${name}{${css}}`).join("\n");
  }
}

/** Neighbours that look the same. */
interface Run {
  readonly x: number;
  readonly css: string;
  readonly kind: Kind;
  text: string;
  columns: number;
}

/** Letters are written together, a sign alone since a font may have it too wide; shapes are drawn, and of a ground only its colour counts. */
type Kind = "letters" | "sign" | "shape" | "ground";

/** A row of the screen as SVG, its left upper corner at 0 and `top`: grounds and shapes, a path for each colour, and over them the text. */
export function drawRow(row: readonly Cell[], top: number, palette: Palette, classes: Classes): string {
  const paths = new Map<string, string>();
  const add = (css: string, path: string) => paths.set(css, (paths.get(css) ?? "") + path);
  for (const { x, columns, css } of runsOf(row, groundOf, () => "ground", palette))
    if (css !== "") add(css, shapeOf("█", x * CELL.width, top, columns)!);
  let texts = "";
  for (const run of runsOf(row, inkOf, kindOf, palette)) {
    const [character = ""] = run.text;
    if (run.kind !== "shape") texts += write(run, top, classes);
    else add(run.css + opacityOf(character), shapeOf(character, run.x * CELL.width, top, run.columns)!);
  }
  return [...paths].map(([css, path]) => `<path${classes.of(css)} d="${path}"/>`).join("") + texts;
}

function runsOf(
  row: readonly Cell[],
  cssOf: (cell: Cell, palette: Palette) => string,
  kindOf: (cell: Cell) => Kind,
  palette: Palette,
): Run[] {
  const runs: Run[] = [];
  for (const cell of row) {
    const [css, kind, last] = [cssOf(cell, palette), kindOf(cell), runs.at(-1)];
    const goesOn = kind !== "sign" && (kind !== "shape" || last?.text.startsWith(cell.text));
    if (goesOn && last?.css === css && last.kind === kind) {
      last.text += cell.text;
      last.columns += cell.width;
    } else runs.push({ x: cell.x, css, kind, text: cell.text, columns: cell.width });
  }
  return runs;
}

function kindOf({ text, width }: Cell): Kind {
  if (shapeOf(text, 0, 0, 1) !== null) return "shape";
  return width > 1 || text.length > 1 || text >= "\u2190" ? "sign" : "letters";
}

// The cursor is a block: where it stands, ink and ground change places once more.
function swaps({ inverse, cursor }: Cell): boolean {
  return inverse !== cursor;
}

function groundOf(cell: Cell, palette: Palette): string {
  const { ink, ground } = cell.look;
  if (swaps(cell)) return `fill:${ink === null ? palette.ink : colourOf(ink, palette)}`;
  return ground === null ? "" : `fill:${colourOf(ground, palette)}`;
}

function inkOf(cell: Cell, palette: Palette): string {
  const { ink, ground, bold, dim, italic, underline } = cell.look;
  const own = swaps(cell) ? palette.ground : "";
  const seen = swaps(cell) ? ground : ink;
  const colour = seen === null ? own : colourOf(seen, palette);
  return [
    colour && `fill:${colour};`,
    bold && "font-weight:700;",
    dim && "opacity:.65;",
    italic && "font-style:italic;",
    underline && "text-decoration:underline;",
  ]
    .filter(Boolean)
    .join("");
}

/** Text pinned to its columns, whatever the reader's font is. SVG makes one space of several, so that no text goes on over them. */
function write({ x, text, columns, css, kind }: Run, top: number, classes: Classes): string {
  const words = [...text.matchAll(/[^ ]+(?: [^ ]+)*/g)];
  return words
    .map(({ 0: letters, index }) => {
      const taken = kind === "sign" ? columns : letters.length;
      const length = `textLength="${taken * CELL.width}" lengthAdjust="spacingAndGlyphs"`;
      const at = `x="${(x + index) * CELL.width}" y="${top + 15}"`;
      return `<text ${at} ${length}${classes.of(css)}>${escapeXml(letters)}</text>`;
    })
    .join("");
}

/** Text as it may stand in XML. */
export function escapeXml(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}
