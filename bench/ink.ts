import type { Key } from "./keys.ts";
import { Window } from "./window.ts";

const LETTERS = "abcdefghij";

/** Opens Ink's own full screen: one letter of it changes with a key, or every row. */
export async function openInk(program: string, what: "letter" | "rows"): Promise<Key> {
  const window = await Window.open([program]);
  const key = (number: number) => (what === "letter" ? LETTERS[number % 10]! : `${number % 10}`);
  return { window, press: (number) => timeInk(window, key(number), key(number)) };
}

/** Milliseconds from sending something to Ink's screen to the frame that shows the last character of it, which was not shown before. */
export function timeInk(window: Window, sent: string, last: string, within?: number): Promise<number> {
  const { cols, rows } = window.size;
  return window.time(
    () => window.send(sent),
    `to see ${JSON.stringify(last)}`,
    () => window.row(rows >> 1)[cols >> 1] === last,
    within === undefined ? {} : { within },
  );
}
