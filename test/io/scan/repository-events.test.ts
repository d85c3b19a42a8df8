import type { FSWatcher } from "node:fs";
import { cpSync, renameSync } from "node:fs";
import { join, relative } from "node:path";
import { beforeEach, describe, expect, it, test, vi } from "vitest";
import type { WatchFolder } from "../../../src/io/folder-events.ts";
import type { Listing } from "../../../src/io/scan/list-files.ts";
import { RepositoryEvents } from "../../../src/io/scan/repository-events.ts";
import { ScanTurns } from "../../../src/io/scan/scan-turns.ts";
import { kindOf } from "../../../src/model/repository/file-kind.ts";
import { git } from "../git.ts";
import { temporaryFolder } from "../temp-folder.ts";
import { write } from "./written.ts";

const folder = temporaryFolder();
const root = () => join(folder(), "team");
const place = () => ({ root: root(), report: "reports/README.md", inGit: true });

type Hear = (event: string, name: string | null) => void;

/** Watching as the system would do it, by hand: `tell` is an event in a folder. */
function byHand(fault?: NodeJS.ErrnoException) {
  const watched = new Map<string, Hear>();
  const watchFolder = ((path: string, _: object, hear: Hear) => {
    if (fault) throw fault;
    const name = relative(root(), path);
    watched.set(name, hear);
    const watcher = { on: () => watcher, close: () => watched.delete(name) };
    return watcher as unknown as FSWatcher;
  }) as unknown as WatchFolder;
  const tell = (path: string, event: string, name: string | null) => watched.get(path)?.(event, name);
  return { watchFolder, watched, tell };
}

function listing(paths: readonly string[], byGit = true): Listing {
  const files = paths.map((path) => ({ path, kind: kindOf(path), size: 0, stamp: "" }));
  return { files, byGit, truncated: false };
}

let changes = 0;
async function following(paths: readonly string[], byGit = true, fault?: NodeJS.ErrnoException) {
  const hand = byHand(fault);
  const events = new RepositoryEvents(place(), () => changes++, hand.watchFolder);
  await events.follow(listing(paths, byGit));
  return { ...hand, events };
}
beforeEach(() => {
  changes = 0;
  write(root(), { "reports/README.md": "" });
  git(root(), "init");
});

const FILES = ["a.py", "src/b.py", "src/deep/c.py", "data/big.csv", "reports/README.md", "src/d.csv"];

describe("the folders that are watched", () => {
  it("are the root, those with files that are read, and git's", async () => {
    const { watched, events } = await following(FILES);
    expect([...watched.keys()].sort()).toEqual(["", ".git", "reports", "src", "src/deep"]);
    expect(events.isWhole).toBe(true);
    await events.follow(listing(["a.py"]));
    expect([...watched.keys()].sort()).toEqual(["", ".git"]);
    events.close();
    expect(watched.size).toBe(0);
  });

  it("are at most 300, near the root first", async () => {
    const { watched, events } = await following(
      Array.from({ length: 400 }, (_, i) => `src/deep/${i}/a.py`).concat("src/a.py"),
    );
    expect(watched.size).toBe(301);
    expect(watched.has("src")).toBe(true);
    expect(events.isWhole).toBe(false);
  });

  it("are none where the system gives no events, and then somebody has to look", async () => {
    const fault = Object.assign(new Error("too many"), { code: "ENOSPC" });
    const { events } = await following(FILES, true, fault);
    expect(events.isWhole).toBe(false);
  });

  it("are watched again when they were deleted and made anew", async () => {
    const { watched, tell, events } = await following(FILES);
    tell("src", "rename", "src");
    expect([changes, watched.has("src")]).toEqual([1, false]);
    await events.follow(listing(FILES));
    expect(watched.has("src")).toBe(true);
  });
});

describe("what tells of a change", () => {
  test.each<[string, boolean, string, string, string | null, boolean]>([
    ["a file that is read", true, "src", "change", "b.py", true],
    ["a file that is read, replaced", true, "src", "rename", "b.py", true],
    ["data that are only listed", true, "src", "change", "d.csv", false],
    ["data that are deleted", true, "src", "rename", "d.csv", true],
    ["an event without a name", true, "src", "rename", null, true],
    ["a file git does not know", true, "src", "rename", "new.py", false],
    ["a new file without git", false, "src", "rename", "new.py", true],
    [
      "a new hidden file without git, as saving makes them",
      false,
      "reports",
      "rename",
      ".README.md.12.tmp",
      false,
    ],
    ["a new folder without git", false, "src", "rename", "new", true],
    ["a folder that is listed", true, "src", "rename", "deep", true],
    ["a coverage report", true, "", "change", "coverage.xml", true],
    ["the report itself", true, "reports", "change", "README.md", false],
    ["a cache of Python", false, "src", "rename", "__pycache__", false],
    ["git's index", true, ".git", "rename", "index", true],
    ["another branch", true, ".git", "rename", "HEAD", true],
    ["a lock of git", true, ".git", "rename", "index.lock", false],
  ])("%s (in git: %s): %s %s %s: %s", async (_, byGit, at, event, name, isChange) => {
    const { tell } = await following(FILES, byGit);
    tell(at, event, name);
    expect(changes).toBe(isChange ? 1 : 0);
  });
});

describe("real events", () => {
  it("come for a file that is written", async () => {
    write(root(), { "src/b.py": "" });
    const events = new RepositoryEvents(place(), () => changes++);
    await events.follow(listing(["src/b.py"]));
    write(root(), { "src/b.py": "import torch\n" });
    await expect.poll(() => changes).toBeGreaterThan(0);
    events.close();
  });
});

describe("a folder that is moved away and put back as a copy", () => {
  it("is watched where it is now, and so is what is below", async () => {
    write(root(), { "src/deep/c.py": "" });
    const events = new RepositoryEvents(place(), () => changes++);
    const files = listing(["src/deep/c.py"]);
    await events.follow(files);
    renameSync(join(root(), "src"), join(folder(), "old"));
    cpSync(join(folder(), "old"), join(root(), "src"), { recursive: true });
    await expect.poll(() => changes).toBeGreaterThan(0);
    await events.follow(files);
    await new Promise((done) => setTimeout(done, 100));
    changes = 0;
    write(folder(), { "old/deep/c.py": "import numpy\n" });
    await new Promise((done) => setTimeout(done, 200));
    expect(changes).toBe(0);
    write(root(), { "src/deep/c.py": "import torch\n" });
    await expect.poll(() => changes).toBeGreaterThan(0);
    events.close();
  });
});

describe("scans", () => {
  it("come one at a time, once for a burst, and again for what changed meanwhile", {
    timeout: 10_000,
  }, async () => {
    let running = 0;
    let count = 0;
    const turns = new ScanTurns(async () => {
      expect(++running).toBe(1);
      count++;
      if (count === 2) turns.signal();
      await new Promise((done) => setTimeout(done, 5));
      running--;
    });
    await turns.run();
    for (let i = 0; i < 10; i++) turns.signal();
    expect(count).toBe(1);
    await expect.poll(() => count, { timeout: 5_000 }).toBe(3);
    await new Promise((done) => setTimeout(done, 800));
    expect(count).toBe(3);
  });

  it.each([
    ["one of 400 ms nine times as long", 400, [0, 40, 309]],
    ["one of 1 s no more than 5 s", 1_000, [0, 60, 315]],
  ])("leave %s to rest, which passes while nothing happens", async (_, takes, expected) => {
    vi.useFakeTimers();
    const begins: number[] = [];
    const start = performance.now();
    const turns = new ScanTurns(async () => {
      begins.push(Math.round((performance.now() - start) / 100));
      await new Promise((done) => setTimeout(done, takes));
    });
    void turns.run();
    await vi.advanceTimersByTimeAsync(takes);
    turns.signal();
    await vi.advanceTimersByTimeAsync(30_000);
    turns.signal();
    await vi.advanceTimersByTimeAsync(30_000);
    vi.useRealTimers();
    expect(begins).toEqual(expected);
  });
});
