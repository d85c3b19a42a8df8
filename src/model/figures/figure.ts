/** A file in `figures/` beside a report. */
export interface Figure {
  /** The path below `figures/`, with `/` on every system: `a.png` or `folder/b.png`. */
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** When it was last written, in milliseconds since 1970. */
  readonly modified: number;
}
