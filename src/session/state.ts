import type { Buffer } from "../model/buffer/buffer.ts";
import type { Document } from "../model/document/document.ts";
import type { Figure } from "../model/figures/figure.ts";
import type { Reading, Surroundings } from "./reading.ts";
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
  /** When a change from elsewhere was last merged with one made here, in milliseconds since 1970. */
  readonly mergedAt: number | null;
  /** Whether changes elsewhere are seen as they happen. */
  readonly live: boolean;
  /** Whether the file is a copy of the sample, made because there was no report. */
  readonly sample: boolean;
}

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
  readonly buffer: Buffer;
  /** The answer as it was when last taken from or saved to the report; line ends LF. */
  readonly base: string;
  /** The same answer as somebody changed it on disk meanwhile; null when nobody did. */
  readonly theirs: string | null;
  /** The other editor this answer is open in; null while it is written here. */
  readonly outside: Outside | null;
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
  | { readonly kind: "answer-conflict"; readonly leave: boolean }
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
    }
  | {
      readonly kind: "file-conflict";
      readonly base: string;
      readonly mine: string;
      readonly disk: string;
      /** Whether `disk` is a text that a save has just replaced, and that is nowhere else any more. */
      readonly late: boolean;
      /** When it came up, which is at no moment of the user's choosing. */
      readonly since: number;
    };

/** A line of the session's log. */
export interface Activity {
  readonly time: number;
  readonly text: string;
}

/** A sentence that stands above the footer for some seconds. */
export interface Notice {
  readonly id: number;
  readonly tone: "info" | "good" | "bad";
  readonly text: string;
}

/** What has just changed on disk, to be marked for some seconds: places in the report. */
export interface Fresh {
  readonly id: number;
  readonly items: readonly number[];
  readonly questions: readonly number[];
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
  readonly reading: Reading;
  readonly git: GitState | null;
  readonly view: View;
  readonly size: Size;
  readonly editing: Editing | null;
  readonly dialog: Dialog | null;
  /** Whether the user has been told which editor opens and how to leave it. */
  readonly toldEditor: boolean;
  /** The figures to choose one from; null while none is wanted. */
  readonly picker: Picker | null;
  readonly follow: boolean;
  readonly activity: readonly Activity[];
  readonly notice: Notice | null;
  readonly fresh: Fresh | null;
  readonly quitting: boolean;
}

/** Whether the text in memory is not what is on disk. */
export function isUnsaved({ document, file }: State): boolean {
  return document.text !== file.disk;
}
