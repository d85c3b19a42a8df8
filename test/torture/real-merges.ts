import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { diffEdits } from "../../src/model/document/diff.ts";
import type { Joined } from "../../src/model/merge/conflict.ts";
import { joinReports } from "../../src/model/merge/merge-reports.ts";
import { sameWords } from "../../src/model/merge/words.ts";
import { isPlaceholderLine } from "../../src/model/report/placeholder.ts";
import { corpusFolder, corpusMissing } from "../corpus/corpus-folder.ts";
import { lostWords } from "./lost-words.ts";
import type { Outcome } from "./outcome.ts";

/** One merge as `merges.json` has it; paths lie in the folder `merges`. */
interface RealMerge {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
  readonly git_conflicts: number;
}

/** Merges what real teams merged, both ways round, and compares with git. `--show` prints each conflict and each difference. */
export async function runRealMerges(args: readonly string[]): Promise<Outcome> {
  const missing = corpusMissing();
  if (missing) return { lines: [`Real merges not run: ${missing}.`], broken: false };
  const folder = join(corpusFolder(), "merges");
  const merges = JSON.parse(readFileSync(join(folder, "merges.json"), "utf8")) as RealMerge[];
  const tally = { conflicting: [0, 0], conflicts: [0, 0], lost: 0, kinds: new Map<string, number>() };
  const shown: string[] = [];
  for (const [number, merge] of merges.entries()) {
    const [base, ours, theirs] = [merge.base, merge.ours, merge.theirs].map((file) =>
      readFileSync(join(folder, file), "utf8"),
    ) as [string, string, string];
    const both = [joinReports(base, ours, theirs), joinReports(base, theirs, ours)] as const;
    both.forEach(({ conflicts }, way) => {
      if (conflicts.length > 0) tally.conflicting[way]!++;
      tally.conflicts[way]! += conflicts.length;
    });
    const lost = [
      ...both.flatMap((joined) => lostWords(base, ours, theirs, joined)),
      ...both.flatMap((joined) => lostWords(base, theirs, ours, joined)),
    ];
    tally.lost += lost.length;
    if (lost.length > 0) shown.push(`merge ${number}: lost ${lost.slice(0, 10).join(" ")}`);
    if (args.includes("--show")) shown.push(...showConflicts(number, merge, both[0]));
    if (merge.git_conflicts > 0) continue;
    const git = await gitMerge(folder, merge);
    const kind = compare(git, both[0]);
    tally.kinds.set(kind, (tally.kinds.get(kind) ?? 0) + 1);
    if (args.includes("--show")) shown.push(...showDifference(number, kind, git, both[0].text));
  }
  const stops = merges.filter(({ git_conflicts }) => git_conflicts > 0).length;
  return {
    lines: [
      `${merges.length} real merges, both ways round; git stops with conflicts in ${stops}, ours in ${tally.conflicting.join(" and ")} (${tally.conflicts.join(" and ")} conflicts)`,
      `${merges.length - stops} that git merges: ${[...tally.kinds].map(([kind, count]) => `${count} ${kind}`).join(", ")}`,
      `${tally.lost} words of either side lost without a conflict`,
      ...shown,
    ],
    broken: tally.lost > 0,
  };
}

function gitMerge(folder: string, { base, ours, theirs }: RealMerge): Promise<string> {
  const args = ["merge-file", "-p", ours, base, theirs];
  return new Promise((resolve, reject) => {
    execFile("git", args, { cwd: folder, maxBuffer: 1 << 26 }, (error, stdout) =>
      error ? reject(error) : resolve(stdout),
    );
  });
}

function compare(git: string, { text, conflicts }: Joined): string {
  if (conflicts.length > 0) return "a conflict of ours";
  if (text === git) return "the same";
  if (sameWords(text, git)) return "differ in blanks or line ends";
  const left = diffEdits(text, git).map(({ insert }) => insert.trim());
  if (left.some(isPlaceholderLine)) return "git leaves a placeholder where somebody wrote";
  return "other words";
}

function showConflicts(number: number, { git_conflicts }: RealMerge, { conflicts, told }: Joined): string[] {
  if (conflicts.length + told.length === 0) return [];
  return [
    `\nmerge ${number} (${git_conflicts} conflicts of git's)`,
    ...told.map((line) => `told: ${line}`),
    ...conflicts.map(
      ({ question, base, mine, disk }) =>
        `question ${question}\n  base ${excerpt(base)}\n  mine ${excerpt(mine)}\n  disk ${excerpt(disk)}`,
    ),
  ];
}

function showDifference(number: number, kind: string, git: string, ours: string): string[] {
  if (git === ours) return [];
  const edits = diffEdits(git, ours).slice(0, 5);
  return [
    `\nmerge ${number}: ${kind}`,
    ...edits.map(
      ({ from, to, insert }) => `  git  ${excerpt(git.slice(from, to))}\n  ours ${excerpt(insert)}`,
    ),
  ];
}

function excerpt(text: string): string {
  return JSON.stringify(text.length > 400 ? `${text.slice(0, 400)}…` : text);
}
