import type { Place } from "./commands/command.ts";

/** The places in which keys act, in the order the help and the README list them, with the words for them. */
export const PLACES: readonly (readonly [Place, string])[] = [
  ["lists", "Everywhere but in the editor"],
  ["overview", "Overview"],
  ["checklist", "Checklist"],
  ["questions", "Questions"],
  ["figures", "Figures"],
  ["problems", "Problems"],
  ["editor", "Writing an answer"],
  ["text", "In the text"],
  ["picker", "Choosing a figure"],
  ["sources", "From your repository"],
  ["palette", "Palette"],
  ["help", "In this help"],
  ["outside", "While another editor has the answer"],
  ["deciding", "Where two versions clash"],
  ["deciding-text", "Writing your own words for both"],
  ["drafts", "Drafts that were kept"],
];

/** The places that are open at once, the innermost first: a key is looked up in one after the other. */
export const OPEN_TOGETHER: readonly (readonly Place[])[] = [
  ["overview", "lists"],
  ["checklist", "lists"],
  ["questions", "lists"],
  ["figures", "lists"],
  ["problems", "lists"],
  ["editor", "text"],
  ["deciding-text", "text"],
  ["picker"],
  ["sources"],
  ["palette"],
  ["help"],
  ["outside"],
  ["deciding"],
  ["drafts"],
];

/** Whether letters are text there, and can be no keys. */
export function takesLetters(place: Place): boolean {
  return ["editor", "text", "deciding-text", "palette", "picker"].includes(place);
}
