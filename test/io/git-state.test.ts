import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { readGitState } from "../../src/io/git-state.ts";
import { git } from "./git.ts";
import { temporaryFolder } from "./temp-folder.ts";

const folder = temporaryFolder();
const repository = () => join(folder(), "team");
const report = () => join(repository(), "reports", "README.md");

beforeEach(() => {
  mkdirSync(join(repository(), "reports"), { recursive: true });
  writeFileSync(report(), "# Report\n");
});

function commit(message = "work"): void {
  git(repository(), "add", ".");
  git(repository(), "commit", "-m", message);
}

function push(): void {
  git(folder(), "init", "--bare", "server.git");
  git(repository(), "remote", "add", "origin", "../server.git");
  git(repository(), "push", "-u", "origin", "main");
}

/** Counts the processes of git from now on, and lets them do what they would. */
function countGit(): () => number {
  const real = execFileSync("sh", ["-c", "command -v git"], { encoding: "utf8" }).trim();
  const log = join(folder(), "started");
  const program = join(folder(), "bin", "git");
  mkdirSync(join(folder(), "bin"));
  writeFileSync(log, "");
  writeFileSync(program, `#!/bin/sh\necho started >> "${log}"\nexec "${real}" "$@"\n`);
  chmodSync(program, 0o755);
  vi.stubEnv("PATH", `${join(folder(), "bin")}:${process.env.PATH}`);
  return () => readFileSync(log, "utf8").split("\n").length - 1;
}

describe("readGitState", () => {
  it("is all nulls outside git and for what is not there", async () => {
    const nothing = { branch: null, handedIn: null, ahead: 0 };
    expect(await readGitState(report())).toEqual(nothing);
    expect(await readGitState(join(folder(), "gone.md"))).toEqual(nothing);
  });

  it("follows a report on its way to the server", async () => {
    git(repository(), "init");
    expect(await readGitState(report())).toEqual({ branch: "main", handedIn: "untracked", ahead: 0 });
    git(repository(), "add", ".");
    expect(await readGitState(report())).toEqual({ branch: "main", handedIn: "uncommitted", ahead: 0 });
    commit();
    expect(await readGitState(report())).toEqual({ branch: "main", handedIn: "unpushed", ahead: 1 });
    push();
    expect(await readGitState(report())).toEqual({ branch: "main", handedIn: "clean", ahead: 0 });
    writeFileSync(report(), "# Changed\n");
    expect(await readGitState(report())).toEqual({ branch: "main", handedIn: "uncommitted", ahead: 0 });
    git(repository(), "add", ".");
    writeFileSync(report(), "# Report\n");
    expect(await readGitState(report())).toMatchObject({ handedIn: "uncommitted" });
    writeFileSync(join(repository(), "code.py"), "");
    commit();
    writeFileSync(report(), "# Changed\n");
    commit();
    expect(await readGitState(report())).toEqual({ branch: "main", handedIn: "unpushed", ahead: 2 });
  });

  it("counts on a branch without upstream what no remote has", async () => {
    git(repository(), "init");
    commit();
    push();
    git(repository(), "switch", "-c", "answers/q7");
    writeFileSync(report(), "# More\n");
    commit();
    expect(await readGitState(report())).toEqual({ branch: "answers/q7", handedIn: "unpushed", ahead: 1 });
  });

  it("gives the short commit when no branch is checked out", async () => {
    git(repository(), "init");
    commit();
    git(repository(), "checkout", "--detach");
    const short = git(repository(), "rev-parse", "--short", "HEAD").trim();
    expect(await readGitState(report())).toMatchObject({ branch: short });
  });

  it("takes CRLF line ends for what git makes of them", async () => {
    git(repository(), "init");
    commit();
    push();
    writeFileSync(report(), "# Report\r\n");
    expect(await readGitState(report())).toMatchObject({ handedIn: "clean" });
  });

  it("looks at the file behind a link, with any name", async () => {
    git(repository(), "init");
    writeFileSync(join(repository(), "reports", ":(top)* r.md"), "text");
    commit();
    symlinkSync(join(repository(), "reports", ":(top)* r.md"), join(folder(), "link.md"));
    expect(await readGitState(join(folder(), "link.md"))).toMatchObject({
      branch: "main",
      handedIn: "unpushed",
    });
  });

  it("looks past the repository of a hook that runs it", async () => {
    git(repository(), "init");
    commit();
    vi.stubEnv("GIT_DIR", join(folder(), "elsewhere"));
    vi.stubEnv("GIT_INDEX_FILE", join(folder(), "elsewhere", "index"));
    expect(await readGitState(report())).toMatchObject({ branch: "main", handedIn: "unpushed" });
    vi.unstubAllEnvs();
  });

  it("is all nulls where git is not installed", async () => {
    git(repository(), "init");
    vi.stubEnv("PATH", folder());
    expect(await readGitState(report())).toEqual({ branch: null, handedIn: null, ahead: 0 });
    vi.unstubAllEnvs();
  });

  it("starts no git where there is no repository, and few in one", async () => {
    const count = countGit();
    await readGitState(report());
    expect(count()).toBe(0);
    git(repository(), "init");
    commit();
    push();
    const counts: number[] = [];
    for (const change of [() => {}, () => writeFileSync(report(), "# Changed\n"), () => commit()]) {
      change();
      const before = count();
      await readGitState(report());
      counts.push(count() - before);
    }
    // Where it is in the index and the commit is asked again when one of them is another.
    expect(counts).toEqual([3, 1, 3]);
    vi.unstubAllEnvs();
  });

  it.each<[string, () => void]>([
    ["is another commit", () => {}],
    ["is another commit, packed before", () => git(repository(), "pack-refs", "--all")],
    [
      "is another commit, of which nothing was ever logged",
      () => rmSync(join(repository(), ".git", "logs"), { recursive: true }),
    ],
    ["is another commit, where none is a branch's", () => git(repository(), "checkout", "--detach")],
  ])("sees that what HEAD names %s, also by a program that keeps no log", async (_, begin) => {
    git(repository(), "init");
    commit();
    begin();
    writeFileSync(report(), "# Changed\n");
    git(repository(), "add", ".");
    const tree = git(repository(), "write-tree").trim();
    expect(await readGitState(report())).toMatchObject({ handedIn: "uncommitted", ahead: 1 });
    const made = git(repository(), "commit-tree", tree, "-p", "HEAD", "-m", "work").trim();
    const head = readFileSync(join(repository(), ".git", "HEAD"), "utf8");
    const named = /^ref: (.*)$/m.exec(head)?.[1] ?? "HEAD";
    writeFileSync(join(repository(), ".git", named), `${made}\n`);
    expect(await readGitState(report())).toMatchObject({ handedIn: "unpushed", ahead: 2 });
  });

  it("sees a step back whose log line was taken out before", async () => {
    git(repository(), "init");
    for (const text of ["# One\n", "# Two\n"]) {
      writeFileSync(report(), text);
      commit();
    }
    git(repository(), "reset", "--soft", "HEAD~1");
    git(repository(), "reset", "--soft", "HEAD@{1}");
    git(repository(), "reflog", "delete", "HEAD@{0}");
    expect(await readGitState(report())).toMatchObject({ handedIn: "unpushed" });
    git(repository(), "reset", "--soft", "HEAD~1");
    expect(await readGitState(report())).toMatchObject({ handedIn: "uncommitted" });
  });

  it("runs nothing that the repository names", async () => {
    git(repository(), "init");
    commit();
    push();
    const trap = join(folder(), "trap");
    const sprung = join(folder(), "sprung");
    writeFileSync(trap, `#!/bin/sh\necho "$0 $*" >> "${sprung}"\ncat\n`);
    chmodSync(trap, 0o755);
    for (const key of [
      "core.fsmonitor",
      "core.pager",
      "core.editor",
      "core.sshCommand",
      "core.askPass",
      "diff.external",
      "diff.trap.textconv",
      "diff.trap.command",
      "filter.trap.clean",
      "filter.trap.smudge",
      "filter.trap.process",
      "gpg.program",
      "credential.helper",
      "remote.origin.uploadpack",
      "pager.ls-files",
      "pager.rev-list",
    ])
      git(repository(), "config", key, trap);
    git(repository(), "config", "remote.origin.promisor", "true");
    git(repository(), "config", "remote.origin.url", `ext::${trap}`);
    git(repository(), "config", "protocol.ext.allow", "always");
    git(repository(), "config", "log.showSignature", "true");
    const hooks = join(repository(), ".git", "hooks");
    mkdirSync(hooks, { recursive: true });
    for (const hook of ["post-index-change", "fsmonitor-watchman", "reference-transaction"])
      symlinkSync(trap, join(hooks, hook));
    writeFileSync(join(repository(), ".gitattributes"), "* filter=trap diff=trap\n");
    writeFileSync(report(), "# Changed\n");
    expect(await readGitState(report())).toEqual({ branch: "main", handedIn: "uncommitted", ahead: 0 });
    expect(existsSync(sprung)).toBe(false);
  });
});
