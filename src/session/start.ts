import { Document } from "../model/document/document.ts";
import { describeReadOnly } from "./disk.ts";
import type { ReadText } from "./message.ts";
import { readText } from "./reading.ts";
import type { Size, State } from "./state.ts";
import { FIRST_VIEW } from "./view.ts";

/** What a session starts from. */
export interface Start {
  readonly path: string;
  readonly shown: string;
  readonly file: ReadText;
  readonly reportPy: string | null;
  readonly atUsualPlace: boolean;
  readonly sample: boolean;
  readonly size: Size;
}

/** The state of a session that has just opened a report. */
export function startSession({ path, shown, file, reportPy, atUsualPlace, sample, size }: Start): State {
  const surroundings = { reportPy, atUsualPlace: atUsualPlace || sample, utf8: file.utf8 };
  return {
    file: {
      path,
      shown,
      disk: file.text,
      readOnly: file.readOnly === null ? null : describeReadOnly(file.readOnly),
      phase: "idle",
      trouble: null,
      retries: 0,
      mergedAt: null,
      watched: null,
      sample,
      restoredFrom: null,
    },
    document: Document.of(file.text),
    surroundings,
    figures: null,
    reading: readText(file.text, surroundings),
    git: null,
    doings: file.doings,
    takenIn: null,
    view: FIRST_VIEW,
    size,
    editing: null,
    dialog: null,
    deciding: null,
    drafts: null,
    soughtBlindly: false,
    copyTo: null,
    own: [],
    putBack: null,
    toldEditor: false,
    picker: null,
    follow: false,
    activity: [],
    notice: null,
    fresh: null,
    quitting: false,
  };
}
