import { dirname, resolve } from "node:path";
import which from "which";

/**
 * The path of a program that can be run, by its name in PATH or by its path; null when there is none. On Windows the working folder
 * does not count as one of PATH: a stranger's repository could bring an editor of its own.
 */
export async function findProgram(program: string): Promise<string | null> {
  if (program.includes("\0")) return null;
  const found = await which(program, { all: true }).catch(() => []);
  if (/[\\/]/.test(program)) return found[0] ?? null;
  const here = process.platform === "win32" ? resolve(".") : null;
  return found.find((path) => dirname(resolve(path)) !== here) ?? null;
}
