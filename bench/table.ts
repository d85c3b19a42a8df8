import { quantile } from "./measure.ts";
import { type Aim, type Figure, figureOf, isReached, missesAim, type Row, type Unit } from "./row.ts";

const HEAD = ["", "p50", "p95", "p25 … p75", "p50 ratio", "p95 ratio", "beside", "aims"];

/** Rows as a Markdown table: a reached aim has a ✓, a missed one a ✗ and the figure that missed it; below it what that would take. */
export function formatTable(rows: readonly Row[]): string {
  const cells = [HEAD, ...rows.map(cellsOf)];
  const widths = HEAD.map((_, i) => Math.max(...cells.map((row) => row[i]!.length), 3));
  const line = (row: readonly string[]) => `| ${row.map((cell, i) => cell.padEnd(widths[i]!)).join(" | ")} |`;
  const rule = widths.map((width) => "-".repeat(width));
  const table = [cells[0]!, rule, ...cells.slice(1)].map(line).join("\n");
  const notes = rows
    .filter(missesAim)
    .map(({ name, note }) => `✗ ${name}: ${note ?? "nobody has noted yet what that would take"}.`);
  return [table, ...notes].join("\n\n");
}

/** A value in its unit, as the tables show it. */
export function formatValue(value: number, unit: Unit): string {
  if (unit === "packages") return `${value}`;
  if (unit === "%") return `${value.toFixed(2)} %`;
  if (unit === "bytes") return formatBytes(value);
  return `${value.toFixed(Math.abs(value) < 100 ? 1 : 0)} ms`;
}

function formatBytes(bytes: number): string {
  const size = Math.abs(bytes);
  if (size < 1e5) return `${Math.round(bytes).toLocaleString("en")} B`;
  return size < 1e6 ? `${Math.round(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

function cellsOf(row: Row): string[] {
  const ratio = (figure: Figure) => (row.baseline ? `${figureOf(row, figure).toFixed(2)}×` : "");
  const show = (p: number) => (row.samples.length > 0 ? formatValue(quantile(row.samples, p), row.unit) : "");
  const { baseline } = row;
  const beside = baseline && `${baseline.name}, ${formatValue(quantile(baseline.samples, 0.5), row.unit)}`;
  const aims = row.aims.map((aim) => formatAim(row, aim));
  if (row.fault !== undefined) aims.push(`✗ ${row.fault}`);
  const spread = row.samples.length > 1 ? `${show(0.25)} … ${show(0.75)}` : "";
  const p95 = row.samples.length > 1 ? show(0.95) : "";
  const p95Ratio = row.samples.length > 1 ? ratio("p95 ratio") : "";
  return [row.name, show(0.5), p95, spread, ratio("p50 ratio"), p95Ratio, beside ?? "", aims.join(", ")];
}

function formatAim(row: Row, aim: Aim): string {
  const show = (value: number) =>
    aim.figure.endsWith("ratio") ? `${value.toFixed(2)}×` : formatValue(value, row.unit);
  const bound = `${aim.figure} ≤ ${show(aim.most)}`;
  return isReached(row, aim) ? `✓ ${bound}` : `✗ ${bound}, is ${show(figureOf(row, aim.figure))}`;
}
