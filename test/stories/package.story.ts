import { type ExecFileSyncOptions, execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const checkout = join(import.meta.dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "story-package-"));
const installed = join(folder, "node_modules/report-tui");
let packed: { readonly filename: string; readonly size: number; readonly files: { readonly path: string }[] };

// Packed as it was built: npm would build it again, under the stories that run it.
beforeAll(() => {
  [packed] = JSON.parse(npm(["pack", "--ignore-scripts", "--json", "--pack-destination", folder], checkout));
  writeFileSync(join(folder, "package.json"), "{}");
  npm(["install", "--offline", "--ignore-scripts", "--no-audit", "--no-fund", packed.filename], folder);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the package that npx fetches", () => {
  test("is at most 900 kB", () => expect(packed.size).toBeLessThanOrEqual(900_000));

  test("is at most 4 MB when installed", () => expect(bytesIn(installed)).toBeLessThanOrEqual(4_000_000));

  test("brings no other along", () => {
    const lock = JSON.parse(readFileSync(join(folder, "package-lock.json"), "utf8"));
    expect(Object.keys(lock.packages)).toEqual(["", "node_modules/report-tui"]);
  });

  test("holds what runs, the sample, types and the two texts of a package, and nothing else", () => {
    const kinds = packed.files.map(({ path }) => path.replace(/^((?:dist|examples)\/[^/.]+)\/.*/, "$1"));
    expect([...new Set(kinds)].sort()).toEqual([
      "LICENSE",
      "README.md",
      "dist/LICENSES.txt",
      "dist/chunks",
      "dist/cli.js",
      "dist/index.js",
      "dist/preview-worker.js",
      "dist/scan-worker.js",
      "dist/types",
      "examples/sample",
      "package.json",
    ]);
  });

  const some = ["react", "ink", "unified", "@codemirror/state", "omggif", "yoga-layout"];
  test.each(some)("says by whose leave it holds %s", (name) => {
    const parts = readFileSync(join(installed, "dist/LICENSES.txt"), "utf8").split(/^=+$/m);
    const licence = parts.find((part) => new RegExp(`^${name} \\d.*\\n {4}Copyright`, "m").test(part));
    expect(licence).toContain("Permission is hereby granted, free of charge");
  });

  test("runs where nothing else is installed", () => {
    const { version } = JSON.parse(readFileSync(join(checkout, "package.json"), "utf8"));
    const cli = join(installed, "dist/cli.js");
    expect(execFileSync(process.execPath, [cli, "--version"], quiet(folder))).toBe(`${version}\n`);
  });

  test("has types that are whole", () => {
    writeFileSync(
      join(folder, "uses.mts"),
      'import { parseReport, type Report } from "report-tui";\nexport const report: Report = parseReport("");\n',
    );
    const options = ["--noEmit", "--strict", "--module", "nodenext", "--target", "es2023", "--types", ""];
    const tsc = join(checkout, "node_modules/typescript/bin/tsc");
    execFileSync(process.execPath, [tsc, ...options, "uses.mts"], quiet(folder));
  });
});

function npm(args: readonly string[], cwd: string): string {
  return execFileSync("npm", args, { ...quiet(cwd), shell: process.platform === "win32" });
}

function quiet(cwd: string) {
  return { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] } satisfies ExecFileSyncOptions;
}

function bytesIn(path: string): number {
  const files = readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
}
