import type { ReactNode } from "react";
import { describeBytes, describePixels } from "../model/figures/image-facts.ts";
import { describeUses, type FigureRow, figureRows } from "../session/figure-rows.ts";
import { factsOf } from "../session/preview.ts";
import type { State } from "../session/state.ts";
import { within } from "../session/within.ts";
import { Line, type Piece } from "../ui/line.tsx";
import { List } from "../ui/list.tsx";
import { FigureDetail } from "./figure-detail.tsx";
import { Lines } from "./lines.tsx";
import { type PaneSize, Panes } from "./panes.tsx";
import { paragraph } from "./pieces.ts";
import { useRows } from "./pointed.ts";

const LOOKING = "Looking into figures/ …";
const NONE = "There are no figures: put .png or .jpg files into the folder figures beside the report.";

/** The files of the figures folder and where each is used, references that point nowhere, and the selected one as a picture. */
export function FiguresScreen({ state }: { readonly state: State }): ReactNode {
  const rows = figureRows(state);
  const at = within(state.view.figures.at, rows.length);
  const row = rows[at];
  return (
    <Panes
      size={state.size}
      pane={row ? state.view.pane : "list"}
      list={(size) =>
        row ? (
          <FigureList state={state} rows={rows} at={at} size={size} />
        ) : (
          <Lines
            lines={paragraph(state.figures === null ? LOOKING : NONE, "muted", size.width)}
            size={size}
          />
        )
      }
      detail={(size) => row && <FigureDetail state={state} row={row} size={size} />}
    />
  );
}

function FigureList({
  state,
  rows,
  at,
  size,
}: {
  readonly state: State;
  readonly rows: readonly FigureRow[];
  readonly at: number;
  readonly size: PaneSize;
}): ReactNode {
  return (
    <List
      {...useRows()}
      count={rows.length}
      selected={at}
      height={size.height}
      row={(index) => {
        const row = rows[index]!;
        const { path, figure, uses } = row;
        const selected = index === at;
        const pieces: Piece[] = [
          { text: selected ? "› " : "  ", role: "selected" },
          { text: figure ? "▣ " : "✗ ", role: figure ? "image" : "bad" },
          { text: path, role: selected ? "selected" : "text" },
          { text: figure ? "" : "  the file is not there", role: "bad" },
        ];
        const facts = size.width < WIDE ? "" : factsColumn(state, row);
        const right: Piece[] = [{ text: `${facts}${describeUses(uses)}`, role: "muted" }];
        return <Line key={path} pieces={pieces} right={right} width={size.width} />;
      }}
    />
  );
}

/** Columns from which on a row has room for more than a name and its uses. */
const WIDE = 70;

function factsColumn(state: State, { figure }: FigureRow): string {
  if (!figure) return "";
  const facts = factsOf(state, figure);
  const pixels = facts?.size ? `${describePixels(facts.size)}  ` : "";
  return `${pixels}${describeBytes(figure.size)}  `;
}
