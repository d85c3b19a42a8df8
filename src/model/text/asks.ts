/**
 * Words by which a text is known to ask for a thing, however it is worded: of each group in `all` at least one, of `none` not any. They are
 * beginnings of words in small letters without signs ("docker", "w b", "creat"); a blank parts words that follow each other.
 */
export interface Asks {
  readonly all: readonly (readonly string[])[];
  readonly none?: readonly string[];
  /** Modules of the course this belongs to: where two things are asked for with as many words, the one whose module is named. */
  readonly modules?: readonly string[];
}

/** A text as `Asks` are compared with it: small letters and digits, one blank around each word. */
export function plainAsk(text: string): string {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return ` ${words.join(" ")} `;
}

/** How well a text, made plain, asks for a thing: 0 for not at all, more for more of its words. */
export function asksFor(plain: string, modules: readonly string[], asks: readonly Asks[]): number {
  return Math.max(0, ...asks.map((one) => weigh(plain, modules, one)));
}

function weigh(plain: string, named: readonly string[], { all, none = [], modules = [] }: Asks): number {
  const has = (word: string) => plain.includes(` ${word}`);
  if (none.some(has) || !all.every((group) => group.some(has))) return 0;
  return all.length + (modules.some((module) => named.includes(module)) ? 0.5 : 0);
}

/** How much of what asks for a thing of one of these modules a text says, in groups of words; null where none is of them, or a word speaks against it. */
export function asksInPart(plain: string, modules: readonly string[], asks: readonly Asks[]): number | null {
  const has = (word: string) => plain.includes(` ${word}`);
  const parts = asks
    .filter((one) => one.modules?.some((module) => modules.includes(module)) && !one.none?.some(has))
    // The first group names the thing itself.
    .map(({ all }) => all.filter((group) => group.some(has)).length + (all[0]?.some(has) ? 0.5 : 0));
  return parts.length === 0 ? null : Math.max(...parts);
}
