import type { Commit, History } from "../repository/history.ts";

/** What the subjects of commits tell of how work came together. Pull requests are told by their numbers, each once. */
export interface Merges {
  readonly commits: number;
  /** Pull requests that came in with a merge commit. */
  readonly merged: number;
  /** Pull requests that came in as one commit: those of bots, which number nothing else. */
  readonly squashed: number;
  /** Numbers that commits of people end with and no merge has: each a squashed pull request, or an issue. */
  readonly numbered: number;
  /** Of all of these, those a bot opened. */
  readonly byBots: number;
  /** Merge commits of branches, without a pull request. */
  readonly ofBranches: number;
  /** Merge commits that brought a branch up to date, with the main one or with what others had pushed to it. */
  readonly updates: number;
}

const MERGED = /^(?:Merge pull request #|Merged in .{1,200} \(pull request #)(\d+)/;
const SQUASHED = /\((?:pull request )?#(\d+)\)$/;
const UPDATED =
  /^Merge (?:remote-tracking )?branch (?:.{1,200} of |'(?:[\w.-]{1,100}\/)?(?:main|master|develop)')/;
const BOT = /\[bot\]|^dependabot|^renovate|^pre-commit-ci/i;
/** Longer subjects are cut: what is asked for stands at their ends. */
const LONGEST = 1000;

/** Counts the merges and pull requests of a history; the order of its commits makes no difference. */
export function mergesOf({ commits }: History): Merges {
  const merged = new Set<string>();
  const squashed = new Set<string>();
  const numbered = new Set<string>();
  const byBots = new Set<string>();
  let ofBranches = 0;
  let updates = 0;
  for (const commit of commits) {
    const subject = commit.subject.slice(0, LONGEST).trimEnd();
    const isMerge = commit.parents > 1;
    const request = (isMerge ? MERGED : SQUASHED).exec(subject)?.[1];
    const byBot = isBots(commit, subject);
    if (request !== undefined) (isMerge ? merged : byBot ? squashed : numbered).add(request);
    else if (isMerge && UPDATED.test(subject)) updates++;
    else if (isMerge) ofBranches++;
    if (request !== undefined && byBot) byBots.add(request);
  }
  for (const request of merged) squashed.delete(request);
  for (const request of [...merged, ...squashed]) numbered.delete(request);
  return {
    commits: commits.length,
    merged: merged.size,
    squashed: squashed.size,
    numbered: numbered.size,
    byBots: byBots.size,
    ofBranches,
    updates,
  };
}

// A merge is made by who merges it: there the name of the branch tells.
function isBots({ author, parents }: Commit, subject: string): boolean {
  return parents > 1 ? /\/(?:dependabot|renovate)\//.test(subject) : BOT.test(author);
}

/** How many branches there are, one that is here and on the server counted once. */
export function countBranches({ branches, remotes }: History): number {
  const names = branches.map((branch) => {
    const remote = remotes.find(({ name }) => branch.startsWith(`${name}/`));
    return remote ? branch.slice(remote.name.length + 1) : branch;
  });
  return new Set(names.filter((name) => name !== "HEAD")).size;
}
