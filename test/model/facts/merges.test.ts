import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countBranches, mergesOf } from "../../../src/model/facts/merges.ts";
import type { Commit, History } from "../../../src/model/repository/history.ts";

const commit = (subject: string, parents: number, author = "Ada"): Commit => ({
  author,
  email: "ada@example.org",
  time: 0,
  parents,
  subject,
  files: [],
});

const history = (commits: readonly Commit[]): History => ({
  commits,
  complete: true,
  branches: [],
  remotes: [],
  unpushed: null,
});

/** What one commit is counted as; null where it is only a commit. */
const COUNTED: readonly (readonly [subject: string, parents: number, as: string | null])[] = [
  ["Merge pull request #7 from team/api", 2, "merged"],
  ["Merged in api (pull request #7)", 2, "merged"],
  ["Add the API (#7)", 1, "numbered"],
  ["Add the API (#7)  ", 1, "numbered"],
  ["Merge branch 'api'", 2, "ofBranches"],
  ["Merge branch 'main' into api", 2, "updates"],
  ["Merge remote-tracking branch 'origin/main'", 2, "updates"],
  ["Bring both together", 2, "ofBranches"],
  ["Merge branch 'main' of github.com:team/birds", 2, "updates"],
  ["Merge branch 'main' of https://github.com/team/birds into api", 2, "updates"],
  ["Fix (#7) as asked", 1, null],
  ["Fix #7", 1, null],
  ["Merge pull request #7 from team/api", 1, null],
  [`Merge branch '${"x".repeat(1e6)}' of there`, 2, "ofBranches"],
];

describe("merges in a history", () => {
  test.each(COUNTED)("%.60s (parents: %i) counts as %s", (subject, parents, as) => {
    const { commits, byBots, ...counts } = mergesOf(history([commit(subject, parents)]));
    expect(commits).toBe(1);
    expect(byBots).toBe(0);
    expect(Object.entries(counts).filter(([, count]) => count > 0)).toEqual(as === null ? [] : [[as, 1]]);
  });

  test("a pull request counts once: merged and squashed, or named by two commits", () => {
    const commits = [
      commit("Add (#7)", 1),
      commit("Merge pull request #7 from a/b", 2),
      commit("Again (#7)", 1),
    ];
    expect(mergesOf(history(commits))).toMatchObject({ merged: 1, squashed: 0, numbered: 0 });
  });

  test("those of bots are told by the branch they come from, or by who wrote them", () => {
    const commits = [
      commit("Merge pull request #1 from team/dependabot/pip/torch-2", 2),
      commit("Bump torch (#2)", 1, "dependabot[bot]"),
      commit("Add (#3)", 1),
    ];
    expect(mergesOf(history(commits))).toMatchObject({ merged: 1, squashed: 1, numbered: 1, byBots: 2 });
  });

  test("are the same in any order of the commits", () => {
    const some = fc.array(fc.constantFrom(...COUNTED).map(([subject, parents]) => commit(subject, parents)));
    const shuffled = some.chain((commits) =>
      fc.tuple(
        fc.constant(commits),
        fc.shuffledSubarray(commits, { minLength: commits.length, maxLength: commits.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([commits, others]) => {
        expect(mergesOf(history(others))).toEqual(mergesOf(history(commits)));
      }),
    );
  });
});

test("a branch here and on servers is one", () => {
  const remotes = ["origin", "fork"].map((name) => ({ name, host: "example.org", path: "team/birds" }));
  const branches = ["main", "origin/main", "origin/HEAD", "fork/main", "feature/a", "origin/feature/a"];
  expect(countBranches({ ...history([]), branches, remotes })).toBe(2);
});
