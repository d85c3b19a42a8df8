import type { Repository } from "../repository/repository.ts";
import type { Evidence, EvidenceRule } from "./evidence-rule.ts";
import { EVIDENCE_RULES } from "./evidence-rules.ts";

/** Places that are named; more tell nothing more. */
const MOST_PLACES = 8;

/** What a repository has for each rule, in the order of the rules. Never throws: a mistake of ours in one rule takes nothing from the others. */
export function gatherEvidence(
  repository: Repository,
  rules: readonly EvidenceRule[] = EVIDENCE_RULES,
): Evidence[] {
  return rules.map((rule) => {
    try {
      return evidenceOf(rule, repository);
    } catch {
      const note = "report-tui made a mistake in looking for this, so it cannot tell.";
      return { rule: rule.id, asks: rule.asks, state: "unknown", note, where: [], more: 0 };
    }
  });
}

/** What a repository has for one rule. Throws what the rule does. */
export function evidenceOf(rule: EvidenceRule, repository: Repository): Evidence {
  const found = rule.find(repository);
  const { id, asks } = rule;
  const where = found.slice(0, MOST_PLACES);
  if (found.length > 0)
    return { rule: id, asks, state: "found", note: "", where, more: found.length - where.length };
  const doubt = untoldNote(rule, repository) ?? unreadNote(rule, repository);
  if (doubt !== null) return { rule: id, asks, state: "unknown", note: doubt, where, more: 0 };
  return { rule: id, asks, state: "none", note: "Nothing in the repository shows this.", where, more: 0 };
}

/** Why a rule that finds nothing in a repository proves nothing by it; null where it would be in the files. */
export function untoldNote({ cannotTell }: EvidenceRule, repository: Repository): string | null {
  return (typeof cannotTell === "function" ? cannotTell(repository) : cannotTell) ?? null;
}

// What was not read may hold it.
function unreadNote({ reads }: EvidenceRule, { files, truncated }: Repository): string | null {
  if (truncated) return "Not all of the repository was read, and nothing in what was read shows this.";
  const unread = files.filter(({ kind, reading }) => reading === null && reads.includes(kind));
  if (unread.length === 0) return null;
  const count =
    unread.length === 1 ? "One file that may show it was" : `${unread.length} files that may show it were`;
  return `${count} not read, and nothing else shows this.`;
}
