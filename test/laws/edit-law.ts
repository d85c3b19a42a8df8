import { applyEdits, type Edit, invertEdits } from "../../src/model/document/edit.ts";
import { StructureError, setAnswer } from "../../src/model/edits/set-answer.ts";
import { tick } from "../../src/model/edits/tick.ts";
import type { Item } from "../../src/model/report/checklist.ts";
import { parseReport, type Report } from "../../src/model/report/parse.ts";
import { placeholderFor } from "../../src/model/report/placeholder.ts";
import type { Question } from "../../src/model/report/questions.ts";
import { findWaste } from "./minimal.ts";
import { Random } from "./random.ts";
import { randomAnswer } from "./random-answer.ts";
import { findInjustice } from "./refusal.ts";

/** A report that is edited many times, read once. */
export interface Source {
  readonly name: string;
  readonly report: Report;
}

/** The laws an edit can break; each has its line in the tally. */
export type Law = "outside" | "minimal" | "shows" | "undo" | "refusal" | "line" | "crash";

/** What became of one random edit. */
export interface Trial {
  readonly kind: "tick" | "answer";
  readonly refused: boolean;
  readonly broken: readonly { readonly law: Law; readonly what: string }[];
}

/** Makes one random edit, told by its seed, and holds it against the laws of editing. */
export function tryEdit({ report }: Source, seed: number): Trial {
  const random = new Random(seed);
  const { items } = report.checklist;
  const kind =
    items.length > 0 && (report.questions.length === 0 || random.below(4) === 0) ? "tick" : "answer";
  if (kind === "answer" && report.questions.length === 0) return { kind, refused: false, broken: [] };
  try {
    return kind === "tick" ? tryTick(report, random) : tryAnswer(report, random);
  } catch (error) {
    return { kind, refused: false, broken: [{ law: "crash", what: String(error) }] };
  }
}

function tryTick(report: Report, random: Random): Trial {
  const item = random.pick(report.checklist.items);
  const done = random.below(2) === 0;
  const edits = tick(report, item, done);
  const broken: Trial["broken"][number][] = [];
  const again = parseReport(applyEdits(report.text, edits));
  const at = report.checklist.items.indexOf(item);
  const now = again.checklist.items[at];
  if (edits.some(({ from, to }) => from < item.markSpan.from || to > item.markSpan.to))
    broken.push({ law: "outside", what: "a tick wrote outside its brackets" });
  if (edits.length !== (item.state === (done ? "done" : "open") ? 0 : 1))
    broken.push({ law: "minimal", what: `a tick made ${edits.length} edits` });
  if (now?.state !== (done ? "done" : "open") || now.text !== item.text)
    broken.push({
      law: "shows",
      what: `${JSON.stringify(item.text)} does not read as ${done ? "done" : "open"}`,
    });
  return {
    kind: "tick",
    refused: false,
    broken: [...broken, ...others(report, again, null, item), ...undo(report, edits)],
  };
}

function tryAnswer(report: Report, random: Random): Trial {
  const question = random.pick(report.questions);
  const present = report.text.slice(question.answer.from, question.answer.to);
  const text = randomAnswer(random, present);
  let edits: Edit[];
  try {
    edits = setAnswer(report, question, text);
  } catch (error) {
    if (!(error instanceof StructureError)) throw error;
    const injustice = findInjustice(report, question, text, error);
    return { kind: "answer", refused: true, broken: injustice ? [injustice] : [] };
  }
  const after = applyEdits(report.text, edits);
  const again = parseReport(after);
  const broken: Trial["broken"][number][] = [];
  const { from, to } = question.answer;
  if (!after.startsWith(report.text.slice(0, from)) || !after.endsWith(report.text.slice(to)))
    broken.push({ law: "outside", what: "bytes changed outside the answer" });
  const wasteful = findWaste(report.text, question.answer, edits);
  if (wasteful) broken.push({ law: "minimal", what: wasteful });
  const read = again.questions[report.questions.indexOf(question)];
  const raw = read && unify(again.text.slice(read.answer.from, read.answer.to));
  const wanted = trimmed(unify(text));
  const stays = wanted === "" && question.state === "unanswered" && present.trim() !== "";
  const expected = stays ? unify(present) : wanted || placeholderFor(question.number);
  if (raw !== expected)
    broken.push({ law: "shows", what: `${JSON.stringify(expected)} reads back as ${JSON.stringify(raw)}` });
  return {
    kind: "answer",
    refused: false,
    broken: [...broken, ...others(report, again, question, null), ...undo(report, edits)],
  };
}

function undo(report: Report, edits: readonly Edit[]): Trial["broken"] {
  const back = applyEdits(applyEdits(report.text, edits), invertEdits(report.text, edits));
  return back === report.text ? [] : [{ law: "undo", what: "the undo does not give the text back" }];
}

// Everything but the question or item that was edited must read as before.
function others(
  before: Report,
  after: Report,
  question: Question | null,
  item: Item | null,
): Trial["broken"] {
  const a = reading(
    before,
    question && before.questions.indexOf(question),
    item && before.checklist.items.indexOf(item),
  );
  const b = reading(
    after,
    question && before.questions.indexOf(question),
    item && before.checklist.items.indexOf(item),
  );
  const at = a.findIndex((line, i) => line !== b[i]);
  if (at < 0 && a.length === b.length) return [];
  return [{ law: "shows", what: `elsewhere ${a[at] ?? "nothing"} became ${b[at] ?? "nothing"}` }];
}

function reading(
  { text, edition, questions, checklist, sections }: Report,
  question: number | null,
  item: number | null,
) {
  return [
    edition.id,
    ...sections.map(({ from, to }) => text.slice(from, to)),
    ...checklist.items.map(({ mark, text }, i) => (i === item ? text : `[${mark}] ${text}`)),
    ...questions.map(({ number, heading, marker, prompt, example, answer }, i) =>
      JSON.stringify([
        number,
        text.slice(heading.from, heading.to),
        marker && text.slice(marker.from, marker.to),
        prompt,
        example,
        i === question ? "" : text.slice(answer.from, answer.to),
      ]),
    ),
  ];
}

/** Line ends as LF. */
export const unify = (text: string) => text.replace(/\r\n?/g, "\n");

/** Without the blank lines at both ends. */
export const trimmed = (text: string) =>
  text
    .replace(/^(?:[^\S\n]*\n)+/, "")
    .replace(/(?:\n[^\S\n]*)+$/, "")
    .replace(/^\s*$/, "");
