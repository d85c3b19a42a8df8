/** What a target may hold as it is: with anything else in it, CommonMark or the checker's pattern could end it too early. */
const NOT_PLAIN = /[^\p{L}\p{M}\p{N}\-._~/!$'*+,;=:@]/gu;

/** A path as the target of a link or an image, with escapes where they are needed. */
export function targetOfPath(path: string): string {
  return path.replace(NOT_PLAIN, percent);
}

/** The path that a target leads to, seen from the report: without escapes, a leading `./`, and what a web address asks for behind its path. */
export function pathOfTarget(target: string): string {
  return decode(target.replace(/[?#].*$/su, "")).replace(/^(?:\.\/)+/, "");
}

/** Whether a path ends like that of an image, of whatever format. */
export function isImagePath(path: string): boolean {
  return /\.(?:png|jpe?g|gif|svg|webp|bmp|tiff?|avif|heic)$/i.test(path);
}

function percent(character: string): string {
  // Half a surrogate pair has no UTF-8; no file that can be read back has it in its name either.
  return /\p{Surrogate}/u.test(character) ? "%EF%BF%BD" : encodeURIComponent(character).replace(/[()]/g, hex);
}

function hex(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
