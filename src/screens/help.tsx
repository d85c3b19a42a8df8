import { Box } from "ink";
import type { ReactNode } from "react";
import { printable } from "../model/text/printable.ts";
import { keyFor } from "../session/bindings.ts";
import { type HelpRow, helpCount, helpSections } from "../session/help-rows.ts";
import { READABLE_COLUMNS, screenRows } from "../session/layout.ts";
import type { State } from "../session/state.ts";
import { Line, type Piece } from "../ui/line.tsx";
import { Searched } from "../ui/mark-matches.ts";
import { Asked } from "./frame.tsx";
import { Lines } from "./lines.tsx";
import { paragraph } from "./pieces.ts";

/** What a command does begins in this column, unless its keys are longer. */
const KEY_COLUMNS = 20;

const OTHER_KEYS =
  "Other keys can be set in the settings file: report-tui config says where it is, report-tui keys what each command is called.";

interface Props {
  readonly state: State;
  readonly scroll: number;
  /** Told what stands in the line to find in. */
  readonly onQuery: (query: string) => void;
}

/** All keys and what they do, from the keymap itself: those of where one is first. */
export function HelpScreen({ state, scroll, onQuery }: Props): ReactNode {
  const size = {
    width: Math.min(state.size.columns - 2, READABLE_COLUMNS),
    height: screenRows(state.size) - 1,
  };
  const sections = helpSections(state);
  const query = state.view.helpFind?.query ?? "";
  const lines = sections.flatMap(({ title, rows }, i): Piece[][] => [
    ...(i === 0 ? [] : [[]]),
    [{ text: title, role: "title" }],
    ...rows.flatMap((row) => describe(row, size.width)),
  ]);
  const rest = query === "" ? [[], ...paragraph(OTHER_KEYS, "muted", size.width)] : [];
  const none: Piece[][] = [[{ text: "No key does that; other words may find it.", role: "muted" }]];
  return (
    <Box flexDirection="column" paddingLeft={1}>
      <FindLine state={state} width={size.width} onQuery={onQuery} />
      <Searched value={query}>
        <Lines lines={lines.length === 0 ? none : [...lines, ...rest]} scroll={scroll} size={size} />
      </Searched>
    </Box>
  );
}

/** The first line: what is looked for, and how many keys it finds. */
function FindLine({ state, width, onQuery }: Omit<Props, "scroll"> & { readonly width: number }): ReactNode {
  const { helpFind } = state.view;
  const { found, all } = helpCount(state);
  const count = `${found} of ${all}`;
  if (helpFind?.typing)
    return <Asked label="find: " value={helpFind.query} right={count} width={width} onChange={onQuery} />;
  const [before, words]: [Piece, Piece] = helpFind
    ? [
        { text: "find: ", role: "accent" },
        { text: printable(helpFind.query), role: "text" },
      ]
    : [
        { text: keyFor(state, "help.find"), role: "accent" },
        { text: " finds a key by what it does", role: "muted" },
      ];
  const right: Piece[] = helpFind ? [{ text: `${count} `, role: "muted" }] : [];
  return <Line pieces={[before, words]} right={right} width={width} />;
}

/** A command's keys, and beside them its sentence. */
function describe({ keys, does }: HelpRow, width: number): Piece[][] {
  const shown = `  ${keys.join("  ")}`;
  const gap = " ".repeat(Math.max(2, KEY_COLUMNS - shown.length));
  const [first = [], ...more] = paragraph(does, "text", width - shown.length - gap.length);
  const indent: Piece = { text: " ".repeat(shown.length + gap.length), role: "text" };
  return [[{ text: shown + gap, role: "accent" }, ...first], ...more.map((line) => [indent, ...line])];
}
