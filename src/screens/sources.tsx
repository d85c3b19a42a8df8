import { Box } from "ink";
import type { ReactNode } from "react";
import type { Excerpt } from "../model/repository/excerpt.ts";
import {
  type Shown,
  type SourceRow,
  selectedSource,
  shownExcerpt,
  shownPlace,
  shownSources,
} from "../session/source-rows.ts";
import type { Sources } from "../session/sources.ts";
import { type LinesLayout, linesLayout } from "../session/sources-layout.ts";
import type { State } from "../session/state.ts";
import { within } from "../session/within.ts";
import { Line, type Piece } from "../ui/line.tsx";
import { List } from "../ui/list.tsx";
import { type PaneSize, Panes } from "./panes.tsx";
import { paragraph } from "./pieces.ts";
import { placeText } from "./place-text.ts";

interface SourcesProps {
  readonly state: State;
  readonly sources: Sources;
}

/** What the repository shows for an item or a question, and the lines of the selected place beside it. */
export function SourcesScreen({ state, sources }: SourcesProps): ReactNode {
  return (
    <Panes
      size={state.size}
      pane={sources.pane === "lines" ? "detail" : "list"}
      list={(size) => <SourceList state={state} sources={sources} size={size} />}
      detail={(size) => <FileLines state={state} size={size} />}
    />
  );
}

// The title, and a blank row below it.
const HEAD_ROWS = 2;
const FROM_HISTORY = "from git's history";

function SourceList({ state, sources, size }: SourcesProps & { readonly size: PaneSize }): ReactNode {
  const { width, height } = size;
  const shown = shownSources(state, sources.of);
  const at = within(sources.at, shown.rows.length);
  const lines = listLines(shown, at, sources.place, width);
  return (
    <Box flexDirection="column" width={width}>
      <Line
        pieces={[
          { text: "From your repository", role: "title" },
          { text: `  ${nameOf(shown)}`, role: "muted" },
        ]}
        width={width}
      />
      <Line pieces={[]} width={width} />
      <List
        count={lines.length}
        selected={lines.findIndex(({ row }) => row === at)}
        height={height - HEAD_ROWS}
        row={(index) => <Line key={index} pieces={lines[index]!.pieces} width={width} />}
      />
    </Box>
  );
}

function nameOf({ item, question }: Shown): string {
  if (item) return item.text;
  if (!question) return "";
  return question.number === null ? "a question without a number" : `Question ${question.number}`;
}

/** A line of the list; `row` tells the first line of each row. */
interface ListLine {
  readonly pieces: Piece[];
  readonly row?: number;
}

function listLines({ rows, more }: Shown, at: number, place: number, width: number): ListLine[] {
  if (rows.length === 0)
    return paragraph("Nothing is known of this any more.", "muted", width).map((pieces) => ({ pieces }));
  const lines = rows.flatMap((row, i): ListLine[] => [
    ...(row.topic === null || row.topic === rows[i - 1]?.topic ? [] : topicLines(row.topic, i > 0)),
    {
      row: i,
      pieces: [
        { text: i === at ? "› " : "  ", role: "selected" },
        { text: row.text, role: i === at ? "selected" : "text" },
      ],
    },
    { pieces: [{ text: `    ${wherePlaced(row, i === at ? place : 0, width - 4)}`, role: "muted" }] },
  ]);
  const rest: ListLine[] =
    more > 0 ? [{ pieces: [{ text: `  … and ${more} more places`, role: "muted" }] }] : [];
  return [...lines, ...rest];
}

function topicLines(topic: string, below: boolean): ListLine[] {
  const head: ListLine = { pieces: [{ text: topic, role: "title" }] };
  return below ? [{ pieces: [] }, head] : [head];
}

function wherePlaced({ where }: SourceRow, place: number, width: number): string {
  const at = where[within(place, where.length)];
  if (!at) return FROM_HISTORY;
  const count = where.length > 1 ? `  ${within(place, where.length) + 1} of ${where.length} ←→` : "";
  return `${placeText(at, width - count.length)}${count}`;
}

function FileLines({
  state,
  size: { width },
}: {
  readonly state: State;
  readonly size: PaneSize;
}): ReactNode {
  const layout = linesLayout(state);
  const row = selectedSource(state);
  const lines: Piece[][] = [
    ...layout.about.map((text): Piece[] => [{ text, role: "strong" }]),
    [{ text: row ? wherePlaced(row, state.sources?.place ?? 0, width) : "", role: "muted" }],
    [],
    ...excerptLines(state, layout, width),
  ];
  return (
    <Box flexDirection="column" width={width}>
      {lines.map((pieces, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of a text have no identity but their place
        <Line key={i} pieces={pieces} width={width} />
      ))}
    </Box>
  );
}

function excerptLines(state: State, layout: LinesLayout, width: number): Piece[][] {
  const where = shownPlace(state);
  const excerpt = shownExcerpt(state);
  if (!where) return [];
  if (!excerpt) return paragraph("Reading the lines …", "muted", width);
  if (!excerpt.ok) return paragraph(excerpt.message, "muted", width).slice(0, layout.height);
  if (excerpt.lines.length === 0) return paragraph("This file is empty.", "muted", width);
  return numbered(excerpt, layout, where.line);
}

// Tabs would be one column each.
const TAB = "    ";

function numbered(
  { from, lines }: Excerpt & { ok: true },
  { top, height }: LinesLayout,
  marked: number | null,
): Piece[][] {
  const digits = String(from + lines.length - 1).length;
  return lines.slice(top, top + height).map((text, i): Piece[] => {
    const number = from + top + i;
    const isMarked = number === marked;
    return [
      { text: isMarked ? "› " : "  ", role: "selected" },
      { text: `${String(number).padStart(digits)} │ `, role: isMarked ? "selected" : "muted" },
      { text: text.replaceAll("\t", TAB), role: isMarked ? "selected" : "text" },
    ];
  });
}
