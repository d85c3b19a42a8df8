import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import which from "which";

/** A Chromium and what its environment needs besides. */
export interface BrowserProgram {
  readonly path: string;
  readonly env: Readonly<Record<string, string>>;
}

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const ELSEWHERE = ["/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"];

/**
 * The Chromium to look at pages with: the one CHROME_PATH names (`npm` is the last of these), else one of this machine, else the one in the npm
 * package `@sparticuz/chromium`, which brings all it needs but runs on 64-bit Linux only. Throws where there is none.
 */
export function findBrowser(): BrowserProgram {
  const named = process.env.CHROME_PATH;
  if (named === "npm") return fromPackage();
  if (named && !existsSync(named)) throw new Error(`CHROME_PATH names ${named}, which is not there.`);
  const paths = named ? [named] : [...NAMES.map((name) => which.sync(name, { nothrow: true })), ...ELSEWHERE];
  const path = paths.find((path) => path !== null && existsSync(path));
  if (path) return { path, env: {} };
  if (process.platform === "linux" && process.arch === "x64") return fromPackage();
  throw new Error("These stories need Chromium or Chrome: install one, or set CHROME_PATH to where it is.");
}

/** Unpacks it once, beside the packages. */
function fromPackage(): BrowserProgram {
  const entry = createRequire(import.meta.url).resolve("@sparticuz/chromium");
  const packed = join(entry, "../../../bin");
  const folder = join(entry, "../../../../../.cache/report-tui-chromium-143");
  if (!existsSync(folder)) unpack(packed, folder);
  const env = { LD_LIBRARY_PATH: join(folder, "lib"), FONTCONFIG_PATH: folder };
  return { path: join(folder, "chromium"), env };
}

function unpack(packed: string, folder: string): void {
  mkdirSync(dirname(folder), { recursive: true });
  const aside = mkdtempSync(`${folder}-`);
  const read = (name: string) => brotliDecompressSync(readFileSync(join(packed, name)));
  writeFileSync(join(aside, "chromium"), read("chromium.br"), { mode: 0o755 });
  for (const name of ["al2023.tar.br", "fonts.tar.br"])
    execFileSync("tar", ["-xf", "-", "-C", aside], { input: read(name) });
  // The one in the package looks in folders of its makers.
  const fonts = `<dir>${join(folder, "fonts")}</dir><cachedir>${join(folder, "cache")}</cachedir>`;
  writeFileSync(join(aside, "fonts.conf"), `<?xml version="1.0"?><fontconfig>${fonts}</fontconfig>`);
  try {
    renameSync(aside, folder);
  } catch (error) {
    rmSync(aside, { recursive: true, force: true });
    // Another run may have been faster.
    if (!existsSync(folder)) throw error;
  }
}
