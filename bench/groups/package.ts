import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Group, Row } from "../row.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const QUIET = ["--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline", "--loglevel=error"];

/** What somebody fetches who runs it by `npx`. */
export const packageSize: Group = {
  name: "package",
  how: "the package as `npm pack` makes it, and what `npm install` of it puts into an empty folder",
  measure: async ({ folder }) => {
    const pack = npm(root, "pack", "--json", "--pack-destination", folder, ...QUIET);
    const [{ filename, size }] = JSON.parse(pack) as [{ filename: string; size: number }];
    const place = join(folder, "installed");
    mkdirSync(place);
    writeFileSync(join(place, "package.json"), "{}");
    npm(place, "install", join(folder, filename), ...QUIET);
    const modules = join(place, "node_modules");
    const lock = JSON.parse(readFileSync(join(modules, ".package-lock.json"), "utf8"));
    return [
      row("packed size", "bytes", size, 900e3),
      row("installed size", "bytes", sizeOf(modules), 4e6),
      row("installed packages", "packages", Object.keys(lock.packages).length, 1),
    ];
  },
};

function row(name: string, unit: Row["unit"], value: number, most: number): Row {
  return { name, unit, samples: [value], aims: [{ figure: "most", most }], guarded: ["most"] };
}

function npm(cwd: string, ...args: string[]): string {
  return execFileSync("npm", args, { cwd, encoding: "utf8" });
}

/** The bytes of all files below a folder. */
function sizeOf(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}
