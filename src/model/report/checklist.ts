import type { Span } from "../document/edit.ts";
import {
  isBlank,
  linesInFences,
  readBullet,
  readHeading,
  readQuestionHeading,
  readTaskMark,
} from "./grammar.ts";
import type { Skeleton } from "./skeleton.ts";

/** Whether an item is ticked; `other` is a mark somebody left as a note (`[t]`, `[HMG]`), counted apart. */
export type ItemState = "open" | "done" | "other";

/** One item of the checklist. Spans are offsets into the report's text. */
export interface Item {
  /** What is to be done, continuation lines joined, the module included. */
  readonly text: string;
  /** The course modules named at the end of the text: `["M2", "M6"]`. */
  readonly modules: readonly string[];
  /** The nearest heading above, or an empty string. */
  readonly group: string;
  /** Exactly what stands between the brackets. */
  readonly mark: string;
  readonly state: ItemState;
  readonly markSpan: Span;
  readonly span: Span;
  /** From 1. */
  readonly line: number;
}

/** The items under one heading, in file order. */
export interface Group {
  readonly title: string;
  readonly items: readonly Item[];
}

/** The checklist of a report. */
export interface Checklist {
  readonly items: readonly Item[];
  readonly groups: readonly Group[];
}

interface Candidate {
  readonly item: Item;
  /** The numbers of the heading above the item and of the headings around that one, titles left out. */
  readonly under: readonly number[];
}

/** Reads the checklist: task lines before the first question, outside fences that close; in a report without questions, anywhere. */
export function readChecklist(skeleton: Skeleton): Checklist {
  const { contents, firstQuestion } = skeleton;
  const fenced = linesInFences(contents, 0, firstQuestion);
  const candidates: Candidate[] = [];
  let under: { line: number; level: number; title: string }[] = [];
  for (let i = 0; i < firstQuestion; i++) {
    if (fenced.has(i)) continue;
    const heading = readHeading(contents[i]!);
    if (heading) {
      under = [...under.filter((outer) => outer.level < heading.level), { line: i, ...heading }];
      continue;
    }
    const item = readItem(skeleton, i, under.at(-1)?.title ?? "");
    const enclosing = under.filter(({ level }, depth) => level > 1 || depth === under.length - 1);
    if (item)
      candidates.push({ item, under: enclosing.length > 0 ? enclosing.map(({ line }) => line) : [-1] });
  }
  return gather(candidates);
}

// A mark of its own kind is an item where ordinary marks stand under the same heading, or under one around it.
function gather(candidates: readonly Candidate[]): Checklist {
  const ordinary = new Set(
    candidates.filter(({ item }) => item.state !== "other").flatMap(({ under }) => under),
  );
  const groups: { heading: number; title: string; items: Item[] }[] = [];
  for (const { item, under } of candidates) {
    if (item.state === "other" && !under.some((heading) => ordinary.has(heading))) continue;
    const heading = under.at(-1)!;
    if (groups.at(-1)?.heading !== heading) groups.push({ heading, title: item.group, items: [] });
    groups.at(-1)!.items.push(item);
  }
  return {
    items: groups.flatMap((group) => group.items),
    groups: groups.map(({ title, items }) => ({ title, items })),
  };
}

function readItem({ lines, contents, firstQuestion }: Skeleton, index: number, group: string): Item | null {
  const content = contents[index]!;
  const at = readTaskMark(content);
  if (!at) return null;
  const mark = content.slice(at.from, at.to);
  const parts = [content.slice(at.to + 1).trim()];
  let last = index;
  while (last + 1 < firstQuestion && continues(contents[last + 1]!)) parts.push(contents[++last]!.trim());
  const text = parts.join(" ").trim();
  const { from } = lines[index]!;
  return {
    text,
    modules: readModules(text),
    group,
    mark,
    state: isBlank(mark) ? "open" : mark === "x" || mark === "X" ? "done" : "other",
    markSpan: { from: from + at.from, to: from + at.to },
    span: { from, to: lines[last]!.to },
    line: index + 1,
  };
}

function continues(line: string): boolean {
  const ends = isBlank(line) || readBullet(line) || readHeading(line) || readQuestionHeading(line);
  return !ends && !/^ {0,3}(?:`{3,}|~{3,})/.test(line);
}

function readModules(text: string): string[] {
  const last = [...text.matchAll(/\((M\d[^()]*)\)/g)].at(-1)?.[1] ?? "";
  return last.match(/M\d+/g) ?? [];
}
