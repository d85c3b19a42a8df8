import { readdirSync, readFileSync } from "node:fs";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { countForReader } from "../../src/model/markdown/reader-words.ts";
import { countWords } from "../../src/model/official/python-text.ts";
import { parseReport } from "../../src/model/report/parse.ts";
import { isPlaceholderLine } from "../../src/model/report/placeholder.ts";
import { unifyLineEnds } from "../../src/model/text/lines.ts";

/** How the reader's words of the corpus's answers compare with those of a real Markdown parser. */
export interface ReaderWordsResult {
  readonly answers: number;
  readonly equal: number;
  /** How many are at most two words apart, the equal ones among them. */
  readonly close: number;
}

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Node[];
}

const parser = unified().use(remarkParse).use(remarkGfm);
const TOGETHER = new Set([
  "text",
  "inlineCode",
  "emphasis",
  "strong",
  "delete",
  "link",
  "linkReference",
  "html",
]);
const TAG_APART = /<\/?(?:br|p|div|li|ul|ol|tr|td|th|table|hr|details|summary|h[1-6])\b[^>]*>/gi;

/** The words a reader sees of an answer, as remark reads it. */
export function wordsByRemark(answer: string): number {
  const lines = answer.split("\n");
  const plain = lines.map((line) => (isPlaceholderLine(line) ? line.replace(/[-–—>*_`~]/g, " ") : line));
  return countWords(seen(parser.parse(plain.join("\n"))));
}

function seen(node: Node): string {
  if (node.type === "definition") return "";
  if (node.type === "html")
    return node
      .value!.replace(/<!--[\s\S]*?(?:-->|$)/g, "")
      .replace(TAG_APART, " ")
      .replace(/<[^>]*>/g, "");
  const inner = node.value ?? (node.children ?? []).map(seen).join("");
  return TOGETHER.has(node.type)
    ? inner
    : node.type === "break"
      ? "\n"
      : node.type.startsWith("image")
        ? ""
        : `${inner}\n`;
}

/** Counts every answer of the corpus both ways. */
export function checkReaderWords(folder: string): ReaderWordsResult {
  let answers = 0;
  let equal = 0;
  let close = 0;
  for (const name of readdirSync(`${folder}/reports`)) {
    const report = parseReport(readFileSync(`${folder}/reports/${name}`, "utf8"));
    for (const { answerText } of report.questions) {
      const answer = unifyLineEnds(answerText);
      if (answer.trim() === "") continue;
      const apart = Math.abs(countForReader(answer).words - wordsByRemark(answer));
      answers++;
      if (apart === 0) equal++;
      if (apart <= 2) close++;
    }
  }
  return { answers, equal, close };
}
