import { existsSync, readFileSync } from "node:fs";
import type { EvidenceState } from "../../src/model/evidence/evidence-rule.ts";
import { EVIDENCE_RULES } from "../../src/model/evidence/evidence-rules.ts";
import { gatherEvidence } from "../../src/model/evidence/gather-evidence.ts";
import { evidenceForItem } from "../../src/model/evidence/item-evidence.ts";
import type { Item } from "../../src/model/report/checklist.ts";
import { isOthers, kindOf } from "../../src/model/repository/file-kind.ts";
import type { Repository } from "../../src/model/repository/repository.ts";
import type { CorpusFile } from "./corpus-files.ts";

/** How a rule's finds meet the ticks, over repositories of which only the paths are known. */
export interface RuleAgreement {
  readonly rule: string;
  /** Items that came to this rule. */
  readonly items: number;
  readonly ticked: number;
  readonly found: number;
  readonly foundAndTicked: number;
  /** How often it said that there is nothing: without contents only rules about names may. */
  readonly none: number;
}

/** What path-based evidence says of real checklists. */
export interface EvidenceAgreement {
  readonly repositories: number;
  readonly rules: readonly RuleAgreement[];
  /** Items that came to no rule. */
  readonly unknownItems: number;
}

interface Judged {
  readonly rule: string | null;
  readonly state: EvidenceState;
  readonly isTicked: boolean;
}

/** Compares finds with ticks over all reports whose repository's paths are listed. */
export function compareEvidence(files: readonly CorpusFile[], folder: string): EvidenceAgreement {
  const listed = files.filter(({ listed, isTemplate }) => listed && !isTemplate);
  const judged = listed.flatMap(({ id, report }) => {
    const evidence = gatherEvidence(listedRepository(`${folder}/repos/${id}.txt`));
    return report.checklist.items.map((item) => judge(item, evidence));
  });
  const rules = EVIDENCE_RULES.map(({ id }) => count(id, judged));
  return {
    repositories: listed.length,
    rules: rules.toSorted((a, b) => share(a) - share(b)),
    unknownItems: judged.filter(({ rule }) => rule === null).length,
  };
}

/** The share of a rule's finds that meet a tick; rules without a find come last. */
export function share({ found, foundAndTicked }: RuleAgreement): number {
  return found === 0 ? 2 : foundAndTicked / found;
}

function judge(item: Item, evidence: ReturnType<typeof gatherEvidence>): Judged {
  const one = evidenceForItem(item, evidence);
  return { rule: one?.rule ?? null, state: one?.state ?? "unknown", isTicked: item.state === "done" };
}

function count(rule: string, judged: readonly Judged[]): RuleAgreement {
  const own = judged.filter((one) => one.rule === rule);
  const found = own.filter(({ state }) => state === "found");
  return {
    rule,
    items: own.length,
    ticked: own.filter(({ isTicked }) => isTicked).length,
    found: found.length,
    foundAndTicked: found.filter(({ isTicked }) => isTicked).length,
    none: own.filter(({ state }) => state === "none").length,
  };
}

function listedRepository(list: string): Repository {
  const lines = existsSync(list) ? readFileSync(list, "utf8").split("\n") : [];
  const files = lines.flatMap((line) => {
    const path = line.slice(line.indexOf("\t") + 1);
    if (line === "" || isOthers(path)) return [];
    return [{ path, size: Number.parseInt(line, 10) || 0, kind: kindOf(path), reading: null }];
  });
  return { files, history: null, truncated: false };
}
