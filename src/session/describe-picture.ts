import { figureName } from "../model/facts/fact-markdown.ts";
import { describeBytes, describePixels } from "../model/figures/image-facts.ts";
import { isImagePath } from "../model/figures/image-target.ts";
import type { Where } from "../model/repository/repository.ts";
import { behindKey } from "./keys-here.ts";
import { factsOf } from "./preview.ts";
import type { State } from "./state.ts";

/** What a picture of the repository is, in words: it has no lines to show. Null for any other file. Its name is not yet made printable. */
export function describePicture(state: State, { path }: Where): string | null {
  if (!isImagePath(path)) return null;
  const { reading } = state.repository;
  const name = reading && figureName(path, reading.report);
  const figure = state.figures?.figures.find((each) => each.name === name);
  const known = figure && factsOf(state, figure);
  const parts = [
    known?.size ? describePixels(known.size) : "",
    known?.format ?? "",
    figure ? describeBytes(figure.size) : "",
  ].filter(Boolean);
  const about = parts.length > 0 ? ` (${parts.join(", ")})` : "";
  const shown = figure ? ` ${behindKey(state, "figures", "Figures")} shows it.` : "";
  return `${path.slice(path.lastIndexOf("/") + 1)} is a picture${about}: there are no lines to show.${shown}`;
}
