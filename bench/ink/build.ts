import { join } from "node:path";
import { build } from "esbuild";
import { bundleOptions } from "../../scripts/bundle-options.mjs";

/** Bundles the bench's own Ink program into a folder as scripts/build.mjs bundles ours, and gives its path. */
export async function buildInkScreen(folder: string): Promise<string> {
  const outfile = join(folder, "screen.mjs");
  await build({ ...bundleOptions, entryPoints: [join(import.meta.dirname, "screen.tsx")], outfile });
  return outfile;
}
