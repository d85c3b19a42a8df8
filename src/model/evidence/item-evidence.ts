import type { Item } from "../report/checklist.ts";
import { asksFor, asksInPart, plainAsk } from "../text/asks.ts";
import type { Evidence } from "./evidence-rule.ts";

/**
 * The evidence for an item of a checklist: that of the rule whose words it says most of. An item in a team's own words is known by the module it
 * names: by the only rule of that module, or the one whose words it says more of than of any other's. Null where no rule knows it.
 */
export function evidenceForItem(
  { text, modules }: Pick<Item, "text" | "modules">,
  evidence: readonly Evidence[],
): Evidence | null {
  const plain = plainAsk(text);
  const worded = byWords(plain, modules, evidence);
  const agrees = worded?.asks.some((asks) => asks.modules?.some((module) => modules.includes(module)));
  // What only happens to share words with another module's item is told by its own.
  return agrees ? worded : (ofModule(plain, modules, evidence) ?? worded);
}

function byWords(plain: string, modules: readonly string[], evidence: readonly Evidence[]): Evidence | null {
  let best: Evidence | null = null;
  let most = 0;
  for (const one of evidence) {
    const weight = asksFor(plain, modules, one.asks);
    if (weight <= most) continue;
    most = weight;
    best = one;
  }
  return best;
}

function ofModule(plain: string, modules: readonly string[], evidence: readonly Evidence[]): Evidence | null {
  const parts = evidence
    .map((one) => ({ one, part: asksInPart(plain, modules, one.asks) }))
    .flatMap(({ one, part }) => (part === null ? [] : [{ one, part }]))
    .toSorted((a, b) => b.part - a.part);
  const [first, second] = parts;
  if (!first || (second && first.part === second.part)) return null;
  return first.one;
}

/** Why a tick is worth a second look: nothing speaks for it, or something speaks for an item that has none. Null where it is not. */
export function doubtOf(
  { state }: Pick<Item, "state">,
  evidence: Evidence | null,
): "ticked without evidence" | "evidence without a tick" | null {
  if (state === "done" && evidence?.state === "none") return "ticked without evidence";
  if (state === "open" && evidence?.state === "found") return "evidence without a tick";
  return null;
}
