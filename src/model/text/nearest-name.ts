/** Longer ones are no names. */
const LONGEST = 64;

/** The name that one with a typing mistake is likely meant to be: at most a third of it differs. Null when none is so near. */
export function nearestName(name: string, names: readonly string[]): string | null {
  if (name.length > LONGEST) return null;
  const wanted = name.toLowerCase();
  let best: { readonly name: string; readonly far: number } | null = null;
  for (const each of names) {
    const far = distance(wanted, each.toLowerCase());
    if (far <= Math.max(1, each.length / 3) && far < (best?.far ?? Number.POSITIVE_INFINITY))
      best = { name: each, far };
  }
  return best?.name ?? null;
}

/** How many characters have to be changed, added or taken away, or swapped with the next, to make one word of the other. */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const other = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, other, swapped ? before[j - 2]! + 1 : other);
    }
    before = row;
    row = next;
  }
  return row[b.length]!;
}
