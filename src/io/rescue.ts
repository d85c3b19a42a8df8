import { mkdirSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

/** Where programs keep what should outlive them but is no document: the XDG state folder, or its kin on other systems. */
function stateFolder(): string {
  const { XDG_STATE_HOME, LOCALAPPDATA } = process.env;
  const base =
    XDG_STATE_HOME || (process.platform === "win32" && LOCALAPPDATA) || join(homedir(), ".local", "state");
  return join(base, "report-tui");
}

/** Writes a text that would be lost with the process to a file of its own, at once; gives the path, or null when even that fails. */
export function rescueText(text: string, name: string, time: number): string | null {
  try {
    const folder = stateFolder();
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const path = join(folder, `${name}-${new Date(time).toISOString().replace(/[:.]/g, "-")}.md`);
    writeFileSync(path, text, { mode: 0o600, flag: "wx" });
    return path;
  } catch {
    return null;
  }
}
