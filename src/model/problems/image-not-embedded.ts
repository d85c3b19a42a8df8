import type { Span } from "../document/edit.ts";
import type { ImageReference } from "../figures/image-references.ts";
import { knownFiles } from "../figures/known-files.ts";
import { lineIndexAt } from "../text/lines.ts";
import { imageRule } from "./image-faults.ts";
import type { Fix } from "./problem.ts";
import type { AnswerText } from "./rule.ts";

/** A link to a picture where a picture was meant, or a picture whose path stands elsewhere. */
export const imageNotEmbedded = imageRule(
  {
    id: "image-not-embedded",
    severity: "warning",
    title: "Image without its !",
    why: "A link is not an image: the checker does not count it and the hand-in page does not show it.",
    fix: "Puts the `!` before it; within a sentence, where a link may be meant, not unless asked.",
    mends: "safely",
    example: { bad: "[our costs](figures/costs.png)", good: "![our costs](figures/costs.png)" },
  },
  (image, answer) =>
    image.form === "link"
      ? {
          message: "A link to an image is not counted as one, and only a link is on the hand-in page.",
          fix: embed(image, answer),
        }
      : {
          message: "The checker counts an image only with its path behind it: `![words](figures/name.png)`.",
          fix: writePath(image, answer),
        },
);

function embed({ whole, path }: ImageReference, answer: AnswerText): Fix {
  const { from } = whole;
  const edits = [{ from, to: from, insert: "!" }];
  // An image that is broken is no better than a link that is.
  const isThere = !answer.files || knownFiles(answer.files).exact(path);
  const isSure = isThere && standsAlone(whole, answer);
  return { label: "puts the ! before it", edits, ...(isSure ? {} : { needsLook: true }) };
}

const LINE_START = /^[ \t>]*((?:[-+*]|\d{1,9}[.)])[ \t]+)?$/;
/** How a line ends whose sentence goes on in the next, and how one begins that goes on with the sentence above. */
const GOES_ON = /[\p{L}\p{N},;(]\s*$/u;
const CONTINUES = /^[\s>]*[\p{Ll},;.)]/u;

/** What is looked at on either side; a line that begins with more blanks than that is left to people. */
const BESIDE = 100;

/** Whether a link has its line, or its item of a list, to itself, and is no part of a sentence over several lines. */
function standsAlone({ from, to }: Span, { text, lines }: AnswerText): boolean {
  const at = lineIndexAt(lines, from);
  const line = lines[at]!;
  if (from - line.from > BESIDE || text.slice(to, line.to).trim() !== "") return false;
  const start = LINE_START.exec(text.slice(line.from, from));
  if (!start) return false;
  const [above, below] = [lines[at - 1], lines[at + 1]];
  const isItem = start[1] !== undefined;
  if (!isItem && above?.block === "text" && GOES_ON.test(text.slice(above.from, above.to).slice(-BESIDE)))
    return false;
  return below?.block !== "text" || !CONTINUES.test(text.slice(below.from, below.to).slice(0, BESIDE));
}

function writePath({ words, whole, target }: ImageReference, { text }: AnswerText): Fix {
  const written = text.slice(target.from, target.to);
  const path = /[\s()]/.test(written) ? `<${written}>` : written;
  return { label: "writes the path behind it", edits: [{ ...whole, insert: `![${words}](${path})` }] };
}
