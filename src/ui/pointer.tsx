import { type DOMElement, measureElement } from "ink";
import { createContext, type RefCallback, useContext } from "react";
import { widthOf } from "./fit.ts";
import type { Piece } from "./line.tsx";

/** What is done with the mouse: a button is pressed, or held while the pointer moves, or the wheel turned by so many lines (up is negative). */
export type Gesture =
  | { readonly kind: "press" }
  | { readonly kind: "drag" }
  | { readonly kind: "wheel"; readonly lines: number };

/** A cell, in columns and rows from the upper left one of an area, or of the window. */
export interface Cell {
  readonly x: number;
  readonly y: number;
}

/** What an area makes of a gesture in one of its cells; whether that meant anything there. A drag may leave the area. */
export type TakeGesture = (gesture: Gesture, cell: Cell) => boolean;

/** Knows which areas of the window take the mouse, and gives each gesture to the innermost one it means something to. */
export class Pointer {
  private readonly areas = new Map<DOMElement, TakeGesture>();
  private held: DOMElement | null = null;

  /** Makes an area known, or what it takes now; gives how to forget it. */
  add(area: DOMElement, take: TakeGesture): () => void {
    this.areas.set(area, take);
    return () => {
      if (this.areas.get(area) === take) this.areas.delete(area);
    };
  }

  /** Gives a gesture in a cell of the window to the area it is for; a drag to the one it began in. */
  give(gesture: Gesture, cell: Cell): void {
    if (gesture.kind === "drag") {
      const take = this.held && this.areas.get(this.held);
      take?.(gesture, within(this.held!, cell));
      return;
    }
    const under = [...this.areas.keys()].filter((area) => covers(area, cell));
    const taker = under
      .toSorted((a, b) => depthOf(b) - depthOf(a))
      .find((area) => this.areas.get(area)!(gesture, within(area, cell)));
    if (gesture.kind === "press") this.held = taker ?? null;
  }
}

/** Where areas make themselves known; null while the mouse is off, and then none does. */
export const PointerContext = createContext<Pointer | null>(null);

/** The `ref` that lets a box take the mouse; nothing at all while it is off. */
export function usePointed(take: TakeGesture): RefCallback<DOMElement> | undefined {
  const pointer = useContext(PointerContext);
  if (!pointer) return undefined;
  return (area) => (area ? pointer.add(area, take) : undefined);
}

/** Which of some groups of pieces, drawn one after the other, a column is in; -1 behind them. */
export function groupAt(groups: readonly (readonly Piece[])[], x: number): number {
  let end = 0;
  return groups.findIndex((pieces) => {
    end += pieces.reduce((width, { text }) => width + widthOf(text), 0);
    return x >= 0 && x < end;
  });
}

function within(area: DOMElement, { x, y }: Cell): Cell {
  const corner = measureElement(area);
  return { x: x - corner.x, y: y - corner.y };
}

// What is cut off at the edge of a box around it is not there.
function covers(area: DOMElement, { x, y }: Cell): boolean {
  for (let node: DOMElement | undefined = area; node?.yogaNode; node = node.parentNode) {
    const box = measureElement(node);
    const { overflowX, overflowY } = node.style;
    const isBeside = x < box.x || x >= box.x + box.width;
    const isOver = y < box.y || y >= box.y + box.height;
    if (isBeside && (node === area || overflowX === "hidden")) return false;
    if (isOver && (node === area || overflowY === "hidden")) return false;
  }
  return true;
}

function depthOf(area: DOMElement): number {
  let depth = 0;
  for (let node = area.parentNode; node; node = node.parentNode) depth++;
  return depth;
}
