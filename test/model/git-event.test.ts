import { describe, expect, it } from "vitest";
import type { GitDoings } from "../../src/model/git/git-doings.ts";
import { describeGitEvent } from "../../src/model/git/git-event.ts";

const rest: GitDoings = { branch: "main", head: null, stash: null, running: null, locked: false };
const moved = (message: string, commit = "1234567890"): GitDoings => ({
  ...rest,
  head: { id: message, commit, message },
});
const before = moved("commit: before", "abcdefabcd");

describe("describeGitEvent", () => {
  it.each([
    ["pull: Fast-forward", "git pull"],
    ["pull --rebase -q (finish): returning to refs/heads/main", "git pull"],
    ["initial pull", "git pull"],
    ["merge origin/main: Fast-forward", "git merge of origin/main"],
    ["rebase (finish): returning to refs/heads/main", "git rebase"],
    ["rebase -i (finish): returning to refs/heads/main", "git rebase"],
    ["rebase (abort): returning to refs/heads/main", "git rebase --abort"],
    ["am: A patch", "git am"],
    ["commit: pull: a message like another command", null],
    ["commit (merge): Merge branch 'feature'", null],
    ["commit (cherry-pick): words", null],
    ["clone: from somewhere", null],
    ["filter-branch: rewrite", "git moved main to 1234567"],
    ["", "git moved main to 1234567"],
  ])("takes %j for %j", (message, words) => {
    expect(describeGitEvent(before, moved(message))).toBe(words);
  });

  it("is silent when nothing moved", () => {
    expect(describeGitEvent(before, before)).toBe(null);
    expect(describeGitEvent(rest, { ...rest, locked: true })).toBe(null);
    expect(describeGitEvent(before, moved("something new", "abcdefabcd"))).toBe(null);
  });

  it("shows names without what a terminal would obey, and not whole when they are long", () => {
    const name = `\u001b[2J${"x".repeat(300)}`;
    const words = describeGitEvent(before, { ...moved("checkout: moving"), branch: name })!;
    expect(words).not.toMatch(/[\u0000-\u001f]/);
    expect(words.length).toBeLessThan(100);
    expect(describeGitEvent(before, moved(`merge ${name}: Fast-forward`))!.length).toBeLessThan(100);
  });
});
