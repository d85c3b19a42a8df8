import { bufferText } from "../../src/model/buffer/buffer.ts";
import type { KeptDraft } from "../../src/model/drafts/draft.ts";
import type { GitDoings } from "../../src/model/git/git-doings.ts";
import { joinReports } from "../../src/model/merge/merge-reports.ts";
import type { Effect, Message, SaveEnd } from "../../src/session/message.ts";
import { unwritten } from "../../src/session/saving.ts";
import { startSession } from "../../src/session/start.ts";
import type { Size, State } from "../../src/session/state.ts";
import { update } from "../../src/session/update.ts";

/** What a test wants of the session it opens; all else is an ordinary report in a window of 100×30. */
export interface SessionWish {
  readonly readOnly?: "encoding" | "permission" | "mount";
  readonly reportPy?: string;
  readonly size?: Size;
}

interface SaveUnderWay {
  readonly recreate: boolean;
  /** What it has taken up; null until its turn comes: what is typed and read before that is in it. */
  readonly turn: SaveTurn | null;
}

interface SaveTurn {
  readonly sent: string;
  readonly base: string;
  /** How it ends if nothing may be written. */
  readonly unwritten: SaveEnd | null;
}

/** A session without a world around it: the test presses the keys, writes the file and ends the saves. */
export class Session {
  state: State;
  /** The text on disk; null while the file is gone. */
  file: string | null;
  /** The save that was asked for and has not ended. */
  saving: SaveUnderWay | null = null;
  /** What git is doing in the repository. */
  doings: GitDoings | null = null;
  /** Everything asked of the world so far, saves included. */
  readonly asked: Effect[] = [];
  private unread = false;
  private now = Date.UTC(2026, 0, 12, 13, 0);

  constructor(text: string, { readOnly, reportPy, size = { columns: 100, rows: 30 } }: SessionWish = {}) {
    this.file = text;
    this.state = startSession({
      path: "/team/reports/README.md",
      shown: "reports/README.md",
      file: { text, utf8: readOnly !== "encoding", readOnly: readOnly ?? null, doings: null },
      reportPy: reportPy ?? null,
      atUsualPlace: true,
      sample: false,
      size,
    });
  }

  /** Takes one message in; throws when a save is asked for while another is under way. */
  send(message: Message): this {
    const { state, effects } = update(this.state, message);
    this.state = state;
    for (const effect of effects) {
      this.asked.push(effect);
      if (effect.type !== "save") continue;
      if (this.saving) throw new Error("two saves at once");
      this.saving = { recreate: effect.recreate, turn: null };
    }
    return this;
  }

  press(...keys: string[]): this {
    for (const key of keys) this.send({ type: "key", key, time: this.tick() });
    return this;
  }

  /** Types a text, a character at a time. */
  type(text: string): this {
    for (const character of text) this.send({ type: "typed", text: character, time: this.tick() });
    return this;
  }

  /** Somebody else writes the file, and the session reads it. */
  disk(text: string): this {
    this.file = text;
    // Reading and writing take turns.
    this.unread = this.saving?.turn != null;
    if (this.unread) return this;
    const { doings } = this;
    return this.send({ type: "read", read: { text, utf8: true, readOnly: null, doings }, time: this.tick() });
  }

  /** Somebody else changes what is on disk, and the session reads it. */
  elsewhere(from: string | RegExp, to: string): this {
    const text = (this.file ?? "").replace(from, () => to);
    if (text === this.file) throw new Error(`nothing on disk is ${from}`);
    return this.disk(text);
  }

  /** The turn of the save comes: what is changed here from now on is not in it, and nothing is read until it ends. */
  begins(): this {
    if (!this.saving) throw new Error("no save is under way");
    this.saving = { ...this.saving, turn: this.takeTurn() };
    return this;
  }

  /** The save under way ends as a real one would: written, merged with what somebody wrote meanwhile, or in conflict. */
  saved(): this {
    return this.endSave(({ sent, base }, recreate) => {
      if (this.file === null && !recreate) return missing;
      const merged = joinReports(base, sent, this.file ?? base);
      if (merged.conflicts.length > 0) return { kind: "conflict", disk: this.file! };
      this.file = merged.text;
      return { kind: "saved", text: merged.text, merged: merged.text !== sent, late: null };
    });
  }

  /** The save under way fails. */
  fails(reason = "no-space", message = "The disk is full."): this {
    return this.endSave(() => ({ kind: "failed", reason, message }));
  }

  /** The save under way works, and with it comes a text that another program wrote in the last moment. */
  savedLate(late: string): this {
    return this.endSave(({ sent }) => {
      this.file = sent;
      return { kind: "saved", text: sent, merged: false, late };
    });
  }

  /** Drafts of this report turn up in the drafts folder. */
  finds(...drafts: readonly KeptDraft[]): this {
    return this.send({ type: "drafts-found", drafts, time: this.tick() });
  }

  /** What was asked of the world last of a kind. */
  last<Type extends Effect["type"]>(type: Type): Effect & { readonly type: Type } {
    const found = this.asked.findLast(
      (effect): effect is Effect & { readonly type: Type } => effect.type === type,
    );
    if (!found) throw new Error(`nobody asked for ${type}`);
    return found;
  }

  /** How often something was asked of the world. */
  count(type: Effect["type"]): number {
    return this.asked.filter((effect) => effect.type === type).length;
  }

  /** The text in memory. */
  get text(): string {
    return this.state.document.text;
  }

  /** The answer being written. */
  get draft(): string {
    return bufferText(this.state.editing!.buffer);
  }

  /** The sentence above the footer. */
  get notice(): string {
    return this.state.notice?.text ?? "";
  }

  /** The log, newest first. */
  get activity(): string[] {
    return this.state.activity.map(({ text }) => text);
  }

  private endSave(write: (turn: SaveTurn, recreate: boolean) => SaveEnd): this {
    if (!this.saving) throw new Error("no save is under way");
    const { recreate, turn } = this.saving;
    const taken = turn ?? this.takeTurn();
    this.saving = null;
    const end = taken.unwritten ?? write(taken, recreate);
    this.send({ type: "saved", sent: taken.sent, end, time: this.tick() });
    return this.unread && this.file !== null ? this.disk(this.file) : this;
  }

  private takeTurn(): SaveTurn {
    const { document, file } = this.state;
    return { sent: document.text, base: file.disk, unwritten: unwritten(this.state) };
  }

  private tick(): number {
    this.now += 1_000;
    return this.now;
  }
}

const missing: SaveEnd = {
  kind: "failed",
  reason: "missing",
  message: "The file is gone; save again to create it anew.",
};

/** A session with a report that has just been opened. */
export function open(text: string, wish: SessionWish = {}): Session {
  return new Session(text, wish);
}

/** The line of the text in memory, or on disk, that holds some words. */
export function lineWith(words: string, text: string | null): string {
  return (text ?? "").split("\n").find((line) => line.includes(words)) ?? "";
}
