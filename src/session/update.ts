import { retrySave } from "./begin-save.ts";
import { endCopy, takeCopied } from "./copying.ts";
import { chooseOption } from "./dialogs.ts";
import { takeRead, takeReadFailure } from "./disk.ts";
import { offerImage, takeCopiedFigure, takeOpened } from "./figures.ts";
import { endFind, takePlaces } from "./finding.ts";
import type { Message } from "./message.ts";
import { takeOutsideEnd, takeOutsideSave, takeOutsideStart, tellOutside } from "./outside.ts";
import { keepPlaces } from "./places.ts";
import { pointAt } from "./pointing.ts";
import { forgetPlaced, lookAtFigures, takeFacts, takePicture } from "./preview.ts";
import { takeFixCopied } from "./problem-fixing.ts";
import { readText } from "./reading.ts";
import { countsUp, endFresh, endNotice, withoutSeen } from "./reduced-motion.ts";
import { takeDrafts } from "./restoring.ts";
import { takeSaved } from "./saving.ts";
import { lookAtSources } from "./source-rows.ts";
import type { State } from "./state.ts";
import { also, notify, record, type Step, stay } from "./step.ts";
import { lookForNamed, noticeNamed, takeSurroundings } from "./surroundings.ts";
import { takeExcerpt, takeProgress, takeRepository, takeRepositoryFailure } from "./take-repository.ts";
import { takeSettings } from "./take-settings.ts";
import { advanceTour } from "./tour.ts";
import { changeLine, paste, pressKey, typeText } from "./typing.ts";

/** The one place where a session changes: what a message makes of a state, and what the world is asked to do. Pure. */
export function update(state: State, message: Message): Step {
  const take = TAKERS[message.type] as (state: State, message: Message) => Step;
  const step = endFindUnder(state, take(withoutSeen(state, message), message));
  return lookAtSources(state, lookAtFigures(state, noticeNamed(state, advanceTour(state, step))));
}

// What there is to decide hides the list that is searched, and needs the keys.
function endFindUnder(before: State, step: Step): Step {
  const { deciding, view } = step.state;
  if (before.deciding || !deciding) return step;
  const find = view.find?.typing ? null : view.find;
  return { ...step, state: { ...step.state, palette: null, view: { ...view, find } } };
}

type Takers = {
  readonly [Type in Message["type"]]: (state: State, message: Message & { readonly type: Type }) => Step;
};

/** What becomes of each kind of message. */
const TAKERS: Takers = {
  key: (state, { key, time }) => pressKey(state, key, time),
  typed: (state, { text, time }) => typeText(state, text, time),
  pasted: (state, { text, time }) => paste(state, text, time),
  pointed: (state, { at, time }) => pointAt(state, at, time),
  said: (state, { act }) => act(state),
  "find-changed": (state, { query, time }) => changeLine(state, "find", query, time),
  "help-find-changed": (state, { query, time }) => changeLine(state, "help", query, time),
  "find-submitted": (state) => endFind(state),
  found: (state, message) => takePlaces(state, message),
  chosen: (state, { option, time }) => chooseOption(state, option, time),
  resized: (state, { size }) => stay({ ...state, size }),
  read: (state, { read, time }) => takeRead(state, read, time),
  "read-failed": (state, { reason, message, time }) => takeReadFailure(state, reason, message, time),
  saved: (state, { sent, end, time }) => takeSaved(state, sent, end, time),
  surroundings: (state, message) => takeSurroundings(state, message),
  "first-version": (state, { text }) => takeFirstVersion(state, text),
  "files-named": (state, { paths }) => lookForNamed(state, paths),
  "picker-changed": (state, { query, time }) => changeLine(state, "picker", query, time),
  "image-found": (state, { pasted, image }) => offerImage(state, pasted, image),
  "figure-copied": (state, { pasted, end, time }) => takeCopiedFigure(state, pasted, end, time),
  "fix-copied": (state, { asked, end, time }) => takeFixCopied(state, asked, end, time),
  "figures-measured": (state, { facts }) => stay(takeFacts(state, facts)),
  "figure-drawn": (state, { key, picture }) => stay(takePicture(state, key, picture)),
  "terminal-back": (state) => stay(forgetPlaced(state)),
  "figure-opened": (state, { name, message }) => takeOpened(state, name, message),
  "outside-unknown": (state, message) => tellOutside(state, message),
  "outside-started": (state, message) => takeOutsideStart(state, message),
  "outside-saved": (state, { text, time }) => takeOutsideSave(state, text, time),
  "outside-ended": (state, { end, time }) => takeOutsideEnd(state, end, time),
  git: (state, { git }) => stay({ ...state, git }),
  "repository-progress": (state, { done, of }) =>
    stay(countsUp(state) ? takeProgress(state, done, of) : state),
  "repository-read": (state, { reading }) => stay(takeRepository(state, reading)),
  "repository-failed": (state, { message }) => takeRepositoryFailure(state, message),
  "excerpt-read": (state, { where, excerpt }) => stay(takeExcerpt(state, where, excerpt)),
  settings: (state, { settings, complaints, time }) => takeSettings(state, settings, complaints, time),
  "settings-unkept": (state, { message, time }) =>
    notify(stay(record(state, time, [message])), "bad", message),
  background: (state, { background }) => stay({ ...state, terminal: { ...state.terminal, background } }),
  "palette-changed": (state, { query, time }) => changeLine(state, "palette", query, time),
  "scroll-limit": (state, { limit }) => stay({ ...state, view: { ...state.view, scrollLimit: limit } }),
  watching: (state, { how }) => stay({ ...state, file: { ...state.file, watched: how } }),
  retry: (state, { attempt }) => retrySave(state, attempt),
  "look-again": (state) => also(stay(state), { type: "read" }),
  "drafts-found": (state, { drafts, time }) => takeDrafts(state, drafts, time),
  "drafts-trouble": (state, { time, message }) =>
    notify(stay(record(state, time, [message])), "bad", message),
  "copy-suggested": (state, { path }) => stay({ ...state, copyTo: path }),
  "copy-changed": (state, { path, time }) => changeLine(state, "copy", path, time),
  "copy-submitted": (state) => endCopy(state),
  copied: (state, message) => takeCopied(state, message),
  "notice-over": (state, { id }) => stay(endNotice(state, id)),
  "fresh-over": (state, { id }) => stay(endFresh(state, id)),
};

function takeFirstVersion(state: State, template: string | null): Step {
  if ((state.surroundings.template ?? null) === template) return stay(state);
  const surroundings = { ...state.surroundings, template };
  const reading = readText(state.document.text, surroundings);
  return stay(keepPlaces(state, { ...state, surroundings, reading }));
}
