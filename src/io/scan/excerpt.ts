import { basename } from "node:path";
import type { Excerpt } from "../../model/repository/excerpt.ts";
import type { Where } from "../../model/repository/repository.ts";
import { printable } from "../../model/text/printable.ts";
import { readText, type TextRead } from "./read-text.ts";
import { RealFolders } from "./real-folders.ts";

const LINES = 200;
/** Characters of a line; more are in no window. */
const LONGEST = 500;
const MOST_BYTES = 1024 * 1024;

const WHY: Readonly<Record<Extract<TextRead, { ok: false }>["why"], string>> = {
  gone: "is not there any more.",
  folder: "is a folder: there are no lines to show.",
  "not a file": "is not an ordinary file, so it is not read.",
  "not a text": "is not a text: there are no lines to show.",
};

/**
 * Reads the lines around a place, a short file as a whole; of a large file the first megabyte. Lines are cut off where no window is wide enough.
 * They are as the file has them: whoever shows them makes them printable.
 */
export async function readExcerpt(root: string, { path, line }: Where): Promise<Excerpt> {
  const read = await readText(new RealFolders(root), path, MOST_BYTES);
  if (!read.ok) return { ok: false, message: `${printable(basename(path))} ${WHY[read.why]}` };
  const lines = read.text.split("\n");
  if (lines.length > 1 && lines.at(-1) === "") lines.pop();
  const latest = Math.max(0, lines.length - LINES);
  const start = Math.min(latest, Math.max(0, (line ?? 1) - 1 - LINES / 2));
  const shown = lines.slice(start, start + LINES).map((each) => each.replace(/\r$/, "").slice(0, LONGEST));
  return { ok: true, from: start + 1, lines: shown };
}
