import type { Span } from "../document/edit.ts";
import { copyOf } from "../text/copy-of.ts";
import { KnownSpans, type SpansOf } from "../text/known-spans.ts";
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
  const { text, lines, firstQuestion } = skeleton;
  const spans = whole.of(text);
  const end = lines[firstQuestion]?.from ?? text.length;
  return spans.get(0, end) ?? spans.keep(0, end, readAnew(skeleton));
}

// Whatever stands behind the first question changes nothing in it.
const whole = new KnownSpans<Checklist>();

/** Stands for the heading of what has none above it. */
const TOP = -1;

function readAnew(skeleton: Skeleton): Checklist {
  const { text, contents, firstQuestion } = skeleton;
  const spans = known.of(text);
  const fenced = linesInFences(contents, 0, firstQuestion);
  const candidates: Candidate[] = [];
  let under: { line: number; level: number; title: string }[] = [];
  let enclosing: readonly number[] = [TOP];
  for (let i = 0; i < firstQuestion; i++) {
    if (fenced.has(i)) continue;
    const heading = readHeading(contents[i]!);
    if (heading) {
      under = [
        ...under.filter((outer) => outer.level < heading.level),
        { ...heading, line: i, title: copyOf(heading.title) },
      ];
      const around = under.filter(({ level }, depth) => level > 1 || depth === under.length - 1);
      enclosing = around.map(({ line }) => line);
      continue;
    }
    const item = readItem(skeleton, i, under.at(-1)?.title ?? "", spans);
    if (item) candidates.push({ item, under: enclosing });
  }
  return gather(candidates);
}

// A mark of its own kind is an item where ordinary marks stand under the same heading, or under one around it.
function gather(candidates: readonly Candidate[]): Checklist {
  const ordinary = new Set<number>();
  for (const { item, under } of candidates)
    if (item.state !== "other") for (const heading of under) ordinary.add(heading);
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

// A change touches one item; the others are the same values as before.
const known = new KnownSpans<Item>();

function readItem(
  { lines, contents, firstQuestion }: Skeleton,
  index: number,
  group: string,
  spans: SpansOf<Item>,
): Item | null {
  const content = contents[index]!;
  const at = readTaskMark(content);
  if (!at) return null;
  let last = index;
  while (last + 1 < firstQuestion && continues(contents[last + 1]!)) last++;
  const { from } = lines[index]!;
  const { to } = lines[last]!;
  const before = spans.get(from, to);
  if (before && before.group === group && before.span.from === from && before.line === index + 1)
    return before;
  const mark = copyOf(content.slice(at.from, at.to));
  const rest = contents.slice(index + 1, last + 1);
  const text = copyOf(
    [content.slice(at.to + 1), ...rest]
      .map((part) => part.trim())
      .join(" ")
      .trim(),
  );
  return spans.keep(from, to, {
    text,
    modules: readModules(text),
    group,
    mark,
    state: isBlank(mark) ? "open" : mark === "x" || mark === "X" ? "done" : "other",
    markSpan: { from: from + at.from, to: from + at.to },
    span: { from, to },
    line: index + 1,
  });
}

function continues(line: string): boolean {
  const ends = isBlank(line) || readBullet(line) || readHeading(line) || readQuestionHeading(line);
  return !ends && !/^ {0,3}(?:`{3,}|~{3,})/.test(line);
}

function readModules(text: string): string[] {
  const last = [...text.matchAll(/\((M\d[^()]*)\)/g)].at(-1)?.[1] ?? "";
  return last.match(/M\d+/g) ?? [];
}
