import { execFileSync, spawn } from "node:child_process";
import { readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  type FollowedRepository,
  followRepository,
  scanRepository,
} from "../../../src/io/scan/scan-repository.ts";
import type { RepositoryReading } from "../../../src/model/facts/repository-reading.ts";
import { git } from "../git.ts";
import { temporaryFolder } from "../temp-folder.ts";
import { builtScanWorker } from "./scan-built.ts";
import { commitAll, write } from "./written.ts";

const folder = temporaryFolder();
const worker = builtScanWorker();
const root = () => join(folder(), "team");
const report = () => join(root(), "reports/README.md");
beforeEach(() =>
  write(root(), { "reports/README.md": "# Report\n", "src/a.py": "import wandb\nwandb.init()\n" }),
);

const foundIn = (reading: RepositoryReading | undefined) =>
  reading?.evidence.flatMap(({ where }) => where.map(({ path, line }) => `${path}:${line}`)) ?? [];

describe("one scan", { timeout: 30_000 }, () => {
  it("gives what the repository has, and where it is", async () => {
    commitAll(root());
    const end = await scanRepository(report(), { worker });
    if (!end.ok) throw new Error(end.message);
    expect(end.root).toBe(root());
    expect(end.reading.report).toBe("reports/README.md");
    expect(end.reading.scanned).toMatchObject({ files: 2, truncated: false });
    expect(end.reading.scanned.ms).toBeGreaterThan(0);
    expect(foundIn(end.reading)).toContain("src/a.py:2");
  });

  it("works without git", async () => {
    expect(await scanRepository(report(), { worker })).toMatchObject({
      ok: true,
      reading: { scanned: { files: 2 } },
    });
  });

  it("says how far it is, when it takes a while", async () => {
    const long = "def f(x):\n    return x\n\n\n".repeat(3_000);
    const files = Array.from({ length: 200 }, (_, i) => [`src/${i}.py`, long]);
    write(root(), Object.fromEntries(files));
    const counts: number[][] = [];
    const end = await scanRepository(report(), { worker, onProgress: (...count) => counts.push(count) });
    expect(end.ok).toBe(true);
    expect(counts.length).toBeGreaterThan(0);
    for (const [done, of] of counts) expect([done! <= 202, of]).toEqual([true, 202]);
  });

  it("can be stopped", async () => {
    const stopped = { ok: false, message: "Reading the repository was stopped." };
    expect(await scanRepository(report(), { worker, signal: AbortSignal.abort() })).toEqual(stopped);
    const stop = new AbortController();
    const end = scanRepository(report(), { worker, signal: stop.signal });
    setTimeout(() => stop.abort(), 10);
    expect(await end).toEqual(stopped);
  });

  it("says so when there is nothing around the report, as in a folder that was handed in", async () => {
    rmSync(join(root(), "src"), { recursive: true });
    expect(await scanRepository(report(), { worker })).toEqual({
      ok: false,
      message: "There is nothing around this report to hold its ticks against: no code and no configuration.",
    });
  });

  it("says so when there is no project", async () => {
    rmSync(report());
    expect(await scanRepository(report(), { worker })).toMatchObject({ ok: false });
  });
});

/** The thread's program replaced by another one. */
function scanBy(program: string, patience = 2) {
  const stub = join(folder(), "stub.mjs");
  writeFileSync(stub, program);
  return scanRepository(report(), { worker: pathToFileURL(stub), patience });
}

describe("a scan that goes wrong", { timeout: 30_000 }, () => {
  const slow = "Reading the repository took too long and was stopped.";
  const failed = "The repository cannot be read: the program that reads it ended.";
  it.each([
    ["never answers", "setInterval(() => {}, 1_000);", slow],
    ["hangs", "for (;;);", slow],
    ["throws", "throw new Error('no');", failed],
    ["ends by itself", "process.exit(3);", failed],
    ["prints for ever, and hangs", "for (let i = 0; i < 1e5; i++) console.log('no'); for (;;);", slow],
  ])("says in a sentence that it %s", async (_, program, message) => {
    expect(await scanBy(program)).toEqual({ ok: false, message });
  });

  it("says in a sentence that it takes more and more memory, however long that takes it", async () => {
    const message = "Reading the repository took too much memory and was stopped.";
    const program = "const all = []; for (;;) all.push(new Array(1e6).fill(1));";
    expect(await scanBy(program, 25)).toEqual({ ok: false, message });
  });

  it("has no program", async () => {
    const gone = new URL("gone.js", worker);
    expect(await scanRepository(report(), { worker: gone })).toEqual({ ok: false, message: failed });
  });

  it("gets no thread, and leaves nothing behind that waits for the end of the program", async () => {
    // As where a system has no threads to give: it throws at once.
    const nowhere = new URL("https://example.org/worker.js");
    const before = process.listenerCount("exit");
    const message = "The repository cannot be read: the program that reads it could not be started.";
    expect(await scanRepository(report(), { worker: nowhere })).toEqual({ ok: false, message });
    expect(process.listenerCount("exit")).toBe(before);
  });
});

describe("following a repository", { timeout: 100_000 }, () => {
  let thread: FollowedRepository | null = null;
  const readings: RepositoryReading[] = [];
  const failures: string[] = [];
  const latest = () => foundIn(readings.at(-1));
  afterEach(async () => {
    await thread?.close();
    readings.length = 0;
    failures.length = 0;
  });

  async function follow(): Promise<void> {
    const onReading = (reading: RepositoryReading) => readings.push(reading);
    thread = await followRepository(
      report(),
      { onProgress: () => {}, onReading, onFailure: (message) => failures.push(message) },
      { worker },
    );
    await expect.poll(() => readings.length, { timeout: 10_000 }).toBe(1);
  }

  it("reads again when a file changes, one is added, and one is deleted", async () => {
    commitAll(root());
    await follow();
    expect(latest()).toContain("src/a.py:2");
    write(root(), { "tasks.py": "" });
    git(root(), "add", "--all");
    write(root(), { "src/a.py": "import wandb\n\nwandb.init()\n" });
    await expect.poll(latest, { timeout: 20_000 }).toContain("src/a.py:3");
    write(root(), { "src/new/b.py": "import wandb\nwandb.init()\n" });
    git(root(), "add", "--all");
    await expect.poll(latest, { timeout: 20_000 }).toContain("src/new/b.py:2");
    write(root(), { "src/new/b.py": "" });
    await expect.poll(latest, { timeout: 20_000 }).not.toContain("src/new/b.py:2");
    rmSync(join(root(), "src"), { recursive: true });
    await expect.poll(latest, { timeout: 20_000 }).not.toContain("src/a.py:3");
  });

  it("does so without git, too", async () => {
    await follow();
    write(root(), { "train.py": "import wandb\nwandb.init()\n" });
    await expect.poll(latest, { timeout: 20_000 }).toContain("train.py:2");
  });

  it("does not when only the report is written, and not after it was closed", async () => {
    commitAll(root());
    await follow();
    write(root(), { "reports/README.md": "# Our report\n" });
    await new Promise((done) => setTimeout(done, 1500));
    expect(readings).toHaveLength(1);
    await thread?.close();
    write(root(), { "src/a.py": "" });
    await new Promise((done) => setTimeout(done, 1500));
    expect(readings).toHaveLength(1);
    expect(failures).toEqual([]);
  });

  it.skipIf(process.platform !== "linux")("has no thread between two scans", async () => {
    const threads = () => readdirSync("/proc/self/task").length;
    const before = threads();
    const most = { threads: 0 };
    const looks = setInterval(() => {
      most.threads = Math.max(most.threads, threads());
    }, 1);
    await follow();
    await expect.poll(threads, { timeout: 5_000 }).toBeLessThanOrEqual(before);
    clearInterval(looks);
    expect(most.threads).toBeGreaterThan(before);
    write(root(), { "src/c.py": "import wandb\nwandb.init()\n" });
    await expect.poll(latest, { timeout: 20_000 }).toContain("src/c.py:2");
    await expect.poll(threads, { timeout: 5_000 }).toBeLessThanOrEqual(before);
  });

  it("leaves no git behind that waits for ever", async () => {
    commitAll(root());
    rmSync(join(root(), ".git/index"));
    execFileSync("mkfifo", [join(root(), ".git/index")]);
    const handlers = { onProgress: () => {}, onReading: () => {}, onFailure: () => {} };
    thread = await followRepository(report(), handlers, { worker });
    const running = () => execFileSync("ps", ["-eo", "args"], { encoding: "utf8" }).includes(`-C ${root()}`);
    await expect.poll(running, { timeout: 4_000 }).toBe(true);
    await thread.close();
    await expect.poll(running, { timeout: 1_000 }).toBe(false);
  });

  it("says once why it cannot", async () => {
    rmSync(report());
    const onFailure = (message: string) => failures.push(message);
    thread = await followRepository(report(), { onProgress: () => {}, onReading: () => {}, onFailure });
    thread.look();
    expect(failures).toHaveLength(1);
  });
});

describe("a process that follows a repository", { timeout: 30_000 }, () => {
  it("ends when it has nothing else to do", async () => {
    commitAll(root());
    const module = pathToFileURL(join(import.meta.dirname, "../../../src/io/scan/scan-repository.ts"));
    const program = `import { followRepository } from ${JSON.stringify(module.href)};
      const wait = setTimeout(() => {}, 20_000);
      await followRepository(${JSON.stringify(report())}, {
        onProgress() {},
        onReading() { console.log("read"); clearTimeout(wait); },
        onFailure(message) { console.log(message); clearTimeout(wait); },
      }, { worker: new URL(${JSON.stringify(worker.href)}) });`;
    const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", program], {
      cwd: join(import.meta.dirname, "../../.."),
    });
    let output = "";
    child.stdout.on("data", (text) => {
      output += text;
    });
    const start = performance.now();
    const code = await new Promise((done) => child.on("close", done));
    expect([code, output]).toEqual([0, "read\n"]);
    expect(performance.now() - start).toBeLessThan(15_000);
  });
});
