import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { BOUNDS, type ScanBounds } from "../../../src/io/scan/bounds.ts";
import { listFiles } from "../../../src/io/scan/list-files.ts";
import { RealFolders } from "../../../src/io/scan/real-folders.ts";
import { git } from "../git.ts";
import { temporaryFolder } from "../temp-folder.ts";
import { commitAll, write } from "./written.ts";

const folder = temporaryFolder();
const root = () => join(folder(), "team");

function list(bounds: Partial<ScanBounds> = {}, isOver = () => false, inGit = true) {
  return listFiles(
    new RealFolders(root()),
    inGit,
    { ...BOUNDS, ...bounds },
    { isOver, breathe: async () => {} },
  );
}
const paths = async (...args: Parameters<typeof list>) => (await list(...args)).files.map(({ path }) => path);

describe("in git", () => {
  it("are those it tracks, whatever else is there, and coverage reports", async () => {
    write(root(), { "src/a.py": "a = 1\n", "notes.txt": "" });
    commitAll(root());
    write(root(), {
      "new.py": "",
      "coverage.xml": "<coverage/>",
      "htmlcov/index.html": "",
      "htmlcov/b.html": "",
    });
    const listing = await list();
    expect(listing).toMatchObject({ byGit: true, truncated: false });
    expect(listing.files.map(({ path }) => path).sort()).toEqual([
      "coverage.xml",
      "htmlcov/index.html",
      "notes.txt",
      "src/a.py",
    ]);
    expect(listing.files.find(({ path }) => path === "src/a.py")).toMatchObject({ size: 6, kind: "python" });
  });

  it("are found by walking where git does not answer", { timeout: 15_000 }, async () => {
    write(root(), { "a.py": "" });
    commitAll(root());
    rmSync(join(root(), ".git/index"));
    execFileSync("mkfifo", [join(root(), ".git/index")]);
    const start = performance.now();
    expect(await list()).toMatchObject({ byGit: false, truncated: false, files: [{ path: "a.py" }] });
    expect(performance.now() - start).toBeLessThan(8_000);
  });

  it("leave out what is deleted, what others wrote, links and other repositories", async () => {
    write(root(), { "a.py": "", "gone.py": "", "node_modules/x/a.py": "", "sub/b.py": "" });
    commitAll(join(root(), "sub"));
    symlinkSync("a.py", join(root(), "link.py"));
    commitAll(root());
    rmSync(join(root(), "gone.py"));
    expect(await paths()).toEqual(["a.py"]);
  });

  it("have what a sparse checkout keeps off the disk by its name alone", async () => {
    write(root(), { "a.py": "", "deep/b.py": "" });
    commitAll(root());
    git(root(), "update-index", "--skip-worktree", "deep/b.py");
    rmSync(join(root(), "deep"), { recursive: true });
    expect((await list()).files).toMatchObject([
      { path: "a.py" },
      { path: "deep/b.py", size: 0, stamp: null },
    ]);
  });

  it("are each there once while a merge is not settled", async () => {
    write(root(), { "a.py": "1\n" });
    commitAll(root());
    git(root(), "checkout", "-b", "other");
    write(root(), { "a.py": "2\n" });
    git(root(), "commit", "-am", "two");
    git(root(), "checkout", "main");
    write(root(), { "a.py": "3\n" });
    git(root(), "commit", "-am", "three");
    expect(() => git(root(), "merge", "other")).toThrow();
    expect(await paths()).toEqual(["a.py"]);
  });

  it("keep names with sequences of the terminal and line ends; one that is no UTF-8 is left out", async () => {
    write(root(), { "a\nb.py": "", "\x1b[31mred.py": "", "ø.py": "", "-c.py": "" });
    writeFileSync(Buffer.concat([Buffer.from(`${root()}/`), Buffer.from([0xff, 0x2e, 0x70, 0x79])]), "");
    commitAll(root());
    expect((await paths()).sort()).toEqual(["\x1b[31mred.py", "-c.py", "a\nb.py", "ø.py"]);
  });

  it("are not looked for behind a folder that became a link", async () => {
    write(folder(), { "outside/secret.py": "" });
    write(root(), { "src/secret.py": "", "a.py": "" });
    commitAll(root());
    rmSync(join(root(), "src"), { recursive: true });
    symlinkSync(join(folder(), "outside"), join(root(), "src"));
    expect(await paths()).toEqual(["a.py"]);
  });

  it("come in the order in which they are worth reading", async () => {
    const inOrder = [
      "ci.yaml",
      "docker/Dockerfile",
      ".github/workflows/t.yaml",
      "z.py",
      "src/a.py",
      "src/deep/a.py",
    ];
    write(root(), Object.fromEntries([...inOrder.toReversed(), "image.png"].map((path) => [path, ""])));
    commitAll(root());
    expect(await paths()).toEqual([...inOrder, "image.png"]);
  });
});

describe("names that git's index should not have", () => {
  afterEach(() => vi.unstubAllEnvs());

  it("lead nowhere", async () => {
    write(folder(), {
      "outside.py": "",
      "bin/git": "#!/bin/sh\nprintf 'H ../outside.py\\0H /etc/hosts\\0H a.py\\0'\n",
    });
    write(root(), { "a.py": "" });
    chmodSync(join(folder(), "bin/git"), 0o755);
    vi.stubEnv("PATH", `${join(folder(), "bin")}:${process.env.PATH}`);
    expect(await paths()).toEqual(["a.py"]);
  });
});

describe("without git", () => {
  it("are found by walking, also where nothing is tracked yet", async () => {
    write(root(), { "a.py": "", "src/b.py": "" });
    expect(await list({}, undefined, false)).toMatchObject({ byGit: false, truncated: false });
    git(root(), "init");
    expect(await paths()).toEqual(["a.py", "src/b.py"]);
  });

  it("leave out what ignore files name, the deepest file first", async () => {
    write(root(), {
      ".gitignore": "*.log\n/build/\ndata/*\n!data/keep.py\nout.py\n",
      "src/.gitignore": "local.py\n!out.py\n",
      ...Object.fromEntries(
        ["a.log", "build/a.py", "src/build/a.py", "data/a.py", "data/keep.py", "out.py", "src/out.py"].map(
          (path) => [path, ""],
        ),
      ),
      "src/local.py": "",
      "local.py": "",
    });
    const expected = [
      "local.py",
      "data/keep.py",
      "src/out.py",
      "src/build/a.py",
      ".gitignore",
      "src/.gitignore",
    ];
    expect(await paths()).toEqual(expected);
    git(root(), "init");
    const asked = ["ls-files", "--others", "--exclude-standard"];
    expect(
      git(root(), ...asked)
        .trim()
        .split("\n")
        .sort(),
    ).toEqual(expected.sort());
  });

  it("follow no links, and end where folders go round or very deep", async () => {
    write(folder(), { "outside/secret.py": "" });
    write(root(), { "a.py": "" });
    symlinkSync("..", join(root(), "loop"));
    symlinkSync(join(folder(), "outside"), join(root(), "out"));
    mkdirSync(join(root(), ...Array.from({ length: 60 }, () => "deep")), { recursive: true });
    const listing = await list({}, undefined, false);
    expect(listing.files.map(({ path }) => path)).toEqual(["a.py"]);
    expect(listing.truncated).toBe(true);
  });

  it("leave pipes alone, as files and as ignore files", async () => {
    write(root(), { "a.py": "" });
    execFileSync("mkfifo", [join(root(), "b.py"), join(root(), ".gitignore")]);
    expect(await paths({}, undefined, false)).toEqual(["a.py"]);
  });

  it("are found in good time whatever ignore files say", async () => {
    const hostile = [`${"**/a/".repeat(12)}b`, `${"*?".repeat(50)}b`, "[z-a]", "[", "\\", "x".repeat(10_000)];
    const deep = `${"a/".repeat(35)}c.py`;
    write(root(), { ".gitignore": [...hostile, "*.log"].join("\n"), "a.log": "", [deep]: "" });
    const start = performance.now();
    expect(await paths({}, undefined, false)).toEqual([deep, ".gitignore"]);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

describe("bounds", () => {
  const files = Object.fromEntries(Array.from({ length: 50 }, (_, i) => [`data/${i}.csv`, ""]));

  it("on the number keep what is worth reading", async () => {
    write(root(), { ...files, "src/a.py": "", "b.yaml": "" });
    commitAll(root());
    const listing = await list({ files: 5 });
    expect(listing.truncated).toBe(true);
    expect(listing.files.map(({ path }) => path).slice(0, 2)).toEqual(["b.yaml", "src/a.py"]);
    expect((await list({ files: 5 }, undefined, false)).truncated).toBe(true);
    expect((await list()).truncated).toBe(false);
  });

  it("on the time", async () => {
    write(root(), files);
    commitAll(root());
    let looks = 0;
    const { files: seen, truncated } = await list({}, () => ++looks > 10);
    expect(seen.length).toBeLessThan(50);
    expect(truncated).toBe(true);
  });
});
