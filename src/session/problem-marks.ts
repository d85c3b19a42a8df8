import { ANSWER_RULES } from "../model/problems/find-trouble.ts";
import type { Problem } from "../model/problems/problem.ts";
import type { Item } from "../model/report/checklist.ts";
import type { QuestionReading, Reading } from "./reading.ts";

// Rows ask in every frame; what they ask about changes with the text alone.
const known = new WeakMap<Reading, ReadonlyMap<Item, readonly Problem[]>>();

/** The problems that lie in an item of the checklist, in the order of the text. */
export function problemsOfItem(reading: Reading, item: Item): readonly Problem[] {
  const marks = known.get(reading) ?? markItems(reading);
  known.set(reading, marks);
  return marks.get(item) ?? [];
}

// Items and problems both come in the order of the text.
function markItems({ report, problems }: Reading): Map<Item, Problem[]> {
  const marks = new Map<Item, Problem[]>();
  const { items } = report.checklist;
  let at = 0;
  for (const problem of problems) {
    const { from } = problem.span;
    while (at < items.length && items[at]!.span.to < from) at++;
    const item = items[at];
    if (!item || from < item.span.from) continue;
    marks.set(item, [...(marks.get(item) ?? []), problem]);
  }
  return marks;
}

/** What a screen says in another way: by its gauge and its signs, or under the report as a whole. */
const SAID_OTHERWISE =
  /^(?:words-too-few|words-too-many|images-too-few|images-too-many|placeholder-left|limits-differ)$/;

/** The problems of a question that its count and its sign do not tell already. */
export function untoldProblems({ problems }: QuestionReading): readonly Problem[] {
  return problems.filter(({ rule }) => !SAID_OTHERWISE.test(rule));
}

const OF_ANSWERS = new Set(ANSWER_RULES.map(({ id }) => id));

/** The problems of a question that are not about the text of its answer: of those the editor knows nothing. */
export function problemsAroundAnswer(question: QuestionReading): readonly Problem[] {
  return untoldProblems(question).filter(({ rule }) => !OF_ANSWERS.has(rule));
}
