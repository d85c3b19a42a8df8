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
import { setTimeout as wait } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
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
    const poll = await checkStatus(path(), { interval: 20, seldom: 20, rests: () => false }, () => calls++);
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
  const options = { interval: 2_000, seldom: 30_000, rests: () => true };
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  /** Lets the time until the next look pass, in milliseconds, and waits for its end. */
  async function nextLook(): Promise<number> {
    const before = Date.now();
    vi.advanceTimersToNextTimer();
    while (vi.getTimerCount() === 0) await wait(1);
    return Date.now() - before;
  }

  async function looks(count: number): Promise<number[]> {
    const waits: number[] = [];
    while (waits.length < count) waits.push(await nextLook());
    return waits;
  }

  const OFTEN = [2_000, 2_000, 2_000, 2_000, 2_000];

  it("looks seldom after some looks that found nothing, and often again once it is woken or finds something", async () => {
    writeFileSync(path(), "one\n");
    let calls = 0;
    const poll = await checkStatus(path(), options, () => calls++);
    expect(await looks(7)).toEqual([...OFTEN, 30_000, 30_000]);
    vi.advanceTimersByTime(10_000);
    poll.wake();
    expect(await looks(6)).toEqual([...OFTEN, 30_000]);
    writeFileSync(path(), "changed, and nobody tells\n");
    expect(await looks(7)).toEqual([30_000, ...OFTEN, 30_000]);
    expect(calls).toBe(1);
    poll.stop();
    poll.wake();
    expect(vi.getTimerCount()).toBe(0);
  });

  it("is woken without end and still looks", async () => {
    writeFileSync(path(), "one\n");
    let calls = 0;
    const poll = await checkStatus(path(), options, () => calls++);
    await looks(5);
    writeFileSync(path(), "changed\n");
    for (let second = 0; second < 3; second++) {
      poll.wake();
      vi.advanceTimersByTime(1_000);
    }
    while (calls === 0) await wait(1);
    poll.stop();
  });

  it("looks often all the time at a file with another name, through which it can be changed unheard", async () => {
    writeFileSync(path(), "one\n");
    linkSync(path(), `${path()}.other`);
    const poll = await checkStatus(path(), options, () => {});
    expect(await looks(7)).toEqual([...OFTEN, 2_000, 2_000]);
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
