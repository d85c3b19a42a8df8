import { Box, Text } from "ink";
import TextInput from "ink-text-input";
import type { ReactNode } from "react";
import { describeBytes, describePixels } from "../model/figures/image-facts.ts";
import { printable } from "../model/text/printable.ts";
import { pickedFigures } from "../session/figure-picker.ts";
import { screenRows } from "../session/layout.ts";
import { factsOf } from "../session/preview.ts";
import type { Picker, State } from "../session/state.ts";
import { Line } from "../ui/line.tsx";
import { List } from "../ui/list.tsx";
import { look } from "../ui/theme.ts";
import { moment } from "./clock.ts";

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
  const width = state.size.columns - 2;
  const at = Math.min(picker.at, figures.length - 1);
  return (
    <Box flexDirection="column" paddingLeft={1} width={state.size.columns}>
      <Box height={1} width={width} overflow="hidden" flexShrink={0}>
        <Box flexShrink={0}>
          <Text {...look("accent")}>figure: </Text>
        </Box>
        <TextInput value={printable(picker.query)} onChange={onQuery} placeholder="type a part of its name" />
      </Box>
      <Line pieces={[{ text: emptyWord(state, figures.length), role: "muted" }]} width={width} />
      <List
        count={figures.length}
        selected={Math.max(0, at)}
        height={screenRows(state.size) - HEAD_ROWS}
        row={(index) => {
          const figure = figures[index]!;
          const { name, size, modified } = figure;
          const pixels = factsOf(state, figure)?.size;
          const facts = [
            pixels ? describePixels(pixels) : "",
            describeBytes(size),
            moment(modified, Date.now()),
          ];
          const selected = index === at;
          return (
            <Line
              key={name}
              pieces={[
                { text: selected ? "› " : "  ", role: "selected" },
                { text: name, role: selected ? "selected" : "text" },
              ]}
              right={[{ text: facts.filter(Boolean).join("  "), role: "muted" }]}
              width={width}
            />
          );
        }}
      />
    </Box>
  );
}

function emptyWord({ figures, picker }: State, count: number): string {
  if (count > 0) return "";
  if (figures === null) return "Looking into figures/ …";
  return picker?.query ? "No figure has such a name." : "There is nothing in figures/ yet.";
}
