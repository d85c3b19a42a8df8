import { accessSync, constants, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import Conf from "conf";
import type { Settings } from "../model/settings/settings.ts";
import { errorCode } from "./file-system.ts";
import { readSettingsFile, shown } from "./settings.ts";

/** Keeps settings for the next start, beside whatever else the file holds; gives a sentence when that is not possible, else null. */
export function rememberSettings(settings: Partial<Settings>): string | null {
  const { path, value, trouble } = readSettingsFile();
  if (path === null) return "You have no home folder to keep settings in; they hold until you leave.";
  // What somebody wrote there by hand must not go for a slip of the pen.
  if (trouble !== null) return `Not kept for the next start. ${trouble}`;
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return `Not kept for the next start: ${shown(path)} holds no names with values.`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    // Where nothing can be written, conf would try for a second, and no key would be answered.
    accessSync(dirname(path), constants.W_OK);
    open(dirname(path)).set(settings);
    return null;
  } catch (error) {
    return `The settings could not be kept in ${shown(path)} (${errorCode(error) ?? "unknown"}); they hold until you leave.`;
  }
}

// Opened anew each time: another window may have written meanwhile.
function open(cwd: string): Conf<Record<string, unknown>> {
  return new Conf({
    projectName: "report-tui",
    cwd,
    accessPropertiesByDotNotation: false,
    serialize: (value) => `${JSON.stringify(value, null, 2)}\n`,
    deserialize: (text) => (text.trim() === "" ? {} : JSON.parse(text.replace(/^\ufeff/, ""))),
  });
}
