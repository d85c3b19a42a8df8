import { type ChildProcess, fork, spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { nodeFileSystem } from "../../src/io/file-system.ts";
import { lockForSave, removeLeftLock, type SaveLock } from "../../src/io/save-lock.ts";
import { lockPathOf, lookAtLock, removeLock } from "../../src/io/save-lock-file.ts";
import { saveReport } from "../../src/io/save-report.ts";
import { git } from "./git.ts";
import { mergeLines } from "./merge-lines.ts";
import { stagedFileSystem, systemError } from "./staged-file-system.ts";
import { temporaryFolder } from "./temp-folder.ts";

/** Everything sooner than in life, so that no test waits. */
const TIMES = { step: 5, patience: 400, stale: 1_000, orphaned: 1_000, touch: 20 };

const folder = temporaryFolder();
const report = () => join(folder(), "README.md");
const lockFile = () => join(folder(), ".README.md.report-tui.lock");
const take = (times: Partial<typeof TIMES> = {}) =>
  lockForSave(nodeFileSystem, report(), { ...TIMES, ...times });

async function taken(times?: Partial<typeof TIMES>): Promise<SaveLock> {
  const lock = await take(times);
  if (typeof lock === "string") throw new Error(lock);
  return lock;
}

/** A lock that somebody left so many seconds ago; negative: before the clock was set back. */
function leave(line: string, secondsAgo: number): void {
  writeFileSync(lockFile(), line);
  const then = Date.now() / 1000 - secondsAgo;
  utimesSync(lockFile(), then, then);
}

/** A process that ran on this machine and does not any more. */
function finishedPid(): number {
  return spawnSync(process.execPath, ["-e", ""]).pid;
}

describe("the lock of a report", () => {
  it("is a file beside it that says who holds it, gone when it is released", async () => {
    const lock = await taken();
    expect(readFileSync(lockFile(), "utf8")).toMatch(
      new RegExp(`^${process.pid} ${hostname().replaceAll(".", "\\.")} [0-9a-f]{24}\\n$`),
    );
    await lock.release();
    expect(readdirSync(folder())).toEqual([]);
  });

  it("is waited for, and then taken", async () => {
    const first = await taken();
    let has = false;
    const second = taken().then((lock) => {
      has = true;
      return lock;
    });
    await sleep(100);
    expect(has).toBe(false);
    await first.release();
    await (await second).release();
    expect(readdirSync(folder())).toEqual([]);
  });

  it("is waited for only so long", async () => {
    const first = await taken();
    expect(await take()).toBe("busy");
    expect(existsSync(lockFile())).toBe(true);
    await first.release();
  });

  it("stays its holder's for as long as that one works", async () => {
    const first = await taken();
    expect(await take({ patience: 2_000 })).toBe("busy");
    await first.release();
  });

  it.each([
    ["by nobody knows whom", "", 60],
    ["by a process that still runs", `${process.pid} ${hostname()} x\n`, 60],
    ["on another machine", "1 another-machine x\n", 60],
    ["before the clock was set back", "1 another-machine x\n", -60],
  ])("is taken over when it was left %s", async (_, line, secondsAgo) => {
    leave(line, secondsAgo);
    await (await taken()).release();
    expect(readdirSync(folder())).toEqual([]);
  });

  it("is taken over sooner when its holder runs no more on this machine", async () => {
    leave(`${finishedPid()} ${hostname()} x\n`, 3);
    await (await taken({ stale: 60_000 })).release();
    leave(`${finishedPid()} another-machine x\n`, 3);
    expect(await take({ stale: 60_000 })).toBe("busy");
  });

  it("is not taken away from the next one by somebody who looked too early", async () => {
    leave("1 another-machine x\n", 60);
    const stale = await lookAtLock(nodeFileSystem, lockFile());
    await removeLock(nodeFileSystem, lockFile(), stale!.stamp);
    const next = await taken();
    await removeLock(nodeFileSystem, lockFile(), stale!.stamp);
    expect(existsSync(lockFile())).toBe(true);
    await next.release();
  });

  it("goes back to the next one when that came between the look and the rename", async () => {
    leave("1 another-machine x\n", 60);
    const stale = await lookAtLock(nodeFileSystem, lockFile());
    const fs = stagedFileSystem((_, call) => {
      if (call === "renameSync") writeFileSync(lockFile(), "the next one's\n");
    });
    await removeLock(fs, lockFile(), stale!.stamp);
    expect(readFileSync(lockFile(), "utf8")).toBe("the next one's\n");
    expect(readdirSync(folder())).toHaveLength(1);
  });

  it("of another is left alone by one that slept too long", async () => {
    const slept = await taken({ touch: 60_000 });
    await removeLock(nodeFileSystem, lockFile(), (await lookAtLock(nodeFileSystem, lockFile()))!.stamp);
    const next = await taken();
    await slept.release();
    expect(existsSync(lockFile())).toBe(true);
    await next.release();
  });

  it("has a shorter name where the report's own leaves no room", async () => {
    const path = join(folder(), `${"n".repeat(250)}.md`);
    const lock = await lockForSave(nodeFileSystem, path, TIMES);
    expect(readdirSync(folder())).toEqual([lockPathOf(path, true).slice(folder().length + 1)]);
    expect(await lockForSave(nodeFileSystem, path, TIMES)).toBe("busy");
    await (lock as SaveLock).release();
    expect(readdirSync(folder())).toEqual([]);
  });

  it.each(["EACCES", "EROFS", "ENOSPC", "EDQUOT", "EPERM"])("cannot be made: %s", async (code) => {
    const fs = stagedFileSystem((_, call) => {
      if (call === "open") throw systemError(code);
    });
    expect(await lockForSave(fs, report(), TIMES)).toBe("unlockable");
  });

  it.each([
    ["a folder", () => mkdirSync(lockFile())],
    ["a link that leads nowhere", () => symlinkSync("nowhere", lockFile())],
    ["a link to a file", () => symlinkSync("README.md", lockFile())],
  ])("cannot be made where %s has its name, which stays", async (_, place) => {
    place();
    expect(await take()).toBe("unlockable");
    expect(readdirSync(folder())).toHaveLength(1);
  });

  it("on Windows is waited for while it is being deleted", async () => {
    let refused = 0;
    const fs = stagedFileSystem((_, call) => {
      if (call === "open" && refused++ % 2 === 0 && refused < 6) throw systemError("EPERM");
    }, "win32");
    expect(await lockForSave(fs, report(), TIMES)).toBeTypeOf("object");
  });
});

describe("a lock that is there at the start", () => {
  const remove = (times: Partial<typeof TIMES> = {}) =>
    removeLeftLock(report(), nodeFileSystem, { ...TIMES, ...times });

  it.each([
    ["by nobody knows whom", () => leave("", 60)],
    ["on another machine", () => leave("1 another-machine x\n", 60)],
    ["just now, by a process that was killed", () => leave(`${finishedPid()} ${hostname()} x\n`, 0)],
  ])("is removed when it was left %s", async (_, left) => {
    writeFileSync(report(), "");
    left();
    await remove();
    expect(readdirSync(folder())).toEqual(["README.md"]);
  });

  it("is found through a link to the report", async () => {
    writeFileSync(report(), "");
    symlinkSync("README.md", join(folder(), "link.md"));
    leave("", 60);
    await removeLeftLock(join(folder(), "link.md"), nodeFileSystem, TIMES);
    expect(existsSync(lockFile())).toBe(false);
  });

  it("stays while somebody holds it", async () => {
    writeFileSync(report(), "");
    const first = await taken();
    await remove({ stale: 300 });
    expect(existsSync(lockFile())).toBe(true);
    await first.release();
  });

  it.each([
    ["there is none", () => {}],
    ["a folder has its name", () => mkdirSync(lockFile())],
    ["the folder of the report is gone", () => rmSync(folder(), { recursive: true })],
  ])("nothing happens where %s", async (_, place) => {
    place();
    const before = existsSync(folder()) && readdirSync(folder());
    await remove();
    expect(existsSync(folder()) && readdirSync(folder())).toEqual(before);
  });
});

describe("saveReport under the lock", () => {
  const save = (mine: string) => saveReport({ path: report(), base: "old", mine, merge: mergeLines });

  it("leaves nothing that git would show", async () => {
    git(folder(), "init");
    writeFileSync(report(), "old");
    git(folder(), "add", ".");
    git(folder(), "commit", "-m", "report");
    expect(await save("new")).toMatchObject({ ok: true });
    expect(git(folder(), "status", "--porcelain")).toBe(" M README.md\n");
  });

  it("leaves nothing after a failure either", async () => {
    writeFileSync(report(), "theirs");
    expect(await save("mine")).toMatchObject({ ok: false, reason: "conflict" });
    expect(readdirSync(folder())).toEqual(["README.md"]);
  });

  it("says that the file is busy while another saver keeps the lock", async () => {
    writeFileSync(report(), "old");
    const other = await taken();
    const result = await save("new");
    await other.release();
    expect(result).toMatchObject({ ok: false, reason: "busy" });
    expect(readFileSync(report(), "utf8")).toBe("old");
  });

  it("writes without one where none can be made", async () => {
    writeFileSync(report(), "old");
    mkdirSync(lockFile());
    expect(await save("new")).toMatchObject({ ok: true, text: "new" });
  });
});

it("lets one in at a time: processes that count in one file lose no count", async () => {
  writeFileSync(report(), "0");
  const counter = new URL("./save-lock-counter.ts", import.meta.url);
  // One of them is left dead in the middle of its turn.
  leave(`${finishedPid()} ${hostname()} x\n`, 60);
  const children = [1, 2, 3].map(() => fork(counter, [report(), "30"], { execArgv: ["--import", "tsx"] }));
  await Promise.all(children.map(ended));
  expect(readFileSync(report(), "utf8")).toBe("90");
  expect(readdirSync(folder())).toEqual(["README.md"]);
});

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) =>
    child.once("exit", (code) => (code === 0 ? resolve() : reject(new Error(`ended with ${code}`)))),
  );
}
