import { lstat, realpath } from "node:fs/promises";
import { join } from "node:path";
import open from "open";
import { isImagePath } from "../model/figures/image-target.ts";
import { figuresFolder } from "./figures-folder.ts";
import { readImageFacts } from "./image-size.ts";

/** How the opening of a figure began: well, as far as can be told, or with one sentence. */
export type Opened = { readonly ok: true } | { readonly ok: false; readonly message: string };

/** Starts the system's program for a file; resolves to its exit code if it ends at once, to null if it runs on. Throws when there is none. */
export type StartProgram = (path: string) => Promise<number | null>;

/** Milliseconds in which a program that cannot show the file says so. */
const AT_ONCE_MS = 1_000;

/** Opens an image of the figures folder with the program that the system has for it. `name` is its path below `figures/`. */
export async function openOutside(
  name: string,
  reportPath: string,
  start: StartProgram = startProgram,
): Promise<Opened> {
  const folder = await figuresFolder(reportPath);
  const path = folder === null ? null : join(folder, name);
  if (path === null || !(await isOrdinary(path))) return failed(`figures/${name} is not there any more.`);
  // The name decides which program opens it, and with some names that is the file itself.
  if (!isImagePath(name) || (await readImageFacts(path)).format === null)
    return failed("Only images are opened, with a name that says so: .png, .jpg, .svg.");
  try {
    const code = await start(path);
    return code ? failed("No program here shows this image (the system's opener gave up).") : { ok: true };
  } catch {
    return failed("The system has no program to open an image with.");
  }
}

// A link in the way could lead anywhere.
async function isOrdinary(path: string): Promise<boolean> {
  const status = await lstat(path).catch(() => null);
  return status?.isFile() === true && (await realpath(path).catch(() => null)) === path;
}

function failed(message: string): Opened {
  return { ok: false, message };
}

/** Starts the program that the system has for a file. */
export async function startProgram(path: string): Promise<number | null> {
  const program = await open(path);
  if (program.exitCode !== null) return program.exitCode;
  return await new Promise((resolve) => {
    const runsOn = setTimeout(() => resolve(null), AT_ONCE_MS);
    runsOn.unref();
    program.once("exit", (code) => {
      clearTimeout(runsOn);
      resolve(code);
    });
  });
}
