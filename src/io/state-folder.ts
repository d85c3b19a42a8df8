import { lstatSync, mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { isAbsolute, join } from "node:path";
import { homeFolder } from "./home-folder.ts";

/** A folder for what should outlive the program but is no document. */
export interface StateFolder {
  readonly path: string;
  /** The folder above it that another user could have made instead of us; null where only this user can. */
  readonly shared: string | null;
}

/** Where to keep things of a kind, the best place first: the user's state folder, and one in the temporary folder for when that fails. */
export function stateFolders(kind: string): readonly StateFolder[] {
  const home = homeState();
  const shared = join(tmpdir(), `report-tui-${process.getuid?.() ?? "user"}`);
  const temporary = { path: join(shared, kind), shared };
  return home === null ? [temporary] : [{ path: join(home, "report-tui", kind), shared: null }, temporary];
}

/** Makes a folder that only this user can look into; throws the system's errors, EACCES where the folder is somebody else's. */
export function makeStateFolder(folder: StateFolder): void {
  mkdirSync(folder.path, { recursive: true, mode: 0o700 });
  if (!isTrusted(folder))
    throw Object.assign(new Error(`${folder.path} is not ours alone`), { code: "EACCES" });
}

const OTHERS_CAN_WRITE = 0o022;

/** Whether what lies in a folder can be taken for ours. */
export function isTrusted({ shared }: StateFolder): boolean {
  // On Windows the temporary folder is the user's own.
  if (shared === null || !process.getuid) return true;
  try {
    const status = lstatSync(shared);
    return status.isDirectory() && status.uid === process.getuid() && (status.mode & OTHERS_CAN_WRITE) === 0;
  } catch {
    return false;
  }
}

/** The XDG state folder, or its kin on Windows; null for a user without a home. A relative XDG path is to be ignored, says XDG. */
function homeState(): string | null {
  const { XDG_STATE_HOME, LOCALAPPDATA } = process.env;
  if (XDG_STATE_HOME && isAbsolute(XDG_STATE_HOME)) return XDG_STATE_HOME;
  if (process.platform === "win32" && LOCALAPPDATA) return LOCALAPPDATA;
  const home = homeFolder();
  return home === null ? null : join(home, ".local", "state");
}
