import { cp, mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * Copies the sample, a small project around a report, to a temporary folder of its own, so that trying things out changes nothing that
 * matters; gives the path of the report in it. Each call begins afresh: an older copy stays as it was left.
 */
export async function copySample(packageRoot: URL): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "report-tui-sample-"));
  await cp(fileURLToPath(new URL("examples/sample", packageRoot)), folder, { recursive: true });
  return join(folder, "reports", "README.md");
}
