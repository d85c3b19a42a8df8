import { sourcesOf } from "./notebook-sources.ts";
import { HELD_LINE_END } from "./python/character.ts";

/**
 * The Python in the code cells of a Jupyter notebook, laid out so that each line of it is in the line of the notebook's file that
 * holds it; lines of Python that share one are parted by a vertical tab. Magics and commands for the shell are left out. Never
 * throws: what is no notebook has none.
 */
export function notebookCode(text: string): string {
  const lines: string[] = [];
  for (const { kind, source } of sourcesOf(text)) {
    if (kind !== "code") continue;
    for (const { code, line } of pythonLines(codeLines(source))) put(lines, line, code);
  }
  return Array.from(lines, (line) => line ?? "").join("\n");
}

/** A line of code and the line of the file that holds it, from 1. */
interface CodeLine {
  readonly code: string;
  readonly line: number;
}

function codeLines(source: readonly { readonly text: string; readonly line: number }[]): CodeLine[] {
  return source.flatMap(({ text, line }) => {
    const parts = text.split(/\r\n|[\n\r\v]/);
    // The line end behind the last line begins no further one.
    if (parts.at(-1) === "") parts.pop();
    return parts.map((code) => ({ code, line }));
  });
}

/** Cell magics that take Python. */
const PYTHON_MAGIC = /^\s*%%(?:time|timeit|capture|prun|python3?|memit|mprun|snakeviz|pyinstrument)\b/;
const MAGIC = /^\s*(?:[!?]|%[%\w]|[A-Za-z_]\w*\s*=\s*(?:!|%[A-Za-z]))/;

function pythonLines(lines: readonly CodeLine[]): CodeLine[] {
  const first = lines.find(({ code }) => code.trim() !== "")?.code ?? "";
  if (/^\s*%%/.test(first) && !PYTHON_MAGIC.test(first)) return [];
  let isContinued = false;
  return lines.filter(({ code }) => {
    const isMagic = isContinued || MAGIC.test(code);
    isContinued = isMagic && code.endsWith("\\");
    return !isMagic;
  });
}

function put(lines: string[], line: number, code: string): void {
  const before = lines[line - 1];
  lines[line - 1] = before === undefined ? code : before + HELD_LINE_END + code;
}
