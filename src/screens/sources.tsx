import { Box } from "ink";
import type { ReactNode } from "react";
import { printable } from "../model/text/printable.ts";
import { type SourceList, sourceList } from "../session/source-rows.ts";
import type { Sources } from "../session/sources.ts";
import type { State } from "../session/state.ts";
import { within } from "../session/within.ts";
import { widthOf } from "../ui/fit.ts";
import { Line, type Piece } from "../ui/line.tsx";
import { List } from "../ui/list.tsx";
import { FileLines, wherePlaced } from "./file-lines.tsx";
import { type PaneSize, Panes } from "./panes.tsx";
import { paragraph } from "./pieces.ts";
import { useRows } from "./pointed.ts";

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
      list={(size) => <Rows state={state} sources={sources} size={size} />}
      detail={(size) => <FileLines state={state} size={size} />}
    />
  );
}

function Rows({ state, sources, size }: SourcesProps & { readonly size: PaneSize }): ReactNode {
  const { width, height } = size;
  const list = sourceList(state, sources.of);
  const at = within(sources.at, list.rows.length);
  const head = headLines(list, width);
  const lines = listLines(list, at, sources.place, width);
  const pointed = useRows((index) => {
    const { row } = lines[index]!;
    return row === undefined ? null : { kind: "row", at: row };
  });
  return (
    <Box flexDirection="column" width={width}>
      {head.map((pieces, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of a text have no identity but their place
        <Line key={i} pieces={pieces} width={width} />
      ))}
      <List
        {...pointed}
        count={lines.length}
        selected={lines.findIndex(({ row }) => row === at)}
        through={lines.findLastIndex(({ row }) => row === at)}
        height={height - head.length}
        row={(index) => <Line key={index} pieces={lines[index]!.pieces} width={width} />}
      />
    </Box>
  );
}

const TITLE = "From your repository";
const MOST_HEAD = 3;

// What the list is about stands behind the title, or below it where that is too narrow; then a blank row.
function headLines(list: SourceList, width: number): Piece[][] {
  const title: Piece = { text: TITLE, role: "title" };
  const name: Piece = { text: `  ${nameOf(list)}`, role: "muted" };
  if (widthOf(TITLE + name.text) <= width) return [[title, name], []];
  return [[title], ...paragraph(nameOf(list), "muted", width).slice(0, MOST_HEAD), []];
}

function nameOf({ item, question }: SourceList): string {
  if (item) return item.text;
  if (!question) return "";
  return question.number === null ? "a question without a number" : `Question ${question.number}`;
}

/** A line of the list; `row` tells whose it is. */
interface ListLine {
  readonly pieces: Piece[];
  readonly row?: number;
}

function listLines({ rows, more }: SourceList, at: number, place: number, width: number): ListLine[] {
  if (rows.length === 0)
    return paragraph("Nothing is known of this any more.", "muted", width).map((pieces) => ({ pieces }));
  const lines = rows.flatMap((row, i): ListLine[] => [
    ...(row.topic === null || row.topic === rows[i - 1]?.topic ? [] : topicLines(row.topic, i > 0)),
    ...textLines(row.text, i === at, width).map((pieces) => ({ row: i, pieces })),
    {
      row: i,
      pieces: [{ text: `    ${wherePlaced(row, i === at ? place : 0, width - 4)}`, role: "muted" }],
    },
  ]);
  const rest: ListLine[] =
    more > 0 ? [{ pieces: [{ text: `  … and ${more} more places`, role: "muted" }] }] : [];
  return [...lines, ...rest];
}

// All of what `i` would put in can be read before it is.
function textLines(text: string, isSelected: boolean, width: number): Piece[][] {
  if (!isSelected) return [[{ text: `  ${text}`, role: "text" }]];
  return paragraph(printable(text), "selected", width - 2).map((pieces, i) => [
    { text: i === 0 ? "› " : "  ", role: "selected" },
    ...pieces,
  ]);
}

function topicLines(topic: string, below: boolean): ListLine[] {
  const head: ListLine = { pieces: [{ text: topic, role: "title" }] };
  return below ? [{ pieces: [] }, head] : [head];
}
