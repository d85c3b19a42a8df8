import { ANSWER_RULES } from "../model/problems/find-trouble.ts";
import type { Problem } from "../model/problems/problem.ts";
import { remembered } from "../model/remembered.ts";
import type { Item } from "../model/report/checklist.ts";
import { readHeading } from "../model/report/grammar.ts";
import { splitLines } from "../model/text/lines.ts";
import type { QuestionReading, Reading } from "./reading.ts";

const marksOfItems = remembered(markItems);

/** The problems that lie in an item of the checklist, in the order of the text. */
export function problemsOfItem(reading: Reading, item: Item): readonly Problem[] {
  return marksOfItems(reading).get(item) ?? [];
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

const marksOfGroups = remembered(markGroups);

/** The problems of the group that an item stands in, which lie in no item: what its list lacks. */
export function problemsOfGroup(reading: Reading, item: Item): readonly Problem[] {
  return marksOfGroups(reading).get(item.group) ?? [];
}

function markGroups(reading: Reading): Map<string, Problem[]> {
  const marks = new Map<string, Problem[]>();
  for (const problem of reading.problems) {
    if (!isAboutChecklist(problem)) continue;
    const { item, isInside, isItsGroup } = nearestItem(reading, problem);
    if (!item || isInside || !isItsGroup) continue;
    marks.set(item.group, [...(marks.get(item.group) ?? []), problem]);
  }
  return marks;
}

/** Where the checklist shows the place of a problem, as the number of an item: the one it lies in, else one of its group; null for what is not about the checklist. */
export function itemOfProblem(reading: Reading, problem: Problem): number | null {
  const { item, isInside } = nearestItem(reading, problem);
  if (!isInside && !isAboutChecklist(problem)) return null;
  return item ? reading.report.checklist.items.indexOf(item) : 0;
}

function isAboutChecklist({ rule }: Problem): boolean {
  return rule.startsWith("item-");
}

/** The item a problem lies in; else the next one below the same heading, or the one before; where that has none, what is near. */
function nearestItem(reading: Reading, { span }: Problem) {
  const { items } = reading.report.checklist;
  const at = items.findIndex((item) => span.from <= item.span.to);
  const next = items[at];
  if (next && next.span.from <= span.from) return { item: next, isInside: true, isItsGroup: true };
  const title = headingsOf(reading).findLast(({ from }) => from <= span.from)?.title ?? "";
  const before = at < 0 ? items.at(-1) : items[at - 1];
  const own = [next, before].find((item) => item?.group === title);
  return { item: own ?? next ?? before, isInside: false, isItsGroup: own !== undefined };
}

// A list of thousands of lines without a box asks for them as often.
const headingsOf = remembered(({ report: { text } }: Reading) =>
  splitLines(text).flatMap(({ from, to }) => {
    const heading = readHeading(text.slice(from, to));
    return heading ? [{ from, title: heading.title }] : [];
  }),
);

/** What a screen says in another way: by its gauge and its signs, or under the report as a whole. */
const SAID_OTHERWISE =
  /^(?:words-too-few|words-too-many|images-too-few|images-too-many|placeholder-left|limits-differ)$/;

/** The problems of a question that its count and its sign do not tell already. */
export function untoldProblems({ problems }: QuestionReading): readonly Problem[] {
  return problems.filter(({ rule }) => !SAID_OTHERWISE.test(rule));
}

const OF_ANSWERS = new Set(ANSWER_RULES.map(({ id }) => id));

/** The problems of a question that are not about the text of its answer: of those the editor knows nothing. */
export function problemsAroundAnswer(reading: QuestionReading): readonly Problem[] {
  const { answer } = reading.question;
  // What stops the checker may stand in the text of the answer, where the editor tells it as it is now.
  const isInside = ({ span }: Problem) =>
    span.to > span.from && answer.from <= span.from && span.to <= answer.to;
  return untoldProblems(reading).filter((problem) => !OF_ANSWERS.has(problem.rule) && !isInside(problem));
}
