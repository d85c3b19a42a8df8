import ignore, { type Ignore } from "ignore";

/** Bounds that keep a file written to slow us down from doing so: each `**` multiplies the ways in which a deep path can match. */
const MOST_LINES = 1000;
const LONGEST_LINE = 300;
const MOST_GLOBSTARS = 3;

/** What the `.gitignore` files from the root down to one folder say. */
export class IgnoreRules {
  readonly #above: IgnoreRules | null;
  readonly #from: number;
  readonly #own: Ignore;

  /** `folder`: from the root with a `/` at its end, empty for the root itself; `text`: its `.gitignore`. */
  constructor(above: IgnoreRules | null, folder: string, text: string) {
    this.#above = above;
    this.#from = folder.length;
    this.#own = ignore({ allowRelativePaths: true }).add(
      text.split("\n", MOST_LINES).filter(isPlain).join("\n"),
    );
  }

  /** Whether git would leave out a path below the folder, which ends with `/` for a folder. The deepest file that says anything counts. */
  ignores(path: string): boolean {
    const { ignored, unignored } = this.#own.test(path.slice(this.#from));
    if (ignored || unignored) return ignored;
    return this.#above?.ignores(path) ?? false;
  }
}

function isPlain(line: string): boolean {
  return line.length <= LONGEST_LINE && line.split("**").length - 1 <= MOST_GLOBSTARS;
}
