import { arch, availableParallelism, cpus, loadavg, release, totalmem, type } from "node:os";
import { fileURLToPath } from "node:url";
import { type Group, isReached, type Row } from "./row.ts";
import { formatTable } from "./table.ts";

/** Where the tables of a whole run are kept. */
export const RESULTS = fileURLToPath(new URL("results.md", import.meta.url));

/** A group and the rows it gave. */
export interface Measured {
  readonly group: Group;
  readonly rows: readonly Row[];
}

/** The tables of a whole run as a page: where and when it was, how many aims are reached, and each group. `load`: that at the start. */
export function formatResults(measured: readonly Measured[], load: string): string {
  const aims = measured.flatMap(({ rows }) =>
    rows.flatMap((row) => row.aims.map((aim) => isReached(row, aim) && row.fault === undefined)),
  );
  const day = new Date().toISOString().slice(0, 10);
  return [
    "# How fast it is",
    `Written by \`npm run bench\` on ${day}: ${machine()}, load ${load} at the start.`,
    "Single milliseconds say more about the machine than about the program: where there is something to compare with, it was measured in turn with the row and stands beside it. Programs on Ink that stand there use Ink as it is published, without our patches. p50 is the median, p95 what one in twenty exceeds, p25 … p75 the middle half; a ratio is that of the row to what stands beside it.",
    `${aims.filter(Boolean).length} of ${aims.length} aims are reached.`,
    ...measured.map(formatGroup),
    "",
  ]
    .join("\n\n")
    .trimEnd()
    .concat("\n");
}

/** One group: its name, how it was measured, and its table. */
export function formatGroup({ group, rows }: Measured): string {
  return `## ${group.name}\n\n${sentence(group.how)}\n\n${formatTable(rows)}`;
}

/** The machine in words, as far as it says anything about times. */
export function machine(): string {
  const model = cpus()[0]?.model.trim() ?? arch();
  const memory = `${Math.round(totalmem() / 2 ** 30)} GB`;
  return `${model}, ${availableParallelism()} cores, ${memory}, ${type()} ${release()}, Node ${process.version}`;
}

/** How many processes ran at once in the last minute, on average. */
export function load(): string {
  return loadavg()[0]!.toFixed(1);
}

function sentence(how: string): string {
  return `${how[0]!.toUpperCase()}${how.slice(1)}.`;
}
