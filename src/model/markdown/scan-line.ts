import { AT_START, type BlockState, type Container, type Fence, type Leaf, prefixOf } from "./block-state.ts";
import { Columns } from "./columns.ts";
import { paintInline } from "./inline.ts";
import { paintRow } from "./table-row.ts";
import { Painter, type Token } from "./tokens.ts";

/** The block a line belongs to: `code` are the lines within a fence and indented code, `fence` its first and last line. */
export type Block =
  | "blank"
  | "text"
  | "heading"
  | "underline"
  | "rule"
  | "fence"
  | "code"
  | "comment"
  | "table"
  | "definition";

/** What one line is, and what it leaves to the next. */
export interface LineScan {
  readonly tokens: readonly Token[];
  readonly block: Block;
  readonly after: BlockState;
}

const MAX_DEPTH = 16;
const BULLET = /^(?:[-+*]|(\d{1,9})[.)])(?=[ \t\r]|$)/;
const TASK = /^\[[ xX]\](?=[ \t])/;
const RULE = /^(?:(?:-[ \t]*){3,}|(?:_[ \t]*){3,}|(?:\*[ \t]*){3,})\r?$/;
const HEADING = /^#{1,6}(?=[ \t\r]|$)/;
const FENCE = /^(?:(`{3,})[^`]*$|(~{3,}))/;
const DEFINITION = /^\[[^\]^[][^\][]{0,998}\]:[ \t]*\S+(?:[ \t]+(?:"[^"]*"|'[^']*'|\([^()]*\)))?[ \t\r]*$/;

/** Reads one line behind a state. `beforeDelimiter` says that the next line could be the delimiter row of a table this line heads. */
export function scanLine(line: string, before: BlockState, beforeDelimiter: boolean): LineScan {
  return new LineScanner(line, before, beforeDelimiter).scan();
}

class LineScanner {
  private readonly painter: Painter;
  private readonly columns: Columns;
  private containers: readonly Container[] = [];
  private leaf: Leaf;

  constructor(
    private readonly line: string,
    private readonly before: BlockState,
    private readonly beforeDelimiter: boolean,
  ) {
    this.painter = new Painter(line);
    this.columns = new Columns(line);
    this.leaf = before.leaf;
  }

  scan(): LineScan {
    const { before } = this;
    const matched = this.matchContainers();
    this.containers = before.containers.slice(0, matched);
    const left = matched < before.containers.length;
    if (before.fence && !left) return this.inFence(before.fence);
    if (before.leaf === "comment" && !left) return this.inComment(this.columns.at);
    if (this.columns.rest === "") return this.nothing();
    if (left && this.leaf !== "paragraph") this.leaf = "none";
    return this.openBlocks(left);
  }

  private matchContainers(): number {
    const { columns } = this;
    let matched = 0;
    for (const container of this.before.containers) {
      if (container.kind === "quote") {
        if (columns.indent > 3 || columns.line[columns.contentAt] !== ">") break;
        this.takeQuoteMark();
      } else if (columns.rest !== "" && columns.indent < container.indent) break;
      else columns.takeBlanks(container.indent);
      matched++;
    }
    return matched;
  }

  private takeQuoteMark(): void {
    const { columns } = this;
    const at = columns.contentAt;
    columns.takeBlanks(columns.indent);
    this.painter.paint(at, at + 1, "mark");
    columns.takeMarks(1);
    columns.takeBlanks(1);
  }

  private openBlocks(left: boolean): LineScan {
    const { columns } = this;
    const depth = this.containers.length;
    // Behind a bullet or a quote mark nothing of the paragraph above goes on.
    let continues = this.leaf === "paragraph";
    while (this.containers.length < MAX_DEPTH && columns.indent < 4) {
      if (columns.line[columns.contentAt] === ">") {
        this.takeQuoteMark();
        this.containers = [...this.containers, { kind: "quote" }];
      } else if (!this.takeBullet(continues && !left)) break;
      continues = false;
    }
    if (columns.rest === "") return this.nothing();
    const opened = this.containers.length > depth;
    if (opened) this.leaf = "none";
    const found = this.openLeaf(continues, left && !opened);
    if (found) return found;
    // A line of a paragraph may leave out the marks of what it lies in.
    if (continues && left) this.containers = this.before.containers;
    return this.paragraph();
  }

  private takeBullet(inParagraph: boolean): boolean {
    const { columns } = this;
    const { rest } = columns;
    const bullet = BULLET.exec(rest);
    if (!bullet || RULE.test(rest)) return false;
    const behind = rest.slice(bullet[0].length);
    const empty = behind.trim() === "";
    if (inParagraph && (empty || (bullet[1] !== undefined && Number(bullet[1]) !== 1))) return false;
    const at = columns.contentAt;
    const before = columns.indent;
    columns.takeBlanks(before);
    this.painter.paint(at, at + bullet[0].length, "list-mark");
    columns.takeMarks(bullet[0].length);
    const gap = empty || columns.indent > 4 ? 1 : columns.indent;
    columns.takeBlanks(gap);
    this.containers = [...this.containers, { kind: "item", indent: before + bullet[0].length + gap }];
    const task = TASK.exec(columns.rest);
    if (task) {
      this.painter.paint(columns.contentAt, columns.contentAt + 3, "task");
      columns.takeMarks(columns.contentAt + 3 - columns.at);
    }
    return true;
  }

  /** What begins or ends on this line, but for a paragraph. */
  private openLeaf(inParagraph: boolean, lazy: boolean): LineScan | null {
    const { columns, painter } = this;
    const { rest, contentAt } = columns;
    if (columns.indent > 3) {
      if (inParagraph || this.leaf === "comment-in-paragraph" || this.leaf === "table") return null;
      painter.paint(columns.at, this.line.length, "code");
      return this.end("code", "none");
    }
    if (this.leaf === "table-head") return this.mark("table", "table");
    if (inParagraph && !lazy && /^(?:=+|-+)[ \t\r]*$/.test(rest)) return this.mark("underline", "none");
    if (RULE.test(rest)) return this.mark("rule", "none");
    const heading = HEADING.exec(rest);
    if (heading) return this.heading(contentAt, heading[0].length);
    const fence = FENCE.exec(rest);
    if (fence) return this.mark("fence", "fence", fence[1] ?? fence[2]);
    if (rest.startsWith("<!--")) return this.inComment(contentAt);
    if (!inParagraph && DEFINITION.test(rest)) return this.mark("definition", "none");
    return null;
  }

  private paragraph(): LineScan {
    const { painter, columns, leaf, line } = this;
    if (leaf === "table" || this.beforeDelimiter) {
      paintRow(painter, columns.contentAt);
      return this.end("table", leaf === "table" ? "table" : "table-head");
    }
    let from = columns.contentAt;
    if (leaf === "comment-in-paragraph") {
      const close = line.indexOf("-->");
      from = close < 0 ? line.length : close + 3;
      painter.paint(columns.contentAt, from, "comment");
      if (close < 0) return this.end("text", leaf);
    }
    const open = paintInline(painter, from, line.length);
    return this.end("text", open ? "comment-in-paragraph" : "paragraph");
  }

  private inFence(fence: Fence): LineScan {
    const { columns } = this;
    const rest = columns.rest.trimEnd();
    const closes =
      columns.indent < 4 && rest.length >= fence.marks.length && rest === fence.marks[0]!.repeat(rest.length);
    if (closes) return this.mark("fence", "none");
    this.painter.paint(columns.at, this.line.length, "code");
    return this.end("code", "fence", fence);
  }

  private inComment(from: number): LineScan {
    const close = this.line.indexOf("-->", from);
    const end = close < 0 ? this.line.length : close + 3;
    this.painter.paint(from, end, "comment");
    if (close >= 0) paintInline(this.painter, end, this.line.length);
    return this.end("comment", close < 0 ? "comment" : "none");
  }

  private heading(at: number, level: number): LineScan {
    const { painter, line } = this;
    const closing = /(?:^|[ \t])#+[ \t\r]*$/.exec(line.slice(at + level));
    const to = closing ? at + level + closing.index : line.length;
    painter.paint(at, at + level, "mark");
    painter.paint(at + level, to, "heading");
    painter.paint(to, line.length, "mark");
    paintInline(painter, at + level, to);
    return this.end("heading", "none");
  }

  private mark(block: Block, leaf: Leaf, marks?: string): LineScan {
    this.painter.paint(this.columns.contentAt, this.line.length, "mark");
    return this.end(block, leaf, marks ? { marks, prefix: prefixOf(this.containers) } : null);
  }

  // A bullet or a quote mark with nothing behind it ends a paragraph as a blank line does.
  private nothing(): LineScan {
    return this.end(this.line.trim() === "" ? "blank" : "text", "none");
  }

  private end(block: Block, leaf: Leaf, fence: Fence | null = null): LineScan {
    const { containers } = this;
    const after = containers.length === 0 && leaf === "none" ? AT_START : { containers, leaf, fence };
    return { tokens: this.painter.tokens(), block, after };
  }
}
