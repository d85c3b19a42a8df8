import { printable } from "../model/text/printable.ts";
import { withWords } from "../plain/words-for-keys.ts";
import type { State } from "../session/state.ts";
import { FIRST_VIEW } from "../session/view.ts";
import { CommandError } from "./command-error.ts";
import type { Asking } from "./find-to-open.ts";
import { type Found, firstState, readFound } from "./first-state.ts";
import { ownSettings } from "./own-settings.ts";
import type { PlainLines } from "./plain-lines.ts";
import { shownPath } from "./read-report.ts";

/** Asks line by line; throws `CommandError` where nobody answers. */
export function askingBy(lines: PlainLines): Asking {
  return {
    chooseReport: async (paths) => {
      const chosen = await choose(lines, "There are several reports here:", paths.map(shownPath));
      return chosen === null ? null : (paths[chosen] ?? null);
    },
    offerSample: async (sentences) =>
      (await choose(lines, sentences, ["a copy of the sample, to try things on"])) !== null,
  };
}

/** The place of what was chosen; null for leaving. */
async function choose(
  lines: PlainLines,
  question: string,
  choices: readonly string[],
): Promise<number | null> {
  const options = choices.map((choice, i) => `${i + 1}: ${printable(choice)}`);
  lines.say([...question.split("\n"), ...options, "Type the number of what to open, or quit."]);
  for (;;) {
    lines.ask(choices.length === 1 ? "1? " : `1 to ${choices.length}? `);
    const line = await lines.next();
    // Ctrl+c and ctrl+d leave; a pipe that has ended was to say which.
    if (line === null && lines.interactive) return null;
    if (line === null)
      throw new CommandError("Nothing was chosen, so nothing is opened; name the file to open.");
    const typed = line.trim().toLowerCase();
    if (typed !== "" && ["quit", "back", "no"].some((word) => word.startsWith(typed))) return null;
    if (/^\d{1,6}$/.test(typed) && choices[Number(typed) - 1] !== undefined) return Number(typed) - 1;
    lines.say([`Not one of the choices: ${printable(line.trim())}`]);
  }
}

/** What is for screens alone: keys, a screen that follows what is saved elsewhere, hints. */
const NO_SCREEN = { keys: {}, follow: false, toured: true } as const;

/** The session of a report as it begins here, and what is wrong with the user's settings. */
export async function openSession(found: Found): Promise<{ state: State; complaints: readonly string[] }> {
  const { settings, complaints } = ownSettings();
  const state = firstState(found, await readFound(found), { ...settings, ...NO_SCREEN });
  // Where somebody was on the screens is no question they have opened here.
  return { state: withWords({ ...state, view: FIRST_VIEW }), complaints };
}
