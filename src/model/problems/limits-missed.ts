import type { Span } from "../document/edit.ts";
import type { JudgedAnswer, JudgedRule } from "../official/judge.ts";
import { remembered } from "../remembered.ts";
import { judgeByLimits } from "../report/judge-by-limits.ts";
import type { Question } from "../report/questions.ts";
import type { Problem } from "./problem.ts";
import type { Finding, Judged, VerdictRule } from "./rule.ts";

interface Missed extends Pick<VerdictRule, "fix" | "example"> {
  readonly id: string;
  readonly title: string;
  readonly kind: JudgedRule["kind"];
  readonly side: "few" | "many";
  /** What other rules may have found in the answer that is the reason, in words that go on the sentence. */
  readonly reasons: Readonly<Record<string, string>>;
}

const PARAGRAPH = [
  "We used a branch and a pull request for each change. Each was read by somebody else before it was merged, the tests had to pass,",
  "and main could not be pushed to. This kept the code working for everybody, and it told all of us what the others were doing, so",
  "that nobody did the same work twice.",
].join("\n");

const asked = (number: number, limits: string, answer: string) =>
  `### Question ${number}\n\n> **How did it go?**${limits}\n>\n> Answer:\n\n${answer}\n`;
const withWords = (answer: string) => asked(7, "\n>\n> Recommended answer length: 50-100 words.", answer);
const withImages = (answer: string) => asked(19, "\n> **Insert 1-2 images.**", answer);

/** The four ways to miss a limit, as the checker counts: too few or too many words or images. */
export const limitsMissed: readonly VerdictRule[] = [
  missed({
    id: "words-too-few",
    title: "Too few words",
    kind: "words",
    side: "few",
    reasons: {
      "heading-cuts-answer": "the `##` in it cuts it short",
      "answer-in-text": "the `Answer:` in it cuts it short",
      "answer-in-prompt": "what stands in the prompt does not count",
      "dashes-kept": "the dashes around it are counted in",
    },
    fix: "Write more.",
    example: { bad: withWords("We used git."), good: withWords(PARAGRAPH) },
  }),
  missed({
    id: "words-too-many",
    title: "Too many words",
    kind: "words",
    side: "many",
    reasons: {
      "placeholder-beside-answer": "the placeholder in it counts too",
      "placeholder-edited": "the placeholder in it counts too",
      "comment-counted": "the comment in it counts too",
      "dashes-kept": "the dashes around it count too",
    },
    fix: "Say it in fewer words.",
    example: { bad: withWords(`${PARAGRAPH}\n\n${PARAGRAPH}`), good: withWords(PARAGRAPH) },
  }),
  missed({
    id: "images-too-few",
    title: "Too few images",
    kind: "images",
    side: "few",
    reasons: {
      "image-not-embedded": "a link without its `!` is none",
      "image-html": "an `<img>` is none",
      "image-unclosed": "one without its `)` is none",
      "heading-cuts-answer": "none behind the `##` counts",
    },
    fix: "Put an image into the figures folder and name it in the answer.",
    example: {
      bad: withImages("Our bucket holds the data."),
      good: withImages("![our bucket](figures/bucket.png)"),
    },
  }),
  missed({
    id: "images-too-many",
    title: "Too many images",
    kind: "images",
    side: "many",
    reasons: { "image-hidden": "a hidden one counts too" },
    fix: "Take an image away.",
    example: {
      bad: withImages("![one](figures/run-1.png)\n![two](figures/run-2.png)\n![three](figures/run-3.png)"),
      good: withImages("![one](figures/run-1.png)\n![two](figures/run-2.png)"),
    },
  }),
];

function missed(sort: Missed): VerdictRule {
  const { id, title, fix, example } = sort;
  return {
    id,
    severity: "error",
    title,
    why: "report.py check warns about this answer, and the course counts its warnings.",
    fix,
    mends: "by hand",
    example,
    find: (judged) => failures(judged, sort),
  };
}

function failures(judged: Judged, { kind, side, reasons }: Missed): Finding[] {
  const { report } = judged;
  return judgedAnswers(judged).flatMap(({ answer, owner, span }) => {
    const rule = answer.rules.find((rule) => rule.kind === kind && !rule.ok);
    const count = answer[kind];
    if (!rule || count < rule.min !== (side === "few")) return [];
    if ((owner ?? report.questions.find(({ number }) => number === answer.number))?.state === "unanswered")
      return [];
    const reason = foundIn(judged)
      .get((owner ?? answer).number)
      ?.find((problem) => reasons[problem.rule]);
    const message = sentence(answer.number, count, rule, owner, reason && reasons[reason.rule]);
    return [{ message, span: firstLine(report.text, span), question: answer.number }];
  });
}

// The rules that may be the reason have all been asked before the first of these.
const foundIn = remembered(({ problems }: Judged) => {
  const found = new Map<number | null, Problem[]>();
  for (const problem of problems) {
    const { question } = problem;
    if (question === undefined) continue;
    const known = found.get(question);
    if (known) known.push(problem);
    else found.set(question, [problem]);
  }
  return found;
});

interface Answered {
  readonly answer: JudgedAnswer;
  readonly owner: Question | null;
  readonly span: Span;
}

/** The answers as the checker judges them; where none does or it stops, as their own limits do. */
const judgedAnswers = remembered(({ report, verdict, slices }: Judged): readonly Answered[] => {
  if (verdict?.outcome === "ok")
    return verdict.questions.map((answer, i) => {
      const owner = slices[i]?.question ?? null;
      return { answer, owner, span: owner?.answer ?? slices[i] ?? { from: 0, to: 0 } };
    });
  return report.questions.flatMap((question) => {
    const answer = judgeByLimits(question);
    return answer ? [{ answer, owner: question, span: question.answer }] : [];
  });
});

function sentence(
  number: number,
  count: number,
  { kind, min, max }: JudgedRule,
  owner: Question | null,
  reason: string | undefined,
): string {
  const unit = (n: number) => (n === 1 ? kind.slice(0, -1) : kind);
  const bound = count < min ? `at least ${min}` : `at most ${max}`;
  const change = count < min ? `${min - count} more to go` : `${count - max} too many`;
  const whose =
    owner && owner.number !== number ? ` (it counts Question ${owner.number ?? "?"}'s answer)` : "";
  return `Question ${number} has ${count} ${unit(count)}, ${bound} asked: ${change}${whose}${reason ? `; ${reason}` : ""}.`;
}

function firstLine(text: string, { from, to }: { readonly from: number; readonly to: number }) {
  const end = text.slice(from, to).search(/[\r\n]/);
  return { from, to: end < 0 ? to : from + end };
}
