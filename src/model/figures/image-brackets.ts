import type { Span } from "../document/edit.ts";
import type { ScannedLine } from "../markdown/scan.ts";
import type { ImageForm, WrittenImage } from "./image-references.ts";
import { isImagePath, pathOfTarget } from "./image-target.ts";

// What ends each of these can stand in none of them, or they are bounded: lines come from strangers.
const TARGET =
  /(?:<([^<>]*)>|((?!<)[^\s()]*(?:\([^\s()]*\)[^\s()]*)*))(?:[ \t]+(?:"[^"]*"|'[^']*'|\([^()]*\)))?[ \t]*\)/y;
const SPACED = /([^()]{1,400}(?:\([^()]{0,400}\)[^()]{0,400}){0,4})\)/y;
const TITLE = /(?<![ \t])[ \t]+(?:"[^"]*"|'[^']*')[ \t]*$/;
const UNCLOSED = /[ \t]{0,9}([^\s()<>]{1,1000})(?:[ \t]{1,9}"[^"()]{0,300}")?/y;
const DEFINITION = /^[ \t>]*\[([^[\]]{1,300})\]:[ \t]*(?:<([^<>]*)>|(\S+))/;

/** The images and the links to image files that are written with brackets. */
export function bracketsIn(text: string, lines: readonly ScannedLine[]): WrittenImage[] {
  const definitions = definitionsIn(text, lines);
  return lines.flatMap(({ from, to }) => {
    const line = text.slice(from, to);
    if (!line.includes("](") && !(definitions.size > 0 && line.includes("!["))) return [];
    return inLine(line, from, definitions);
  });
}

type Definitions = ReadonlyMap<string, Span>;

function inLine(line: string, start: number, definitions: Definitions): WrittenImage[] {
  const found: WrittenImage[] = [];
  const open: number[] = [];
  let before = -1;
  for (let at = 0; at < line.length; at++) {
    if (line[at] === "\\") at++;
    else if (line[at] === "[") open.push(at);
    else if (line[at] === "]") {
      const from = open.pop();
      const image = from === undefined ? null : readAt(line, start, from, at, before > from, definitions);
      if (image) found.push(image);
      if (line[at + 1] === "(") before = at;
    }
  }
  return found;
}

/** Reads what the brackets at `open` and `close` of a line belong to; `holdsTarget` says that another `](` stands between them. */
function readAt(
  line: string,
  start: number,
  open: number,
  close: number,
  holdsTarget: boolean,
  definitions: Definitions,
): WrittenImage | null {
  const isImage = line[open - 1] === "!" && !isEscaped(line, open - 1);
  const words = line.slice(open + 1, close);
  if (line[close + 1] !== "(") {
    const target = isImage ? named(line, words, close, definitions) : null;
    return target && { form: "by-name", whole: span(start, open - 1, target.end), target: target.at, words };
  }
  const target = isImage ? imageTarget(line, close + 2) : linkTarget(line, holdsTarget, close + 2);
  if (!target) return null;
  const whole = span(start, isImage ? open - 1 : open, target.end);
  return { form: target.form, whole, target: span(start, target.from, target.to), words };
}

interface Target extends Span {
  readonly form: ImageForm;
  /** Where all of it ends. */
  readonly end: number;
}

function imageTarget(line: string, at: number): Target | null {
  return closedTarget(line, at) ?? spacedTarget(line, at) ?? unclosedTarget(line, at);
}

function linkTarget(line: string, holdsTarget: boolean, at: number): Target | null {
  // An image that is a link to a larger one is embedded already.
  if (holdsTarget) return null;
  const target = closedTarget(line, at) ?? spacedTarget(line, at);
  if (!target || !isImagePath(pathOfTarget(line.slice(target.from, target.to)))) return null;
  return { ...target, form: "link" };
}

function closedTarget(line: string, at: number): Target | null {
  let start = at;
  while (line[start] === " " || line[start] === "\t") start++;
  const match = matchAt(TARGET, line, start);
  if (!match) return null;
  const written = match[1] ?? match[2]!;
  const from = match[1] === undefined ? start : start + "<".length;
  return { form: "image", from, to: from + written.length, end: start + match[0].length };
}

function spacedTarget(line: string, at: number): Target | null {
  const match = matchAt(SPACED, line, at);
  if (!match || match[1]!.includes("](")) return null;
  const path = match[1]!.replace(TITLE, "").trimEnd();
  const from = at + path.length - path.trimStart().length;
  const isPath = isImagePath(pathOfTarget(path)) || !isImagePath(path.trimStart().split(/\s/)[0]!);
  return isPath ? { form: "spaced", from, to: at + path.length, end: at + match[0].length } : null;
}

function unclosedTarget(line: string, at: number): Target | null {
  const match = matchAt(UNCLOSED, line, at);
  if (!match || !isImagePath(pathOfTarget(match[1]!))) return null;
  const from = line.indexOf(match[1]!, at);
  return { form: "unclosed", from, to: from + match[1]!.length, end: at + match[0].length };
}

/** The target of `![words][name]`, `![name][]` or `![name]`. */
function named(
  line: string,
  words: string,
  close: number,
  definitions: Definitions,
): { readonly at: Span; readonly end: number } | null {
  if (definitions.size === 0) return null;
  const second = line[close + 1] === "[" ? line.indexOf("]", close + 2) : -1;
  const name = second > close + 2 ? line.slice(close + 2, second) : words;
  const at = definitions.get(nameOf(name));
  return at ? { at, end: second < 0 ? close + 1 : second + 1 } : null;
}

function definitionsIn(text: string, lines: readonly ScannedLine[]): Definitions {
  const definitions = new Map<string, Span>();
  if (!text.includes("]:")) return definitions;
  for (const { from, to, block } of lines) {
    if (block === "code" || block === "comment") continue;
    const match = DEFINITION.exec(text.slice(from, to));
    if (!match || definitions.has(nameOf(match[1]!))) continue;
    const end = from + match[0].length - (match[2] === undefined ? 0 : 1);
    definitions.set(nameOf(match[1]!), { from: end - (match[2] ?? match[3]!).length, to: end });
  }
  return definitions;
}

function nameOf(name: string): string {
  return name.trim().toLowerCase();
}

function isEscaped(line: string, at: number): boolean {
  let slashes = 0;
  while (line[at - 1 - slashes] === "\\") slashes++;
  return slashes % 2 === 1;
}

function span(start: number, from: number, to: number): Span {
  return { from: start + from, to: start + to };
}

function matchAt(pattern: RegExp, line: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(line);
}
