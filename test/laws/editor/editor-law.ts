import {
  absorbInBuffer,
  type Buffer,
  bufferText,
  changeBuffer,
  createBuffer,
  insertText,
  pasteText,
} from "../../../src/model/buffer/buffer.ts";
import { type CommandId, commands } from "../../../src/model/buffer/commands.ts";
import { Random } from "../random.ts";
import { NaiveEditor } from "./naive-editor.ts";
import { randomCaret, randomStep, randomText, type Step } from "./random-steps.ts";

/** What became of one sequence of steps; `difference` says where the editor and its reference parted. */
export interface Sequence {
  readonly kinds: readonly string[];
  /** How often the selection was taken over, where none is promised: after undoing a step that had been redone. */
  readonly takenOver: number;
  readonly difference: string | null;
}

const NOON = 1_700_000_000_000;

/** Plays a random sequence, told by its seed, in the editor and in its reference; then all the way back, and forth again. */
export function playSequence(seed: number): Sequence {
  const random = new Random(seed);
  const text = randomText(random);
  const size = { width: random.pick([8, 12, 20, 33, 60]), height: 2 + random.below(5) };
  const caret = randomCaret(random, text);
  const played = new Play(
    createBuffer(text, caret),
    new NaiveEditor(text, caret, size.width, size.height),
    size,
  );
  const kinds: string[] = [];
  const length = 5 + random.below(40);
  for (let i = 0; i < length; i++) {
    const step = randomStep(random, played.reference);
    kinds.push(step.kind);
    const difference = played.step(step, random.pick([20, 20, 20, 800]));
    if (difference)
      return { kinds, takenOver: 0, difference: `step ${i}, ${JSON.stringify(step)}: ${difference}` };
  }
  const { takenOver } = played;
  return { kinds, takenOver, difference: played.backAndForth() };
}

class Play {
  takenOver = 0;
  #time = NOON;

  constructor(
    private buffer: Buffer,
    readonly reference: NaiveEditor,
    private readonly size: { readonly width: number; readonly height: number },
  ) {}

  step(step: Step, pause: number): string | null {
    this.#time += pause;
    const before = this.#shown();
    try {
      this.#do(step);
    } catch (error) {
      return `${error} (before: ${before})`;
    }
    const after = this.#shown();
    const wanted = show(this.reference.text, this.reference.marks);
    if (after !== wanted) return `${after} instead of ${wanted} (before: ${before})`;
    const { clipboard, killed } = this.buffer;
    const same = clipboard === this.reference.clipboard && killed === this.reference.killed;
    return same ? null : `clipboard ${JSON.stringify([clipboard, killed])} (before: ${before})`;
  }

  /** Undoing everything leaves the text of the start with the changes from disk; redoing everything brings the end back. */
  backAndForth(): string | null {
    this.step({ kind: "type", text: "!" }, 1000);
    const end = bufferText(this.buffer);
    this.#repeat("undo");
    const untyped = this.reference.past.textUntyped();
    if (bufferText(this.buffer) !== untyped)
      return `undoing everything gives ${JSON.stringify(bufferText(this.buffer))}, not ${JSON.stringify(untyped)}`;
    this.#repeat("redo");
    if (bufferText(this.buffer) === end) return null;
    return `redoing everything gives ${JSON.stringify(bufferText(this.buffer))}, not ${JSON.stringify(end)}`;
  }

  #do(step: Step): void {
    const { reference } = this;
    const time = this.#time;
    if (step.kind === "type") {
      this.buffer = insertText(this.buffer, step.text, time);
      reference.type(step.text, time);
    } else if (step.kind === "paste-from-terminal") {
      this.buffer = pasteText(this.buffer, step.text, time);
      reference.paste(step.text, time);
    } else if (step.kind === "change") {
      this.buffer = changeBuffer(this.buffer, [step], time);
      reference.change(step.from, step.to, step.insert, time);
    } else if (step.kind === "disk") {
      this.buffer = absorbInBuffer(this.buffer, [step]);
      reference.disk(step.from, step.to, step.insert);
    } else {
      this.#command((step as { kind: CommandId }).kind);
    }
  }

  #command(id: CommandId): void {
    this.buffer = commands[id](this.buffer, { ...this.size, time: this.#time });
    if (this.reference.run(id, this.#time) !== "unknown") return;
    this.takenOver += 1;
    const { anchor, head, goalColumn } = this.buffer.state.selection.main;
    this.reference.marks = { anchor, head, goal: goalColumn };
  }

  #repeat(id: "undo" | "redo"): void {
    for (;;) {
      const next = commands[id](this.buffer, { ...this.size, time: this.#time });
      if (next === this.buffer) return;
      this.buffer = next;
    }
  }

  #shown(): string {
    const { anchor, head, goalColumn } = this.buffer.state.selection.main;
    return show(bufferText(this.buffer), { anchor, head, goal: goalColumn });
  }
}

function show(
  text: string,
  { anchor, head, goal }: { anchor: number; head: number; goal?: number | undefined },
): string {
  return `${JSON.stringify(text)} ${anchor}-${head}${goal === undefined ? "" : ` column ${goal}`}`;
}
