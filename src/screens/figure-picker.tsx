import { Box } from "ink";
import type { ReactNode } from "react";
import type { Figure } from "../model/figures/figure.ts";
import { describeBytes, describePixels } from "../model/figures/image-facts.ts";
import { pickedFigures } from "../session/figure-picker.ts";
import { describeUses, figureRows } from "../session/figure-rows.ts";
import { READABLE_COLUMNS, screenRows } from "../session/layout.ts";
import { factsOf } from "../session/preview.ts";
import type { Picker, State } from "../session/state.ts";
import { within } from "../session/within.ts";
import { Line, type Piece } from "../ui/line.tsx";
import { List } from "../ui/list.tsx";
import { moment } from "./clock.ts";
import { Asked } from "./frame.tsx";
import { useRows } from "./pointed.ts";

// The line to type in, and a blank one below it.
const HEAD_ROWS = 2;

/** Choosing a figure to insert: type a part of its name, the newest come first. */
export function FigurePicker({
  state,
  picker,
  onQuery,
}: {
  readonly state: State;
  readonly picker: Picker;
  readonly onQuery: (query: string) => void;
}): ReactNode {
  const figures = pickedFigures(state);
  const width = Math.min(state.size.columns - 2, READABLE_COLUMNS);
  const at = within(picker.at, figures.length);
  return (
    <Box flexDirection="column" paddingLeft={1} width={state.size.columns}>
      <Asked
        label="figure: "
        value={picker.query}
        hint="type a part of its name"
        width={width}
        onChange={onQuery}
      />
      <Line pieces={[{ text: emptyWord(state, figures.length), role: "muted" }]} width={width} />
      <List
        {...useRows()}
        count={figures.length}
        selected={at}
        height={screenRows(state.size) - HEAD_ROWS}
        row={(index) => {
          const figure = figures[index]!;
          const selected = index === at;
          return (
            <FigureLine key={figure.name} state={state} figure={figure} selected={selected} width={width} />
          );
        }}
      />
    </Box>
  );
}

function FigureLine({
  state,
  figure,
  selected,
  width,
}: {
  readonly state: State;
  readonly figure: Figure;
  readonly selected: boolean;
  readonly width: number;
}): ReactNode {
  const pixels = factsOf(state, figure)?.size;
  const row = figureRows(state).find((row) => row.figure === figure);
  const facts = [
    row ? describeUses(row.uses) : "",
    pixels ? describePixels(pixels) : "",
    describeBytes(figure.size),
    moment(figure.modified, Date.now()),
  ];
  const pieces: Piece[] = [
    { text: selected ? "› " : "  ", role: "selected" },
    { text: figure.name, role: selected ? "selected" : "text" },
  ];
  const right: Piece[] = [{ text: facts.filter(Boolean).join("  "), role: "muted" }];
  return <Line pieces={pieces} right={right} width={width} />;
}

function emptyWord({ figures, picker }: State, count: number): string {
  if (count > 0) return "";
  if (figures === null) return "Looking into figures/ …";
  return picker?.query ? "No figure has such a name." : "There is nothing in figures/ yet.";
}
