// Builds dist/: the program and the library face as one bundle with code splitting, their types, and the licences of all that is bundled.
import { execFileSync } from "node:child_process";
import { chmod, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { build } from "esbuild";
import { bundleOptions } from "./bundle-options.mjs";
import { collectLicences } from "./licences.mjs";
import { keepReachedTypes } from "./reached-types.mjs";

const root = dirname(import.meta.dirname);
const dist = join(root, "dist");

await rm(dist, { recursive: true, force: true });
const { metafile } = await build({
  ...bundleOptions,
  absWorkingDir: root,
  entryPoints: {
    cli: "src/cli.ts",
    index: "src/index.ts",
    // Started by their names, each in a thread of its own.
    "preview-worker": "src/io/preview-worker.ts",
    "scan-worker": "src/io/scan/scan-worker.ts",
  },
  outdir: "dist",
  splitting: true,
  chunkNames: "chunks/[name]-[hash]",
  metafile: true,
});

// The banner makes a `require` for what is CommonJS; to make one in each of fifty files that use none is felt at the start.
for (const path of Object.keys(metafile.outputs)) {
  const [banner, rest] = [`${bundleOptions.banner.js}\n`, await readFile(join(root, path), "utf8")];
  if (rest.startsWith(banner) && !/\brequire\b/.test(rest.slice(banner.length)))
    await writeFile(join(root, path), rest.slice(banner.length));
}

const cli = join(dist, "cli.js");
await writeFile(cli, `#!/usr/bin/env node\n${await readFile(cli, "utf8")}`);
await chmod(cli, 0o755);
await writeFile(join(dist, "LICENSES.txt"), await collectLicences(root, Object.keys(metafile.inputs)));

if (!process.argv.includes("--no-types")) {
  const tsc = createRequire(import.meta.url).resolve("typescript/package.json");
  const { bin } = JSON.parse(await readFile(tsc, "utf8"));
  execFileSync(process.execPath, [join(dirname(tsc), bin.tsc), "-p", join(root, "tsconfig.types.json")], {
    stdio: "inherit",
  });
  await keepReachedTypes(join(dist, "types"));
}
