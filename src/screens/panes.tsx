import { Box } from "ink";
import type { ReactNode } from "react";
import { hasTwoPanes, paneWidths, screenRows } from "../session/layout.ts";
import type { Size } from "../session/state.ts";
import { Gutter } from "./gutter.tsx";

/** What a pane may fill, in columns and rows. */
export interface PaneSize {
  readonly width: number;
  readonly height: number;
}

/** A list and its detail: side by side where there is room, else the one the user is in. */
export function Panes({
  size,
  pane,
  list,
  detail,
}: {
  readonly size: Size;
  readonly pane: "list" | "detail";
  readonly list: (size: PaneSize) => ReactNode;
  readonly detail: (size: PaneSize) => ReactNode;
}): ReactNode {
  const height = screenRows(size);
  const { list: left, detail: right } = paneWidths(size);
  if (!hasTwoPanes(size)) {
    const area = { width: left, height };
    return (
      <Box paddingX={1} height={height} overflowY="hidden">
        {pane === "list" ? list(area) : detail(area)}
      </Box>
    );
  }
  return (
    <Box paddingLeft={1} height={height} overflowY="hidden">
      <Box width={left} flexShrink={0}>
        {list({ width: left, height })}
      </Box>
      <Gutter height={height} />
      <Box width={right} flexShrink={0}>
        {detail({ width: right, height })}
      </Box>
    </Box>
  );
}
