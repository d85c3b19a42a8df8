import { fileURLToPath } from "node:url";
import { type Figure, figureOf, type Row } from "./row.ts";

/** Where the figures are kept that a short run is compared with. */
export const COMMITTED = fileURLToPath(new URL("ratios.json", import.meta.url));

/** Figures by what they are of: `tick, p50 ratio`. */
export type Figures = Readonly<Record<string, number>>;

// Less than this says more about the machine.
const GROSS = 2;

/** The figures of rows that say something on any machine, to three digits. */
export function figuresOf(rows: readonly Row[]): Figures {
  const of = (row: Row, figure: Figure) =>
    [`${row.name}, ${figure}`, Number(figureOf(row, figure).toPrecision(3))] as const;
  return Object.fromEntries(rows.flatMap((row) => (row.guarded ?? []).map((figure) => of(row, figure))));
}

/** Which figures are more than twice the committed ones, by their names; one that is not committed is compared with nothing. */
export function grosslyWorse(measured: Figures, committed: Figures): string[] {
  return Object.keys(measured).filter((name) => measured[name]! > GROSS * (committed[name] ?? Number.NaN));
}
