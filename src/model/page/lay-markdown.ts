import type { ElementContent, Root } from "hast";
import { h } from "hastscript";
import rehypeRaw from "rehype-raw";
import rehypeSanitize from "rehype-sanitize";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { applyEdits, type Edit } from "../document/edit.ts";
import { findPseudoTags } from "../markdown/pseudo-tags.ts";
import { type ScannedLine, scanMarkdown } from "../markdown/scan.ts";
import { unifyLineEnds } from "../text/lines.ts";
import { type Formula, findFormulas } from "./find-formulas.ts";
import { putFormulas } from "./put-formulas.ts";
import { readable } from "./readable.ts";
import type { Room } from "./room.ts";
import { schemaFor } from "./schema.ts";
import { settle } from "./settle.ts";
import { makeStandIns, type StandIns } from "./stand-ins.ts";
import { isTooDeep, sizeOf } from "./walk.ts";

/** Where a text stands in the page. */
export interface Place {
  /** Put before identifiers of the text: `q7-user-`. */
  readonly prefix: string;
  /** The level of the heading above, 1 to 5. */
  readonly below: number;
  readonly room: Room;
}

/**
 * A text of the report as a tree of HTML in which nothing is obeyed: GitHub's Markdown with formulas, its raw HTML sanitised, images still
 * with the targets they were written with (`putFigures`). Made-up tags (`<weblink>`) are shown as text. Never throws: what cannot be laid
 * out is shown as it was typed.
 */
export function layMarkdown(markdown: string, place: Place): Root {
  const text = readable(unifyLineEnds(markdown));
  return lay(text, place) ?? asTyped(text);
}

/** A text of one paragraph, without the paragraph around it: for items and titles. */
export function layLine(markdown: string, place: Place): ElementContent[] {
  const text = readable(unifyLineEnds(markdown));
  const children = (lay(text, place)?.children ?? [{ type: "text", value: text }]) as ElementContent[];
  const [first] = children;
  return children.length === 1 && first?.type === "element" && first.tagName === "p"
    ? first.children
    : children;
}

function lay(text: string, { prefix, below, room }: Place): Root | null {
  if (!room.take(text)) return null;
  try {
    const lines = scanMarkdown(text);
    const formulas = findFormulas(text, lines);
    const standIns = makeStandIns();
    const edits = [...liftFormulas(formulas, standIns), ...spellTags(text, lines, formulas)].sort(byPlace);
    const reader = unified().use(remarkParse).use(remarkGfm);
    const maker = unified()
      .use(remarkRehype, { allowDangerousHtml: true, clobberPrefix: "", ...FOOTNOTES })
      .use(rehypeRaw)
      .use(rehypeSanitize, schemaFor(prefix));
    const tree = maker.runSync(reader.parse(applyEdits(text, edits)));
    if (isTooDeep(tree)) return null;
    putFormulas(tree, { text, formulas, standIns, room });
    settle(tree, prefix, below);
    return room.takeSize(sizeOf(tree)) ? tree : null;
  } catch {
    // Nesting without end overflows the stack, in remark or here.
    return null;
  }
}

const FOOTNOTES = { footnoteLabelTagName: "p", footnoteLabelProperties: {} };

function byPlace(a: Edit, b: Edit): number {
  return a.from - b.from;
}

function liftFormulas(formulas: readonly Formula[], standIns: StandIns): Edit[] {
  return formulas.map(({ from, to }, i) => ({ from, to, insert: standIns.of(i) }));
}

/** Writes the `<` of made-up tags so that they are read. */
function spellTags(text: string, lines: readonly ScannedLine[], formulas: readonly Formula[]): Edit[] {
  let next = 0;
  return findPseudoTags(text, lines).opens.flatMap((at) => {
    while (formulas[next] && formulas[next]!.to <= at) next++;
    if (formulas[next] && formulas[next]!.from <= at) return [];
    return [{ from: at, to: at + 1, insert: "&lt;" }];
  });
}

/** A text as it stands in the file. */
function asTyped(text: string): Root {
  const note = h(
    "p",
    { className: ["as-typed"] },
    "This text is too large or too deep to be laid out; here it is as it was typed.",
  );
  return { type: "root", children: [note, h("pre", { tabIndex: 0 }, text)] as ElementContent[] };
}
