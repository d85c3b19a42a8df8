import { cp, mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** Copies the sample report to a temporary folder of its own, so that trying things out changes nothing that matters; gives its path. */
export async function copySample(packageRoot: URL): Promise<string> {
  const sample = fileURLToPath(new URL("examples/sample/reports", packageRoot));
  const folder = await mkdtemp(join(tmpdir(), "report-tui-sample-"));
  await cp(sample, join(folder, "reports"), { recursive: true });
  return join(folder, "reports", "README.md");
}
