import type { EvidenceRule } from "./evidence-rule.ts";

/** Every rule there is, in the order of the course's modules. */
export const EVIDENCE_RULES: readonly EvidenceRule[] = [];
