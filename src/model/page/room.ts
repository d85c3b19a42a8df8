import { type Work, workOf } from "./work.ts";

/** What one text may ask for: some times what the longest answer does. */
const TEXT: Work = { characters: 30_000, marks: 4000, depth: 50, lines: 4000, cells: 4000, footnotes: 200 };
/** What all texts of a page may ask for, less their depth: some times what the longest report does. */
const PAGE = { characters: 300_000, marks: 30_000, lines: 20_000, cells: 20_000, footnotes: 1000 };
/** Characters of HTML, roughly. */
const TEXT_SIZE = 1_000_000;
const PAGE_SIZE = 6_000_000;

/**
 * How much of a page is laid out. What is beyond was not written by hand, and is shown as it was typed, so that no report takes longer
 * than people wait.
 */
export class Room {
  private texts = 2000;
  private readonly work = { ...PAGE };
  private size = PAGE_SIZE;
  private formulas = 60_000;

  /** Whether there is room for a text, which then is taken. */
  take(text: string): boolean {
    // What is too long is not even measured.
    if (this.texts === 0 || this.size <= 0 || text.length > TEXT.characters) return false;
    const work = workOf(text);
    const counts = Object.keys(this.work) as (keyof typeof PAGE)[];
    if (work.depth > TEXT.depth || counts.some((it) => work[it] > Math.min(TEXT[it], this.work[it])))
      return false;
    for (const it of counts) this.work[it] -= work[it];
    this.texts--;
    return true;
  }

  /** Whether there is room for what a text became, in characters. It is taken in any case: making it took its time. */
  takeSize(size: number): boolean {
    this.size -= size;
    return size <= TEXT_SIZE && this.size >= 0;
  }

  /** Whether there is room for a formula, which then is taken. */
  takeFormula(tex: string): boolean {
    // Each takes some time, however short it is.
    const cost = tex.length + 50;
    if (cost > this.formulas) return false;
    this.formulas -= cost;
    return true;
  }
}
