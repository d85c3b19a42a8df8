import type { KeptDraft } from "../model/drafts/draft.ts";
import type { RepositoryReading } from "../model/facts/repository-reading.ts";
import type { Cells, Picture } from "../model/figures/drawing.ts";
import type { Figure } from "../model/figures/figure.ts";
import type { ImageFacts } from "../model/figures/image-facts.ts";
import type { GitDoings } from "../model/git/git-doings.ts";
import type { Excerpt } from "../model/repository/excerpt.ts";
import type { Where } from "../model/repository/repository.ts";
import type { Settings } from "../model/settings/settings.ts";
import type { UnkeptDraft } from "./drafts.ts";
import type { Found } from "./finding.ts";
import type { Pointed } from "./pointing.ts";
import type { AskedFix } from "./problem-fixing.ts";
import type { FigureList, FoundImage, GitState, Size, State, Watched } from "./state.ts";
import type { Step } from "./step.ts";

/** A report as it was read from disk. */
export interface ReadText {
  readonly text: string;
  readonly utf8: boolean;
  /** Why it must not be written, as io names it; null for an ordinary file. */
  readonly readOnly: string | null;
  /** What git was doing in the repository at that moment; null where there is no git. */
  readonly doings: GitDoings | null;
}

/** How a save ended: what is on disk now, what stands against it, or why nothing was written. */
export type SaveEnd =
  | { readonly kind: "saved"; readonly text: string; readonly merged: boolean; readonly late: string | null }
  | { readonly kind: "conflict"; readonly disk: string }
  | { readonly kind: "failed"; readonly reason: string; readonly message: string };

/** How another editor ended: with a text, or with something doubtful about it, or not at all begun. */
export type OutsideEnd =
  | { readonly kind: "ended"; readonly text: string }
  | { readonly kind: "doubt"; readonly message: string; readonly text: string | null }
  | { readonly kind: "not-started"; readonly message: string };

/** How the copying of an image into the figures folder ended: its name there, or a sentence. */
export type CopyEnd =
  | { readonly ok: true; readonly name: string }
  | { readonly ok: false; readonly message: string };

/** What was found around a report on disk. */
export interface AroundReport {
  readonly type: "surroundings";
  readonly reportPy: string | null;
  readonly figures: FigureList;
  /** The files its images can reach, and those of them that git knows; without it the figures are all there is. Null when not known. */
  readonly reachable?: { readonly files: readonly string[]; readonly tracked?: readonly string[] } | null;
}

/** Everything that can happen to a session. `time` is in milliseconds since 1970: update itself has no clock. */
export type Message =
  | { readonly type: "key"; readonly key: string; readonly time: number }
  | { readonly type: "typed"; readonly text: string; readonly time: number }
  | { readonly type: "pasted"; readonly text: string; readonly time: number }
  /** The mouse was used on something. */
  | { readonly type: "pointed"; readonly at: Pointed; readonly time: number }
  /** A line was typed where no keys are pressed: what it does to the state it finds. */
  | { readonly type: "said"; readonly act: (state: State) => Step }
  | { readonly type: "find-changed"; readonly query: string; readonly time: number }
  | { readonly type: "find-submitted" }
  /** An open question was drawn: where it shows what is looked for. */
  | ({ readonly type: "found" } & Found)
  | { readonly type: "chosen"; readonly option: string; readonly time: number }
  | { readonly type: "resized"; readonly size: Size }
  | { readonly type: "read"; readonly read: ReadText; readonly time: number }
  | { readonly type: "read-failed"; readonly reason: string; readonly message: string; readonly time: number }
  | { readonly type: "saved"; readonly sent: string; readonly end: SaveEnd; readonly time: number }
  | AroundReport
  /** The report as it was first committed, when git has it: the template as the team received it. */
  | { readonly type: "first-version"; readonly text: string | null }
  /** The answer being written came to name files nobody had looked for, a moment ago. */
  | { readonly type: "files-named"; readonly paths: readonly string[] }
  | { readonly type: "picker-changed"; readonly query: string; readonly time: number }
  | { readonly type: "image-found"; readonly pasted: string; readonly image: FoundImage }
  | { readonly type: "figure-copied"; readonly pasted: string; readonly end: CopyEnd; readonly time: number }
  | {
      readonly type: "fix-copied";
      readonly asked: AskedFix;
      readonly end: CopyEnd;
      readonly time: number;
    }
  | { readonly type: "figures-measured"; readonly facts: ReadonlyMap<string, ImageFacts> }
  | { readonly type: "figure-drawn"; readonly key: string; readonly picture: Picture }
  /** The terminal is ours again after somebody else had it. */
  | { readonly type: "terminal-back" }
  /** A figure was given to another program; `message` says why not. */
  | { readonly type: "figure-opened"; readonly name: string; readonly message: string | null }
  | { readonly type: "outside-unknown"; readonly name: string; readonly leaveBy: string | null }
  | { readonly type: "outside-started"; readonly name: string; readonly gui: boolean }
  | { readonly type: "outside-saved"; readonly text: string; readonly time: number }
  | { readonly type: "outside-ended"; readonly end: OutsideEnd; readonly time: number }
  | { readonly type: "git"; readonly git: GitState | null }
  /** The repository is being read: so many files of so many. */
  | { readonly type: "repository-progress"; readonly done: number; readonly of: number }
  | { readonly type: "repository-read"; readonly reading: RepositoryReading }
  | { readonly type: "repository-failed"; readonly message: string }
  | { readonly type: "excerpt-read"; readonly where: Where; readonly excerpt: Excerpt }
  /** The settings were read, or changed; `complaints` are the sentences about what is wrong in them. */
  | {
      readonly type: "settings";
      readonly settings: Settings;
      readonly complaints: readonly string[];
      readonly time: number;
    }
  /** What was changed in the settings holds, but cannot be kept for the next start. */
  | { readonly type: "settings-unkept"; readonly message: string; readonly time: number }
  /** The terminal said what is behind the text. */
  | { readonly type: "background"; readonly background: "dark" | "light" }
  | { readonly type: "palette-changed"; readonly query: string; readonly time: number }
  | { readonly type: "help-find-changed"; readonly query: string; readonly time: number }
  | { readonly type: "scroll-limit"; readonly limit: number }
  | { readonly type: "watching"; readonly how: Watched }
  /** A save that failed is due again; `attempt` is how often that was so before. */
  | { readonly type: "retry"; readonly attempt: number }
  | { readonly type: "look-again" }
  | { readonly type: "drafts-found"; readonly drafts: readonly KeptDraft[]; readonly time: number }
  /** Drafts cannot be kept aside. */
  | { readonly type: "drafts-trouble"; readonly message: string; readonly time: number }
  | { readonly type: "copy-suggested"; readonly path: string }
  | { readonly type: "copy-changed"; readonly path: string; readonly time: number }
  | { readonly type: "copy-submitted" }
  | { readonly type: "copied"; readonly ok: boolean; readonly message: string; readonly time: number }
  | { readonly type: "notice-over"; readonly id: number }
  | { readonly type: "fresh-over"; readonly id: number };

/** What update asks the world to do; the answers come back as messages. */
export type Effect =
  | { readonly type: "save"; readonly recreate: boolean }
  | { readonly type: "read" }
  | { readonly type: "look-around" }
  /** Keeps some of the settings for the next start. */
  | { readonly type: "remember"; readonly settings: Partial<Settings> }
  | { readonly type: "later"; readonly milliseconds: number; readonly message: Message }
  | { readonly type: "copy-text"; readonly text: string }
  | { readonly type: "find-image"; readonly pasted: string; readonly path: string }
  | { readonly type: "copy-figure"; readonly pasted: string; readonly path: string }
  /** Copies an image into the figures folder before the report is changed; `path` is relative to the report's folder. */
  | { readonly type: "copy-for-fix"; readonly path: string; readonly asked: AskedFix }
  | { readonly type: "measure-figures"; readonly figures: readonly Figure[] }
  | ({ readonly type: "draw-figure"; readonly key: string; readonly name: string } & Cells)
  | { readonly type: "stop-drawing" }
  | { readonly type: "open-figure"; readonly name: string }
  /** Reads the lines around a place in the repository. */
  | { readonly type: "read-excerpt"; readonly where: Where }
  | { readonly type: "edit-outside"; readonly text: string; readonly name: string; readonly told: boolean }
  | { readonly type: "stop-outside" }
  | { readonly type: "find-drafts" }
  | { readonly type: "drop-draft"; readonly name: string }
  /** Keeps a draft that nobody goes on with. */
  | { readonly type: "keep-left"; readonly draft: UnkeptDraft }
  | { readonly type: "suggest-copy" }
  | { readonly type: "write-copy"; readonly path: string; readonly text: string }
  | { readonly type: "suspend" }
  | { readonly type: "quit" };
