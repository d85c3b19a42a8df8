import { clusterWidth, forEachCluster, shownCluster } from "../model/buffer/clusters.ts";
import type { Role, Segment, StyledLine } from "./markdown/styled.ts";

/** A cluster as it is drawn. Roles may change inside a word, so wrapping looks at these and not at segments. */
interface Glyph {
  readonly text: string;
  readonly width: number;
  readonly role: Role;
}

/** The widest cluster must fit behind an indent. */
const LEAST_ROOM = 4;

/**
 * Wraps text to read: at blanks, which are dropped there, and within words that no line could hold. "\n" is a line break;
 * every other control character is made visible. Lines after the first are indented by `hang` columns.
 */
export function wrapSegments(segments: readonly Segment[], width: number, hang = 0): StyledLine[] {
  const indent = Math.max(0, Math.min(hang, width - LEAST_ROOM));
  const wrapper = new Wrapper(width, indent);
  for (const glyph of glyphsOf(segments)) wrapper.add(glyph);
  return wrapper.finish();
}

/** Breaks text at a column, wherever that is, and keeps its blanks: for code, where words are not what counts. */
export function breakSegments(segments: readonly Segment[], width: number): StyledLine[] {
  const lines: Glyph[][] = [[]];
  let column = 0;
  for (const glyph of glyphsOf(segments)) {
    if (glyph.text === "\n" || (column > 0 && column + glyph.width > width)) {
      lines.push([]);
      column = 0;
    }
    if (glyph.text === "\n") continue;
    lines.at(-1)!.push(glyph);
    column += glyph.width;
  }
  return lines.map(joinGlyphs);
}

/** The columns a line takes when drawn. */
export function lineWidth(line: StyledLine): number {
  return glyphsOf(line).reduce((sum, glyph) => sum + glyph.width, 0);
}

class Wrapper {
  readonly #lines: StyledLine[] = [];
  readonly #width: number;
  readonly #indent: number;
  #line: Glyph[] = [];
  #column = 0;
  /** Where in the line it may be broken; 0 is nowhere. */
  #breakAt = 0;
  /** A line that wrapping began drops the blanks at its start, one of the author's keeps them. */
  #continues = false;

  constructor(width: number, indent: number) {
    this.#width = width;
    this.#indent = indent;
  }

  add(glyph: Glyph): void {
    if (glyph.text === "\n") this.#startLine(false);
    else if (glyph.text === " ") this.#addBlank(glyph);
    else this.#addLetter(glyph);
  }

  finish(): StyledLine[] {
    this.#startLine(true);
    return this.#lines;
  }

  #addLetter(glyph: Glyph): void {
    if (glyph.width > 1) this.#breakAt = this.#line.length;
    if (this.#overflows(glyph)) this.#breakLine();
    // What was carried over may leave no room either.
    if (this.#overflows(glyph)) this.#startLine(true);
    this.#push(glyph);
    if (glyph.width > 1) this.#breakAt = this.#line.length;
  }

  #addBlank(glyph: Glyph): void {
    if (this.#continues && this.#line.length === 0) return;
    // Blanks that do not fit are the ones the break will replace.
    if (this.#column < this.#room()) this.#push(glyph);
    this.#breakAt = this.#line.length;
  }

  /** Carries the word begun over to the next line, which may be the first that is indented, too narrow for it. */
  #breakLine(): void {
    const carried = this.#breakAt > 0 ? this.#line.splice(this.#breakAt) : [];
    this.#startLine(true);
    for (const glyph of carried) this.#addLetter(glyph);
  }

  #push(glyph: Glyph): void {
    this.#line.push(glyph);
    this.#column += glyph.width;
  }

  #overflows(glyph: Glyph): boolean {
    return this.#line.length > 0 && this.#column + glyph.width > this.#room();
  }

  #room(): number {
    return Math.max(1, this.#lines.length === 0 ? this.#width : this.#width - this.#indent);
  }

  #startLine(continues: boolean): void {
    const written = this.#line.slice(0, this.#line.findLastIndex((glyph) => glyph.text !== " ") + 1);
    const hangs = this.#lines.length > 0 && this.#indent > 0 && written.length > 0;
    const indent: Segment[] = hangs ? [{ text: " ".repeat(this.#indent), role: "text" }] : [];
    this.#lines.push([...indent, ...joinGlyphs(written)]);
    this.#line = [];
    this.#column = 0;
    this.#breakAt = 0;
    this.#continues = continues;
  }
}

function glyphsOf(segments: readonly Segment[]): Glyph[] {
  const text = segments.map((segment) => segment.text).join("");
  const glyphs: Glyph[] = [];
  let current = 0;
  let end = segments[0]?.text.length ?? 0;
  forEachCluster(text, (from, to) => {
    while (from >= end) end += segments[++current]!.text.length;
    const cluster = text.slice(from, to);
    glyphs.push({
      text: cluster === "\n" ? cluster : shownCluster(cluster),
      width: clusterWidth(text, from, to),
      role: segments[current]!.role,
    });
  });
  return glyphs;
}

function joinGlyphs(glyphs: readonly Glyph[]): StyledLine {
  const segments: { text: string; role: Role }[] = [];
  for (const { text, role } of glyphs) {
    const last = segments.at(-1);
    if (last?.role === role) last.text += text;
    else segments.push({ text, role });
  }
  return segments;
}
