// Most items are plain English, and Unicode's tables take a while to come.
const PLAIN = /^[\0-\x7f]*$/;

/** An item's text as items are compared: letters and digits only, so `(M2+M6)` and `(m2, M6)` are alike. */
export function itemKey(text: string): string {
  return text
    .toLowerCase()
    .split(PLAIN.test(text) ? /[^a-z0-9]+/ : /[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .join(" ");
}

/** More rewritten items than this are not looked for: each is compared with each. */
const MOST_REWRITTEN = 60;
/** The share of words two items have in common from which one is the other, rewritten. */
const ALIKE = 0.6;

interface Texted {
  readonly text: string;
}

/** Which item of a report is which of its template: by the same text, and what is left by most of the words. */
export function pairItems<Theirs extends Texted, Own extends Texted>(
  template: readonly Theirs[],
  own: readonly Own[],
): Map<Theirs, Own> {
  const pairs = new Map<Theirs, Own>();
  pairBy(({ text }) => text, template, own, pairs);
  if (pairs.size < template.length) pairBy(({ text }) => itemKey(text), template, own, pairs);
  if (pairs.size === template.length) return pairs;
  const taken = new Set(pairs.values());
  const left = own
    .filter((item) => !taken.has(item))
    .slice(0, MOST_REWRITTEN)
    .map(withWords);
  for (const item of template) {
    if (pairs.has(item)) continue;
    const best = mostAlike(withWords(item), left);
    if (!best) continue;
    pairs.set(item, best.item);
    left.splice(left.indexOf(best), 1);
  }
  return pairs;
}

function pairBy<Theirs extends Texted, Own extends Texted>(
  key: (item: Texted) => string,
  template: readonly Theirs[],
  own: readonly Own[],
  pairs: Map<Theirs, Own>,
): void {
  const taken = new Set(pairs.values());
  const byKey = new Map<string, Own[]>();
  for (const item of own) {
    if (taken.has(item)) continue;
    const same = byKey.get(key(item));
    if (same) same.push(item);
    else byKey.set(key(item), [item]);
  }
  for (const item of template) {
    const same = pairs.has(item) ? undefined : byKey.get(key(item))?.shift();
    if (same) pairs.set(item, same);
  }
}

interface ItemWords<Item> {
  readonly item: Item;
  readonly words: ReadonlySet<string>;
}

function withWords<Item extends Texted>(item: Item): ItemWords<Item> {
  return { item, words: new Set(itemKey(item.text).split(" ")) };
}

function mostAlike<Item>(
  { words }: ItemWords<unknown>,
  others: readonly ItemWords<Item>[],
): ItemWords<Item> | null {
  let best: ItemWords<Item> | null = null;
  let most = ALIKE;
  for (const other of others) {
    const common = [...words].filter((word) => other.words.has(word)).length;
    // What somebody added behind an item makes it no other item.
    const share = common / words.size;
    if (share < most || (best && share === most)) continue;
    best = other;
    most = share;
  }
  return best;
}
