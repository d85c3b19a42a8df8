import type { PhrasingContent } from "mdast";
import type { Role, Segment } from "./styled.ts";

/** Where `[label]: url` lines lead, by their normalized label. */
export type Definitions = ReadonlyMap<string, string>;

/** The text inside a block, by role. The innermost role counts; a line break of the author's is "\n". */
export function inlineSegments(
  nodes: readonly PhrasingContent[],
  role: Role,
  definitions: Definitions,
): Segment[] {
  return nodes.flatMap((node) => segmentsOf(node, role, definitions));
}

function segmentsOf(node: PhrasingContent, role: Role, definitions: Definitions): Segment[] {
  const inside = (inner: Role): Segment[] =>
    "children" in node ? inlineSegments(node.children, inner, definitions) : [];
  switch (node.type) {
    case "text":
      return [{ text: oneLine(node.value), role }];
    case "emphasis":
    case "strong":
      // A heading is all of one weight.
      return inside(role === "heading" ? role : node.type);
    case "delete":
      return [{ text: "~~", role: "muted" }, ...inside("muted"), { text: "~~", role: "muted" }];
    case "inlineCode":
      return [{ text: oneLine(node.value), role: "code" }];
    case "break":
      return [{ text: "\n", role }];
    case "link":
      return linkSegments(inside("link"), node.url);
    case "linkReference":
      return linkSegments(inside("link"), definitions.get(node.identifier) ?? "");
    case "image":
      return [imageSegment(node.alt, node.url)];
    case "imageReference":
      return [imageSegment(node.alt, definitions.get(node.identifier) ?? "")];
    case "footnoteReference":
      return [{ text: `[^${node.label ?? node.identifier}]`, role: "muted" }];
    case "html":
      return [{ text: oneLine(node.value), role: "muted" }];
  }
}

function linkSegments(words: Segment[], url: string): Segment[] {
  const text = words.map((word) => word.text).join("");
  if (text === "") return [{ text: oneLine(url), role: "link" }];
  // A bare address in the text: to say it twice tells nothing.
  if ([text, `http://${text}`, `mailto:${text}`, ""].includes(url)) return words;
  return [...words, { text: ` (${oneLine(url)})`, role: "muted" }];
}

function imageSegment(alt: string | null | undefined, url: string): Segment {
  return { text: `▣ ${alt ? `${oneLine(alt)} ` : ""}(${oneLine(url)})`, role: "image" };
}

function oneLine(text: string): string {
  return text.replaceAll("\n", " ");
}
