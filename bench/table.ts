import { mean, quantile } from "./measure.ts";

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
  readonly unit: "ms" | "bytes";
  readonly baseline?: Samples;
  readonly aims: readonly Aim[];
  /** What went wrong besides the time it took: something was lost. */
  readonly fault?: string | undefined;
}

/** Rows measured together, and how. */
export interface Group {
  readonly name: string;
  readonly how: string;
  readonly measure: (place: Place) => Promise<readonly Row[]>;
}

/** What groups measure in: a folder of their own, gone afterwards, and the bench's own Ink program. */
export interface Place {
  readonly folder: string;
  readonly inkScreen: string;
}

const HEAD = ["", "p50", "p95", "least … most", "mean", "p50 ratio", "p95 ratio", "against", "aims"];

/** Rows as a Markdown table: a reached aim has a ✓, a missed one a ✗. */
export function formatTable(rows: readonly Row[]): string {
  const cells = [HEAD, ...rows.map(cellsOf)];
  const widths = HEAD.map((_, i) => Math.max(...cells.map((row) => row[i]!.length), 3));
  const line = (row: readonly string[]) => `| ${row.map((cell, i) => cell.padEnd(widths[i]!)).join(" | ")} |`;
  const rule = widths.map((width) => "-".repeat(width));
  return [cells[0]!, rule, ...cells.slice(1)].map(line).join("\n");
}

/** A figure of a row; not a number where it asks for a ratio and there is no baseline. */
export function figureOf({ samples, baseline }: Row, figure: Figure): number {
  switch (figure) {
    case "mean":
      return mean(samples);
    case "p50":
      return quantile(samples, 0.5);
    case "p95":
      return quantile(samples, 0.95);
    case "most":
      return quantile(samples, 1);
    case "p50 ratio":
      return quantile(samples, 0.5) / quantile(baseline?.samples ?? [], 0.5);
    case "p95 ratio":
      return quantile(samples, 0.95) / quantile(baseline?.samples ?? [], 0.95);
    case "most ratio":
      return quantile(samples, 1) / quantile(baseline?.samples ?? [], 1);
  }
}

function cellsOf(row: Row): string[] {
  const show = (value: number) =>
    row.unit === "bytes" ? showBytes(value) : `${value.toFixed(value < 100 ? 1 : 0)} ms`;
  const ratio = (figure: Figure) => (row.baseline ? `${figureOf(row, figure).toFixed(2)}×` : "");
  const spread = [0, 1].map((p) => show(quantile(row.samples, p))).join(" … ");
  const aims = row.aims.map(({ figure, most }) => {
    const bound = figure.endsWith("ratio") ? `${most}×` : show(most);
    return `${figureOf(row, figure) <= most ? "✓" : "✗"} ${figure} ≤ ${bound}`;
  });
  if (row.fault !== undefined) aims.push(`✗ ${row.fault}`);
  return [
    row.name,
    show(figureOf(row, "p50")),
    show(figureOf(row, "p95")),
    spread,
    show(figureOf(row, "mean")),
    ratio("p50 ratio"),
    ratio("p95 ratio"),
    row.baseline?.name ?? "",
    aims.join(", "),
  ];
}

function showBytes(bytes: number): string {
  return bytes < 1e6 ? `${Math.round(bytes)} B` : `${(bytes / 1e6).toFixed(1)} MB`;
}
