import { cp, mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

// The same way up from the bundle in dist/ as from here.
const SAMPLE = fileURLToPath(new URL("../examples/sample/reports", import.meta.url));

/** Copies the sample report to a temporary folder of its own, so that trying things out changes nothing that matters; gives its path. */
export async function copySample(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "report-tui-sample-"));
  await cp(SAMPLE, join(folder, "reports"), { recursive: true });
  return join(folder, "reports", "README.md");
}
