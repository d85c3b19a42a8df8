import {
  appendFileSync,
  existsSync,
  mkdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { readGitDoings } from "../../src/io/git-doings.ts";
import type { GitDoings } from "../../src/model/git/git-doings.ts";
import { describeGitEvent } from "../../src/model/git/git-event.ts";
import { git } from "./git.ts";
import { temporaryFolder } from "./temp-folder.ts";

const folder = temporaryFolder();
const repository = () => join(folder(), "team");
const report = (root = repository()) => join(root, "reports", "README.md");
const team = (...args: string[]) => git(repository(), ...args);

/** Runs git where it may stop halfway. */
function stops(...args: string[]): void {
  expect(() => team(...args)).toThrow();
}

function commit(text: string, root = repository()): void {
  writeFileSync(report(root), text);
  git(root, "commit", "-a", "-m", `wrote ${text}`);
}

async function look(path = report()): Promise<GitDoings> {
  const doings = await readGitDoings(path);
  expect(doings).not.toBe(null);
  return doings!;
}

/** What is told of something that git does. */
async function told(act: () => void, path = report()): Promise<string | null> {
  const before = await look(path);
  act();
  return describeGitEvent(before, await look(path));
}

const line = (text: string) => `first\n\n${text}\n\nlast\n`;

beforeEach(() => {
  mkdirSync(dirname(report()), { recursive: true });
  writeFileSync(report(), line("start"));
  team("init");
  team("config", "rebase.autoSquash", "false");
  for (const [key, value] of Object.entries({ "user.name": "Team", "user.email": "team@example.org" }))
    team("config", key, value);
  team("add", ".");
  team("commit", "-m", "start");
  team("switch", "-c", "feature");
  commit(line("feature"));
  team("switch", "main");
});

describe("what git did is told", () => {
  it.each<[string, (() => void) | undefined, () => void, string | null]>([
    ["a checkout", undefined, () => team("checkout", "feature"), "git checkout: now on feature"],
    ["a switch", undefined, () => team("switch", "-c", "answers/q7"), "git checkout: now on answers/q7"],
    [
      "a checkout and a commit after it",
      undefined,
      () => {
        team("switch", "feature");
        commit(line("more"));
      },
      "git checkout: now on feature",
    ],
    [
      "there and back",
      undefined,
      () => {
        team("switch", "feature");
        team("switch", "main");
      },
      "git checkout: now on main",
    ],
    ["a stash", () => writeFileSync(report(), "edited"), () => team("stash"), "git stash"],
    [
      "a stash of one file",
      () => writeFileSync(report(), "edited"),
      () => team("stash", "push", report()),
      "git stash",
    ],
    [
      "a stash popped",
      () => {
        writeFileSync(report(), "edited");
        team("stash");
      },
      () => team("stash", "pop"),
      "git stash pop",
    ],
    [
      "one of two stashes popped",
      () => {
        for (const text of ["one", "two"]) {
          writeFileSync(report(), text);
          team("stash");
        }
      },
      () => team("stash", "pop", "stash@{1}"),
      "git stash pop",
    ],
    [
      "a stash, a checkout",
      () => writeFileSync(report(), "edited"),
      () => {
        team("stash");
        team("switch", "feature");
      },
      "git checkout: now on feature",
    ],
    [
      "a merge without a commit of its own",
      undefined,
      () => team("merge", "feature"),
      "git merge of feature",
    ],
    ["a merge with one", undefined, () => team("merge", "--no-ff", "feature"), "git merge of feature"],
    ["a reset", undefined, () => team("reset", "--hard", "feature"), "git reset"],
    [
      "a reset of what is not committed",
      () => writeFileSync(report(), "edited"),
      () => team("reset", "--hard"),
      "git reset",
    ],
    ["a cherry-pick", undefined, () => team("cherry-pick", "feature"), "git cherry-pick"],
    ["a revert", () => commit(line("more")), () => team("revert", "--no-edit", "HEAD"), "git revert"],
    [
      "a rebase",
      () => {
        team("commit", "--allow-empty", "-m", "more");
        team("switch", "feature");
      },
      () => team("rebase", "main"),
      "git rebase",
    ],
    [
      "a rebase of another branch",
      () => team("commit", "--allow-empty", "-m", "more"),
      () => team("rebase", "main", "feature"),
      "git rebase: now on feature",
    ],
    [
      "a commit",
      () => writeFileSync(report(), "edited"),
      () => team("commit", "-a", "-m", "pull: not really"),
      null,
    ],
    ["a commit amended", undefined, () => team("commit", "--amend", "--allow-empty", "-m", "again"), null],
    ["a branch renamed", undefined, () => team("branch", "-m", "trunk"), null],
    ["a branch made", undefined, () => team("branch", "other"), null],
    ["nothing", () => writeFileSync(report(), "edited"), () => team("status"), null],
  ])("of %s", async (_, prepare, act, words) => {
    prepare?.();
    expect(await told(act)).toBe(words);
  });

  it("of a pull: forward, merged, rebased, and with uncommitted changes put aside", async () => {
    const mine = join(folder(), "mine");
    git(folder(), "clone", "team", "mine");
    const pull = (...options: string[]) => told(() => git(mine, "pull", ...options), report(mine));
    commit(line("theirs"));
    expect(await pull()).toBe("git pull");
    const commitBoth = (name: string) => {
      commit(line(`theirs ${name}`));
      writeFileSync(join(mine, name), "");
      git(mine, "add", ".");
      git(mine, "commit", "-m", name);
    };
    commitBoth("a");
    expect(await pull("--no-rebase")).toBe("git pull");
    commitBoth("b");
    expect(await pull("--rebase")).toBe("git pull");
    expect(await pull()).toBe(null);
  });
});

describe("git that stops halfway", () => {
  beforeEach(() => commit(line("main")));

  it.each([
    ["merge", ["merge", "feature"], ["merge", "--abort"]],
    ["cherry-pick", ["cherry-pick", "feature"], ["cherry-pick", "--abort"]],
    ["revert", ["revert", "HEAD~1", "--no-edit"], ["revert", "--abort"]],
    ["rebase", ["rebase", "feature"], ["rebase", "--abort"]],
  ] as const)("is told at the start of a %s, and when it is given up", async (running, start, abort) => {
    if (running === "revert") commit(line("main again"));
    expect(await told(() => stops(...start))).toBe(`git ${running}, not finished`);
    expect(await look()).toMatchObject({ running, branch: "main" });
    expect(await told(() => team(...abort))).toBe(`git ${running} --abort`);
    expect(await look()).toMatchObject({ running: null, branch: "main" });
  });

  it("is no news when it is finished by a commit: the file stays as it was made", async () => {
    stops("merge", "feature");
    writeFileSync(report(), line("both"));
    expect(await told(() => team("commit", "-a", "-m", "both"))).toBe(null);
  });

  it("is a rebase again at its next step", async () => {
    commit(line("main again"));
    stops("rebase", "feature");
    writeFileSync(report(), line("feature and main"));
    team("add", ".");
    expect(await told(() => stops("-c", "core.editor=true", "rebase", "--continue"))).toBe("git rebase");
  });
});

describe("where git keeps less, or keeps it elsewhere", () => {
  it("nothing is known outside of a repository", async () => {
    expect(await readGitDoings(join(folder(), "README.md"))).toBe(null);
    expect(await readGitDoings(join(folder(), "no", "folder", "README.md"))).toBe(null);
    mkdirSync(join(folder(), "empty", ".git"), { recursive: true });
    expect(await readGitDoings(join(folder(), "empty", "README.md"))).toBe(null);
  });

  it("a new repository has a branch and no commit", async () => {
    git(folder(), "init", "new");
    expect(await look(join(folder(), "new", "README.md"))).toEqual({
      branch: "main",
      head: null,
      stash: null,
      running: null,
      locked: false,
    });
  });

  it("a commit can be checked out without a branch", async () => {
    const commitOf = (name: string) => team("rev-parse", name).trim();
    expect(await told(() => team("checkout", "--detach", "feature"))).toBe(
      `git checkout: now at ${commitOf("feature").slice(0, 7)}`,
    );
    expect(await look()).toMatchObject({ branch: null, head: { commit: commitOf("feature") } });
    expect(await told(() => team("checkout", "--detach", "main"))).toBe(
      `git checkout: now at ${commitOf("main").slice(0, 7)}`,
    );
  });

  it("the report is looked for through links, and while it is away", async () => {
    symlinkSync(report(), join(folder(), "link.md"));
    expect(await look(join(folder(), "link.md"))).toMatchObject({ branch: "main" });
    rmSync(report());
    expect(await look()).toMatchObject({ branch: "main" });
  });

  it("an added working tree has a HEAD of its own and shares the stash", async () => {
    const tree = join(folder(), "tree");
    team("worktree", "add", tree, "feature");
    expect(await look(report(tree))).toMatchObject({ branch: "feature" });
    expect(await told(() => team("switch", "-c", "other"), report(tree))).toBe(null);
    expect(await told(() => git(tree, "switch", "-c", "mine"), report(tree))).toBe(
      "git checkout: now on mine",
    );
    writeFileSync(report(tree), "edited");
    expect(await told(() => git(tree, "stash"), report(tree))).toBe("git stash");
    git(tree, "pack-refs", "--all");
    git(tree, "config", "core.logAllRefUpdates", "false");
    rmSync(join(repository(), ".git", "worktrees", "tree", "logs"), { recursive: true });
    const commit = git(tree, "rev-parse", "HEAD").trim();
    expect(await look(report(tree))).toMatchObject({ branch: "mine", head: { commit, message: "" } });
  });

  it.each([["loose"], ["packed"]])(
    "without a log, with %s branches, HEAD itself is compared",
    async (kind) => {
      team("config", "core.logAllRefUpdates", "false");
      rmSync(join(repository(), ".git", "logs"), { recursive: true });
      if (kind === "packed") team("pack-refs", "--all");
      expect(await told(() => team("switch", "feature"))).toBe("git checkout: now on feature");
      const target = team("rev-parse", "main").trim().slice(0, 7);
      expect(await told(() => team("reset", "--hard", "main"))).toBe(`git moved feature to ${target}`);
      expect(existsSync(join(repository(), ".git", "logs", "HEAD"))).toBe(false);
      expect(await told(() => team("checkout", "--detach", "main"))).toBe(`git checkout: now at ${target}`);
    },
  );

  it("a lock says that git is writing", async () => {
    writeFileSync(join(repository(), ".git", "index.lock"), "");
    expect(await look()).toMatchObject({ locked: true });
  });

  it("a lock that a killed git left says nothing", async () => {
    const lock = join(repository(), ".git", "index.lock");
    writeFileSync(lock, "");
    for (const secondsAgo of [11, -11]) {
      const then = Date.now() / 1000 - secondsAgo;
      utimesSync(lock, then, then);
      expect(await look()).toMatchObject({ locked: false });
    }
  });
});

describe("files of a repository that mean no good", () => {
  const own = (...names: string[]) => join(repository(), ".git", ...names);

  it("are not followed, waited for or read to the end", async () => {
    for (const name of ["HEAD", "logs/HEAD", "packed-refs"]) rmSync(own(name), { force: true });
    symlinkSync("/dev/zero", own("HEAD"));
    expect(await readGitDoings(report())).toBe(null);
    rmSync(own("HEAD"));
    writeFileSync(own("HEAD"), "ref: refs/heads/../../../../secret\n");
    symlinkSync("/dev/zero", own("packed-refs"));
    mkdirSync(own("logs", "HEAD"), { recursive: true });
    expect(await look()).toMatchObject({ head: null });
  });

  it("cost the end of a long log only", async () => {
    appendFileSync(own("logs", "HEAD"), `${"x".repeat(2_000_000)}\n`.repeat(3));
    const start = performance.now();
    expect(await told(() => team("switch", "feature"))).toBe("git checkout: now on feature");
    expect(await look()).toMatchObject({ head: { commit: realpathSync(report()) && expect.any(String) } });
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});
