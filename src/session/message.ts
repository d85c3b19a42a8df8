import type { GitState, Size } from "./state.ts";

/** A report as it was read from disk. */
export interface ReadText {
  readonly text: string;
  readonly utf8: boolean;
  /** Why it must not be written, as io names it; null for an ordinary file. */
  readonly readOnly: string | null;
}

/** How a save ended: what is on disk now, what stands against it, or why nothing was written. */
export type SaveEnd =
  | { readonly kind: "saved"; readonly text: string; readonly merged: boolean; readonly late: string | null }
  | { readonly kind: "conflict"; readonly disk: string }
  | { readonly kind: "failed"; readonly reason: string; readonly message: string };

/** Everything that can happen to a session. `time` is in milliseconds since 1970: update itself has no clock. */
export type Message =
  | { readonly type: "key"; readonly key: string; readonly time: number }
  | { readonly type: "typed"; readonly text: string; readonly time: number }
  | { readonly type: "pasted"; readonly text: string; readonly time: number }
  | { readonly type: "find-changed"; readonly query: string; readonly time: number }
  | { readonly type: "find-submitted" }
  | { readonly type: "chosen"; readonly option: string; readonly time: number }
  | { readonly type: "resized"; readonly size: Size }
  | { readonly type: "read"; readonly read: ReadText; readonly time: number }
  | { readonly type: "read-failed"; readonly reason: string; readonly message: string; readonly time: number }
  | { readonly type: "saved"; readonly sent: string; readonly end: SaveEnd; readonly time: number }
  | { readonly type: "surroundings"; readonly reportPy: string | null; readonly figures: readonly string[] }
  | { readonly type: "git"; readonly git: GitState | null }
  | { readonly type: "follow"; readonly follow: boolean }
  | { readonly type: "scroll-limit"; readonly limit: number }
  | { readonly type: "watching" }
  | { readonly type: "notice-over"; readonly id: number }
  | { readonly type: "fresh-over"; readonly id: number };

/** What update asks the world to do; the answers come back as messages. */
export type Effect =
  | { readonly type: "save"; readonly recreate: boolean }
  | { readonly type: "read" }
  | { readonly type: "look-around" }
  | { readonly type: "remember-follow"; readonly follow: boolean }
  | { readonly type: "later"; readonly milliseconds: number; readonly message: Message }
  | { readonly type: "suspend" }
  | { readonly type: "quit" };
