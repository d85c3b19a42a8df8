import type { Text } from "@codemirror/state";

const FENCE = /^[ \t]*(`{3,}|~{3,})([^\n]*)$/;

/**
 * Whether the line of a number (from 1) lies in a fenced code block or opens one. A block still being written has no end yet,
 * so an open fence counts here, and one in a list item may be indented as deep as it likes.
 */
export function isInFence(doc: Text, lineNumber: number): boolean {
  let open = "";
  let number = 0;
  for (const line of doc.iterLines(1, lineNumber + 1)) {
    number += 1;
    const match = FENCE.exec(line);
    if (!match) continue;
    const [, fence, info] = match;
    if (open === "") {
      if (fence!.startsWith("~") || !info!.includes("`")) open = fence!;
    } else if (fence!.startsWith(open) && info!.trim() === "") {
      if (number === lineNumber) return false;
      open = "";
    }
  }
  return open !== "";
}
