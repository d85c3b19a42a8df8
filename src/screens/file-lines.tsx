import { Box } from "ink";
import { type ReactNode, useContext } from "react";
import type { Excerpt } from "../model/repository/excerpt.ts";
import type { Where } from "../model/repository/repository.ts";
import { printable } from "../model/text/printable.ts";
import { describePicture } from "../session/describe-picture.ts";
import { type SourceRow, selectedSource, shownExcerpt, shownPlace } from "../session/source-rows.ts";
import { placeKey } from "../session/sources.ts";
import { type LinesLayout, linesLayout, shownCode } from "../session/sources-layout.ts";
import type { State } from "../session/state.ts";
import { within } from "../session/within.ts";
import { Late } from "../ui/late.tsx";
import { Line, type Piece } from "../ui/line.tsx";
import { usePointed } from "../ui/pointer.tsx";
import type { PaneSize } from "./panes.tsx";
import { paragraph } from "./pieces.ts";
import { placeText } from "./place-text.ts";
import { Point } from "./pointed.ts";

const FROM_HISTORY = "from git's history";

/** One of the places of a row, counted from 0, and which of how many it is. */
export function wherePlaced({ where }: SourceRow, place: number, width: number): string {
  const at = where[within(place, where.length)];
  if (!at) return FROM_HISTORY;
  const count = where.length > 1 ? `  ${within(place, where.length) + 1} of ${where.length} ←→` : "";
  return `${placeText(at, width - count.length)}${count}`;
}

/** The lines around the place that is looked at, below what they show. */
export function FileLines({
  state,
  size: { width },
}: {
  readonly state: State;
  readonly size: PaneSize;
}): ReactNode {
  const layout = linesLayout(state);
  const row = selectedSource(state);
  const where = shownPlace(state);
  const lines: Piece[][] = [
    ...layout.about.map((text): Piece[] => [{ text, role: "strong" }]),
    [{ text: row ? wherePlaced(row, state.sources?.place ?? 0, width) : "", role: "muted" }],
    [],
    ...(where ? placeLines(state, where, layout, width) : []),
  ];
  const point = useContext(Point);
  const area = usePointed((gesture) => {
    if (gesture.kind !== "wheel" || layout.limit === 0) return false;
    point({ kind: "scroll", by: gesture.lines, limit: layout.limit });
    return true;
  });
  return (
    <Box ref={area} flexDirection="column" width={width}>
      {lines.map((pieces, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of a text have no identity but their place
        <Line key={i} pieces={pieces} width={width} />
      ))}
      {where && isOnItsWay(state, where) && (
        <Late key={placeKey(where)} milliseconds={PATIENCE_MS}>
          <Line pieces={[{ text: "Reading the lines …", role: "muted" }]} width={width} />
        </Late>
      )}
    </Box>
  );
}

/** Most files are read sooner. */
const PATIENCE_MS = 150;

const isOnItsWay = (state: State, where: Where) =>
  shownExcerpt(state) === null && describePicture(state, where) === null;

function placeLines(state: State, where: Where, layout: LinesLayout, width: number): Piece[][] {
  const picture = describePicture(state, where);
  if (picture !== null) return paragraph(printable(picture), "muted", width).slice(0, layout.height);
  const excerpt = shownExcerpt(state);
  if (!excerpt) return [];
  if (!excerpt.ok) return paragraph(excerpt.message, "muted", width).slice(0, layout.height);
  if (excerpt.lines.length === 0) return paragraph("This file is empty.", "muted", width);
  return numbered(excerpt, layout, where.line);
}

// The line of the place itself can be read to its end: it is what one has come for.
function numbered(
  { from, lines }: Excerpt & { ok: true },
  { top, height, digits, marked }: LinesLayout,
  line: number | null,
): Piece[][] {
  const rows = lines.slice(top, top + height).flatMap((text, i): Piece[][] => {
    const number = String(from + top + i).padStart(digits);
    if (from + top + i !== line)
      return [
        [
          { text: `  ${number} │ `, role: "muted" },
          { text: shownCode(text), role: "text" },
        ],
      ];
    return marked.map((part, row) => [
      { text: row === 0 ? `› ${number} │ ` : `  ${" ".repeat(digits)} │ `, role: "selected" },
      { text: part, role: "selected" },
    ]);
  });
  return rows.slice(0, height);
}
