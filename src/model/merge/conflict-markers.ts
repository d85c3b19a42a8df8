import { splitLines } from "../text/lines.ts";
import type { Conflict, Joined } from "./conflict.ts";
import { findConflicts } from "./marker-lines.ts";
import { nameQuestions } from "./name-questions.ts";

/**
 * The conflicts git wrote into a text, as a merge of ours would give them: mine stands, the markers are gone. Null when there are none.
 * A marker is seven signs long; a conflict that never ends, or in which another one begins, stays text.
 */
export function readMarkers(text: string): Joined | null {
  if (!text.includes("<<<<<<<")) return null;
  const lines = splitLines(text);
  const found = findConflicts(lines.map(({ from, to }) => text.slice(from, to)));
  if (found.length === 0) return null;
  const pieces: string[] = [];
  const conflicts: Conflict[] = [];
  let [length, next] = [0, 0];
  const put = (piece: string): void => {
    pieces.push(piece);
    length += piece.length;
  };
  const join = (side: readonly number[]) =>
    side.map((line) => text.slice(lines[line]!.from, lines[line]!.end)).join("");
  for (const { start, end, sides } of found) {
    put(text.slice(next, lines[start]!.from));
    const [base, mine, disk] = [join(sides.base), join(sides.mine), join(sides.disk)];
    conflicts.push({ question: null, base, mine, disk, at: { from: length, to: length + mine.length } });
    put(mine);
    next = lines[end]!.end;
  }
  put(text.slice(next));
  return nameQuestions({ text: pieces.join(""), conflicts, told: [] });
}
