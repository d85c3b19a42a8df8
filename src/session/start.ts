import { Document } from "../model/document/document.ts";
import type { Drawing } from "../model/figures/drawing.ts";
import { describeReadOnly } from "./disk.ts";
import type { ReadText } from "./message.ts";
import { noPictures } from "./preview.ts";
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
  /** How pictures are drawn; not at all when left out. */
  readonly drawing?: Drawing;
}

const NO_DRAWING: Drawing = { kind: "none", why: "No preview: this terminal shows no pictures." };

/** The state of a session that has just opened a report. */
export function startSession({
  path,
  shown,
  file,
  reportPy,
  atUsualPlace,
  sample,
  size,
  drawing,
}: Start): State {
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
    pictures: noPictures(drawing ?? NO_DRAWING),
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
