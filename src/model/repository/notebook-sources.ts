/** A cell of a notebook: its kind (`code`, `markdown`) and the texts its source is written in, each with its line in the file. */
export interface NotebookCell {
  readonly kind: string;
  readonly source: readonly { readonly text: string; readonly line: number }[];
}

/** The cells of a Jupyter notebook (format 4), in their order; none of what is no JSON. */
export function sourcesOf(text: string): NotebookCell[] {
  try {
    JSON.parse(text);
  } catch {
    return [];
  }
  return new CellReader(text).read();
}

/** Goes through JSON that is known to be valid, for the lines its strings stand in, which a parser does not tell. */
class CellReader {
  private readonly cells: NotebookCell[] = [];
  /** What is open, from the outermost: of a map the key it is at, of a list null. */
  private readonly path: (string | null)[] = [];
  private kind = "";
  private source: { text: string; line: number }[] = [];
  private line = 1;
  private awaitsKey = false;

  constructor(private readonly text: string) {}

  read(): NotebookCell[] {
    const { text } = this;
    for (let at = 0; at < text.length; at++) {
      const one = text[at]!;
      if (one === '"') at = this.readString(at);
      else if (one === "\n") this.line++;
      else if (one === "{" || one === "[") this.open(one === "{");
      else if (one === "}" || one === "]") this.close();
      else if (one === ",") this.awaitsKey = this.path.at(-1) !== null;
    }
    return this.cells;
  }

  private open(isMap: boolean): void {
    this.path.push(isMap ? "" : null);
    this.awaitsKey = isMap;
  }

  private close(): void {
    this.path.pop();
    if (this.path.length !== 2 || !this.isInCells()) return;
    this.cells.push({ kind: this.kind, source: this.source });
    this.kind = "";
    this.source = [];
  }

  private isInCells(): boolean {
    return this.path[0] === "cells" && this.path[1] === null;
  }

  // Gives the offset of the closing quote.
  private readString(open: number): number {
    const { text, path } = this;
    let end = text.indexOf('"', open + 1);
    while (isEscaped(text, end)) end = text.indexOf('"', end + 1);
    if (this.awaitsKey) {
      path[path.length - 1] = JSON.parse(text.slice(open, end + 1));
      this.awaitsKey = false;
    } else if (this.isInCells()) this.readValue(text.slice(open, end + 1));
    return end;
  }

  private readValue(json: string): void {
    const { path, line } = this;
    if (path.length === 3 && path[2] === "cell_type") this.kind = JSON.parse(json);
    const isSource = path[2] === "source" && (path.length === 3 || (path.length === 4 && path[3] === null));
    if (isSource) this.source.push({ text: JSON.parse(json), line });
  }
}

function isEscaped(text: string, at: number): boolean {
  let slashes = 0;
  while (text[at - 1 - slashes] === "\\") slashes++;
  return slashes % 2 === 1;
}
