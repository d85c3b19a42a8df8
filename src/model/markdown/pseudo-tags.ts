import type { Span } from "../document/edit.ts";
import type { ScannedLine } from "./scan.ts";

// What the course's Markdown reader takes for a tag: more than HTML does, names with dots and underscores too. Without its `>` it is none yet.
const TAG = /<\/?([a-zA-Z][^<>@\s]*)(?:(?:[ \t][^<>\n]*)?(>))?/g;

/** The made-up tags of a text, and all `<` on their lines that have to be written otherwise so that none is taken for a tag. */
export interface PseudoTags {
  readonly tags: readonly Span[];
  readonly opens: readonly number[];
}

/** The tags that people write on purpose. Others that HTML has (`<output>`, `<data>`) are far more often a name to fill in. */
const KNOWN: ReadonlySet<string> = new Set(
  (
    "a abbr address article aside audio b bdi bdo big blockquote br caption center cite code col colgroup dd del details " +
    "dfn div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 header hr i iframe img ins kbd li main mark nav ol p " +
    "picture pre q s samp section small source span strike strong sub summary sup svg table tbody td tfoot th thead tr tt u " +
    "ul var video wbr"
  ).split(" "),
);

/** The made-up tags of a text (`<weblink>`), which a page shows nothing of; those in code, comments, images and targets are none. */
export function findPseudoTags(text: string, lines: readonly ScannedLine[]): PseudoTags {
  const tags: Span[] = [];
  const opens: number[] = [];
  if (!/<\/?[a-zA-Z]/.test(text)) return { tags, opens };
  const spanned = linesWithOpenCode(text, lines);
  for (const [i, line] of lines.entries()) {
    if (line.block === "code" || line.block === "fence" || line.block === "comment" || spanned.has(i))
      continue;
    const found = tagsOf(text.slice(line.from, line.to), line);
    const last = found.findLastIndex(({ closed }) => closed);
    if (last < 0) continue;
    for (const [j, { from, to, closed, known }] of found.entries()) {
      if (closed) tags.push({ from: line.from + from, to: line.from + to });
      // What HTML has, with none of these behind it, is a tag that ends on a later line.
      if (j < last || !known) opens.push(line.from + from);
    }
  }
  return { tags, opens };
}

interface Tag extends Span {
  readonly closed: boolean;
  readonly known: boolean;
}

// Also what only begins like a tag: were a tag behind it written otherwise, it would reach to that one's end.
function tagsOf(content: string, { tokens }: ScannedLine): Tag[] {
  if (!content.includes("<")) return [];
  let at = 0;
  return [...content.matchAll(TAG)].flatMap(({ 0: tag, 1: name, 2: end, index }) => {
    while (tokens[at]!.to <= index) at++;
    const closed = end !== undefined;
    const known = isKnown(name!);
    if (!isText(tokens[at]!, content, index) || (closed && (known || /^<(?:https?|ftps?):/i.test(tag))))
      return [];
    return [{ from: index, to: index + tag.length, closed, known }];
  });
}

function isKnown(name: string): boolean {
  return KNOWN.has(name.replace(/\/$/, "").toLowerCase());
}

function isText({ kind, from }: ScannedLine["tokens"][number], content: string, at: number): boolean {
  // Tags side by side are one token.
  if (kind === "html") return from === at || content[at - 1] === ">";
  return kind === "text" || kind === "heading" || kind === "strong" || kind === "emphasis" || kind === "link";
}

/** The lines of paragraphs with a backtick that pairs with none on its line: a code span may go on over the end of the line there. */
function linesWithOpenCode(text: string, lines: readonly ScannedLine[]): Set<number> {
  const found = new Set<number>();
  if (!text.includes("`")) return found;
  let start = 0;
  let open = false;
  const close = (end: number) => {
    for (let i = start; open && i < end; i++) found.add(i);
    start = end + 1;
    open = false;
  };
  for (const [i, { from, tokens, block }] of lines.entries()) {
    if (block !== "text" && block !== "table") close(i);
    else
      open ||= tokens.some(
        (token) => token.kind !== "code" && token.kind !== "mark" && hasTick(text, from, token),
      );
  }
  close(lines.length);
  return found;
}

function hasTick(text: string, lineStart: number, { from, to }: ScannedLine["tokens"][number]): boolean {
  const at = text.slice(lineStart + from, lineStart + to).indexOf("`");
  // Behind a backslash, which is a token of its own, it is no mark.
  return at > 0 || (at === 0 && text[lineStart + from - 1] !== "\\");
}
