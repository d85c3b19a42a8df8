import {
  appendFileSync,
  linkSync,
  renameSync,
  statSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { checkStatus } from "../../src/io/check-status.ts";
import type { WatchFolder } from "../../src/io/folder-events.ts";
import { watchReport } from "../../src/io/watch-report.ts";
import { temporaryFolder } from "./temp-folder.ts";

const folder = temporaryFolder();
const path = () => join(folder(), "README.md");

const WAYS: [string, () => void][] = [
  ["appends to it", () => appendFileSync(path(), "two\n")],
  ["writes it in place", () => writeFileSync(path(), "three, and longer\n")],
  [
    "renames over it",
    () => {
      writeFileSync(`${path()}.new`, "four, and other words\n");
      renameSync(`${path()}.new`, path());
    },
  ],
  [
    "puts another text of the same length and the same time",
    () => {
      const { atime, mtime, size } = statSync(path());
      writeFileSync(path(), "x".repeat(size));
      utimesSync(path(), atime, mtime);
    },
  ],
  ["sets its time back", () => utimesSync(path(), 1, 1)],
  ["deletes it", () => unlinkSync(path())],
  ["makes it anew", () => writeFileSync(path(), "five\n")],
];

describe("checkStatus", () => {
  it("calls for every way of saving, once each, and not after it was stopped", async () => {
    writeFileSync(path(), "one\n");
    let calls = 0;
    const poll = await checkStatus(path(), { interval: 20, rests: () => false }, () => calls++);
    for (const [way, save] of WAYS) {
      const before = calls;
      save();
      await vi.waitFor(() => expect(calls, way).toBeGreaterThan(before), { timeout: 5_000 });
      await new Promise((later) => setTimeout(later, 60));
    }
    expect(calls).toBeLessThanOrEqual(WAYS.length + 2);
    poll.stop();
    const stopped = calls;
    writeFileSync(path(), "six\n");
    await new Promise((later) => setTimeout(later, 100));
    expect(calls).toBe(stopped);
  });
});

describe("checkStatus where every change is told", () => {
  const options = { interval: 10, rests: () => true };
  const wait = (ms: number) => new Promise((later) => setTimeout(later, ms));

  it("rests after some looks that found nothing, and looks again once it is woken", async () => {
    writeFileSync(path(), "one\n");
    let calls = 0;
    const poll = await checkStatus(path(), options, () => calls++);
    writeFileSync(path(), "seen before it rests\n");
    await vi.waitFor(() => expect(calls).toBe(1), { timeout: 5_000 });
    await wait(500);
    writeFileSync(path(), "unseen while it rests, whoever does not tell\n");
    await wait(200);
    expect(calls).toBe(1);
    poll.wake();
    await vi.waitFor(() => expect(calls).toBe(2), { timeout: 5_000 });
    poll.stop();
    poll.wake();
    writeFileSync(path(), "unseen after it was stopped\n");
    await wait(200);
    expect(calls).toBe(2);
  });

  it("looks without a rest at a file with another name, through which it can be changed unheard", async () => {
    writeFileSync(path(), "one\n");
    linkSync(path(), `${path()}.other`);
    let calls = 0;
    const poll = await checkStatus(path(), options, () => calls++);
    await wait(500);
    writeFileSync(`${path()}.other`, "changed\n");
    await vi.waitFor(() => expect(calls).toBe(1), { timeout: 5_000 });
    poll.stop();
  });
});

it.each([["ENOSPC"], ["EMFILE"]])("a watch of a system that answers %s polls, and says so", async (code) => {
  const withoutEvents = (() => {
    throw Object.assign(new Error("no more watches"), { code });
  }) as unknown as WatchFolder;
  writeFileSync(path(), "one\n");
  let [calls, told] = [0, 0];
  const watching = await watchReport(path(), () => calls++, {
    watchFolder: withoutEvents,
    onPolling: () => told++,
  });
  expect([watching.how, told]).toEqual(["polling", 1]);
  for (const [way, save] of WAYS) {
    const before = calls;
    save();
    await vi.waitFor(() => expect(calls, way).toBeGreaterThan(before), { timeout: 5_000 });
  }
  await watching.close();
});
