import { copyFigure } from "../../io/figures-copy.ts";
import { findImage } from "../../io/figures-image.ts";
import type { Store } from "../store.ts";

/** Looks whether a path that was pasted is an image; says nothing when it is not. */
export async function lookForImage(store: Store, pasted: string, path: string): Promise<void> {
  const found = await findImage(path, store.state().file.path);
  if (!found.ok) return;
  const { name, inFigures } = found;
  store.dispatch({ type: "image-found", pasted, image: { path: found.path, name, inFigures } });
}

/** Copies an image into the figures folder. */
export async function bringFigure(store: Store, pasted: string, path: string): Promise<void> {
  const end = await copyFigure(path, store.state().file.path);
  store.dispatch({ type: "figure-copied", pasted, end, time: Date.now() });
}
