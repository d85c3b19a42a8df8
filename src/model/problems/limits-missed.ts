import type { Span } from "../document/edit.ts";
import type { JudgedAnswer, JudgedRule } from "../official/judge.ts";
import { judgeByLimits } from "../report/judge-by-limits.ts";
import type { Question } from "../report/questions.ts";
import type { Finding, Judged, VerdictRule } from "./rule.ts";

interface Missed extends Pick<VerdictRule, "fix" | "example"> {
  readonly id: string;
  readonly title: string;
  readonly kind: JudgedRule["kind"];
  readonly side: "few" | "many";
}

/** The four ways to miss a limit, as the checker counts: too few or too many words or images. */
export const limitsMissed: readonly VerdictRule[] = [
  missed({
    id: "words-too-few",
    title: "Too few words",
    kind: "words",
    side: "few",
    fix: "Write more.",
    example: {
      bad: "We used git.",
      good: "We used git, with a branch and a pull request for each change, and …",
    },
  }),
  missed({
    id: "words-too-many",
    title: "Too many words",
    kind: "words",
    side: "many",
    fix: "Say it in fewer words.",
    example: { bad: "We used git, and what we would like to say about it first is …", good: "We used git." },
  }),
  missed({
    id: "images-too-few",
    title: "Too few images",
    kind: "images",
    side: "few",
    fix: "Put an image into the figures folder and name it in the answer.",
    example: { bad: "Our bucket holds the data.", good: "![our bucket](figures/bucket.png)" },
  }),
  missed({
    id: "images-too-many",
    title: "Too many images",
    kind: "images",
    side: "many",
    fix: "Take an image away.",
    example: {
      bad: "![a run](figures/run-1.png)\n![the same run](figures/run-2.png)",
      good: "![a run](figures/run-1.png)",
    },
  }),
];

function missed({ id, title, kind, side, fix, example }: Missed): VerdictRule {
  return {
    id,
    severity: "error",
    title,
    why: "report.py check warns about this answer, and the course counts its warnings.",
    fix,
    mends: "by hand",
    example,
    find: (judged) => failures(judged, kind, side),
  };
}

function failures(judged: Judged, kind: JudgedRule["kind"], side: "few" | "many"): Finding[] {
  const { report } = judged;
  return judgedAnswers(judged).flatMap(({ answer, owner, span }) => {
    const rule = answer.rules.find((rule) => rule.kind === kind && !rule.ok);
    const count = answer[kind];
    if (!rule || count < rule.min !== (side === "few")) return [];
    if ((owner ?? report.questions.find(({ number }) => number === answer.number))?.state === "unanswered")
      return [];
    const message = sentence(answer.number, count, rule, owner);
    return [{ message, span: firstLine(report.text, span), question: answer.number }];
  });
}

interface Answered {
  readonly answer: JudgedAnswer;
  readonly owner: Question | null;
  readonly span: Span;
}

/** The answers as the checker judges them; where none does or it stops, as their own limits do. */
function judgedAnswers({ report, verdict, slices }: Judged): Answered[] {
  if (verdict?.outcome === "ok")
    return verdict.questions.map((answer, i) => {
      const owner = slices[i]?.question ?? null;
      return { answer, owner, span: owner?.answer ?? slices[i] ?? { from: 0, to: 0 } };
    });
  return report.questions.flatMap((question) => {
    const answer = judgeByLimits(question);
    return answer ? [{ answer, owner: question, span: question.answer }] : [];
  });
}

function sentence(
  number: number,
  count: number,
  { kind, min, max }: JudgedRule,
  owner: Question | null,
): string {
  const unit = (n: number) => (n === 1 ? kind.slice(0, -1) : kind);
  const bound = count < min ? `at least ${min}` : `at most ${max}`;
  const change = count < min ? `${min - count} more to go` : `${count - max} too many`;
  const whose =
    owner && owner.number !== number ? ` (it counts Question ${owner.number ?? "?"}'s answer)` : "";
  return `Question ${number} has ${count} ${unit(count)}, ${bound} asked: ${change}${whose}.`;
}

function firstLine(text: string, { from, to }: { readonly from: number; readonly to: number }) {
  const end = text.slice(from, to).search(/[\r\n]/);
  return { from, to: end < 0 ? to : from + end };
}
