import { splitWords } from "../document/diff.ts";
import { applyEdits, type Edit } from "../document/edit.ts";
import { remembered } from "../remembered.ts";
import { byTurn, describeChanges, itemName, questionName } from "../report/changes.ts";
import { parseReport, type Report } from "../report/parse.ts";
import { copyOf } from "../text/copy-of.ts";
import { takeOut } from "./take-out.ts";

/** What a save made here did to one mark or answer, known by the name of what it belongs to. */
export interface OwnChange {
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

/** The marks and answers a save made here changed: `before` was on disk, `after` is what it put there. */
export function ownChanges(before: Report, after: Report): OwnChange[] {
  const old = piecesOf(before);
  return [...piecesOf(after)].flatMap(([name, { value }]) => {
    const was = old.get(name)?.value;
    return was === undefined || was === value ? [] : [{ name, before: copyOf(was), after: copyOf(value) }];
  });
}

// Marks and answers; an editor that was opened before all of these would save a very old copy.
const OWN_KEPT = 200;
const OWN_CHARACTERS = 2_000_000;

/** The changes of one save before those known so far, newest first; the oldest go where there are too many, or too much text. */
export function addOwn(fresh: readonly OwnChange[], known: readonly OwnChange[]): OwnChange[] {
  const all = [...fresh, ...known].slice(0, OWN_KEPT);
  let characters = 0;
  const end = all.findIndex(({ before, after }) => {
    characters += before.length + after.length;
    return characters > OWN_CHARACTERS;
  });
  return end < 0 ? all : all.slice(0, Math.max(1, end));
}

/** What another program took back, and whether it can have been on purpose. */
export interface WentBack {
  /** Whether more came in with it, or an answer went: then the other program most likely saved an old copy. */
  readonly stale: boolean;
  /** The last text without these changes. From it to the last text is what is to be made again, and nothing of others'. */
  readonly without: string;
}

/**
 * What of all that was changed here (`own`, newest first) is gone again between the `last` text and the one on `disk`: marks that are what they
 * were before, and answers nearer to what they would be without our words than to what they last were. Saving an old copy does that.
 */
export function findWentBack(own: readonly OwnChange[], last: Report, disk: Report): WentBack {
  if (own.length === 0) return { stale: false, without: last.text };
  const now = piecesOf(disk);
  const edits = [...piecesOf(last)].flatMap(([name, piece]): Edit[] => {
    const is = now.get(name)?.value;
    if (is === undefined || is === piece.value) return [];
    const ours = own.filter((change) => change.name === name);
    const insert = nearestWithout(ours, piece, is);
    return insert === null ? [] : [{ ...piece.span, insert }];
  });
  if (edits.length === 0) return { stale: false, without: last.text };
  edits.sort((a, b) => a.from - b.from);
  const without = applyEdits(last.text, edits);
  const changes = describeChanges(parseReport(without), last).filter(
    ({ item, question }) => item ?? question,
  );
  const others = describeChanges(last, disk).length > changes.length;
  const stale = changes.length > 0 && (others || changes.some(({ question }) => question));
  return { stale, without };
}

/**
 * The piece without some of our changes, as near to what `is` there now as can be; null if the piece as it stood last is nearer. Marks have no
 * near and far.
 */
function nearestWithout(own: readonly OwnChange[], { value, isMark }: OwnPiece, is: string): string | null {
  const distance = distanceTo(is);
  let [nearest, least]: [string | null, number] = [null, isMark ? 1 : distance(value)];
  for (const text of withoutOwn(own, value, distance)) {
    const far = distance(text);
    if (far < least) [nearest, least] = [text, far];
  }
  return nearest;
}

// A copy is old since some moment, so it lacks the newest changes. Some of the newest may have been put back, though, and be in the copy from
// when they were first made: so the text is also tried without just those changes that bring it nearer one by one.
function withoutOwn(
  own: readonly OwnChange[],
  value: string,
  distance: (text: string) => number,
): Set<string> {
  const texts = new Set<string>();
  let [rest, near, least] = [value, value, distance(value)];
  for (const { before, after } of own) {
    rest = takeOut(rest, before, after);
    const text = takeOut(near, before, after);
    const far = distance(text);
    if (far < least) [near, least] = [text, far];
    texts.add(rest).add(near);
  }
  return texts;
}

/** A mark or an answer. */
interface OwnPiece {
  readonly value: string;
  readonly span: { readonly from: number; readonly to: number };
  readonly isMark: boolean;
}

// The report after one change is the report before the next.
const piecesOf = remembered(({ text, checklist, questions }: Report): ReadonlyMap<string, OwnPiece> => {
  const marks = [...byTurn(checklist.items, itemName)].map(([name, item]): [string, OwnPiece] => [
    `item ${name}`,
    { value: item.mark, span: item.markSpan, isMark: true },
  ]);
  const answers = [...byTurn(questions, questionName)].map(([name, { answer: span }]): [string, OwnPiece] => [
    `answer ${name}`,
    { value: text.slice(span.from, span.to), span, isMark: false },
  ]);
  return new Map([...marks, ...answers]);
});

/** Tells how far a text is from `is`: the characters of the pairs of neighbouring words that only one of them has. Each text costs once. */
function distanceTo(is: string): (text: string) => number {
  const wanted = pairsOf(is);
  const known = new Map<string, number>();
  return (text) => {
    const distance = known.get(text) ?? countDifference(pairsOf(text), wanted);
    known.set(text, distance);
    return distance;
  };
}

function countDifference(counts: Map<string, number>, wanted: ReadonlyMap<string, number>): number {
  for (const [pair, count] of wanted) counts.set(pair, (counts.get(pair) ?? 0) - count);
  let sum = 0;
  for (const [pair, count] of counts) sum += pair.length * Math.abs(count);
  return sum;
}

// Pairs tell a text from the same words in another order; finding the shortest way from one text to the other takes far longer.
function pairsOf(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  let last = "";
  for (const word of [...splitWords(text).map((each) => each.text), ""]) {
    const pair = `${last}\n${word}`;
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
    last = word;
  }
  return counts;
}
