// Builds dist/: the program and the library face as one bundle in parts, the threads' programs, their types, and the licences of all that is bundled.
import { execFileSync } from "node:child_process";
import { chmod, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { bundle } from "./bundle.mjs";
import { collectLicences } from "./licences.mjs";
import { partsOf } from "./parts.mjs";
import { assertPatched } from "./patches.mjs";
import { keepReachedTypes } from "./reached-types.mjs";

const root = dirname(import.meta.dirname);
const dist = join(root, "dist");
const source = (path) => join(root, "src", path);
const files = { dir: dist, entryFileNames: "[name].js", chunkFileNames: "chunks/[name]-[hash].js" };

await rm(dist, { recursive: true, force: true });
const program = await bundle(
  { cli: source("cli.ts"), index: source("index.ts") },
  { ...files, codeSplitting: { groups: partsOf(source) } },
);
// Started by their names, each in a thread of its own.
const threads = await bundle(
  { "preview-worker": source("io/preview-worker.ts"), "scan-worker": source("io/scan/scan-worker.ts") },
  files,
);

const cli = join(dist, "cli.js");
await writeFile(cli, `#!/usr/bin/env node\n${await readFile(cli, "utf8")}`);
await chmod(cli, 0o755);
const modules = [...program, ...threads].flatMap((file) => file.moduleIds);
assertPatched(modules);
await writeFile(join(dist, "LICENSES.txt"), await collectLicences(modules));

if (!process.argv.includes("--no-types")) {
  const tsc = createRequire(import.meta.url).resolve("typescript/package.json");
  const { bin } = JSON.parse(await readFile(tsc, "utf8"));
  execFileSync(process.execPath, [join(dirname(tsc), bin.tsc), "-p", join(root, "tsconfig.types.json")], {
    stdio: "inherit",
  });
  await keepReachedTypes(join(dist, "types"));
}
