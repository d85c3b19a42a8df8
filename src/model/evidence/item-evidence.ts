import type { Item } from "../report/checklist.ts";
import { asksFor, plainAsk } from "../text/asks.ts";
import type { Evidence } from "./evidence-rule.ts";

/** The evidence for an item of a checklist: that of the rule whose words it says most of; null where no rule knows it. */
export function evidenceForItem(
  { text, modules }: Pick<Item, "text" | "modules">,
  evidence: readonly Evidence[],
): Evidence | null {
  const plain = plainAsk(text);
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

/** Why a tick is worth a second look: nothing speaks for it, or something speaks for an item that has none. Null where it is not. */
export function doubtOf(
  { state }: Pick<Item, "state">,
  evidence: Evidence | null,
): "ticked without evidence" | "evidence without a tick" | null {
  if (state === "done" && evidence?.state === "none") return "ticked without evidence";
  if (state === "open" && evidence?.state === "found") return "evidence without a tick";
  return null;
}
