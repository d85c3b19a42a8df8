import { realpath } from "node:fs/promises";
import { dirname, join } from "node:path";

/** The folder of a report's figures; null when the report is not there. */
export async function figuresFolder(reportPath: string): Promise<string | null> {
  const report = await realpath(reportPath).catch(() => null);
  return report === null ? null : join(dirname(report), "figures");
}
