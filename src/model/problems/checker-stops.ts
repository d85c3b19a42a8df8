import type { Judged, VerdictRule } from "./rule.ts";

/** The checker would end with an exception, and judge nothing. */
export const checkerStops: VerdictRule = {
  id: "checker-stops",
  severity: "error",
  title: "The checker stops",
  why: "report.py check ends with an error and judges no answer at all.",
  fix: "Mend the fault it names; the checker judges again.",
  mends: "by hand",
  example: {
    bad: "### Question 7\n\n> **How did you work together?**\n\nWe used pull requests.",
    good: "### Question 7\n\n> **How did you work together?**\n>\n> Answer:\n\nWe used pull requests.",
  },
  find: (judged) => {
    const { verdict, report } = judged;
    if (!verdict || verdict.outcome === "ok") return [];
    if (verdict.outcome === "UnicodeDecodeError")
      return [
        {
          message: "report.py check stops: the file is not UTF-8; save it as UTF-8.",
          span: { from: 0, to: 0 },
        },
      ];
    if (verdict.outcome === "IndexError")
      return [
        { message: "report.py check stops: there is no `Answer:` in the file.", span: { from: 0, to: 0 } },
      ];
    const cause = causes(judged)[0];
    const count = `${verdict.answers} answers instead of ${verdict.total}`;
    return [
      {
        message: `report.py check stops: ${count}.${cause ? ` ${cause.sentence}` : ""}`,
        span: cause?.span ?? { from: 0, to: 0 },
        ...(cause?.question == null ? {} : { question: cause.question }),
      },
    ].map((finding) => ({ ...finding, span: clamp(finding.span, report.text.length) }));
  },
};

interface Cause {
  readonly sentence: string;
  readonly span: { readonly from: number; readonly to: number };
  readonly question: number | null;
}

function causes({ report, slices, verdict, problems }: Judged): Cause[] {
  const tooMany = verdict!.answers > verdict!.total;
  const { questions, text } = report;
  const last = questions.at(-1);
  const found: Cause[] = [];
  for (const problem of problems) {
    const adds = ["answer-in-text", "answer-marker-twice", "question-twice"].includes(problem.rule);
    const takes = ["answer-marker-missing", "question-missing"].includes(problem.rule);
    if (tooMany ? adds : takes)
      found.push({ sentence: problem.message, span: problem.span, question: problem.question ?? null });
  }
  const crash = last ? text.slice(last.answer.from).indexOf("###") : -1;
  if (tooMany && last && crash >= 0) {
    const at = last.answer.from + crash;
    found.unshift({
      sentence: `"###" in the last answer makes it count twice; make that heading bold text.`,
      span: { from: at, to: at + 3 },
      question: last.number,
    });
  }
  if (!tooMany) {
    const counted = new Set(slices.map(({ question }) => question));
    const lost = questions.filter((question) => question.marker && !counted.has(question));
    for (const { number, heading } of lost)
      found.push({
        sentence: `No "###" heading follows Question ${number ?? "?"}'s answer, so it is not counted.`,
        span: heading,
        question: number,
      });
  }
  return found;
}

function clamp({ from, to }: { readonly from: number; readonly to: number }, length: number) {
  return { from: Math.min(from, length), to: Math.min(to, length) };
}
