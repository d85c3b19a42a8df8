import type { CommandId } from "../../../src/model/buffer/commands.ts";
import { indentBy, lineBreak, moveLines, outdentBy, transposed } from "./naive-lines.ts";
import { type Motion, moveFrom } from "./naive-motions.ts";
import { type Marks, NaivePast } from "./naive-past.ts";

/** A change of the text and where the selection is afterwards. */
export interface Change {
  readonly changes: readonly { from: number; to: number; insert: string }[];
  readonly anchor: number;
  readonly head: number;
}

const PAUSE = 500;

/**
 * The editor as one would write it down: a string, a caret, an anchor. Nothing in it is quick and nothing is shared with the
 * editor it is held against.
 */
export class NaiveEditor {
  text: string;
  marks: Marks;
  clipboard = "";
  killed = "";
  readonly past: NaivePast;
  #last = "";
  #lastTime = 0;

  constructor(
    text: string,
    caret: number,
    private readonly width: number,
    private readonly height: number,
  ) {
    this.text = text;
    this.marks = { anchor: caret, head: caret };
    this.past = new NaivePast(text);
  }

  get from(): number {
    return Math.min(this.marks.anchor, this.marks.head);
  }

  get to(): number {
    return Math.max(this.marks.anchor, this.marks.head);
  }

  /** Typed over the selection: it goes on with the step before while that was typing, without pause, in the same word. */
  type(typed: string, time: number): void {
    const begins = /\s$/.test(this.text.slice(0, this.from)) && /^\S/.test(typed);
    const goesOn = this.#last === "type" && time - this.#lastTime < PAUSE && !begins;
    this.#replace(typed, "type", time, goesOn);
  }

  paste(pasted: string, time: number): void {
    const insert = pasted.replaceAll("\r\n", "\n").replaceAll("\r", "\n");
    if (insert !== "" || this.from < this.to) this.#replace(insert, "paste", time, false);
  }

  /** A change somebody else decided on, as a step of its own. */
  change(from: number, to: number, insert: string, time: number): void {
    if (from === to && insert === "") return;
    const after = this.#followed(from, to, insert.length);
    this.#apply({ changes: [{ from, to, insert }], ...after }, "change", time, false);
  }

  disk(from: number, to: number, insert: string): void {
    const after = this.#followed(from, to, insert.length);
    this.past.fromDisk(from, to, insert);
    this.text = this.text.slice(0, from) + insert + this.text.slice(to);
    this.marks = { ...after, goal: this.marks.goal };
  }

  /** Runs a command; "unknown" is a selection that nobody promised, to be taken over from the other side. */
  run(id: CommandId, time: number): "unknown" | undefined {
    if (id.startsWith("move-lines")) this.#own(moveLines(this, id === "move-lines-up" ? -1 : 1), time);
    else if (id.startsWith("move-")) this.#move(id.slice(5) as Motion);
    else if (id.startsWith("select-") && id !== "select-all") this.#extend(id.slice(7) as Motion);
    else if (id.startsWith("kill-")) this.#kill(id, time);
    else return this.#edit(id, time);
  }

  #edit(id: CommandId, time: number): "unknown" | undefined {
    if (id === "undo" || id === "redo") return this.#travel(id);
    if (id === "select-all") this.#select({ anchor: 0, head: this.text.length });
    if (id === "newline") this.#own(lineBreak(this), time);
    if (id === "indent") this.#own(indentBy(this), time);
    if (id === "outdent") this.#own(outdentBy(this), time);
    if (id === "transpose") this.#own(transposed(this), time);
    if (id === "yank") this.paste(this.killed, time);
    if (id === "paste") this.paste(this.clipboard, time);
    if ((id === "copy" || id === "cut") && this.from < this.to)
      this.clipboard = this.text.slice(this.from, this.to);
    if (id === "cut") this.#remove(this.from, this.to, "cut", time, false);
    if (id === "delete-backward" || id === "delete-forward") {
      const [from, to] = this.#reach(id === "delete-backward" ? "left" : "right");
      this.#remove(from, to, "delete", time, this.#last === "delete" && time - this.#lastTime < PAUSE);
    }
    return undefined;
  }

  #move(motion: Motion): void {
    const { from, to } = this;
    if (from < to && motion === "left") this.#select({ anchor: from, head: from });
    else if (from < to && motion === "right") this.#select({ anchor: to, head: to });
    else {
      const { head, goal } = this.#target(motion);
      this.#select({ anchor: head, head, goal });
    }
  }

  #extend(motion: Motion): void {
    this.#select({ ...this.#target(motion), anchor: this.marks.anchor });
  }

  #target(motion: Motion): { head: number; goal?: number | undefined } {
    const { head, goal } = this.marks;
    return moveFrom(motion, { text: this.text, head, goal, width: this.width, height: this.height });
  }

  #select(marks: Marks): void {
    const { anchor, head, goal } = this.marks;
    if (anchor === marks.anchor && head === marks.head && goal === marks.goal) return;
    this.marks = marks;
    this.#last = "select";
  }

  #kill(id: CommandId, time: number): void {
    const way = id.slice(5);
    const backward = way === "word-backward" || way === "to-line-start";
    const motions = {
      "word-backward": "word-left",
      "word-forward": "word-right",
      "to-line-start": "line-start",
    };
    const motion = (motions as Record<string, Motion>)[way] ?? "line-end";
    let [from, to] = this.#reach(motion);
    if (from === to) [from, to] = this.#reach(backward ? "left" : "right");
    if (from === to) return;
    const text = this.text.slice(from, to);
    const before = this.#last === "kill" ? this.killed : "";
    this.killed = backward ? text + before : before + text;
    this.#remove(from, to, "kill", time, false);
  }

  #reach(motion: Motion): [number, number] {
    if (this.from < this.to) return [this.from, this.to];
    const { head } = this.#target(motion);
    return [Math.min(this.from, head), Math.max(this.from, head)];
  }

  #remove(from: number, to: number, kind: string, time: number, goesOn: boolean): void {
    if (from === to) return;
    this.#apply({ changes: [{ from, to, insert: "" }], anchor: from, head: from }, kind, time, goesOn);
  }

  #replace(insert: string, kind: string, time: number, goesOn: boolean): void {
    const { from, to } = this;
    const caret = from + insert.length;
    this.#apply({ changes: [{ from, to, insert }], anchor: caret, head: caret }, kind, time, goesOn);
  }

  #own(change: Change | null, time: number): void {
    if (change) this.#apply(change, "own", time, false);
  }

  #apply({ changes, anchor, head }: Change, kind: string, time: number, goesOn: boolean): void {
    const after = { anchor, head };
    this.past.edit(changes, this.marks, after, goesOn);
    this.text = this.past.text();
    this.marks = after;
    this.#last = kind;
    this.#lastTime = time;
  }

  #travel(id: "undo" | "redo"): "unknown" | undefined {
    const marks = id === "undo" ? this.past.undo() : this.past.redo();
    if (!marks) return undefined;
    this.text = this.past.text();
    this.#last = id;
    if (marks === "unknown") return "unknown";
    this.marks = marks;
    return undefined;
  }

  // The ends of a selection keep to what is selected; a caret stays before what comes in where it stands.
  #followed(from: number, to: number, length: number): { anchor: number; head: number } {
    const behind = (at: number) => at + length - (to - from);
    const keepLeft = (at: number) => {
      if (at <= from) return at;
      if (at < to) return from;
      return behind(at);
    };
    const keepRight = (at: number) => {
      if (at < from || (at === from && from < to)) return at;
      return at < to ? from + length : behind(at);
    };
    const end = keepLeft(this.to);
    const start = this.from === this.to ? end : Math.min(end, keepRight(this.from));
    return this.marks.anchor < this.marks.head ? { anchor: start, head: end } : { anchor: end, head: start };
  }
}
