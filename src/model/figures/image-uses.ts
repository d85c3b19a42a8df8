import { remembered } from "../remembered.ts";
import type { Report } from "../report/parse.ts";
import type { Question } from "../report/questions.ts";
import { unifyLineEnds } from "../text/lines.ts";
import { imagesIn, mayNameImages } from "./image-references.ts";
import { plainPath, targetKind } from "./known-files.ts";

/** An image file that answers name, and where. */
export interface ImageUse {
  /** The path as seen from the report's folder, in its plain form: `figures/a.png`. */
  readonly path: string;
  /** The numbers of the questions whose answers name it, in the order of the report; one that names it twice is there twice. */
  readonly questions: readonly number[];
  /** How often the checker counts it, wherever it stands. */
  readonly counts: number;
}

/** The image files that the answers of a report name, in the order in which they first do. What is on the web or of one machine is left out. */
export function usesOf({ questions }: Pick<Report, "questions">): readonly ImageUse[] {
  return usesIn(questions);
}

// Every frame asks for them, and most changes touch no question.
const usesIn = remembered((questions: Report["questions"]): readonly ImageUse[] => {
  const uses = new Map<string, { questions: number[]; counts: number }>();
  for (const question of questions) {
    const { number } = question;
    for (const { path, counts } of filesOf(question)) {
      const use = uses.get(path) ?? { questions: [], counts: 0 };
      uses.set(path, use);
      if (number !== null) use.questions.push(number);
      if (counts) use.counts++;
    }
  }
  return [...uses].map(([path, use]) => ({ path, ...use }));
});

const filesOf = remembered(({ answerText }: Question) => filesNamed(answerText));

/** The image files an answer names, each as often as it does, by their paths in plain form, and whether the checker counts them there. */
export function filesNamed(answer: string): { readonly path: string; readonly counts: boolean }[] {
  if (!mayNameImages(answer)) return [];
  const text = unifyLineEnds(answer);
  return imagesIn(text)
    .filter(({ path }) => path !== "" && targetKind(path) === "relative")
    .map(({ path, counts }) => ({ path: plainPath(path), counts }));
}
