import { fileURLToPath } from "node:url";
import { quantile } from "./measure.ts";
import { figureOf, type Row } from "./row.ts";

/** Where the figures are kept that a short run is compared with. */
export const COMMITTED = fileURLToPath(new URL("ratios.json", import.meta.url));

/** Figures by what they are of: `tick, p50 ratio`. */
export type Figures = Readonly<Record<string, number>>;

// Less than this says more about the machine.
const GROSS = 2;

/** The figures of rows that say something on any machine, to three digits; the median where a row was measured more than once. */
export function figuresOf(rows: readonly Row[]): Figures {
  const all: Record<string, number[]> = {};
  for (const row of rows)
    for (const figure of row.guarded ?? []) {
      const name = `${row.name}, ${figure}`;
      all[name] = [...(all[name] ?? []), figureOf(row, figure)];
    }
  const median = (values: readonly number[]) => Number(quantile(values, 0.5).toPrecision(3));
  return Object.fromEntries(Object.entries(all).map(([name, values]) => [name, median(values)]));
}

/** Which figures are no numbers or more than twice the committed ones, by their names; `unmatched` tells of those not committed. */
export function grosslyWorse(measured: Figures, committed: Figures): string[] {
  return Object.keys(measured).filter(
    (name) => name in committed && !(measured[name]! <= GROSS * committed[name]!),
  );
}

/** The names of figures that only one of the two has. */
export function unmatched(measured: Figures, committed: Figures): string[] {
  const names = Object.keys({ ...measured, ...committed });
  return names.filter((name) => !(name in measured && name in committed));
}
