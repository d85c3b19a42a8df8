import { findPseudoTags } from "../markdown/pseudo-tags.ts";
import type { ScannedLine } from "../markdown/scan.ts";
import { printable } from "../text/printable.ts";
import type { AnswerRule, AnswerText, Finding } from "./rule.ts";

/** What the course's page shows otherwise than other readers of Markdown: it knows no fences, tables and boxes, and drops made-up tags. */
export const htmlDrops: AnswerRule = {
  id: "html-drops",
  severity: "warning",
  title: "Not on the hand-in page",
  why: "The hand-in page is made by a plain Markdown reader: tags it does not know vanish; tables, fences and boxes come out raw.",
  fix: "Writes `&lt;` for the `<` of a made-up tag; what comes out raw can stay, if you know it.",
  mends: "safely",
  example: {
    bad: "We opened <service-url> in the browser.",
    good: "We opened &lt;service-url> in the browser.",
  },
  find: (answer) => (answer.checked ? [...pseudoTags(answer), ...raw(answer)] : []),
};

function pseudoTags({ text, lines }: AnswerText): Finding[] {
  const { tags, opens } = findPseudoTags(text, lines);
  const [first] = tags;
  if (!first) return [];
  const tag = text.slice(first.from, first.to);
  const shown = printable(tag.length > 40 ? `${tag.slice(0, 38)}…>` : tag);
  const more = tags.length === 1 ? "" : ` (and ${tags.length - 1} more in this answer)`;
  return [
    {
      message: `\`${shown}\` is taken for a tag and vanishes from the hand-in page${more}; write \`&lt;\` for the \`<\`.`,
      span: first,
      fix: {
        label: "writes &lt; for the <",
        edits: opens.map((from) => {
          // A backslash helps elsewhere, but not on that page, and must not stand before the &.
          const start = isEscaped(text, from) ? from - 1 : from;
          return { from: start, to: from + 1, insert: "&lt;" };
        }),
      },
    },
  ];
}

function isEscaped(text: string, at: number): boolean {
  let backslashes = 0;
  while (text[at - 1 - backslashes] === "\\") backslashes++;
  return backslashes % 2 === 1;
}

const FENCE =
  "Fine on GitHub, but the hand-in page knows no fences: it runs the lines of this code together.";
const COMMENT =
  "Fine on GitHub, but the hand-in page knows no fences: the `#` comment in this code becomes a heading.";
const TABLE =
  "Fine on GitHub, but the hand-in page draws no tables: this one comes out as it is typed, in one run.";
const BOXES = "Fine on GitHub, but the hand-in page draws no boxes: `[ ]` comes out as it is typed.";

/** What comes out raw: each kind once, at its first place. */
function raw({ text, lines }: AnswerText): Finding[] {
  const found: Finding[] = [];
  const put = (line: ScannedLine | undefined, message: string) => {
    if (line) found.push({ severity: "info", message, span: { from: line.from, to: line.to } });
  };
  // A fence that is not closed has a rule of its own.
  if (!lines.at(-1)?.fence) {
    const fenced = lines.find(({ block }) => block === "fence");
    const comment = lines.some(({ from, to, fence, block }) => {
      return block === "code" && fence !== null && /^#{1,6}[^#]/.test(text.slice(from, to));
    });
    put(fenced, comment ? COMMENT : FENCE);
  }
  put(
    lines.find(({ block }) => block === "table"),
    TABLE,
  );
  put(
    lines.find(({ tokens }) => tokens.some(({ kind }) => kind === "task")),
    BOXES,
  );
  return found;
}
