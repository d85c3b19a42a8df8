import type { Span } from "../document/edit.ts";

const KINDS = [
  "text",
  "heading",
  "strong",
  "emphasis",
  "code",
  "link",
  "url",
  "image",
  "mark",
  "list-mark",
  "task",
  "comment",
  "html",
] as const;

/**
 * What a stretch of Markdown is: `heading` the text of an ATX heading, `code` code spans and the lines of code blocks, `link` the words
 * of a link that are seen and `url` its target, `image` a whole image, `mark` syntax (`#`, `**`, `>`, `|`, a fence line, a backslash),
 * `task` the box of a list item, `html` a tag.
 */
export type TokenKind = (typeof KINDS)[number];

/** A stretch of one line. Offsets count from the start of that line, so that what is known of a line holds wherever it stands. */
export interface Token extends Span {
  readonly kind: TokenKind;
}

/** What a layer puts over text that is nothing more than text. */
export type Layer = "strong" | "emphasis" | "link";

/** Gathers what each character of a line is, and gives it as tokens without gap; neighbours of one kind are one token. */
export class Painter {
  private readonly kinds: Uint8Array;
  private readonly layers = new Map<Layer, Int32Array>();

  constructor(readonly line: string) {
    this.kinds = new Uint8Array(line.length);
  }

  /** Says what a stretch is. */
  paint(from: number, to: number, kind: TokenKind): void {
    this.kinds.fill(KINDS.indexOf(kind), from, to);
  }

  /** Puts a layer over a stretch: only what is text or heading there shows it. Layers may nest deeply, so only their ends are noted. */
  cover(from: number, to: number, layer: Layer): void {
    let changes = this.layers.get(layer);
    if (!changes) {
      changes = new Int32Array(this.line.length + 1);
      this.layers.set(layer, changes);
    }
    changes[from]!++;
    changes[to]!--;
  }

  /** The line's tokens; an empty line has none. */
  tokens(): readonly Token[] {
    const [link, strong, emphasis] = (["link", "strong", "emphasis"] as const).map((layer) =>
      this.layers.get(layer),
    );
    const tokens: Token[] = [];
    let depths = [0, 0, 0] as [number, number, number];
    let from = 0;
    let current: TokenKind = "text";
    for (let at = 0; at < this.line.length; at++) {
      depths = [
        depths[0] + (link?.[at] ?? 0),
        depths[1] + (strong?.[at] ?? 0),
        depths[2] + (emphasis?.[at] ?? 0),
      ];
      const kind = layered(KINDS[this.kinds[at]!]!, depths);
      if (kind === current) continue;
      if (at > from) tokens.push({ from, to: at, kind: current });
      from = at;
      current = kind;
    }
    if (this.line.length > from) tokens.push({ from, to: this.line.length, kind: current });
    return tokens;
  }
}

function layered(kind: TokenKind, [link, strong, emphasis]: readonly [number, number, number]): TokenKind {
  if (kind !== "text" && kind !== "heading") return kind;
  if (link > 0) return "link";
  if (kind === "heading") return kind;
  if (strong > 0) return "strong";
  return emphasis > 0 ? "emphasis" : kind;
}
