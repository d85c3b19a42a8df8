import { Box } from "ink";
import type { ReactNode } from "react";
import type { Place } from "../session/commands/command.ts";
import { COMMANDS, showKey } from "../session/keymap.ts";
import { screenRows } from "../session/layout.ts";
import type { State } from "../session/state.ts";
import type { Piece } from "../ui/line.tsx";
import { Lines } from "./lines.tsx";

/** The places in which keys act, in the order the help and the README list them, with the words for them. */
export const PLACES: readonly (readonly [Place, string])[] = [
  ["lists", "Everywhere but in the editor"],
  ["overview", "Overview"],
  ["checklist", "Checklist"],
  ["questions", "Questions"],
  ["figures", "Figures"],
  ["problems", "Problems"],
  ["editor", "Writing an answer"],
];

const KEY_COLUMNS = 26;

/** All keys and what they do, from the keymap itself. */
export function HelpScreen({ state, scroll }: { readonly state: State; readonly scroll: number }): ReactNode {
  const size = { width: state.size.columns - 2, height: screenRows(state.size) };
  const lines = PLACES.flatMap(([place, title]): Piece[][] => [
    [{ text: title, role: "title" }],
    ...COMMANDS.filter((command) => command.place === place && command.keys.length > 0).map(
      ({ keys, does }): Piece[] => [
        { text: `  ${keys.map(showKey).join("  ")}`.padEnd(KEY_COLUMNS), role: "accent" },
        { text: ` ${does}`, role: "text" },
      ],
    ),
    [],
  ]);
  return (
    <Box paddingLeft={1}>
      <Lines lines={lines} scroll={scroll} size={size} />
    </Box>
  );
}
