import { Document } from "../model/document/document.ts";
import type { Drawing } from "../model/figures/drawing.ts";
import { describeReadOnly } from "./disk.ts";
import type { ReadText } from "./message.ts";
import { noPictures } from "./preview.ts";
import { readText } from "./reading.ts";
import { NO_REPOSITORY } from "./repository.ts";
import type { FileState, Size, State } from "./state.ts";
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

/** What every session begins with. */
const NOTHING_YET = {
  figures: null,
  git: null,
  takenIn: null,
  view: FIRST_VIEW,
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
  sources: null,
  repository: NO_REPOSITORY,
  follow: false,
  activity: [],
  notice: null,
  fresh: null,
  quitting: false,
} satisfies Partial<State>;

/** The state of a session that has just opened a report. */
export function startSession(start: Start): State {
  const { file, reportPy, atUsualPlace, sample, size, drawing } = start;
  const surroundings = { reportPy, atUsualPlace: atUsualPlace || sample, utf8: file.utf8 };
  return {
    ...NOTHING_YET,
    file: fileAtFirst(start),
    document: Document.of(file.text),
    surroundings,
    pictures: noPictures(drawing ?? NO_DRAWING),
    reading: readText(file.text, surroundings),
    doings: file.doings,
    size,
  };
}

function fileAtFirst({ path, shown, file, sample }: Start): FileState {
  return {
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
  };
}
