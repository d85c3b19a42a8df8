import { type Finding, ofQuestion, type ParsedReport, type StructureRule } from "./rule.ts";

const WORD = "Answer:";

/** The word `Answer:` in running text, where the checker takes it for a marker. */
export const answerInText: StructureRule = {
  id: "answer-in-text",
  severity: "error",
  title: "Answer: in the text",
  why: "The checker cuts at `Answer:` wherever it stands, also in the middle of a sentence, so it counts an answer too many.",
  find: (report) => (report.checker ? inCheckedText(report) : inAnswers(report)),
};

/** Where there is a checker, the word counts wherever it stands. */
function inCheckedText(report: ParsedReport): Finding[] {
  const markers = report.questions.flatMap(({ marker, spareMarkers }) => [
    ...(marker ? [marker] : []),
    ...spareMarkers,
  ]);
  const known = new Set(markers.map(({ from, to }) => from + report.text.slice(from, to).indexOf(WORD)));
  return occurrences(report.text)
    .filter((at) => !known.has(at))
    .map((at) => ({
      message: "`Answer:` in the text counts as the start of another answer; write it without the colon.",
      span: { from: at, to: at + WORD.length },
      ...questionAt(report, at),
    }));
}

/** Elsewhere a line that begins with it may confuse a reader, and whatever reads the report next. */
function inAnswers({ questions }: ParsedReport): Finding[] {
  return questions.flatMap(({ number, strayMarkers }) =>
    strayMarkers.map((span) => ({
      severity: "warning" as const,
      message:
        "This line looks like the start of an answer but stands inside one; write it without the colon.",
      span,
      ...ofQuestion(number),
    })),
  );
}

function occurrences(text: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(WORD); at >= 0; at = text.indexOf(WORD, at + 1)) found.push(at);
  return found;
}

function questionAt({ questions }: ParsedReport, at: number): { readonly question?: number } {
  const question = questions.findLast(({ heading }) => heading.from <= at);
  return question ? ofQuestion(question.number) : {};
}
