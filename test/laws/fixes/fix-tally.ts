import { RULES, ruleNamed } from "../../../src/model/problems/rules.ts";
import type { Excuse } from "./fix-law.ts";
import { type FixRun, playFixes } from "./fix-run.ts";
import { corpusFixSources, ownFixSources } from "./fix-sources.ts";

type Law = FixRun["broken"][number]["law"];

/** How some reports were mended. */
export interface FixTally {
  reports: number;
  readonly sources: number;
  /** How many fixes of each rule were applied. */
  readonly fixes: Record<string, number>;
  readonly broken: Record<string, number>;
  readonly excuses: Record<string, number>;
  /** The limits missed because of what is counted now: how often each, by the fix's rule. */
  readonly countedNow: Record<string, number>;
  /** The first few violations of each law and rule, in words, with the seed that replays them. */
  readonly first: string[];
}

const SHOWN = 2;

const LAWS: Readonly<Record<Law, string>> = {
  edits: "fixes whose edits are unsorted, overlap, leave the text or change nothing",
  gone: "fixes after which their problem is still there",
  errors: "fixes that bring a new error",
  words: "fixes that lose a word of an answer",
  others: "fixes that change how an answer or item they do not touch is read",
  "line ends": "fixes that bring line ends the file did not have",
  "by hand": "fixes of a rule that only people can mend",
  ends: "reports whose fixes never end",
  crash: "crashes",
};

const EXCUSES: Readonly<Record<Excuse, string>> = {
  "words-too-few": "times the answer had too few words afterwards (a placeholder or dashes no longer count)",
  "checker-stops": "times the checker stopped afterwards",
  "counted now": "other limits the answer missed afterwards (its text was there, and is counted now)",
  "judged now": "limits missed that showed when the checker judged again",
};

/** Mends the reports of some seeds. */
export function mendReports(from: number, to: number): FixTally {
  const sources = [...ownFixSources(), ...corpusFixSources()];
  const tally: FixTally = {
    reports: 0,
    sources: sources.length,
    fixes: {},
    broken: {},
    excuses: {},
    countedNow: {},
    first: [],
  };
  const shown: Record<string, number> = {};
  for (let seed = from; seed < to; seed++) {
    const run = playFixes(sources, seed);
    tally.reports++;
    for (const rule of run.rules) count(tally.fixes, rule);
    for (const { excuse, by, error } of run.excuses) {
      count(tally.excuses, excuse);
      if (excuse === "counted now") count(tally.countedNow, `${error} by ${by}`);
    }
    for (const { law, what } of run.broken) {
      count(tally.broken, law);
      const kind = `${law} ${/fix \d+, (\S+)/.exec(what)?.[1] ?? ""}`;
      if (count(shown, kind) <= SHOWN) tally.first.push(`${law}: seed ${seed}: ${what.slice(0, 300)}`);
    }
  }
  return tally;
}

function count(counts: Record<string, number>, key: string): number {
  counts[key] = (counts[key] ?? 0) + 1;
  return counts[key];
}

/** The tallies as lines to read, and whether a law was broken. */
export function describeFixes(tallies: readonly FixTally[]): { lines: string[]; broken: boolean } {
  const sum = (of: (tally: FixTally) => number | undefined) =>
    tallies.reduce((total, tally) => total + (of(tally) ?? 0), 0);
  const reports = sum((tally) => tally.reports);
  const all = sum((tally) => Object.values(tally.fixes).reduce((total, fixes) => total + fixes, 0));
  const perRule = RULES.map(({ id }) => id)
    .filter((id) => ruleNamed(id).mends !== "by hand")
    .map((id) => ({ id, fixes: sum(({ fixes }) => fixes[id]) }))
    .sort((a, b) => b.fixes - a.fixes);
  const lines = [
    `${all} fixes applied in random orders, ${reports} times to the end, on ${tallies[0]?.sources ?? 0} reports and made-up ones`,
    ...perRule.map(({ id, fixes }) => `${String(fixes).padStart(7)} ${id} (${ruleNamed(id).mends})`),
    ...Object.entries(EXCUSES).map(([key, title]) => `${sum(({ excuses }) => excuses[key])} ${title}`),
    ...[...new Set(tallies.flatMap(({ countedNow }) => Object.keys(countedNow)))]
      .sort()
      .map((key) => `${String(sum(({ countedNow }) => countedNow[key])).padStart(7)} ${key}`),
    ...Object.entries(LAWS).map(([law, title]) => `${sum(({ broken }) => broken[law])} ${title}`),
    ...tallies.flatMap(({ first }) => first.map((line) => `  ${line}`)),
  ];
  return { lines, broken: tallies.some(({ broken }) => Object.keys(broken).length > 0) };
}
