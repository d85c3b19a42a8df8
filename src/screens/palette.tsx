import { Box } from "ink";
import type { ReactNode } from "react";
import { excerpt } from "../model/text/excerpt.ts";
import { printable } from "../model/text/printable.ts";
import { keysOf } from "../session/bindings.ts";
import { showKey } from "../session/keymap.ts";
import { READABLE_COLUMNS, screenRows } from "../session/layout.ts";
import { paletteEntries } from "../session/palette.ts";
import { paletteRows, whyNotNow } from "../session/palette-going.ts";
import type { FoundEntry } from "../session/palette-search.ts";
import type { Picker, State } from "../session/state.ts";
import { within } from "../session/within.ts";
import { widthOf, widthOfPieces } from "../ui/fit.ts";
import { Line, type Piece } from "../ui/line.tsx";
import { List } from "../ui/list.tsx";
import { markSpans } from "../ui/mark-matches.ts";
import { Asked } from "./frame.tsx";
import { useRows } from "./pointed.ts";

// The line to type in, and the one that counts.
const HEAD_ROWS = 2;

/** Going to anything and doing anything by its name: type some of it, the likeliest comes first. */
export function Palette({
  state,
  palette,
  onQuery,
}: {
  readonly state: State;
  readonly palette: Picker;
  readonly onQuery: (query: string) => void;
}): ReactNode {
  const rows = paletteRows(state);
  const width = Math.min(state.size.columns - 2, READABLE_COLUMNS);
  const at = within(palette.at, rows.length);
  return (
    <Box flexDirection="column" paddingLeft={1} width={state.size.columns}>
      <Asked label="go to: " value={palette.query} hint={HINT} width={width} onChange={onQuery} />
      <Line pieces={[{ text: countWord(state, rows.length), role: "muted" }]} width={width} />
      <List
        {...useRows()}
        count={rows.length}
        selected={at}
        height={screenRows(state.size) - HEAD_ROWS}
        row={(index) => (
          <Row
            key={rows[index]!.entry.id}
            state={state}
            found={rows[index]!}
            selected={index === at}
            width={width}
          />
        )}
      />
    </Box>
  );
}

const HINT = "a number, some words, or what to do";

function countWord(state: State, count: number): string {
  const all = paletteEntries(state).length;
  if (count === 0) return `Nothing has these letters; ${all} things have a name here.`;
  return `${count} of ${all}`;
}

interface RowProps {
  readonly state: State;
  readonly found: FoundEntry;
  readonly selected: boolean;
  readonly width: number;
}

function Row({ state, found, selected, width }: RowProps): ReactNode {
  const { entry } = found;
  const reason = whyNotNow(state, entry);
  const right: Piece[] = [
    { text: keysText(state, found), role: reason === null ? "accent" : "muted" },
    { text: entry.target.kind.padStart(LONGEST_KIND), role: "muted" },
  ];
  const room = width - HEAD.length - 1 - widthOfPieces(right);
  const role = reason === null ? (selected ? "selected" : "text") : "muted";
  const name = named(found, Math.max(1, reason === null ? room : Math.floor(room / 2)));
  const pieces: Piece[] = [
    { text: selected ? "› " : HEAD, role: "selected" },
    ...markSpans([{ text: name.text, role }], name.spans),
    { text: reason === null ? "" : `  — not now: ${printable(reason)}`, role: "muted" },
  ];
  return <Line pieces={pieces} right={right} width={width} />;
}

const HEAD = "  ";
const LONGEST_KIND = 10;

function keysText(state: State, { entry: { target } }: FoundEntry): string {
  if (target.kind !== "command") return "";
  return keysOf(state, target.command).slice(0, 2).map(showKey).join(" ");
}

const LEADING = 12;

// Where what was found by stands too far to the right, the text begins shortly before it.
function named(
  { entry: { text }, marks: findMarks }: FoundEntry,
  room: number,
): { readonly text: string; readonly spans: readonly { readonly from: number; readonly to: number }[] } {
  const marks = findMarks();
  const [first = 0] = marks;
  const hidden = widthOf(text) > room && first > room - LEADING;
  const shown = hidden ? excerpt(text, wordBefore(text, first - LEADING), text.length) : { text, shift: 0 };
  const spans = marks.map((mark) => ({ from: mark - shown.shift, to: mark - shown.shift + 1 }));
  return { text: shown.text, spans: spans.filter(({ from }) => from >= 0) };
}

function wordBefore(text: string, at: number): number {
  return Math.max(0, text.lastIndexOf(" ", at) + 1);
}
