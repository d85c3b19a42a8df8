import { printable } from "../model/text/printable.ts";
import { widthOf } from "../ui/fit.ts";

/** The table that ends a check of several files. */
export function describeTable(
  rows: readonly { readonly file: string; readonly cells: readonly string[] }[],
): string[] {
  const all = [{ file: "file", cells: ["passed", "errors", "warnings"] }, ...rows].map(({ file, cells }) => [
    printable(file),
    ...cells,
  ]);
  const widths = all[0]!.map((_, column) => Math.max(...all.map((cells) => widthOf(cells[column] ?? ""))));
  return all.map((cells) =>
    cells
      .map((cell, i) => (i === 0 ? cell + blanks(cell, widths[i]!) : blanks(cell, widths[i]!) + cell))
      .join("  ")
      .trimEnd(),
  );
}

function blanks(cell: string, width: number): string {
  return " ".repeat(Math.max(0, width - widthOf(cell)));
}
