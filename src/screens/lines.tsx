import { Box } from "ink";
import type { ReactNode } from "react";
import { Line, type Piece } from "../ui/line.tsx";
import type { StyledLine } from "../ui/markdown/styled.ts";
import type { PaneSize } from "./panes.tsx";

/** Text that can be longer than its pane: shows the part it is scrolled to, and says how much more there is. */
export function Lines({
  lines,
  scroll,
  size,
}: {
  readonly lines: readonly (StyledLine | readonly Piece[])[];
  readonly scroll: number;
  readonly size: PaneSize;
}): ReactNode {
  const { width, height } = size;
  const top = Math.max(0, Math.min(scroll, lines.length - height));
  const below = lines.length - top - height;
  const visible = lines.slice(top, top + (below > 0 ? height - 1 : height));
  return (
    <Box flexDirection="column" width={width} height={height} overflow="hidden">
      {visible.map((pieces, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of a text have no identity but their place
        <Line key={i} pieces={pieces} width={width} />
      ))}
      {below > 0 && <Line pieces={[{ text: `↓ ${below + 1} more lines`, role: "muted" }]} width={width} />}
    </Box>
  );
}
