import { Box } from "ink";
import { createContext, type ReactNode, useContext, useEffect } from "react";
import { Line, type Piece } from "../ui/line.tsx";
import { markLines, Searched } from "../ui/mark-matches.ts";
import type { StyledLine } from "../ui/markdown/styled.ts";
import { usePointed } from "../ui/pointer.tsx";
import type { PaneSize } from "./panes.tsx";
import { Point } from "./pointed.ts";

/** Told how far the text on the screen can be scrolled: only drawing it knows. */
export const ScrollLimit = createContext<(limit: number) => void>(() => {});

interface LinesProps {
  readonly lines: readonly (StyledLine | readonly Piece[])[];
  readonly size: PaneSize;
  /** How far the movement keys have scrolled it; left out for text they do not act on. */
  readonly scroll?: number;
  /** The pane it is in, where both are scrolled, each by itself. */
  readonly pane?: "list" | "detail";
}

/** Text that can be longer than its pane: shows the part it is scrolled to, and says how much more there is. */
export function Lines({ lines, scroll, pane, size }: LinesProps): ReactNode {
  const { width, height } = size;
  const limit = Math.max(0, lines.length - height);
  const top = Math.min(scroll ?? 0, limit);
  const below = limit - top;
  const marked = markLines(lines, useContext(Searched)).lines;
  const visible = marked.slice(top, top + (below > 0 ? height - 1 : height));
  const tellLimit = useContext(ScrollLimit);
  useEffect(() => {
    if (scroll !== undefined) tellLimit(limit);
  }, [scroll, limit, tellLimit]);
  const point = useContext(Point);
  const area = usePointed((gesture) => {
    if (gesture.kind !== "wheel" || limit === 0 || (scroll ?? pane) === undefined) return false;
    point({ kind: "scroll", by: gesture.lines, limit, ...(pane ? { pane } : {}) });
    return true;
  });
  return (
    <Box ref={area} flexDirection="column" width={width} height={height} overflowY="hidden">
      {visible.map((pieces, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of a text have no identity but their place
        <Line key={i} pieces={pieces} width={width} />
      ))}
      {below > 0 && <Line pieces={[{ text: `↓ ${below + 1} more lines`, role: "muted" }]} width={width} />}
    </Box>
  );
}
