import type { Span } from "../document/edit.ts";
import { countWords } from "../official/python-text.ts";
import { countedWords } from "../text/counted-words.ts";
import type { AnswerRule, AnswerText } from "./rule.ts";

/** An HTML comment in an answer: nobody sees it, and the checker counts it. */
export const commentCounted: AnswerRule = {
  id: "comment-counted",
  severity: "warning",
  title: "Comment that counts",
  why: "Nobody sees a comment on the page, but the checker counts its words, marks and all.",
  fix: "Write it into the answer, or delete it.",
  mends: "by hand",
  example: {
    bad: "We used pull requests. <!-- Jo knows more about this -->",
    good: "We used pull requests.",
  },
  find: (answer) =>
    !answer.checked || !answer.text.includes("<!--")
      ? []
      : comments(answer).flatMap(({ from, to }) => {
          const comment = answer.text.slice(from, to);
          if (isOnlyImages(comment)) return [];
          const words = countedWords(countWords(comment));
          const message = comment.trimEnd().endsWith("-->")
            ? `Nobody sees this comment, but it counts as ${words}.`
            : `This comment never ends: nobody sees what follows, but it counts as ${words}.`;
          return [{ message, span: { from, to } }];
        }),
};

/** The comments of an answer; those with nothing between them are one. */
function comments({ text, lines }: AnswerText): Span[] {
  const found: { from: number; to: number }[] = [];
  for (const { from, tokens } of lines) {
    for (const token of tokens) {
      if (token.kind !== "comment") continue;
      const span = { from: from + token.from, to: from + token.to };
      const last = found.at(-1);
      if (last && text.slice(last.to, span.from).trim() === "") last.to = span.to;
      else found.push(span);
    }
  }
  return found;
}

// That an image is hidden is told by its own rule.
function isOnlyImages(comment: string): boolean {
  if (!comment.includes("![")) return false;
  const rest = comment.replace(/<!--|-->/g, "").replace(/!\[[^[\]\n]{0,200}\]\([^()\n]{0,500}\)/g, "");
  return rest.trim() === "";
}
