import type { Buffer } from "../model/buffer/buffer.ts";
import type { Document } from "../model/document/document.ts";
import type { KeptDraft } from "../model/drafts/draft.ts";
import type { Figure } from "../model/figures/figure.ts";
import type { GitDoings } from "../model/git/git-doings.ts";
import type { OwnChange } from "../model/merge/went-back.ts";
import type { Settings } from "../model/settings/settings.ts";
import type { Deciding } from "./deciding.ts";
import type { Pictures } from "./preview.ts";
import type { AskedFix } from "./problem-fixing.ts";
import type { Reading, Surroundings } from "./reading.ts";
import type { RepositoryState } from "./repository.ts";
import type { Bindings } from "./resolve-bindings.ts";
import type { Sources } from "./sources.ts";
import type { PutBack } from "./stale.ts";
import type { Tour } from "./tour.ts";
import type { View } from "./view.ts";

/** What kept the report from being read or written the last time. */
export interface FileTrouble {
  readonly reason: string;
  readonly message: string;
  readonly during: "read" | "save";
}

/** The report on disk, as far as it is known. */
export interface FileState {
  readonly path: string;
  /** The path as the user knows it: relative where that is shorter. */
  readonly shown: string;
  /** The text last seen on disk. */
  readonly disk: string;
  /** Why nothing is ever written to it; null for an ordinary file. */
  readonly readOnly: string | null;
  readonly phase: "idle" | "saving";
  /** What went wrong the last time; cleared by a save that works. */
  readonly trouble: FileTrouble | null;
  /** How often a failed save was tried again by itself. */
  readonly retries: number;
  /** When a change from elsewhere was last merged with one made here, in milliseconds since 1970. */
  readonly mergedAt: number | null;
  /** How changes elsewhere are seen: as they happen, by looking again and again, or (null) not yet. */
  readonly watched: Watched | null;
  /** Whether the file is a copy of the sample, made because there was no report. */
  readonly sample: boolean;
  /** The name of the kept draft this text was restored from, until it is on disk. */
  readonly restoredFrom: string | null;
}

/** Whether the system tells of changes, or the file has to be looked at again and again. */
export type Watched = "events" | "polling";

/** What git says about the report; null where there is no git. */
export interface GitState {
  readonly branch: string | null;
  readonly handedIn: "clean" | "uncommitted" | "unpushed" | "untracked" | null;
  readonly ahead: number;
}

/** An answer being written. It is a text of its own until it is saved. */
export interface Editing {
  /** The question's place among the questions of the report. */
  readonly index: number;
  readonly number: number | null;
  /** The branch what is written here was begun on; null outside git, or before that is known. */
  readonly branch: string | null;
  readonly buffer: Buffer;
  /** The answer as it was when last taken from or saved to the report; line ends LF. */
  readonly base: string;
  /** The same answer as somebody changed it on disk meanwhile; null when nobody did. */
  readonly theirs: string | null;
  /** The other editor this answer is open in; null while it is written here. */
  readonly outside: Outside | null;
  /** The name of the kept draft it was restored from, until that is saved or kept anew. */
  readonly restoredFrom: string | null;
}

/** Another program that has the answer. */
export interface Outside {
  /** What people call it; null until it is known which. */
  readonly name: string | null;
  /** Whether it has a window of its own, so that this screen stays. */
  readonly gui: boolean;
  /** Whether the answer is saved and left when it ends. */
  readonly leave: boolean;
}

/** A list that narrows while one types: `at` is the selected row of what is left of it. */
export interface Picker {
  readonly query: string;
  readonly at: number;
}

/** What the figures folder holds; not `complete` where there were too many files to look at all. */
export interface FigureList {
  readonly figures: readonly Figure[];
  readonly complete: boolean;
}

/** An image file somewhere on this machine; `inFigures` is its name in the figures folder if it is in there. */
export interface FoundImage {
  readonly path: string;
  readonly name: string;
  readonly inFigures: string | null;
}

/** A choice that has to be made before anything else. */
export type Dialog =
  | { readonly kind: "quit-unsaved" }
  | { readonly kind: "leave-editor" }
  | {
      readonly kind: "structure";
      readonly line: number;
      readonly content: string;
      readonly what: string;
      readonly leave: boolean;
    }
  /** What mending a problem would do to the report. */
  | { readonly kind: "fix"; readonly asked: AskedFix }
  /** A kept draft is about to be thrown away for good. */
  | { readonly kind: "discard-draft"; readonly draft: KeptDraft }
  /** An image whose path was pasted into the answer. */
  | { readonly kind: "pasted-image"; readonly pasted: string; readonly image: FoundImage }
  /** An editor that nobody chose is about to open; `leaveBy` says how to get out of it. */
  | {
      readonly kind: "outside-unknown";
      readonly name: string;
      readonly leaveBy: string | null;
      readonly leave: boolean;
    }
  /** What another editor left behind is doubtful. */
  | {
      readonly kind: "outside-doubt";
      readonly message: string;
      readonly text: string;
      readonly leave: boolean;
    };

/** Drafts that were found kept aside for this report, newest first. */
export interface DraftOffer {
  readonly drafts: readonly KeptDraft[];
  readonly at: number;
  /** Whether they are on the screen. */
  readonly open: boolean;
  /** When they came up by themselves; null when somebody asked for them. */
  readonly since: number | null;
}

/** What came in from disk in the last moments: git may turn out to be behind it, and is told as one event however often it writes. */
export interface TakenIn {
  readonly time: number;
  /** The text on disk before it began. */
  readonly before: string;
  /** What git did (`git checkout: now on feature`); null when it was not git, as far as is known. */
  readonly git: string | null;
  /** The lines of the log that tell it, by their `change`. */
  readonly changes: readonly number[];
}

/** A line of the session's log. */
export interface Activity {
  readonly time: number;
  readonly text: string;
  /** Which change from disk it tells of, by the number `Fresh` has for it. */
  readonly change?: number;
}

/** A sentence that stands above the footer for some seconds. */
export interface Notice {
  readonly id: number;
  readonly tone: "info" | "good" | "bad";
  readonly text: string;
  /** What makes it untrue before its time: another text, or another key. */
  readonly until?: "change" | "key";
}

/** What has just changed on disk, to be marked for some seconds: places in the report. */
export interface Fresh {
  readonly id: number;
  readonly items: readonly number[];
  readonly questions: readonly number[];
}

/** What the terminal can show, and what it shows behind the text; null while it has not said. */
export interface TerminalLook {
  /** How many colours it is believed to have: none, 16, 256, or all. */
  readonly colours: 0 | 1 | 2 | 3;
  readonly background: "dark" | "light" | null;
}

/** The size of the window, in columns and rows. */
export interface Size {
  readonly columns: number;
  readonly rows: number;
}

/** One open report over time: everything the screens show follows from it. */
export interface State {
  readonly file: FileState;
  readonly document: Document;
  readonly surroundings: Surroundings;
  /** The files in the figures folder; null until somebody has looked. */
  readonly figures: FigureList | null;
  readonly pictures: Pictures;
  readonly repository: RepositoryState;
  readonly reading: Reading;
  readonly git: GitState | null;
  /** What git was seen to be doing in the repository when the report was last read; null where there is no git. */
  readonly doings: GitDoings | null;
  readonly takenIn: TakenIn | null;
  readonly view: View;
  readonly size: Size;
  readonly editing: Editing | null;
  readonly dialog: Dialog | null;
  /** Where two versions clash and somebody decides; null when nothing does. */
  readonly deciding: Deciding | null;
  /** The drafts found for this report; null when there are none. */
  readonly drafts: DraftOffer | null;
  /** Whether drafts were looked for before it was known which branch is checked out. */
  readonly soughtBlindly: boolean;
  /** Where a copy of the report is to go, as typed so far; null while none is wanted. */
  readonly copyTo: string | null;
  /** What was saved here lately, newest first: to notice when an old copy is saved over it. */
  readonly own: readonly OwnChange[];
  /** What can be taken back with one key: a stale overwrite, or the last merge. */
  readonly putBack: PutBack | null;
  /** Whether the user has been told which editor opens and how to leave it. */
  readonly toldEditor: boolean;
  /** The figures to choose one from; null while none is wanted. */
  readonly picker: Picker | null;
  /** What the repository shows for an item or a question, where it is looked at closely. */
  readonly sources: Sources | null;
  readonly settings: Settings;
  /** Where the settings file is, or would be, as people know it; null where there can be none. */
  readonly settingsFile: string | null;
  /** The keys that follow from the settings. */
  readonly bindings: Bindings;
  readonly terminal: TerminalLook;
  /** The palette, while it is open: what was typed into it, and the selected row. */
  readonly palette: Picker | null;
  /** What was chosen in the palette lately, by the entries' ids, newest first. */
  readonly recent: readonly string[];
  /** The hints of the first start that are still to come; null when none is. */
  readonly tour: Tour | null;
  readonly activity: readonly Activity[];
  readonly notice: Notice | null;
  /** How many notices there were: the time of one that is gone must not take away another. */
  readonly notices: number;
  readonly fresh: Fresh | null;
  readonly quitting: boolean;
}

/** The branch that is checked out; null outside git, or before that is known. */
export function branchOf({ doings }: State): string | null {
  return doings?.branch ?? null;
}

/** Whether the text in memory is not what is on disk. */
export function isUnsaved({ document, file }: State): boolean {
  return document.text !== file.disk;
}

/** Whether something waits to be written that cannot be. */
export function cannotSave(state: State): boolean {
  return isUnsaved(state) && (state.file.readOnly !== null || state.file.trouble?.during === "save");
}
