import { mean, quantile } from "./measure.ts";
import type { Programs } from "./programs/build.ts";

/** A name and what was measured under it. */
export interface Samples {
  readonly name: string;
  readonly samples: readonly number[];
}

/** What of a row is held against an aim; a ratio is that of the row to its baseline. */
export type Figure = "p50" | "p95" | "most" | "mean" | "p50 ratio" | "p95 ratio" | "most ratio";

/** The most a figure should be, in the row's unit. */
export interface Aim {
  readonly figure: Figure;
  readonly most: number;
}

/** One measured thing beside its baseline, which was measured in turn with it in the same run. */
export interface Row extends Samples {
  readonly unit: Unit;
  readonly baseline?: Samples;
  readonly aims: readonly Aim[];
  /** What `npm test` compares with the committed one: it says something on any machine, however busy. */
  readonly guarded?: readonly Figure[];
  /** What went wrong besides the time it took: something was lost, or could not be measured. */
  readonly fault?: string | undefined;
  /** What it would take to reach the aims: told where one is missed, which needs it. */
  readonly note?: string;
}

/** Milliseconds, bytes, hundredths, or things counted. */
export type Unit = "ms" | "bytes" | "%" | "packages";

/** Rows measured together, and how. */
export interface Group {
  readonly name: string;
  readonly how: string;
  readonly measure: (place: Place) => Promise<readonly Row[]>;
}

/** What groups measure in. */
export interface Place {
  /** A folder of the bench's own, gone afterwards. */
  readonly folder: string;
  readonly programs: Programs;
  /** How often something is measured: so often, or so often in a short run. */
  readonly rounds: (whole: number, short: number) => number;
  /** Whether this is a short run, of what is guarded alone. */
  readonly short: boolean;
}

/** A figure of a row; not a number where it asks for a ratio and there is no baseline. */
export function figureOf({ samples, baseline }: Row, figure: Figure): number {
  const of = (each: readonly number[], what: string) =>
    what === "mean" ? mean(each) : quantile(each, QUANTILES[what]!);
  const [what, ratio] = figure.split(" ") as [string, string?];
  const value = of(samples, what);
  return ratio === undefined ? value : value / of(baseline?.samples ?? [], what);
}

const QUANTILES: Readonly<Record<string, number>> = { p50: 0.5, p95: 0.95, most: 1 };

/** Whether an aim of a row is reached. */
export function isReached(row: Row, { figure, most }: Aim): boolean {
  return figureOf(row, figure) <= most;
}

/** Whether a row misses one of its aims. */
export function missesAim(row: Row): boolean {
  return row.aims.some((aim) => !isReached(row, aim));
}

/** A row whose median should be at most so many times that of its baseline, and is guarded. */
export function guardedRatio(samples: Samples, baseline: Samples, unit: Unit, most: number): Row {
  return { ...samples, baseline, unit, aims: [{ figure: "p50 ratio", most }], guarded: ["p50 ratio"] };
}
