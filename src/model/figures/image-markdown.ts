import { targetOfPath } from "./image-target.ts";

/**
 * The Markdown that shows a figure, counted by the checker as exactly one image. Without an `alt` the file's name stands for it.
 * The name is a path below `figures/`, with `/` between folders.
 */
export function imageMarkdown(name: string, alt: string = altOf(name)): string {
  return `![${plainAlt(alt)}](${targetOfPath(`figures/${name}`)})`;
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
