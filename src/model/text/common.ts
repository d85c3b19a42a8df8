// Below this many characters they are looked at one by one.
const FEW = 32;

/** How many characters two texts have in common at their start. Stretches are compared as a whole, which goes many times as fast as by character. */
export function commonStart(before: string, after: string): number {
  const shorter = Math.min(before.length, after.length);
  let [same, least] = [0, shorter + 1];
  while (least - same > FEW) {
    const middle = (same + least) >> 1;
    if (before.slice(same, middle) === after.slice(same, middle)) same = middle;
    else least = middle;
  }
  while (same < shorter && before.charCodeAt(same) === after.charCodeAt(same)) same++;
  return same;
}

/** How many characters two texts have in common at their end, `most` at most. */
export function commonEnd(before: string, after: string, most: number): number {
  const stretch = (text: string, from: number, to: number) =>
    text.slice(text.length - to, text.length - from);
  const code = (text: string, at: number) => text.charCodeAt(text.length - 1 - at);
  let [same, least] = [0, most + 1];
  while (least - same > FEW) {
    const middle = (same + least) >> 1;
    if (stretch(before, same, middle) === stretch(after, same, middle)) same = middle;
    else least = middle;
  }
  while (same < most && code(before, same) === code(after, same)) same++;
  return same;
}
