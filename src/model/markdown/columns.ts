const TAB = 4;

/** Walks over the blanks of a line by columns: a tab reaches to the next stop of four, and may be taken in part. */
export class Columns {
  /** The offset of the next character. */
  at = 0;
  private column = 0;
  // Columns of a tab before `at` that nobody has taken yet.
  private spare = 0;

  constructor(readonly line: string) {}

  /** The columns of blanks from here on. */
  get indent(): number {
    let column = this.column + this.spare;
    for (let at = this.at; at < this.line.length; at++) {
      const character = this.line[at];
      if (character === " ") column++;
      else if (character === "\t") column += TAB - (column % TAB);
      else break;
    }
    return column - this.column;
  }

  /** What is left of the line, without the blanks before it. */
  get rest(): string {
    return this.line.slice(this.contentAt);
  }

  /** The offset of the first character that is no blank; the line's length when nothing is left but blanks. */
  get contentAt(): number {
    let at = this.at;
    while (this.line[at] === " " || this.line[at] === "\t" || this.line[at] === "\r") at++;
    return at;
  }

  /** Takes so many columns of blanks, or all there are. */
  takeBlanks(columns: number): void {
    let left = columns;
    while (left > 0) {
      if (this.spare > 0) {
        const taken = Math.min(left, this.spare);
        this.spare -= taken;
        this.column += taken;
        left -= taken;
        continue;
      }
      const character = this.line[this.at];
      if (character === "\t") this.spare = TAB - (this.column % TAB);
      else if (character === " ") this.spare = 1;
      else return;
      this.at++;
    }
  }

  /** Takes characters that are no blanks. */
  takeMarks(length: number): void {
    this.at += length;
    this.column += length;
  }
}
