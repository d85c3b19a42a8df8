import type { Span } from "../document/edit.ts";
import type { Conflict, Joined } from "./conflict.ts";
import type { Versions } from "./decide.ts";
import { wouldGrowTogether } from "./words.ts";

/** Builds the joined text from the base, stretch by stretch in its order. */
export class JoinedText {
  private readonly pieces: string[] = [];
  private readonly conflicts: Conflict[] = [];
  private length = 0;
  private at = 0;
  // Whose stretch ended where the text now ends: behind another side's, two words could become one that nobody wrote.
  private before: "mine" | "disk" | "both" | null = null;

  constructor(private readonly base: string) {}

  /** Puts a text for a stretch of the base. `side` is whose it is; null for both. */
  replace({ from, to }: Span, text: string, side: "mine" | "disk" | null): void {
    this.keepTo(from);
    this.append(text, this.before !== null && (side === null || this.before !== side));
    this.at = to;
    this.before = text === "" && this.before !== null && this.before !== side ? "both" : (side ?? "both");
  }

  /** Puts mine's words for a stretch of the base, as a conflict. */
  conflict({ from, to }: Span, { base, mine, disk }: Versions): void {
    this.replace({ from, to }, mine, null);
    const at = { from: this.length - mine.length, to: this.length };
    this.conflicts.push({ question: null, base, mine, disk, at });
  }

  /** The joined text, with the rest of the base behind the last stretch. */
  end(): Joined {
    this.keepTo(this.base.length);
    return { text: this.pieces.join(""), conflicts: this.conflicts, told: [] };
  }

  private keepTo(from: number): void {
    if (from === this.at) return;
    this.append(this.base.slice(this.at, from), this.before === "both");
    this.before = null;
  }

  private append(text: string, seam: boolean): void {
    if (seam && wouldGrowTogether(this.tail(), text)) this.put(" ");
    this.put(text);
  }

  private tail(): string {
    return this.pieces.at(-1) ?? "";
  }

  private put(text: string): void {
    if (text === "") return;
    this.pieces.push(text);
    this.length += text.length;
  }
}
