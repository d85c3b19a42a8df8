import type { Judgement } from "./check-rules.ts";
import { REASONS, type Reason } from "./tag-reasons.ts";
import { DESCRIPTIVE_TAGS, TAG_RULES } from "./tag-rules.ts";

/** How one tag and the rules that match it agree over the reports that have tags. */
export interface TagAgreement {
  readonly tag: string;
  readonly rules: readonly string[];
  readonly tagged: number;
  /** In how many reports a matching rule fires. */
  readonly fires: number;
  readonly both: number;
  /** Tagged, and no matching rule fires. */
  readonly misses: readonly string[];
  /** A matching rule fires, and the report has neither this tag nor another that the rule matches. */
  readonly extras: readonly string[];
}

/** Reports on which tag and rule differ for one reason; without one when nobody has looked at them. */
export interface Explained {
  readonly kind: Reason["kind"];
  readonly reports: readonly string[];
  readonly why: string | null;
}

/** Holds every tag that names a fault against its rules. */
export function compareTags(judgements: readonly Judgement[]): TagAgreement[] {
  const tagged = judgements.filter(({ file }) => file.tags.length > 0);
  return Object.entries(TAG_RULES).map(([tag, rules]) => {
    const firing = tagged.filter(({ problems }) => problems.some(({ rule }) => rules.includes(rule)));
    const withTag = tagged.filter(({ file }) => file.tags.includes(tag));
    const kin = Object.keys(TAG_RULES).filter((other) =>
      TAG_RULES[other]!.some((rule) => rules.includes(rule)),
    );
    const ids = (some: readonly Judgement[]) => some.map(({ file }) => file.id);
    return {
      tag,
      rules,
      tagged: withTag.length,
      fires: firing.length,
      both: withTag.filter((one) => firing.includes(one)).length,
      misses: ids(withTag.filter((one) => !firing.includes(one))),
      extras: ids(firing.filter(({ file }) => !file.tags.some((other) => kin.includes(other)))),
    };
  });
}

/** The tags that stand in no table. */
export function unknownTags(judgements: readonly Judgement[]): string[] {
  const all = new Set(judgements.flatMap(({ file }) => file.tags));
  return [...all].filter((tag) => !TAG_RULES[tag] && !DESCRIPTIVE_TAGS[tag]);
}

/** The misses and extras of a tag by their reason, those without one last. */
export function explain({ tag, misses, extras }: TagAgreement): Explained[] {
  return [...explainKind(tag, "miss", misses), ...explainKind(tag, "extra", extras)];
}

/** The reasons given for differences that are there no longer, as `tag: report`. */
export function staleReasons(agreements: readonly TagAgreement[]): string[] {
  const byTag = new Map(agreements.map((agreement) => [agreement.tag, agreement]));
  return REASONS.flatMap(({ tag, kind, reports }) => {
    const agreement = byTag.get(tag);
    const differ = (kind === "miss" ? agreement?.misses : agreement?.extras) ?? [];
    return reports.filter((report) => !differ.includes(report)).map((report) => `${tag}: ${report}`);
  });
}

function explainKind(tag: string, kind: Reason["kind"], reports: readonly string[]): Explained[] {
  const reasons = REASONS.filter((reason) => reason.tag === tag && reason.kind === kind);
  const explained = reasons.map(({ why, reports: some }) => ({
    kind,
    why,
    reports: reports.filter((report) => some.includes(report)),
  }));
  const rest = reports.filter((report) => !reasons.some(({ reports: some }) => some.includes(report)));
  return [...explained, { kind, why: null, reports: rest }].filter((one) => one.reports.length > 0);
}
