import { plainForGithub } from "./check-github.ts";
import type { Outcome } from "./check-output.ts";
import { describeLeft, describeMendable } from "./check-text.ts";
import type { Write } from "./write.ts";

/** Prints what all files come to: a table of several, and how much `--fix` can do. `named` tells whether the files were. */
export async function printEnd(
  outcomes: readonly Outcome[],
  format: "text" | "github",
  named: boolean,
  write: Write,
): Promise<void> {
  if (outcomes.length > 1) await printTable(outcomes, format, write);
  const mendable = outcomes.filter((one) => !one.fixed && one.mendable > 0);
  const files = named ? mendable.map(({ file }) => file) : [];
  if (mendable.length > 0) write.out(describeMendable(sum(mendable), files));
  const left = sum(outcomes.filter(({ fixed }) => fixed));
  if (left > 0) write.out(describeLeft(left));
}

function sum(outcomes: readonly Outcome[]): number {
  return outcomes.reduce((sum, { mendable }) => sum + mendable, 0);
}

// Measuring text in columns takes long to load, and a check of one file needs none.
async function printTable(
  outcomes: readonly Outcome[],
  format: "text" | "github",
  write: Write,
): Promise<void> {
  const table = (await import("./check-table.ts")).describeTable(outcomes);
  write.out(["", ...(format === "github" ? table.map(plainForGithub) : table)].join("\n"));
}
