import { createContext, useContext } from "react";
import type { Pointed } from "../session/pointing.ts";
import type { Piece } from "../ui/line.tsx";
import { groupAt, usePointed } from "../ui/pointer.tsx";

/** Told what the mouse was used on. */
export const Point = createContext<(at: Pointed) => void>(() => {});

/** What a list needs so that its rows can be clicked and the wheel goes through them; `at` says what a row is, null for one that is nothing. */
export function useRows(
  at: (index: number, x: number) => Pointed | null = (index) => ({ kind: "row", at: index }),
) {
  const point = useContext(Point);
  return {
    onRow: (index: number, x: number): boolean => {
      const pointed = at(index, x);
      if (pointed) point(pointed);
      return pointed !== null;
    },
    onRoll: (by: number) => point({ kind: "roll", by }),
  };
}

/** The `ref` of a line that is made of groups of pieces which can be clicked; `at` says what the group of a number is. */
export function useGroups(groups: readonly (readonly Piece[])[], at: (group: number) => Pointed | null) {
  const point = useContext(Point);
  return usePointed(({ kind }, { x }) => {
    const group = groupAt(groups, x);
    const pointed = kind === "press" && group >= 0 ? at(group) : null;
    if (pointed) point(pointed);
    return pointed !== null;
  });
}

/** What a text area needs so that a click sets the caret and dragging selects. */
export function useCells() {
  const point = useContext(Point);
  return (row: number, column: number, extend: boolean) => point({ kind: "cell", row, column, extend });
}
