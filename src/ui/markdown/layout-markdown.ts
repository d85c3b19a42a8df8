import type { Root } from "mdast";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { unifyLineEnds } from "../../model/text/lines.ts";
import { wrapSegments } from "../wrap.ts";
import { layoutBlocks } from "./blocks.ts";
import type { StyledLine } from "./styled.ts";

const reader = unified().use(remarkParse).use(remarkGfm);

/**
 * Markdown as a reader sees it, in lines of at most `width` columns (10 or more). Costs milliseconds for an answer, so
 * give it no whole report; import it lazily, remark is large.
 */
export function layoutMarkdown(markdown: string, width: number): StyledLine[] {
  const text = unifyLineEnds(markdown);
  try {
    const tree = reader.parse(text);
    return layoutBlocks(tree.children, { width, role: "text", definitions: definitionsIn(tree) });
  } catch {
    // Nesting without end overflows the stack, in remark or here: then the source is what there is to see.
    return wrapSegments([{ text, role: "text" }], width);
  }
}

function definitionsIn(tree: Root): Map<string, string> {
  const found = new Map<string, string>();
  const visit = (node: Root | Root["children"][number]): void => {
    // As in Markdown, the first definition of a label is the one that counts.
    if (node.type === "definition" && !found.has(node.identifier)) found.set(node.identifier, node.url);
    if ("children" in node) node.children.forEach(visit);
  };
  visit(tree);
  return found;
}
