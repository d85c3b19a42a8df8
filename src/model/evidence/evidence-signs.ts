import type { EvidenceState } from "./evidence-rule.ts";

/** How the evidence for an item is written, printed or on the screen: with a sign and in words. */
export const EVIDENCE_SIGNS: Readonly<
  Record<EvidenceState, { readonly glyph: string; readonly word: string }>
> = {
  found: { glyph: "●", word: "found" },
  none: { glyph: "○", word: "nothing found" },
  unknown: { glyph: "?", word: "cannot be told" },
};
