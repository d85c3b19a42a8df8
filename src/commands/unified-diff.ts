import { FILE_HEADERS_ONLY, formatPatch, OMIT_HEADERS, structuredPatch } from "diff";
import { printable } from "../model/text/printable.ts";

// Beyond this many differing lines all of the file is replaced: the search is quadratic in them.
const MAX_DIFFERENCES = 2_000;
const CONTEXT = 3;

/**
 * What changes between two texts of a file, as `git apply` and `patch -p1` take it; empty where nothing does. Line ends, and whether the
 * last line has one, are told to the byte. `path` is relative to the folder in which it will be applied, with `/`.
 */
export function unifiedDiff(path: string, before: string, after: string): string {
  if (before === after) return "";
  const names = {
    oldFileName: `a/${path}`,
    newFileName: `b/${path}`,
    oldHeader: undefined,
    newHeader: undefined,
  };
  const options = { context: CONTEXT, maxEditLength: MAX_DIFFERENCES };
  const { hunks } = structuredPatch("", "", before, after, undefined, undefined, options) ?? {
    hunks: [wholeHunk(before, after)],
  };
  // Without a tab behind it, `patch` ends a name at its first blank.
  const header = formatPatch({ ...names, hunks: [] }, FILE_HEADERS_ONLY).replaceAll("\n", "\t\n");
  return `${header}${formatPatch({ ...names, hunks }, OMIT_HEADERS)}`;
}

/** A difference as a terminal can show it: nothing in it is obeyed. */
export function printableDiff(diff: string): string {
  return diff.split("\n").map(printable).join("\n");
}

function wholeHunk(before: string, after: string) {
  const [old, fresh] = [signed("-", before), signed("+", after)];
  const count = (lines: readonly string[]) => lines.filter((line) => !line.startsWith("\\")).length;
  const lines = [...old, ...fresh];
  return { oldStart: 1, oldLines: count(old), newStart: 1, newLines: count(fresh), lines };
}

function signed(sign: "-" | "+", text: string): string[] {
  if (text === "") return [];
  const lines = text.split("\n");
  const ended = lines.at(-1) === "";
  if (ended) lines.pop();
  return [...lines.map((line) => `${sign}${line}`), ...(ended ? [] : ["\\ No newline at end of file"])];
}
