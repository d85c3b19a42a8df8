import { countWords } from "../official/python-text.ts";
import type { Item } from "./checklist.ts";
import type { Report } from "./parse.ts";
import type { Question } from "./questions.ts";

/** One thing that differs between two states of a report, in words, with what it belongs to in the later one. */
export interface Change {
  /** `Q7 +23 words`, `ticked: Load test your application`. */
  readonly text: string;
  readonly item?: Item;
  readonly question?: Question;
}

/** What happened between two states of a report, in the order of the file. Same texts, no changes. */
export function describeChanges(before: Report, after: Report): Change[] {
  if (before.text === after.text) return [];
  const changes = [...itemChanges(before, after), ...questionChanges(before, after)];
  return changes.length > 0 ? changes : [{ text: "text around the answers changed" }];
}

function itemChanges(before: Report, after: Report): Change[] {
  const old = keyed(before.checklist.items);
  const fresh = keyed(after.checklist.items);
  const changed = [...fresh].flatMap(([key, item]): Change[] => {
    const was = old.get(key);
    if (!was) return [{ text: `new item: ${item.text}`, item }];
    return was.mark === item.mark ? [] : [{ text: `${describeMark(item)}: ${item.text}`, item }];
  });
  const gone = [...old]
    .filter(([key]) => !fresh.has(key))
    .map(([, item]) => ({ text: `item gone: ${item.text}` }));
  return [...changed, ...gone];
}

// Items are told apart by group and text, and the same item twice by its turn.
function keyed(items: readonly Item[]): Map<string, Item> {
  const map = new Map<string, Item>();
  for (const item of items) {
    let turn = 0;
    while (map.has(`${turn} ${item.group} ${item.text}`)) turn++;
    map.set(`${turn} ${item.group} ${item.text}`, item);
  }
  return map;
}

function describeMark({ state, mark }: Item): string {
  if (state === "other") return `marked "${mark.trim()}"`;
  return state === "done" ? "ticked" : "unticked";
}

function questionChanges(before: Report, after: Report): Change[] {
  const old = new Map(before.questions.map((question) => [question.number, question]));
  const numbers = new Set(after.questions.map(({ number }) => number));
  const changed = after.questions.flatMap((question): Change[] => {
    const was = old.get(question.number);
    const name = question.number === null ? "a question without heading" : `Q${question.number}`;
    if (!was) return [{ text: `new: ${name}`, question }];
    if (was.answerText === question.answerText && was.state === question.state) return [];
    return [{ text: `${name} ${describeAnswer(was, question)}`, question }];
  });
  const gone = before.questions
    .filter(({ number }) => !numbers.has(number))
    .map(({ number }) => ({
      text: `gone: ${number === null ? "a question without heading" : `Q${number}`}`,
    }));
  return [...changed, ...gone];
}

function describeAnswer(before: Question, after: Question): string {
  if (after.state === "unanswered") return "emptied";
  const by = countWords(after.answerText) - countWords(before.answerText);
  if (before.state === "unanswered") return `answered, ${by} ${by === 1 ? "word" : "words"}`;
  if (by === 0) return "reworded";
  return `${by > 0 ? "+" : "−"}${Math.abs(by)} ${Math.abs(by) === 1 ? "word" : "words"}`;
}
