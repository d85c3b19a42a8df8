import { remembered } from "../model/remembered.ts";
import { excerpt } from "../model/text/excerpt.ts";
import type { Command, Place } from "./commands/command.ts";
import { screenTitle } from "./commands/screens.ts";
import { plainPrompt } from "./editor-layout.ts";
import { type FigureRow, figureRows } from "./figure-rows.ts";
import { OPEN_TOGETHER } from "./key-places.ts";
import { messageBesideNumber, problemRows } from "./problem-rows.ts";
import type { Reading } from "./reading.ts";
import type { State } from "./state.ts";
import { SCREENS, type ScreenId } from "./view.ts";

/** What an entry of the palette leads to; places are those in the report, or in the shown list. */
export type Target =
  | { readonly kind: "question"; readonly at: number; readonly number: number | null }
  | { readonly kind: "item"; readonly at: number }
  | { readonly kind: "figure"; readonly path: string }
  | { readonly kind: "problem"; readonly at: number }
  | { readonly kind: "screen"; readonly screen: ScreenId }
  | { readonly kind: "command"; readonly command: Command };

/** Something one can go to or do. */
export interface Entry {
  /** A name that stays while the report changes: `question:7`, `command:checklist.tick`. */
  readonly id: string;
  /** What it is called, and searched by: on one line, and not longer than anybody reads. */
  readonly text: string;
  readonly target: Target;
}

const LONGEST = 400;

function entry(id: string, text: string, target: Target): Entry {
  return { id, text: excerpt(text, 0, LONGEST).text, target };
}

const screens = SCREENS.map((screen) =>
  entry(`screen:${screen}`, screenTitle(screen), { kind: "screen", screen }),
);

const questionsOf = remembered(({ questions }: Reading): readonly Entry[] =>
  apart(
    questions.map(({ question: { number, prompt } }, at) =>
      entry(`question:${number ?? "none"}`, `Q${number ?? "?"} ${plainPrompt(prompt.slice(0, LONGEST))}`, {
        kind: "question",
        at,
        number,
      }),
    ),
  ),
);

const itemsOf = remembered(({ report }: Reading): readonly Entry[] =>
  apart(
    report.checklist.items.map(({ text }, at) =>
      entry(`item:${text.slice(0, 80)}`, text, { kind: "item", at }),
    ),
  ),
);

const problemsOf = remembered((reading: Reading): readonly Entry[] =>
  apart(
    problemRows({ reading }).map((problem, at) => {
      const place = problem.question === undefined ? "" : `Q${problem.question} `;
      const id = `problem:${problem.rule}:${problem.question ?? ""}`;
      return entry(id, `${place}${messageBesideNumber(problem)}`, { kind: "problem", at });
    }),
  ),
);

const figuresOf = remembered((rows: readonly FigureRow[]): readonly Entry[] =>
  rows.map(({ path }) => entry(`figure:${path}`, path, { kind: "figure", path })),
);

const commandEntry = remembered((command: Command) =>
  entry(`command:${command.id}`, command.does, { kind: "command", command }),
);

// Several may be called the same.
function apart(entries: readonly Entry[]): readonly Entry[] {
  const seen = new Map<string, number>();
  return entries.map((entry) => {
    const times = (seen.get(entry.id) ?? 0) + 1;
    seen.set(entry.id, times);
    return times === 1 ? entry : { ...entry, id: `${entry.id} (${times})` };
  });
}

// A key that moves by a step is of no use by name; the screens have entries of their own.
const BY_KEY_ALONE =
  /^(?:move|palette|screen)\.|^editor\.(?:palette|newline|(?:move|select|delete)-(?!lines|all))/;

/** The places whose commands one can run from the palette: those of where it was opened. */
function placesBelow({ editing, view }: State): readonly Place[] {
  const inner = editing ? "editor" : view.screen;
  return OPEN_TOGETHER.find(([place]) => place === inner)!;
}

const commandsOf = remembered((commands: readonly Command[]) =>
  remembered((places: readonly Place[]): readonly Entry[] =>
    commands
      .filter(({ place, category }) => places.includes(place) || category === "Settings")
      .filter(({ id }) => !BY_KEY_ALONE.test(id))
      .map(commandEntry),
  ),
);

const joined = remembered((reading: Reading) =>
  remembered((commands: readonly Entry[]) =>
    remembered((figures: readonly Entry[]): readonly Entry[] => [
      ...screens,
      ...commands,
      ...questionsOf(reading),
      ...itemsOf(reading),
      ...problemsOf(reading),
      ...figures,
    ]),
  ),
);

/** All one can go to or do from where the palette was opened; the same list as long as what it follows from is the same. */
export function paletteEntries(state: State): readonly Entry[] {
  const commands = commandsOf(state.bindings.commands)(placesBelow(state));
  return joined(state.reading)(commands)(figuresOf(figureRows(state)));
}
