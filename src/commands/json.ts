import { UNPRINTABLE } from "../model/text/printable.ts";

/** A value as JSON that a terminal can show: what is unprintable beyond what JSON itself escapes is escaped too. */
export function printableJson(value: unknown): string {
  return JSON.stringify(value, null, 2).replace(UNPRINTABLE, escaped);
}

/** The same in one line. */
export function printableJsonLine(value: unknown): string {
  return JSON.stringify(value).replace(UNPRINTABLE, escaped);
}

function escaped(character: string): string {
  // Between values.
  if (character === "\n") return character;
  const units = Array.from({ length: character.length }, (_, i) => character.charCodeAt(i));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, "0")}`).join("");
}
