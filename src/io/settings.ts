import { closeSync, constants, fstatSync, openSync, readSync } from "node:fs";
import { isAbsolute, join } from "node:path";
import { jsonMistake } from "../model/settings/json-mistake.ts";
import { printable } from "../model/text/printable.ts";
import { errorCode } from "./file-system.ts";
import { homeFolder } from "./home-folder.ts";

/** The settings file as it was found. */
export interface SettingsFile {
  /** Where it is, or would be; null for a user without a home. */
  readonly path: string | null;
  readonly exists: boolean;
  /** What it holds, parsed; an empty object where there is nothing to read. */
  readonly value: unknown;
  /** Why it could not be read, in one sentence; null where it could, or is not there. */
  readonly trouble: string | null;
}

/** Bytes. More is no settings file. */
const LIMIT = 64 * 1024;
const FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/** The folder of the settings file: XDG_CONFIG_HOME where it is set, else where the system keeps settings; null for a user without a home. */
export function settingsFolder(): string | null {
  const { XDG_CONFIG_HOME, APPDATA } = process.env;
  if (XDG_CONFIG_HOME && isAbsolute(XDG_CONFIG_HOME)) return join(XDG_CONFIG_HOME, "report-tui");
  const home = homeFolder();
  if (process.platform === "win32" && APPDATA) return join(APPDATA, "report-tui", "Config");
  if (home === null) return null;
  return process.platform === "darwin"
    ? join(home, "Library", "Preferences", "report-tui")
    : join(home, ".config", "report-tui");
}

/** Where the settings file is, or would be; null for a user without a home. */
export function settingsPath(): string | null {
  const folder = settingsFolder();
  return folder === null ? null : join(folder, "config.json");
}

/** Reads the settings file at once: the first frame is drawn by it. Never throws. */
export function readSettingsFile(): SettingsFile {
  const path = settingsPath();
  if (path === null) return { path, exists: false, value: {}, trouble: null };
  const read = (found: Partial<SettingsFile>) => ({ path, exists: true, value: {}, trouble: null, ...found });
  try {
    const text = readText(path);
    if (text === null)
      return read({
        trouble: `${shown(path)} is not a plain file of at most 64 kB; no setting holds until that is mended.`,
      });
    return read(parse(text, path));
  } catch (error) {
    const code = errorCode(error);
    if (code === "ENOENT" || code === "ENOTDIR") return read({ exists: false });
    return read({
      trouble: `${shown(path)} could not be read (${code ?? "unknown"}); no setting holds until that is mended.`,
    });
  }
}

/** The path of a file of the user's, as they know it: with `~` for their home. */
export function shown(path: string): string {
  const home = homeFolder();
  const isBelow = home !== null && home.length > 1 && path.startsWith(join(home, "/"));
  return printable(isBelow ? join("~", path.slice(home.length)) : path);
}

/** Null for what is no plain file, or too large. */
function readText(path: string): string | null {
  const file = openSync(path, FLAGS);
  try {
    const status = fstatSync(file);
    if (!status.isFile() || status.size > LIMIT) return null;
    const bytes = Buffer.alloc(LIMIT + 1);
    let length = 0;
    for (let read = -1; read !== 0 && length < bytes.length; length += read)
      read = readSync(file, bytes, length, bytes.length - length, null);
    return length > LIMIT ? null : bytes.toString("utf8", 0, length);
  } finally {
    closeSync(file);
  }
}

function parse(text: string, path: string): Pick<SettingsFile, "value" | "trouble"> {
  const json = text.replace(/^\ufeff/, "");
  // As an editor leaves it that has just made it.
  if (json.trim() === "") return { value: {}, trouble: null };
  try {
    return { value: JSON.parse(json), trouble: null };
  } catch {
    const mistake = jsonMistake(json);
    const where = mistake
      ? `, line ${mistake.line}, column ${mistake.column}: ${mistake.what}`
      : ": it is no JSON";
    return { value: {}, trouble: `${shown(path)}${where}; no setting holds until that is mended.` };
  }
}
