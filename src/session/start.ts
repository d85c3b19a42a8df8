import { Document } from "../model/document/document.ts";
import type { Drawing } from "../model/figures/drawing.ts";
import { DEFAULT_SETTINGS, type Settings } from "../model/settings/settings.ts";
import { describeReadOnly } from "./disk.ts";
import { readBindings } from "./keymap.ts";
import type { ReadText } from "./message.ts";
import { noPictures } from "./preview.ts";
import { readText } from "./reading.ts";
import { NO_REPOSITORY } from "./repository.ts";
import type { FileState, Size, State, TerminalLook } from "./state.ts";
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
  /** What the user has set; the defaults when left out. */
  readonly settings?: Settings;
  /** Where the settings file is, as people know it. */
  readonly settingsFile?: string | null;
  /** How many colours the terminal has; 16 when left out. */
  readonly colours?: TerminalLook["colours"];
  /** What the environment says is behind the text, before the terminal itself does. */
  readonly background?: TerminalLook["background"];
}

const NO_DRAWING: Drawing = { kind: "none", why: "No preview: this terminal shows no pictures." };

/** What every session begins with. */
const NOTHING_YET = {
  figures: null,
  git: null,
  takenIn: null,
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
  palette: null,
  recent: [],
  tour: null,
  activity: [],
  notice: null,
  notices: 0,
  fresh: null,
  quitting: false,
} satisfies Partial<State>;

/** The state of a session that has just opened a report. */
export function startSession(start: Start): State {
  const { file, reportPy, atUsualPlace, sample, size, drawing, settings = DEFAULT_SETTINGS } = start;
  const surroundings = { reportPy, atUsualPlace: atUsualPlace || sample, utf8: file.utf8 };
  return {
    ...NOTHING_YET,
    file: fileAtFirst(start),
    document: Document.of(file.text),
    surroundings,
    pictures: noPictures(drawing ?? NO_DRAWING),
    reading: readText(file.text, surroundings),
    doings: file.doings,
    settings,
    settingsFile: start.settingsFile ?? null,
    bindings: readBindings(settings.keys),
    terminal: { colours: start.colours ?? 1, background: start.background ?? null },
    view: FIRST_VIEW,
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
