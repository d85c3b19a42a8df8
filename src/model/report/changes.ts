import { countWords } from "../official/python-text.ts";
import { countedWords } from "../text/counted-words.ts";
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

/** What an item is called to tell it from others, wherever it stands and however it is marked. */
export function itemName({ group, text }: Item): string {
  return `${group} ${text}`;
}

/** What a question is called for people. */
export function questionName({ number }: Question): string {
  return number === null ? "a question without heading" : `Q${number}`;
}

function itemChanges(before: Report, after: Report): Change[] {
  const [olds, freshs] = withoutSame(before.checklist.items, after.checklist.items, {
    named: (a, b) => a.text === b.text && a.group === b.group,
    same: (a, b) => a.mark === b.mark,
  });
  const old = byTurn(olds, itemName);
  const fresh = byTurn(freshs, itemName);
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

/** Rows by their name, those of the same name told apart by their turn. */
export function byTurn<Row>(rows: readonly Row[], nameOf: (row: Row) => string): Map<string, Row> {
  const turns = new Map<string, number>();
  return new Map(
    rows.map((row) => {
      const name = nameOf(row);
      const turn = turns.get(name) ?? 0;
      turns.set(name, turn + 1);
      return [`${turn} ${name}`, row];
    }),
  );
}

function describeMark({ state, mark }: Item): string {
  if (state === "other") return `marked "${mark.trim()}"`;
  return state === "done" ? "ticked" : "unticked";
}

function questionChanges(before: Report, after: Report): Change[] {
  const [olds, freshs] = withoutSame(before.questions, after.questions, {
    named: (a, b) => a.number === b.number,
    same: hasSameAnswer,
  });
  const old = byTurn(olds, questionName);
  const fresh = byTurn(freshs, questionName);
  const changed = [...fresh].flatMap(([key, question]): Change[] => {
    const was = old.get(key);
    if (!was) return [{ text: `new: ${questionName(question)}`, question }];
    if (hasSameAnswer(was, question)) return [];
    return [{ text: `${questionName(question)} ${describeAnswer(was, question)}`, question }];
  });
  const gone = [...old]
    .filter(([key]) => !fresh.has(key))
    .map(([, question]) => ({ text: `gone: ${questionName(question)}` }));
  return [...changed, ...gone];
}

function hasSameAnswer(before: Question, after: Question): boolean {
  return before.answerText === after.answerText && before.state === after.state;
}

// Names cost, and most of the time there are the same rows in the same order: then those that differ are told apart as all would be.
function withoutSame<Row>(
  before: readonly Row[],
  after: readonly Row[],
  { named, same }: { readonly [Way in "named" | "same"]: (before: Row, after: Row) => boolean },
): [before: readonly Row[], after: readonly Row[]] {
  if (before === after) return [[], []];
  const aligned = before.length === after.length && before.every((row, i) => named(row, after[i]!));
  if (!aligned) return [before, after];
  const differs = (_: Row, i: number) => !same(before[i]!, after[i]!);
  return [before.filter(differs), after.filter(differs)];
}

function describeAnswer(before: Question, after: Question): string {
  if (after.state === "unanswered") return "emptied";
  const by = countWords(after.answerText) - countWords(before.answerText);
  if (before.state === "unanswered") return `answered, ${countedWords(by)}`;
  if (by === 0) return "reworded";
  return `${by > 0 ? "+" : "−"}${countedWords(Math.abs(by))}`;
}
