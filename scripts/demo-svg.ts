import { type Ground, PALETTES } from "./picture-palette.ts";
import { Classes, drawRow, escapeXml } from "./picture-row.ts";
import type { Screen } from "./picture-screen.ts";
import { CELL } from "./picture-shapes.ts";
import { barEnd, inWindow, titleText } from "./picture-svg.ts";

/** One screen of the demo. */
export interface Frame {
  readonly screen: Screen;
  readonly says: string;
  /** The key that led here, as it is called on the keyboard; empty for letters that are typed. */
  readonly key: string;
  /** Milliseconds it stands. */
  readonly hold: number;
  readonly still: boolean;
}

/** Something that stands in some frames and not in others, by their numbers. */
interface Piece {
  readonly frames: readonly number[];
  readonly svg: string;
}

/**
 * Screens one after the other as a single SVG image that begins anew at its end. What stands in several frames, such as a row that stays,
 * is in the file once; CSS shows it when it is its time. Whoever wants less motion sees the still frame alone.
 */
export function drawDemo(frames: readonly Frame[], alt: string, ground: Ground): string {
  const palette = PALETTES[ground];
  const classes = new Classes();
  const columns = frames[0]!.screen[0]!.reduce((sum, { width }) => sum + width, 0);
  const rows = frames[0]!.screen.length;
  const bar = pieces(frames, ({ says }) => titleText(says, columns)).concat(
    pieces(frames, ({ key }) => keyCap(key, columns, palette.frame)),
  );
  const body = Array.from({ length: rows }, (_, y) =>
    pieces(frames, ({ screen }) => drawRow(screen[y]!, y * CELL.height, palette, classes)),
  ).flat();
  const times = new Times(frames);
  const groups = [bar, body].map((each) => times.grouped(each));
  return inWindow({
    size: { columns, rows },
    alt,
    palette,
    bar: groups[0]!.join("\n"),
    rows: groups[1]!,
    sheet: `${classes.sheet()}\n${times.sheet()}`,
  });
}

/** The different looks of one part of the picture, each with its frames. */
function pieces(frames: readonly Frame[], draw: (frame: Frame) => string): Piece[] {
  const looks = new Map<string, number[]>();
  for (const [i, frame] of frames.entries()) {
    const svg = draw(frame);
    if (svg !== "") looks.set(svg, [...(looks.get(svg) ?? []), i]);
  }
  return [...looks].map(([svg, numbers]) => ({ svg, frames: numbers }));
}

/** When what is to be seen, as classes that are shared by all that comes and goes together. */
class Times {
  readonly #frames: readonly Frame[];
  readonly #starts: readonly number[];
  readonly #total: number;
  readonly #rules = new Map<string, string>();

  constructor(frames: readonly Frame[]) {
    this.#frames = frames;
    const until = (count: number) => frames.slice(0, count).reduce((sum, { hold }) => sum + hold, 0);
    this.#starts = frames.map((_, i) => until(i));
    this.#total = until(frames.length);
  }

  /** Pieces in groups, one for all that stand in the same frames. */
  grouped(each: readonly Piece[]): string[] {
    const groups = new Map<string, Piece>();
    for (const { frames, svg } of each) {
      const key = frames.join();
      groups.set(key, { frames, svg: (groups.get(key)?.svg ?? "") + svg });
    }
    return [...groups.values()].map(({ frames, svg }) =>
      frames.length === this.#frames.length ? svg : `<g class="${this.#classOf(frames)}">${svg}</g>`,
    );
  }

  /** The style sheet of all the classes that were asked for. */
  sheet(): string {
    return [
      `[class^=t]{animation:${(this.#total / 1000).toFixed(2)}s step-end infinite}`,
      ...this.#rules.values(),
      "@media(prefers-reduced-motion:reduce){[class^=t]{animation:none!important}}",
    ].join("\n");
  }

  #classOf(frames: readonly number[]): string {
    const key = frames.join();
    const name = `t${this.#indexOf(key)}`;
    const shown = frames.some((i) => this.#frames[i]!.still);
    const steps = this.#frames.flatMap((_, i) => {
      const is = frames.includes(i);
      const turns = i === 0 || is !== frames.includes(i - 1);
      return turns ? [`${this.#percent(i)}{visibility:${is ? "visible" : "hidden"}}`] : [];
    });
    const rest = shown ? "" : "visibility:hidden;";
    this.#rules.set(key, `.${name}{${rest}animation-name:${name}}@keyframes ${name}{${steps.join("")}}`);
    return name;
  }

  #indexOf(key: string): number {
    const at = [...this.#rules.keys()].indexOf(key);
    return at < 0 ? this.#rules.size : at;
  }

  #percent(frame: number): string {
    return `${Number(((100 * this.#starts[frame]!) / this.#total).toFixed(3))}%`;
  }
}

/** The key that was pressed, at the right end of the bar. */
function keyCap(key: string, columns: number, stroke: string): string {
  if (key === "") return "";
  const width = key.length * 9 + 16;
  const { x, middle } = barEnd(columns);
  const box = `<rect x="${x - width}" y="${middle - 11}" width="${width}" height="22" rx="5" fill="none" stroke="${stroke}" stroke-width="1.5"/>`;
  return `${box}<text x="${x - width / 2}" y="${middle + 5}" text-anchor="middle" font-size="14">${escapeXml(key)}</text>`;
}
