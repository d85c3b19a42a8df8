import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { beforeEach, describe, expect, it, test } from "vitest";
import { HistoryReader } from "../../../src/io/scan/history.ts";
import { remoteAt } from "../../../src/io/scan/remote-address.ts";
import { Scanner } from "../../../src/io/scan/scanner.ts";
import { git } from "../git.ts";
import { temporaryFolder } from "../temp-folder.ts";
import { commitAll, write } from "./written.ts";

const folder = temporaryFolder();
const team = () => join(folder(), "team");
const read = () => new HistoryReader(team()).read();
beforeEach(() => mkdirSync(team()));

function commit(subject: string, ...options: string[]): void {
  git(team(), "add", "--all");
  git(team(), "commit", "--allow-empty", "--allow-empty-message", "-m", subject, ...options);
}

describe("the history of a repository", () => {
  it("has each commit with its author, its time and its files, the newest first", async () => {
    git(team(), "init");
    write(team(), { "a.py": "", "src/b\nc.py": "" });
    commit("Begin", "--author=Ada Lovelace <ada@example.org>", "--date=2025-01-02T03:04:05Z");
    write(team(), { "a.py": "1", "ø.py": "" });
    commit("", "--author=Grâce <g@example.org>", "--date=2025-01-03T00:00:00Z");
    expect(await read()).toMatchObject({
      complete: true,
      branches: ["main"],
      remotes: [],
      commits: [
        { author: "Grâce", email: "g@example.org", subject: "", parents: 1, files: ["a.py", "ø.py"] },
        {
          author: "Ada Lovelace",
          email: "ada@example.org",
          time: Date.UTC(2025, 0, 2, 3, 4, 5),
          parents: 0,
          subject: "Begin",
          files: ["a.py", "src/b\nc.py"],
        },
      ],
    });
  });

  it("has merges with their parents and without files, and names from the mailmap", async () => {
    write(team(), { ".mailmap": "Ada Lovelace <ada@example.org> <team@example.org>\n" });
    commitAll(team());
    git(team(), "checkout", "-b", "feature/x");
    write(team(), { "a.py": "" });
    commit("On the branch");
    git(team(), "checkout", "main");
    write(team(), { "b.py": "" });
    commit("On main");
    git(team(), "merge", "--no-ff", "-m", "Merge pull request #1 from team/x", "feature/x");
    const history = await read();
    expect(history?.branches).toEqual(["feature/x", "main"]);
    expect(history?.commits[0]).toMatchObject({
      parents: 2,
      files: [],
      subject: "Merge pull request #1 from team/x",
    });
    expect(history?.commits.map(({ author }) => author)).toEqual(Array(4).fill("Ada Lovelace"));
    expect(history?.commits.filter(({ files }) => files.length === 1)).toHaveLength(3);
  });

  it("is read where a pipe stands in the mailmap's place, which git would wait for", async () => {
    write(team(), { "a.py": "" });
    commitAll(team());
    execFileSync("mkfifo", [join(team(), ".mailmap")]);
    git(team(), "config", "mailmap.file", join(team(), ".mailmap"));
    const start = performance.now();
    expect((await read())?.commits).toMatchObject([{ files: ["a.py"] }]);
    expect(performance.now() - start).toBeLessThan(3_000);
  });

  it("of a clone that begins in the middle is not complete; its branches are those of the server, too", async () => {
    commitAll(team());
    commit("two");
    git(folder(), "clone", "--depth", "1", `file://${team()}`, "clone");
    const history = await new HistoryReader(join(folder(), "clone")).read();
    expect(history).toMatchObject({ complete: false, branches: ["main", "origin/main"], remotes: [] });
    expect(history?.commits).toHaveLength(1);
  });

  it("counts the commits that no remote has, as far as its own branches of it tell", async () => {
    commitAll(team());
    expect(await read()).toMatchObject({ unpushed: 1 });
    git(folder(), "clone", `file://${team()}`, "clone");
    const clone = join(folder(), "clone");
    const reader = new HistoryReader(clone);
    expect(await reader.read()).toMatchObject({ unpushed: 0 });
    git(clone, "commit", "--allow-empty", "-m", "two");
    git(clone, "commit", "--allow-empty", "-m", "three");
    expect(await reader.read()).toMatchObject({ unpushed: 2 });
    git(clone, "push", "origin", "HEAD:refs/heads/feature");
    expect(await reader.read()).toMatchObject({ unpushed: 0 });
  });

  it("before the first commit has none, and there is none outside git", async () => {
    expect(await read()).toBeNull();
    git(team(), "init");
    expect(await read()).toMatchObject({ commits: [], complete: true, unpushed: null });
  });

  it("is read again when HEAD has moved", async () => {
    commitAll(team());
    const reader = new HistoryReader(team());
    const first = await reader.read();
    expect((await reader.read())?.commits).toBe(first?.commits);
    commit("two");
    expect((await reader.read())?.commits).toHaveLength(2);
  });

  it("ends at 5,000 commits", { timeout: 60_000 }, async () => {
    git(team(), "init");
    const stream = Array.from(
      { length: 5_010 },
      (_, i) =>
        `commit refs/heads/main\ncommitter A <a@x> ${1_700_000_000 + i} +0000\ndata 2\nhi\nM 644 inline f${i % 9}\ndata 1\n${i % 7}\n`,
    );
    writeFileSync(join(folder(), "stream"), stream.join(""));
    git(
      folder(),
      "-C",
      team(),
      "-c",
      `alias.load=!git fast-import --quiet < '${join(folder(), "stream")}'`,
      "load",
    );
    const history = await read();
    expect(history?.complete).toBe(false);
    expect(history?.commits).toHaveLength(5_000);
    expect(history?.commits[0]?.time).toBe(1_700_005_009_000);
  });
});

describe("a remote is told by host and path alone", () => {
  test.each([
    ["https://github.com/team/project.git", "github.com", "team/project"],
    ["https://ada:p4ss@github.com/team/project", "github.com", "team/project"],
    ["https://ghp_t0ken@github.com/team/project.git/", "github.com", "team/project"],
    ["https://gitlab.example.org:8443/a/b/c.git?private_token=t0ken#t0ken", "gitlab.example.org", "a/b/c"],
    ["git@github.com:team/project.git", "github.com", "team/project"],
    ["ssh://git@github.com:22/team/project.git", "github.com", "team/project"],
    ["github-work:team/project", "github-work", "team/project"],
  ])("%s", (address, host, path) => {
    expect(remoteAt("origin", address)).toEqual({ name: "origin", host, path });
  });

  test.each([
    ["a folder", "/srv/git/project.git"],
    ["a folder of Windows", "C:\\work\\project"],
    ["a file address", "file:///srv/project.git"],
    ["a program", "ext::sh -c touch% mark"],
    ["a password where none belongs", "ada:p4ss@github.com/team/project"],
    ["a password with a slash", "https://ada:p4/ss@github.com/team/project"],
    ["nothing", ""],
    ["a host alone", "https://github.com/"],
  ])("and not at all for %s", (_, address) => {
    expect(remoteAt("origin", address)).toBeNull();
  });

  it("whatever the user and the password are", () => {
    const part = fc.string({ minLength: 1 });
    expect(remoteAt("origin", "https://0/ :SECRET? @github.com/team/project.git")).toBeNull();
    fc.assert(
      fc.property(part, part, fc.constantFrom("https://", "ssh://", ""), (user, password, scheme) => {
        const secret = `SECRET${password}`;
        const remote = remoteAt("origin", `${scheme}${user}:${secret}@github.com/team/project.git`);
        expect(JSON.stringify(remote)).not.toContain("SECRET");
      }),
    );
  });

  it("as git's configuration has them", async () => {
    commitAll(team());
    git(team(), "remote", "add", "origin", "https://ada:p4ss@github.com/team/project.git");
    git(team(), "remote", "add", "my.fork", "git@github.com:ada/project.git");
    const history = await read();
    expect(history?.remotes).toEqual([
      { name: "origin", host: "github.com", path: "team/project" },
      { name: "my.fork", host: "github.com", path: "ada/project" },
    ]);
    expect(JSON.stringify(history)).not.toContain("p4ss");
  });
});

describe("reading it runs nothing that the repository names", () => {
  const marks = () => join(folder(), "marks");
  const program = (name: string) => `touch '${join(marks(), name)}'; cat`;
  beforeEach(() => mkdirSync(marks()));

  it("no hook, alias, pager, filter, converter, signature program or monitor", async () => {
    write(team(), { "a.py": "", ".gitattributes": "* diff=own filter=own\n" });
    commitAll(team());
    commit("two");
    for (const [name, mark] of Object.entries(PROGRAMS)) git(team(), "config", name, program(mark));
    for (const name of ["log", "ls-files", "rev-parse", "config", "for-each-ref"])
      git(team(), "config", `alias.${name}`, `!${program(`alias-${name}`)}`);
    for (const name of ["log.showSignature", "submodule.recurse"]) git(team(), "config", name, "true");
    const hooks = join(folder(), "hooks");
    for (const name of ["post-index-change", "reference-transaction", "pre-commit", "post-checkout"]) {
      const script = `#!/bin/sh\n${program(`hook-${name}`)}\n`;
      write(hooks, { [name]: script });
      write(join(team(), ".git/hooks"), { [name]: script });
      chmodSync(join(hooks, name), 0o755);
      chmodSync(join(team(), ".git/hooks", name), 0o755);
    }
    git(team(), "config", "core.hooksPath", hooks);
    const place = { root: team(), report: "README.md", inGit: true };
    const repository = await new Scanner(place).read({ onProgress: () => {} });
    expect(repository.history?.commits).toHaveLength(2);
    expect(repository.files.map(({ path }) => path)).toEqual([".gitattributes", "a.py"]);
    expect(readdirSync(marks())).toEqual([]);
    // The traps are set: git as it comes walks into them.
    git(team(), "status");
    git(team(), "log", "--patch");
    git(team(), "branch", "new");
    expect(readdirSync(marks())).toEqual(
      expect.arrayContaining(["fsmonitor", "textconv", "process", "hook-reference-transaction"]),
    );
  });

  it.each([
    ["ext::sh -c %s", "remote.origin.url"],
    ["%s", "remote.origin.uploadpack"],
    ["%s", "core.sshCommand"],
  ])("no program that fetches what a partial clone lacks: %s in %s", async (value, name) => {
    write(team(), { "src/a.py": "" });
    commitAll(team());
    const tree = git(team(), "rev-parse", "HEAD:src").trim();
    const url = name === "core.sshCommand" ? "ssh://example.invalid/x" : `file://${folder()}/none`;
    const config = {
      "core.repositoryFormatVersion": "1",
      "extensions.partialClone": "origin",
      "remote.origin.promisor": "true",
      "remote.origin.url": url,
      "protocol.allow": "always",
      "protocol.ext.allow": "always",
    };
    for (const [key, said] of Object.entries(config)) git(team(), "config", key, said);
    git(
      team(),
      "config",
      name,
      value.replace(
        "%s",
        program("fetched")
          .replace("; cat", "")
          .replaceAll(" ", value === "%s" ? " " : "% "),
      ),
    );
    rmSync(join(team(), ".git/objects", tree.slice(0, 2), tree.slice(2)));
    const history = await read();
    expect(history?.complete).not.toBe(true);
    expect(readdirSync(marks())).toEqual([]);
    expect(() => git(team(), "log", "--raw", "-r")).toThrow();
    expect(readdirSync(marks())).toEqual(["fetched"]);
  });
});

const PROGRAMS: Readonly<Record<string, string>> = {
  "core.fsmonitor": "fsmonitor",
  "core.pager": "pager",
  "pager.log": "pager-log",
  "pager.config": "pager-config",
  "core.sshCommand": "ssh",
  "core.editor": "editor",
  "core.askPass": "askpass",
  "core.alternateRefsCommand": "refs",
  "core.gitProxy": "proxy",
  "gpg.program": "gpg",
  "gpg.ssh.program": "gpg-ssh",
  "diff.external": "diff",
  "diff.own.command": "diff-own",
  "diff.own.textconv": "textconv",
  "filter.own.clean": "clean",
  "filter.own.smudge": "smudge",
  "filter.own.process": "process",
  "credential.helper": "credential",
  "uploadpack.packObjectsHook": "pack",
};
