import { applyEdits, type Edit, type Span } from "../../src/model/document/edit.ts";
import type { Joined } from "../../src/model/merge/conflict.ts";
import { oneLineEnd, withLineEnd } from "../../src/model/merge/line-ends.ts";
import { mergeMarks } from "../../src/model/merge/marks.ts";
import { joinReports } from "../../src/model/merge/merge-reports.ts";
import { settle } from "../../src/model/merge/settle.ts";
import { sameWords } from "../../src/model/merge/words.ts";
import { parseReport, type Report } from "../../src/model/report/parse.ts";
import { Random } from "../laws/random.ts";
import { type Field, randomSide, type Side } from "./merge-side.ts";

/** The laws of a merge; each has its line in the tally. */
export type MergeLaw = "loss" | "apart" | "kept" | "box" | "slice" | "round" | "crash";

/** How one triple went. */
export interface Trial {
  /** Whether the sides touched different words and boxes. */
  readonly apart: boolean;
  readonly conflicts: number;
  readonly words: number;
  readonly boxes: number;
  readonly broken: readonly { readonly law: MergeLaw; readonly what: string }[];
}

interface Triple {
  readonly report: Report;
  readonly mine: Side;
  readonly disk: Side;
}

/** A base and two sides made from it, told by the seed. */
export function makeTriple(report: Report, seed: number): Triple {
  const random = new Random(seed);
  const some = (count: number, most: number) =>
    Array.from({ length: random.below(2) === 0 ? 2 : most }, () => random.below(count));
  const field: Field = {
    questions: some(Math.max(1, report.questions.length), 40),
    items: some(Math.max(1, report.checklist.items.length), 60),
  };
  const mine = randomSide(report, field, `mine${seed}x`, random);
  return { report, mine, disk: randomSide(report, field, `disk${seed}x`, random) };
}

/** Merges one triple and holds the result against the laws. */
export function tryTriple(report: Report, seed: number): Trial {
  const triple = makeTriple(report, seed);
  const { mine, disk } = triple;
  const apart = areApart(triple);
  const words = mine.words.length + disk.words.length;
  const boxes = mine.boxes.size + disk.boxes.size;
  try {
    const joined = joinReports(report.text, mine.text, disk.text);
    const broken = [
      ...lost(triple, joined),
      ...(apart ? together(triple, joined) : []),
      ...boxesOf(triple, joined),
      ...slices(triple, joined),
      ...changedRound(triple, joined),
    ];
    return { apart, conflicts: joined.conflicts.length, words, boxes, broken };
  } catch (error) {
    return { apart, conflicts: 0, words, boxes, broken: [{ law: "crash", what: String(error) }] };
  }
}

type Broken = Trial["broken"];

function areApart({ mine, disk }: Triple): boolean {
  return !mine.touched.some((one) => disk.touched.some((other) => meet(one, other)));
}

// Two words side by side are different words; something put in right at a word is not.
function meet(a: Span, b: Span): boolean {
  const puts = a.from === a.to || b.from === b.to;
  return puts ? a.from <= b.to && b.from <= a.to : a.from < b.to && b.from < a.to;
}

function lost({ mine, disk }: Triple, { text, conflicts }: Joined): Broken {
  const there = [text, ...conflicts.map((conflict) => conflict.disk)].join("\n");
  const found = new Set(there.match(/\w+/g));
  const gone = [...mine.words, ...disk.words].filter((word) => !found.has(word));
  return gone.length > 0 ? [{ law: "loss", what: `${gone.length} words, the first is ${gone[0]}` }] : [];
}

// Where the sides kept apart, the result is known to the letter: what both did, made on one text.
function together({ report, mine, disk }: Triple, { text, conflicts }: Joined): Broken {
  if (conflicts.length > 0) return [{ law: "apart", what: JSON.stringify(conflicts[0]).slice(0, 300) }];
  const all: Edit[] = [...mine.edits, ...disk.edits].sort((a, b) => a.from - b.from || a.to - b.to);
  const edits = all.filter(
    (edit, i) => i === 0 || edit.from !== all[i - 1]!.from || edit.to !== all[i - 1]!.to,
  );
  if (edits.some((edit, i) => i > 0 && edit.from < edits[i - 1]!.to)) return [];
  const union = applyEdits(report.text, edits);
  const old = oneLineEnd(report.text);
  if (old === null) return sameWords(text, union) ? [] : [{ law: "kept", what: difference(union, text) }];
  const lineEnd = [mine.lineEnd, disk.lineEnd].find((end) => end !== null && end !== old);
  const wanted = lineEnd ? withLineEnd(union, lineEnd) : union;
  return text === wanted ? [] : [{ law: "kept", what: difference(wanted, text) }];
}

function difference(wanted: string, text: string): string {
  let at = 0;
  while (wanted[at] === text[at]) at++;
  const near = (of: string) => JSON.stringify(of.slice(Math.max(0, at - 60), at + 90));
  return `wanted ${near(wanted)}, got ${near(text)}`;
}

function boxesOf({ report, mine, disk }: Triple, { text, conflicts }: Joined): Broken {
  if (conflicts.length > 0) return [];
  const { items } = parseReport(text).checklist;
  return [...new Set([...mine.boxes.keys(), ...disk.boxes.keys()])].flatMap((at): Broken => {
    const { mark: base, text: name } = report.checklist.items[at]!;
    const marks = { base, mine: mine.boxes.get(at) ?? base, disk: disk.boxes.get(at) ?? base };
    const wanted = mergeMarks(marks, name).text;
    const got = items[at]?.mark;
    return got === wanted ? [] : [{ law: "box", what: `${JSON.stringify(marks)}: ${got} stands` }];
  });
}

function slices({ report, mine, disk }: Triple, joined: Joined): Broken {
  const wrong = joined.conflicts.find(
    (conflict) =>
      !report.text.includes(conflict.base) ||
      !mine.text.includes(conflict.mine) ||
      !disk.text.includes(conflict.disk) ||
      joined.text.slice(conflict.at.from, conflict.at.to) !== conflict.mine,
  );
  const kept =
    settle(
      joined,
      joined.conflicts.map(() => "mine" as const),
    ) === joined.text;
  if (!wrong && kept) return [];
  return [
    { law: "slice", what: wrong ? JSON.stringify(wrong).slice(0, 300) : "mine everywhere is another text" },
  ];
}

function changedRound({ report, mine, disk }: Triple, { text, conflicts }: Joined): Broken {
  const back = joinReports(report.text, disk.text, mine.text);
  const sorted = (of: string) => of.match(/\S+/g)?.sort().join(" ");
  const counts = `${conflicts.length} conflicts, and ${back.conflicts.length} the other way round`;
  if (back.conflicts.length !== conflicts.length) return [{ law: "round", what: counts }];
  const same = conflicts.length > 0 || bothMarked(mine, disk) || sorted(back.text) === sorted(text);
  return same ? [] : [{ law: "round", what: "other words the other way round" }];
}

// Of two different marks mine stays, and so the other way round the other one does.
function bothMarked(mine: Side, disk: Side): boolean {
  return [...mine.boxes.keys()].some((at) => disk.boxes.has(at));
}
