import type { JudgedRule } from "../model/official/judge.ts";
import type { Problem } from "../model/problems/problem.ts";
import { behindKey } from "../session/keys-here.ts";
import type { State } from "../session/state.ts";
import type { Piece } from "../ui/line.tsx";
import { type Row, title } from "./next-rows.ts";
import { paragraph } from "./pieces.ts";
import { SIGNS } from "./signs.ts";

/** The checker's word, with at most so many missed limits; when it would stop, that stands first, in words. */
export function verdictRows(state: State, width: number, most: number): Row[] {
  const { verdict, problems, questions } = state.reading;
  if (!verdict) {
    const text = "No checker is known for this report; the limits are those of its prompts.";
    return [title("Limits"), ...wrapped(text, width, "muted")];
  }
  if (verdict.outcome !== "ok") {
    const problem = problems.find(({ rule }) => rule === "checker-stops");
    return [
      { pieces: [{ text: "report.py check", role: "title" }], right: [{ text: "✗ stops", role: "bad" }] },
      ...wrapped(problem?.message ?? verdict.message, width, "bad"),
    ];
  }
  const all = verdict.passed === verdict.total;
  const missed = missedLimits(state);
  const open = questions.filter(({ sign }) => sign === "open").length;
  const rows: Row[] = [
    {
      pieces: [
        { text: "report.py check", role: "title" },
        { text: `  ${describeTable(state)}`, role: "muted" },
      ],
      right: [
        {
          text: `${all ? "✓" : "▲"} ${verdict.passed} of ${verdict.total} pass`,
          role: all ? "good" : "warn",
        },
      ],
    },
  ];
  const misaligned = problems.find(({ rule }) => rule === "checker-misaligned");
  if (misaligned) rows.push(...wrapped(misaligned.message, width, "bad"));
  rows.push(...missed.slice(0, most));
  if (missed.length > most && most > 0)
    rows.push(muted(`… ${missed.length - most} more under ${behindKey(state, "problems", "Problems")}`));
  if (open > 0) rows.push(muted(`${open} ${open === 1 ? "question is" : "questions are"} not answered yet`));
  return rows;
}

function describeTable({ reading: { report, verdict } }: State): string {
  return verdict?.table === "report.py"
    ? "its own limits"
    : `limits of ${report.edition.id.replace("dtu-", "")}`;
}

/** Each written answer the checker warns about, in a few words; where the count is cut short, that is the news. */
function missedLimits({ reading }: State): Row[] {
  const { problems } = reading;
  return reading.questions.flatMap(({ question, judged, sign }, at): Row[] => {
    if (judged?.passed !== false || question.state === "unanswered") return [];
    const missed = judged.rules.filter(({ ok }) => !ok);
    const text =
      sign === "broken"
        ? `${cuttingMark(problems, judged.number)} cuts it: ${judged.words} ${judged.words === 1 ? "word counts" : "words count"}`
        : missed.map((rule) => describeMiss(rule, judged[rule.kind])).join("; ");
    return [
      {
        pieces: [
          { text: `Q${judged.number}`.padEnd(5), role: SIGNS[sign].role },
          { text, role: "text" },
        ],
        at: () => ({ kind: "question", at }),
      },
    ];
  });
}

/** The heading's mark as it stands in the answer. */
function cuttingMark(problems: readonly Problem[], number: number): string {
  const cut = problems.find(({ rule, question }) => rule === "heading-cuts-answer" && question === number);
  return /`#+`/.exec(cut?.message ?? "")?.[0] ?? "`##`";
}

function describeMiss({ kind, min, max }: JudgedRule, count: number): string {
  const unit = count === 1 ? kind.slice(0, -1) : kind;
  return `${count} ${unit}, ${count < min ? `at least ${min}` : `at most ${max}`}`;
}

/** A row that steps back. */
export function muted(text: string): Row {
  return { pieces: [{ text, role: "muted" }] };
}

function wrapped(text: string, width: number, role: Piece["role"]): Row[] {
  return paragraph(text, role, width).map((pieces) => ({ pieces }));
}
