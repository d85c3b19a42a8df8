import { shellWords } from "../outside/shell-words.ts";

/** UTF-16 units. Longer than any path that systems take, short enough to look at on every paste. */
const LONGEST = 4096;
const IMAGE = /\.(?:png|jpe?g|gif|webp|svg)$/i;
const CONTROL = /[\p{Cc}\u2028\u2029]/u;

/**
 * The path of an image that a terminal pastes when a file is dropped on it, without its quotes, escapes or `file://`; null for any
 * other text, and for a file on another computer: to look for one can already tell it who we are. Whether the file exists is not known here.
 */
export function readPastedPath(text: string): string | null {
  if (text.length > LONGEST) return null;
  const path = plainPath(text.trim());
  if (path === null || !IMAGE.test(path) || CONTROL.test(path) || /^[\\/]{2}/.test(path)) return null;
  return path;
}

function plainPath(line: string): string | null {
  if (/^file:/i.test(line)) return pathOfUrl(line);
  // Back slashes separate in a Windows path; nothing escapes there.
  const unquoted = /^(["']?)([a-z]:[\\/][^"']*)\1$/i.exec(line);
  if (unquoted) return unquoted[2]!;
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(line)) return null;
  const [word, ...more] = shellWords(line, false) ?? [];
  if (word === undefined) return null;
  // Some terminals paste blanks as they are; then only the way it begins tells a path from a sentence.
  return more.length === 0 ? word : /^(?:~|\.{1,2})?\/[^\\"']*$/.test(line) ? line : null;
}

function pathOfUrl(url: string): string | null {
  const path = /^file:(?:\/\/(?:localhost)?)?(\/[^?#]*)$/i.exec(url)?.[1];
  if (path === undefined) return null;
  try {
    return decodeURIComponent(path).replace(/^\/(?=[a-z]:\/)/i, "");
  } catch {
    return null;
  }
}
