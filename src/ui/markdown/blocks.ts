import type { Code, List, ListItem, RootContent } from "mdast";
import { breakSegments, lineWidth, wrapSegments } from "../wrap.ts";
import { type Definitions, inlineSegments } from "./inline.ts";
import type { Role, Segment, StyledLine } from "./styled.ts";
import { layoutTable } from "./table.ts";

/** What a block must know of the place it stands in. */
export interface Place {
  readonly width: number;
  /** The role of plain text there. */
  readonly role: Role;
  readonly definitions: Definitions;
}

/** With less room than this, deeper nesting is no longer indented: words matter more than their depth. */
const LEAST_ROOM = 8;
const TAB = 4;

/** Blocks under each other, with an empty line between them unless they belong to a tight list. */
export function layoutBlocks(nodes: readonly RootContent[], place: Place, tight = false): StyledLine[] {
  return nodes.flatMap((node, i) => {
    const lines = layoutBlock(node, place);
    return i > 0 && !tight ? [[], ...lines] : lines;
  });
}

function layoutBlock(node: RootContent, place: Place): StyledLine[] {
  const { width, role, definitions } = place;
  switch (node.type) {
    case "heading": {
      const mark: Segment = { text: `${"#".repeat(node.depth)} `, role: "muted" };
      const text = inlineSegments(node.children, "heading", definitions);
      return wrapSegments([mark, ...text], width, node.depth + 1);
    }
    case "paragraph":
      return wrapSegments(imagesApart(inlineSegments(node.children, role, definitions)), width);
    case "list":
      return layoutList(node, place);
    case "blockquote": {
      const bar: StyledLine = [{ text: "│ ", role: "quote" }];
      return inset(place, bar, bar, (inner) => layoutBlocks(node.children, { ...inner, role: "quote" }));
    }
    case "code":
      return layoutCode(node, place);
    case "table":
      return layoutTable(node, width, definitions);
    case "thematicBreak":
      return [[{ text: "─".repeat(width), role: "rule" }]];
    case "html":
      return wrapSegments([{ text: node.value, role: "muted" }], width);
    case "definition":
      return wrapSegments(
        [{ text: `[${node.label ?? node.identifier}]: ${node.url}`, role: "muted" }],
        width,
      );
    case "footnoteDefinition": {
      const label = wrapSegments([{ text: `[^${node.label ?? node.identifier}]:`, role: "muted" }], width);
      return [...label, ...indented(place, (inner) => layoutBlocks(node.children, inner))];
    }
    default:
      // Front matter and bare text are in the type only: this parser makes no blocks of them.
      return [];
  }
}

// In the midst of a sentence, a path in brackets is hard to tell from the brackets of the sentence.
function imagesApart(segments: readonly Segment[]): Segment[] {
  return segments.flatMap((segment, i) => {
    const before = segments[i - 1];
    const lineBreak: Segment = { text: "\n", role: segment.role };
    if (segment.role === "image")
      return before && !before.text.endsWith("\n") ? [lineBreak, segment] : [segment];
    // A stop or a comma behind it stays with it.
    if (before?.role !== "image" || !segment.text.startsWith(" ")) return [segment];
    const text = segment.text.trimStart();
    return text === "" ? [] : [lineBreak, { ...segment, text }];
  });
}

function layoutList(list: List, place: Place): StyledLine[] {
  const first = list.start ?? 1;
  const digits = String(first + list.children.length - 1).length;
  const loose = list.spread || list.children.some((item) => item.spread);
  return list.children.flatMap((item, i) => {
    const bullet = list.ordered ? `${String(first + i).padStart(digits)}. ` : "• ";
    const lines = layoutItem(item, list.ordered === true, bullet, !loose, place);
    return i > 0 && loose ? [[], ...lines] : lines;
  });
}

function layoutItem(
  item: ListItem,
  ordered: boolean,
  bullet: string,
  tight: boolean,
  place: Place,
): StyledLine[] {
  const marker: Segment[] = [];
  const task = item.checked !== null && item.checked !== undefined;
  if (ordered || !task) marker.push({ text: bullet, role: "muted" });
  if (task) marker.push(item.checked ? { text: "☑ ", role: "task-done" } : { text: "☐ ", role: "task-open" });
  const rest: StyledLine = [{ text: " ".repeat(lineWidth(marker)), role: "text" }];
  return inset(place, marker, rest, (inner) => {
    const lines = layoutBlocks(item.children, inner, tight);
    return lines.length > 0 ? lines : [[]];
  });
}

function layoutCode(code: Code, place: Place): StyledLine[] {
  return indented(place, ({ width }) => {
    const language = code.lang ? wrapSegments([{ text: code.lang, role: "muted" }], width) : [];
    const lines = code.value
      .split("\n")
      .flatMap((line) => breakSegments([{ text: withoutTabs(line), role: "code" }], width));
    return [...language, ...lines];
  });
}

function withoutTabs(line: string): string {
  return line.split("\t").reduce((before, part) => {
    const column = lineWidth([{ text: before, role: "code" }]);
    return before + " ".repeat(TAB - (column % TAB)) + part;
  });
}

function indented(place: Place, lay: (inner: Place) => StyledLine[]): StyledLine[] {
  const indent: StyledLine = [{ text: "  ", role: "text" }];
  return inset(place, indent, indent, lay);
}

/** Lays out in what room a margin leaves, and puts the margin before each line. */
function inset(
  place: Place,
  first: StyledLine,
  rest: StyledLine,
  lay: (inner: Place) => StyledLine[],
): StyledLine[] {
  const width = place.width - lineWidth(first);
  if (width < LEAST_ROOM) return lay(place);
  return lay({ ...place, width }).map((line, i) => [...(i === 0 ? first : rest), ...line]);
}
