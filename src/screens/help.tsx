import { Box } from "ink";
import type { ReactNode } from "react";
import type { Command, Place } from "../session/commands/command.ts";
import { COMMANDS, placesOf, showKey } from "../session/keymap.ts";
import { screenRows } from "../session/layout.ts";
import type { State } from "../session/state.ts";
import type { Piece } from "../ui/line.tsx";
import { Lines } from "./lines.tsx";
import { paragraph } from "./pieces.ts";

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
  ["outside", "While another editor has the answer"],
  ["deciding", "Where two versions clash"],
  ["deciding-text", "Writing your own words for both"],
  ["drafts", "Drafts that were kept"],
];

/** All keys and what they do, from the keymap itself. */
export function HelpScreen({ state, scroll }: { readonly state: State; readonly scroll: number }): ReactNode {
  const size = { width: state.size.columns - 2, height: screenRows(state.size) };
  // Where the two columns would be too narrow, a sentence stands below its keys.
  const keyColumns = size.width < 80 ? 0 : 30;
  // The keys of where one is come first.
  const here = placesOf({ ...state, view: { ...state.view, help: null } });
  const rank = (place: Place) => (here.includes(place) ? here.indexOf(place) : here.length);
  const places = PLACES.toSorted(([a], [b]) => rank(a) - rank(b));
  const lines = places.flatMap(([place, title]): Piece[][] => [
    [{ text: title, role: "title" }],
    ...COMMANDS.filter((command) => command.place === place && command.keys.length > 0).flatMap((command) =>
      describe(command, keyColumns, size.width),
    ),
    [],
  ]);
  return (
    <Box paddingLeft={1}>
      <Lines lines={lines} scroll={scroll} size={size} />
    </Box>
  );
}

/** A command's keys and its sentence; with `keyColumns` beside each other. */
function describe({ keys, does }: Command, keyColumns: number, width: number): Piece[][] {
  const shown = `  ${keys.map(showKey).join("  ")}`;
  if (keyColumns === 0)
    return [[{ text: shown, role: "accent" }], ...paragraph(`    ${does}`, "text", width)];
  return [
    [
      { text: shown.padEnd(keyColumns), role: "accent" },
      { text: ` ${does}`, role: "text" },
    ],
  ];
}
