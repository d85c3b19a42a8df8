/** A selection; `goal` is the column that moves up and down keep to. */
export interface Marks {
  readonly anchor: number;
  readonly head: number;
  readonly goal?: number | undefined;
}

/** A character that was ever in the text: undo needs those that are gone, too. */
interface Character {
  readonly value: string;
  readonly typed: boolean;
  alive: boolean;
  /** Once somebody typed or deleted it, a change from disk would meet an edit of the user. */
  touched: boolean;
  goneFromDisk: boolean;
}

/** One end of a selection, held to the character on its left or right. */
interface Hold {
  readonly character: Character | null;
  readonly side: "left" | "right";
}

interface Step {
  readonly removed: Character[];
  readonly added: Character[];
  /** Null where no selection is promised: CodeMirror forgets what a redone step began with. */
  readonly before: readonly [Hold, Hold, number | undefined] | null;
  /** Null where it stood at a place that was not promised. */
  after: readonly [Hold, Hold, number | undefined] | null;
}

/** The past of a text as the list of all characters it ever had: a step back revives some and hides others. */
export class NaivePast {
  #all: Character[];
  #steps: Step[] = [];
  #undone: Step[] = [];

  constructor(text: string) {
    this.#all = [...Array(text.length).keys()].map((i) => fresh(text[i]!, false));
  }

  /** The text as it stands. */
  text(): string {
    return this.#living()
      .map(({ value }) => value)
      .join("");
  }

  /** The text at the start with every change from disk, and nothing of what was typed. */
  textUntyped(): string {
    return this.#all
      .filter(({ typed, goneFromDisk }) => !typed && !goneFromDisk)
      .map(({ value }) => value)
      .join("");
  }

  /** Changes the text; the selection before and after belong to the step, which is a new one or goes on with the last. */
  edit(
    changes: readonly { from: number; to: number; insert: string }[],
    before: Marks,
    after: Marks,
    goesOn: boolean,
  ): void {
    const begun: Pick<Step, "removed" | "added" | "before"> = goesOn
      ? this.#steps.pop()!
      : { removed: [], added: [], before: this.#hold(before) };
    const { removed, added } = begun;
    // From the last to the first, so that the offsets stay true.
    for (const { from, to, insert } of changes.toReversed()) {
      const living = this.#living();
      for (const character of living.slice(from, to)) {
        Object.assign(character, { alive: false, touched: true });
        removed.push(character);
      }
      const typed = [...Array(insert.length).keys()].map((i) => ({
        ...fresh(insert[i]!, true),
        touched: true,
      }));
      const at = to > 0 ? this.#all.indexOf(living[to - 1]!) + 1 : 0;
      this.#all.splice(at, 0, ...typed);
      added.push(...typed);
    }
    this.#steps.push({ removed, added, before: begun.before, after: this.#hold(after) });
    this.#undone = [];
  }

  /** Goes one step back; says where the selection is then, or "unknown", or null when there is no step. */
  undo(): Marks | "unknown" | null {
    const step = this.#steps.pop();
    if (!step) return null;
    this.#turn(step, false);
    this.#undone.push(step);
    if (step.before) return this.#release(step.before);
    const last = this.#steps.at(-1);
    if (last) last.after = null;
    return "unknown";
  }

  /** Goes one step forward again; a step redone forgets what selection it began with. */
  redo(): Marks | "unknown" | null {
    const step = this.#undone.pop();
    if (!step) return null;
    this.#turn(step, true);
    this.#steps.push({ ...step, before: null });
    return step.after ? this.#release(step.after) : "unknown";
  }

  /** The stretches (offsets in the text) nobody ever touched, in which a change from disk meets nothing of the user's. */
  quietStretches(): { from: number; to: number }[] {
    const stretches: { from: number; to: number }[] = [];
    let offset = 0;
    let quiet = false;
    for (const { alive, touched } of this.#all) {
      if (!touched && quiet) stretches.at(-1)!.to += 1;
      if (!touched && !quiet) stretches.push({ from: offset, to: offset + 1 });
      quiet = !touched;
      if (alive) offset += 1;
    }
    return stretches;
  }

  /** A change from disk, outside of the past; it belongs inside a quiet stretch. */
  fromDisk(from: number, to: number, insert: string): void {
    const living = this.#living();
    for (const character of living.slice(from, to))
      Object.assign(character, { alive: false, touched: true, goneFromDisk: true });
    const at = this.#all.indexOf(living[from]!);
    this.#all.splice(at, 0, ...[...Array(insert.length).keys()].map((i) => fresh(insert[i]!, false)));
  }

  #living(): Character[] {
    return this.#all.filter(({ alive }) => alive);
  }

  #turn({ removed, added }: Step, forward: boolean): void {
    for (const character of added) character.alive = forward && !removed.includes(character);
    for (const character of removed) character.alive = !forward && !added.includes(character);
  }

  #hold({ anchor, head, goal }: Marks): readonly [Hold, Hold, number | undefined] {
    const living = this.#living();
    const left = (at: number): Hold => ({ character: living[at - 1] ?? null, side: "left" });
    const right = (at: number): Hold => ({ character: living[at] ?? null, side: "right" });
    return [anchor < head ? right(anchor) : left(anchor), head < anchor ? right(head) : left(head), goal];
  }

  #release([anchor, head, goal]: readonly [Hold, Hold, number | undefined]): Marks {
    return { anchor: this.#offset(anchor), head: this.#offset(head), goal };
  }

  #offset({ character, side }: Hold): number {
    if (!character) return 0;
    const before = this.#all.slice(0, this.#all.indexOf(character) + (side === "left" ? 1 : 0));
    return before.filter(({ alive }) => alive).length;
  }
}

function fresh(value: string, typed: boolean): Character {
  return { value, typed, alive: true, touched: false, goneFromDisk: false };
}
