import { holdsWords } from "./words.ts";

/**
 * Two texts that were put in at one place, one behind the other: mine first, unless only the other way round each stands on the line it was
 * written for. Where one holds all the other says, it stands alone. `lineEnd` is the file's.
 */
export function putBoth(mine: string, disk: string, lineEnd: string): string {
  if (holdsWords(mine, disk)) return mine;
  if (holdsWords(disk, mine)) return disk;
  const [first, second] = place(disk) < place(mine) ? [disk, mine] : [mine, disk];
  return first + parting(first, second, lineEnd) + second;
}

// Whole lines above a line stand before what was put into that line, and whole lines below it behind.
function place(text: string): number {
  const [starts, ends] = [/^[\r\n]/.test(text), /[\r\n]$/.test(text)];
  if (starts === ends) return 1;
  return ends ? 0 : 2;
}

function parting(first: string, second: string, lineEnd: string): string {
  if (/\s$/.test(first) || /^[\s.,:;!?)\]]/.test(second)) return "";
  return /[\r\n]/.test(first + second) ? lineEnd : " ";
}
