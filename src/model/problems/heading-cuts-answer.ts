import { countImages, countWords } from "../official/python-text.ts";
import { type Mending, mendHashes } from "./mend-hashes.ts";
import type { Fix } from "./problem.ts";
import type { AnswerRule, AnswerText } from "./rule.ts";

const LABELS: Readonly<Record<Mending, string>> = {
  heading: "makes it bold text",
  code: "leaves one #",
  address: "writes %23 for all but the first #",
  text: "puts a \\ before each #",
};

/** `##` somewhere in an answer, where the checker stops counting; in the last answer `###`, which stops the checker itself. */
export const headingCutsAnswer: AnswerRule = {
  id: "heading-cuts-answer",
  severity: "error",
  title: "## cuts the answer",
  why: "The checker ends an answer at the first `##`, in headings, lists and code alike; what follows is not counted.",
  fix: "Makes the heading bold text; in code one `#` is left.",
  mends: "safely",
  example: {
    bad: "We used pull requests.\n\n### Reviews\n\nEach was read by somebody else.",
    good: "We used pull requests.\n\n**Reviews**\n\nEach was read by somebody else.",
  },
  find: (answer) => {
    const { text, isLast, checked } = answer;
    const at = checked ? text.indexOf(isLast ? "###" : "##") : -1;
    if (at < 0) return [];
    const run = /^#+/.exec(text.slice(at))![0];
    const shown = run.slice(0, 6);
    const message = isLast
      ? `\`${shown}\` in the last answer stops the checker for the whole report: no answer is judged.`
      : `\`${shown}\` cuts the answer here: ${lost(text.slice(at + run.length))}.`;
    return [{ message, span: { from: at, to: at + run.length }, fix: mend(answer) }];
  },
};

function lost(text: string): string {
  const words = countWords(text);
  const images = countImages(text);
  const counts = [
    ...(words > 0 || images === 0 ? [words === 1 ? "next word" : `next ${words} words`] : []),
    ...(images > 0 ? [images === 1 ? "1 image" : `${images} images`] : []),
  ];
  if (words + images === 0) return "no word behind it counts";
  const one = words + images === 1;
  return `the ${counts.join(" and ")} ${one ? "does" : "do"} not count`;
}

function mend({ text, lines, isLast }: AnswerText): Fix {
  const mended = mendHashes(text, lines, isLast ? 3 : 2);
  const label = LABELS[mended[0]!.mending];
  const more = mended.length - 1;
  return {
    label: more === 0 ? label : `${label}, and mends ${more} more`,
    edits: mended.flatMap(({ edits }) => edits),
  };
}
