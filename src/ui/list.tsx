import { Box } from "ink";
import { type ReactNode, useLayoutEffect, useRef } from "react";
import { usePointed } from "./pointer.tsx";

/** A window over a list: draws the rows that fit, keeps the selected one in view and the rest where it was. */
export function List({
  count,
  selected,
  through = selected,
  height,
  row,
  onRow,
  onRoll,
}: {
  readonly count: number;
  readonly selected: number;
  /** The last row of what is selected, where that takes several. */
  readonly through?: number;
  readonly height: number;
  readonly row: (index: number) => ReactNode;
  /** A row was clicked, in that column; whether that means anything there. */
  readonly onRow?: (index: number, x: number) => boolean;
  /** The wheel was turned over the list, by so many lines. */
  readonly onRoll?: (lines: number) => void;
}): ReactNode {
  const lastTop = useRef(0);
  const top = windowTop(lastTop.current, selected, through, count, height);
  useLayoutEffect(() => {
    lastTop.current = top;
  });
  const area = usePointed((gesture, { x, y }) => {
    if (gesture.kind === "wheel") onRoll?.(gesture.lines);
    else if (gesture.kind === "press") return top + y < count && (onRow?.(top + y, x) ?? false);
    return gesture.kind === "wheel" && onRoll !== undefined;
  });
  const visible = Array.from({ length: Math.max(0, Math.min(height, count - top)) }, (_, i) => top + i);
  return (
    <Box ref={area} flexDirection="column" height={height} overflowY="hidden" flexShrink={0}>
      {visible.map(row)}
    </Box>
  );
}

// A row of context stays visible above and below, so that the head of a group does not vanish under its first item.
function windowTop(top: number, selected: number, through: number, count: number, height: number): number {
  const context = height > 4 ? 1 : 0;
  const highest = Math.max(0, count - height);
  const lowest = Math.min(through + context - height + 1, selected);
  return Math.max(0, Math.min(Math.max(Math.min(top, selected - context), lowest), highest));
}
