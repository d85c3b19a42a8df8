import { bufferText, rewriteBuffer } from "../model/buffer/buffer.ts";
import { imageMarkdown } from "../model/figures/image-markdown.ts";
import { printable } from "../model/text/printable.ts";
import type { CopyEnd } from "./message.ts";
import type { FoundImage, State } from "./state.ts";
import { also, notify, type Step, stay } from "./step.ts";

/** Offers to make an image of a path that was pasted, now that it is known to be one. */
export function offerImage(state: State, pasted: string, image: FoundImage): Step {
  // Whoever has gone on to something else is not interrupted.
  if (!state.editing || state.dialog || state.picker || !isStillThere(state, pasted)) return stay(state);
  return stay({ ...state, dialog: { kind: "pasted-image", pasted, image } });
}

/** Takes the offer: copies the image into the figures folder unless it is there already, and writes it for its path. */
export function acceptImage(state: State, pasted: string, image: FoundImage, time: number): Step {
  if (image.inFigures !== null) return stay(replacePath(state, pasted, image.inFigures, time));
  return also(stay(state), { type: "copy-figure", pasted, path: image.path });
}

/** Takes in how the copying ended. */
export function takeCopiedFigure(state: State, pasted: string, end: CopyEnd, time: number): Step {
  if (!end.ok) return notify(stay(state), "bad", end.message);
  const step = stay(replacePath(state, pasted, end.name, time));
  return also(notify(step, "good", `Copied to figures/${end.name}.`), { type: "look-around" });
}

/** Says how the opening of a figure in another program began. */
export function takeOpened(state: State, name: string, message: string | null): Step {
  const sentence = message ?? `Opened figures/${printable(name)} outside.`;
  return notify(stay(state), message === null ? "info" : "bad", sentence);
}

function isStillThere({ editing }: State, pasted: string): boolean {
  return editing !== null && bufferText(editing.buffer).includes(pasted);
}

function replacePath(state: State, pasted: string, name: string, time: number): State {
  const { editing } = state;
  if (!editing) return state;
  // It was pasted last, so of two it is more likely the later one.
  const from = bufferText(editing.buffer).lastIndexOf(pasted);
  if (from < 0) return state;
  const edit = { from, to: from + pasted.length, insert: imageMarkdown(name) };
  return { ...state, editing: { ...editing, buffer: rewriteBuffer(editing.buffer, [edit], time) } };
}
