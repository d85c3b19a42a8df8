/** What a target may hold as it is: with anything else in it, CommonMark or the checker's pattern could end it too early. */
const NOT_PLAIN = /[^\p{L}\p{M}\p{N}\-._~/!$'*+,;=:@]/gu;

/**
 * The Markdown that shows a figure, counted by the checker as exactly one image. Without an `alt` the file's name stands for it.
 * The name is a path below `figures/`, with `/` between folders.
 */
export function imageMarkdown(name: string, alt: string = altOf(name)): string {
  return `![${plainAlt(alt)}](figures/${name.replace(NOT_PLAIN, percent)})`;
}

function percent(character: string): string {
  // Half a surrogate pair has no UTF-8; no file that can be read back has it in its name either.
  return /\p{Surrogate}/u.test(character) ? "%EF%BF%BD" : encodeURIComponent(character).replace(/[()]/g, hex);
}

function hex(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}

function altOf(name: string): string {
  const file = name.slice(name.lastIndexOf("/") + 1);
  return file.replace(/(?<=.)\.[^.]*$/, "").replace(/[-_]/g, " ");
}

/** One line without anything that Markdown would read as more than text. */
function plainAlt(alt: string): string {
  return alt
    .replace(/[[\]<>`\\!*&]/g, "")
    .replace(/[\s\p{Cc}\p{Zl}\p{Zp}]+/gu, " ")
    .trim();
}
