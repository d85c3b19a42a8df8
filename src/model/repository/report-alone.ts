import type { Repository } from "./repository.ts";

/**
 * Whether there is nothing but the report and what belongs to it: a folder that was handed in, say. Then every tick would lack evidence, and it
 * would mean nothing. `report` is its path from the root.
 */
export function isReportAlone({ files }: Pick<Repository, "files">, report: string): boolean {
  const checker = `${report.slice(0, report.lastIndexOf("/") + 1)}report.py`;
  return files.every(({ path, kind }) => kind === "other" || kind === "markdown" || path === checker);
}
