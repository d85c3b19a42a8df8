import { diffLines, diffWords } from "../document/diff.ts";
import { gatherClashes, type Part } from "./clashes.ts";
import type { Joined } from "./conflict.ts";
import { decide, versionsOf } from "./decide.ts";
import { atOneEdge, atOnePlace, gather, type Stretch } from "./gather.ts";
import { JoinedText } from "./joined-text.ts";
import { firstLineEnd } from "./line-ends.ts";

/**
 * Brings two changes of one text together: by lines, and by words in lines both changed. Different words never clash; what both put in at one
 * place is kept, and blanks and line ends never stand against words. Where the words clash, mine stand and a conflict holds both.
 * Line ends are compared as they are: `inOneLineEnd` gives all three the same before.
 */
export function joinWords(base: string, mine: string, disk: string): Joined {
  if (mine === disk || disk === base) return { text: mine, conflicts: [], told: [] };
  if (mine === base) return { text: disk, conflicts: [], told: [] };
  const lineEnd = firstLineEnd(base);
  const parts = findStretches(base, mine, disk).map((stretch): Part => {
    const versions = versionsOf(base, stretch);
    return { stretch, versions, text: decide(stretch, versions, lineEnd) };
  });
  const joined = new JoinedText(base);
  for (const { stretch, versions, text } of gatherClashes(base, parts)) {
    const lone = stretch.mine.length === 0 ? "disk" : stretch.disk.length === 0 ? "mine" : null;
    if (text === null) joined.conflict(stretch, versions);
    else joined.replace(stretch, text, lone);
  }
  return joined.end();
}

function findStretches(base: string, mine: string, disk: string): Stretch[] {
  return gather(diffLines(base, mine), diffLines(base, disk), atOneEdge).flatMap((lines) => {
    if (lines.mine.length === 0 || lines.disk.length === 0) return [lines];
    const versions = versionsOf(base, lines);
    const words = (text: string) =>
      diffWords(versions.base, text).map(({ from, to, insert }) => ({
        from: from + lines.from,
        to: to + lines.from,
        insert,
      }));
    return gather(words(versions.mine), words(versions.disk), atOnePlace);
  });
}
