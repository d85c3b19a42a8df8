import { diffWords } from "../document/diff.ts";
import { applyEdits, type Edit } from "../document/edit.ts";
import { byTurn, type Change, describeChanges, itemName, questionName } from "../report/changes.ts";
import { parseReport, type Report } from "../report/parse.ts";
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
    return was === undefined || was === value ? [] : [{ name, before: was, after: value }];
  });
}

/** What another program took back, and whether it can have been on purpose. */
export interface WentBack {
  /** The changes made here that are gone again, as they stood last. */
  readonly changes: readonly Change[];
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
  const now = piecesOf(disk);
  const edits = [...piecesOf(last)].flatMap(([name, piece]): Edit[] => {
    const is = now.get(name)?.value;
    if (is === undefined || is === piece.value) return [];
    const ours = own.filter((change) => change.name === name);
    const insert = nearestWithout(ours, piece, is);
    return insert === null ? [] : [{ ...piece.span, insert }];
  });
  edits.sort((a, b) => a.from - b.from);
  const without = applyEdits(last.text, edits);
  const changes = describeChanges(parseReport(without), last).filter(
    ({ item, question }) => item ?? question,
  );
  const others = describeChanges(last, disk).length > changes.length;
  const stale = changes.length > 0 && (others || changes.some(({ question }) => question));
  return { changes, stale, without };
}

/**
 * The piece without some of our changes, as near to what `is` there now as can be; null if the piece as it stood last is nearer. Marks have no
 * near and far.
 */
function nearestWithout(own: readonly OwnChange[], { value, isMark }: OwnPiece, is: string): string | null {
  let [nearest, least]: [string | null, number] = [null, isMark ? 1 : distance(value, is)];
  for (const text of withoutOwn(own, value, is)) {
    const far = distance(text, is);
    if (far < least) [nearest, least] = [text, far];
  }
  return nearest;
}

// A copy is old since some moment, so it lacks the newest changes. Some of the newest may have been put back, though, and be in the copy from
// when they were first made: so the text is also tried without just those changes that bring it nearer one by one.
function withoutOwn(own: readonly OwnChange[], value: string, is: string): Set<string> {
  const texts = new Set<string>();
  let [rest, near, least] = [value, value, distance(value, is)];
  for (const { before, after } of own) {
    rest = takeOut(rest, before, after);
    const text = takeOut(near, before, after);
    const far = text === near ? least : distance(text, is);
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

function piecesOf({ text, checklist, questions }: Report): Map<string, OwnPiece> {
  const marks = [...byTurn(checklist.items, itemName)].map(([name, item]): [string, OwnPiece] => [
    `item ${name}`,
    { value: item.mark, span: item.markSpan, isMark: true },
  ]);
  const answers = [...byTurn(questions, questionName)].map(([name, { answer: span }]): [string, OwnPiece] => [
    `answer ${name}`,
    { value: text.slice(span.from, span.to), span, isMark: false },
  ]);
  return new Map([...marks, ...answers]);
}

/** How many characters part two texts. */
function distance(before: string, after: string): number {
  return diffWords(before, after).reduce((sum, { from, to, insert }) => sum + (to - from) + insert.length, 0);
}
