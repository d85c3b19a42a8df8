import { ofQuestion, type ParsedReport, type StructureRule } from "./rule.ts";

const WORD = "Answer:";

/** The word `Answer:` in running text, where the checker takes it for a marker. */
export const answerInText: StructureRule = {
  id: "answer-in-text",
  severity: "error",
  title: "Answer: in the text",
  why: "The checker cuts at `Answer:` wherever it stands, also in the middle of a sentence, so it counts an answer too many.",
  find: (report) => {
    if (report.checker === null) return [];
    const markers = report.questions.flatMap(({ marker, spareMarkers }) => [
      ...(marker ? [marker] : []),
      ...spareMarkers,
    ]);
    return occurrences(report.text)
      .filter((at) => !markers.some(({ from, to }) => from <= at && at < to))
      .map((at) => ({
        message: "`Answer:` in the text counts as the start of another answer; write it without the colon.",
        span: { from: at, to: at + WORD.length },
        ...questionAt(report, at),
      }));
  },
};

function occurrences(text: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(WORD); at >= 0; at = text.indexOf(WORD, at + 1)) found.push(at);
  return found;
}

function questionAt({ questions }: ParsedReport, at: number): { readonly question?: number } {
  const question = questions.findLast(({ heading }) => heading.from <= at);
  return question ? ofQuestion(question.number) : {};
}
