import { Box } from "ink";
import { type ReactNode, useMemo } from "react";
import { hasTwoPanes, paneWidths } from "../session/layout.ts";
import type { Size } from "../session/state.ts";
import type { Piece } from "../ui/line.tsx";
import type { Segment, StyledLine } from "../ui/markdown/styled.ts";
import { wrapSegments } from "../ui/wrap.ts";
import { markDifference } from "./difference.ts";
import { Gutter } from "./gutter.tsx";
import { Lines } from "./lines.tsx";

/** One of two versions of a text, and what it is called. */
export interface Version {
  readonly title: readonly Piece[];
  readonly text: string;
}

/** Two versions of a text with the words marked in which they differ: side by side where there is room, else one below the other. */
export function Versions({
  left,
  right,
  size,
  height,
  scroll,
}: {
  readonly left: Version;
  readonly right: Version;
  readonly size: Size;
  readonly height: number;
  readonly scroll: number;
}): ReactNode {
  const besideEachOther = hasTwoPanes(size);
  const width = paneWidths(size).list;
  const [mine, theirs] = useMemo(
    () => markDifference(left.text, right.text).map((marked) => linesOf(marked, width)),
    [left.text, right.text, width],
  );
  const columns = [
    [left.title, ...mine!],
    [right.title, ...theirs!],
  ] as const;
  if (!besideEachOther) {
    const lines = [...columns[0], [], ...columns[1]];
    return (
      <Box paddingLeft={1}>
        <Lines lines={lines} scroll={scroll} size={{ width, height }} />
      </Box>
    );
  }
  const longest = Math.max(...columns.map((lines) => lines.length));
  // As long as each other, so that they scroll together.
  const [first, second] = columns.map((lines) => [...lines, ...Array(longest - lines.length).fill([])]);
  return (
    <Box paddingLeft={1} height={height} overflowY="hidden">
      <Box width={width} flexShrink={0}>
        <Lines lines={first!} scroll={scroll} size={{ width, height }} />
      </Box>
      <Gutter height={height} />
      <Box width={width} flexShrink={0}>
        <Lines lines={second!} scroll={scroll} size={{ width, height }} />
      </Box>
    </Box>
  );
}

function linesOf(marked: readonly Segment[], width: number): StyledLine[] {
  return wrapSegments(marked.length === 0 ? [{ text: "(nothing)", role: "muted" }] : marked, width);
}
