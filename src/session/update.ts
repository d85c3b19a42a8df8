import { retrySave } from "./begin-save.ts";
import { endFind } from "./commands/finding.ts";
import { endCopy, takeCopied } from "./copying.ts";
import { chooseOption } from "./dialogs.ts";
import { takeRead, takeReadFailure } from "./disk.ts";
import { offerImage, takeCopiedFigure, takeOpened } from "./figures.ts";
import type { Message } from "./message.ts";
import { takeOutsideEnd, takeOutsideSave, takeOutsideStart, tellOutside } from "./outside.ts";
import { keepPlaces } from "./places.ts";
import { lookAtFigures, takeFacts, takePicture } from "./preview.ts";
import { takeFixCopied } from "./problem-fixing.ts";
import { readText } from "./reading.ts";
import { takeDrafts } from "./restoring.ts";
import { takeSaved } from "./saving.ts";
import type { State } from "./state.ts";
import { also, notify, record, type Step, stay } from "./step.ts";
import { takeSurroundings } from "./surroundings.ts";
import { changeCopy, changeFind, changePicker, paste, pressKey, typeText } from "./typing.ts";

/** The one place where a session changes: what a message makes of a state, and what the world is asked to do. Pure. */
export function update(state: State, message: Message): Step {
  return lookAtFigures(state, change(state, message));
}

function change(state: State, message: Message): Step {
  switch (message.type) {
    case "key":
      return pressKey(state, message.key, message.time);
    case "typed":
      return typeText(state, message.text, message.time);
    case "pasted":
      return paste(state, message.text, message.time);
    case "find-changed":
      return changeFind(state, message.query, message.time);
    case "find-submitted":
      return endFind(state);
    case "chosen":
      return chooseOption(state, message.option, message.time);
    case "resized":
      return stay({ ...state, size: message.size });
    case "read":
      return takeRead(state, message.read, message.time);
    case "read-failed":
      return takeReadFailure(state, message.reason, message.message, message.time);
    case "saved":
      return takeSaved(state, message.sent, message.end, message.time);
    case "surroundings":
      return takeSurroundings(state, message);
    case "first-version":
      return takeFirstVersion(state, message.text);
    case "picker-changed":
      return changePicker(state, message.query, message.time);
    case "image-found":
      return offerImage(state, message.pasted, message.image);
    case "figure-copied":
      return takeCopiedFigure(state, message.pasted, message.end, message.time);
    case "fix-copied":
      return takeFixCopied(state, message.asked, message.end, message.time);
    case "figures-measured":
      return stay(takeFacts(state, message.facts));
    case "figure-drawn":
      return stay(takePicture(state, message.key, message.picture));
    case "figure-opened":
      return takeOpened(state, message.name, message.message);
    case "outside-unknown":
      return tellOutside(state, message);
    case "outside-started":
      return takeOutsideStart(state, message);
    case "outside-saved":
      return takeOutsideSave(state, message.text, message.time);
    case "outside-ended":
      return takeOutsideEnd(state, message.end, message.time);
    case "git":
      return stay({ ...state, git: message.git });
    case "follow":
      return stay({ ...state, follow: message.follow });
    case "scroll-limit":
      return stay({ ...state, view: { ...state.view, scrollLimit: message.limit } });
    case "watching":
      return stay({ ...state, file: { ...state.file, watched: message.how } });
    case "retry":
      return retrySave(state, message.attempt);
    case "look-again":
      return also(stay(state), { type: "read" });
    case "drafts-found":
      return takeDrafts(state, message.drafts, message.time);
    case "drafts-trouble":
      return notify(stay(record(state, message.time, [message.message])), "bad", message.message);
    case "copy-suggested":
      return stay({ ...state, copyTo: message.path });
    case "copy-changed":
      return changeCopy(state, message.path, message.time);
    case "copy-submitted":
      return endCopy(state);
    case "copied":
      return takeCopied(state, message);
    case "notice-over":
      return stay(state.notice?.id === message.id ? { ...state, notice: null } : state);
    case "fresh-over":
      return stay(state.fresh?.id === message.id ? { ...state, fresh: null } : state);
  }
}

function takeFirstVersion(state: State, template: string | null): Step {
  if ((state.surroundings.template ?? null) === template) return stay(state);
  const surroundings = { ...state.surroundings, template };
  const reading = readText(state.document.text, surroundings);
  return stay(keepPlaces(state, { ...state, surroundings, reading }));
}
