import { EventEmitter } from "node:events";
import {
  appendFileSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { WatchFolder } from "../../src/io/folder-events.ts";
import { saveReport } from "../../src/io/save-report.ts";
import { type ReportWatch, type WatchOptions, watchReport } from "../../src/io/watch-report.ts";
import { mergeLines } from "./merge-lines.ts";
import { temporaryFolder } from "./temp-folder.ts";

const folder = temporaryFolder();
const report = () => join(folder(), "README.md");
const running: ReportWatch[] = [];
afterEach(async () => {
  for (const watch of running.splice(0)) await watch.close();
});

/** Watches, and keeps what the file held at the last call; null while it is not there. */
async function follow(path: string, options: WatchOptions = {}) {
  const seen: { text: string | null; calls: number } = { text: null, calls: 0 };
  const read = () => {
    seen.calls++;
    try {
      seen.text = readFileSync(path, "utf8");
    } catch {
      seen.text = null;
    }
  };
  read();
  running.push(await watchReport(path, read, options));
  return seen;
}

const soon = (check: () => void) => vi.waitFor(check, { timeout: 5000, interval: 1 });

const WAYS: [string, (text: string) => void][] = [
  ["in place", (text) => writeFileSync(report(), text)],
  [
    "by writing and renaming",
    (text) => {
      writeFileSync(`${report()}.tmp`, text);
      renameSync(`${report()}.tmp`, report());
    },
  ],
  [
    "by deleting and creating",
    (text) => {
      unlinkSync(report());
      writeFileSync(report(), text);
    },
  ],
  [
    "by moving it to a backup and creating",
    (text) => {
      renameSync(report(), `${report()}~`);
      writeFileSync(report(), text);
    },
  ],
];

it.each(WAYS)("tells at once of a report changed %s, time after time", async (_, change) => {
  writeFileSync(report(), "first");
  const seen = await follow(report());
  const delays: number[] = [];
  for (let i = 0; i < 15; i++) {
    const start = performance.now();
    change(`version ${i}`);
    await soon(() => expect(seen.text).toBe(`version ${i}`));
    delays.push(performance.now() - start);
  }
  expect(delays.sort((a, b) => a - b)[7]).toBeLessThan(100);
});

it("ends with what the file holds when changes come without a pause", async () => {
  writeFileSync(report(), "first");
  const seen = await follow(report());
  for (const [, change] of [...WAYS, ...WAYS]) change(`then ${seen.calls}`);
  appendFileSync(report(), " last");
  await soon(() => expect(seen.text).toMatch(/ last$/));
  expect(seen.calls).toBeLessThan(10);
});

it.each([
  [
    "empties the file and fills it",
    () => {
      writeFileSync(report(), "");
      writeFileSync(report(), "done");
    },
  ],
  [
    "writes a part, and the rest a moment later",
    async () => {
      writeFileSync(report(), "do");
      await new Promise((later) => setTimeout(later, 40));
      appendFileSync(report(), "ne");
    },
  ],
  [
    "saves, formats and saves again",
    async () => {
      writeFileSync(report(), "Done  ");
      await new Promise((later) => setTimeout(later, 5));
      writeFileSync(`${report()}.tmp`, "done");
      renameSync(`${report()}.tmp`, report());
    },
  ],
])("ends with what an editor wrote last that %s", async (_, save) => {
  writeFileSync(report(), "first");
  const seen = await follow(report());
  for (let i = 0; i < 5; i++) {
    writeFileSync(report(), `before ${i}`);
    await soon(() => expect(seen.text).toBe(`before ${i}`));
    await save();
    await soon(() => expect(seen.text).toBe("done"));
  }
});

it("tells when the report vanishes and when it is back", async () => {
  writeFileSync(report(), "here");
  const seen = await follow(report());
  unlinkSync(report());
  await soon(() => expect(seen.text).toBe(null));
  writeFileSync(report(), "back");
  await soon(() => expect(seen.text).toBe("back"));
});

it.each([
  ["deleted", (path: string) => rmSync(path, { recursive: true })],
  ["moved away", (path: string) => renameSync(path, `${path}-away`)],
])("goes on after the folder was %s and made again", async (_, remove) => {
  const reports = join(folder(), "reports");
  const path = join(reports, "README.md");
  mkdirSync(reports);
  writeFileSync(path, "here");
  const seen = await follow(path);
  remove(reports);
  await soon(() => expect(seen.text).toBe(null));
  mkdirSync(reports);
  writeFileSync(path, "back");
  await soon(() => expect(seen.text).toBe("back"));
  writeFileSync(path, "again");
  await soon(() => expect(seen.text).toBe("again"));
});

it("follows a symbolic link, and where it leads later", async () => {
  for (const name of ["one", "two"]) {
    mkdirSync(join(folder(), name));
    writeFileSync(join(folder(), name, "real.md"), name);
  }
  symlinkSync("one/real.md", report());
  const seen = await follow(report());
  writeFileSync(join(folder(), "one", "real.md"), "one changed");
  await soon(() => expect(seen.text).toBe("one changed"));
  symlinkSync("two/real.md", `${report()}.tmp`);
  renameSync(`${report()}.tmp`, report());
  await soon(() => expect(seen.text).toBe("two"));
  await soon(() => {
    appendFileSync(join(folder(), "two", "real.md"), "!");
    expect(seen.text).toMatch(/^two!/);
  });
});

it("tells of our own saves", async () => {
  writeFileSync(report(), "old");
  const seen = await follow(report());
  await saveReport({ path: report(), base: "old", mine: "new", merge: mergeLines });
  await soon(() => expect(seen.text).toBe("new"));
});

it("is silent about other files, and after it was closed", async () => {
  writeFileSync(report(), "here");
  const seen = await follow(report());
  writeFileSync(join(folder(), "other.md"), "other");
  await running[0]!.close();
  writeFileSync(report(), "unseen");
  const other = await follow(report());
  writeFileSync(report(), "seen");
  await soon(() => expect(other.text).toBe("seen"));
  expect(seen.calls).toBe(1);
});

describe("a watch whose events do not come", () => {
  const silent = (() => Object.assign(new EventEmitter(), { close: () => {} })) as unknown as WatchFolder;

  it("sees the change within some seconds; when it happens again, it looks more often and says so", async () => {
    writeFileSync(report(), "first");
    let told = 0;
    const seen = await follow(report(), { watchFolder: silent, onPolling: () => told++ });
    expect(running[0]!.how).toBe("events");
    writeFileSync(report(), "missed once");
    await soon(() => expect(seen.text).toBe("missed once"));
    await new Promise((later) => setTimeout(later, 700));
    expect([running[0]!.how, told]).toEqual(["events", 0]);
    writeFileSync(report(), "missed twice");
    await soon(() => expect(running[0]!.how).toBe("polling"));
    expect([seen.text, told]).toEqual(["missed twice", 1]);
    const start = performance.now();
    writeFileSync(report(), "seen soon");
    await soon(() => expect(seen.text).toBe("seen soon"));
    expect(performance.now() - start).toBeLessThan(1000);
    expect(told).toBe(1);
  });

  it("sees what is written through another name of the file, of which this folder hears nothing", async () => {
    writeFileSync(report(), "first");
    const elsewhere = join(folder(), "elsewhere");
    mkdirSync(elsewhere);
    linkSync(report(), join(elsewhere, "same.md"));
    const seen = await follow(report());
    writeFileSync(join(elsewhere, "same.md"), "changed");
    await soon(() => expect(seen.text).toBe("changed"));
  });

  it("is not suspected when they do", async () => {
    writeFileSync(report(), "first");
    const seen = await follow(report());
    for (let i = 0; i < 4; i++) {
      writeFileSync(report(), `version ${i}`);
      await soon(() => expect(seen.text).toBe(`version ${i}`));
      await new Promise((later) => setTimeout(later, 1100));
    }
    expect(running[0]!.how).toBe("events");
  });
});

describe("changes that this folder's events do not tell of, long after the last one", () => {
  const at = (...names: string[]) => join(folder(), ...names);
  const put = (path: string, text: string) => {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  };
  const lead = (link: string, target: string) => {
    mkdirSync(dirname(link), { recursive: true });
    rmSync(link, { force: true });
    symlinkSync(target, link);
  };
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  /** Lets seconds pass until something is so; the disk has its turn after each of them. */
  async function secondsUntil(isSo: () => boolean, most: number): Promise<void> {
    for (let second = 0; second < most && !isSo(); second++) {
      vi.advanceTimersByTime(1_000);
      await wait(5);
    }
  }

  it.each([
    [
      "a folder above it is moved away and made again",
      () => put(at("team/app/README.md"), "one"),
      () => {
        renameSync(at("team"), at("team.bak"));
        put(at("team/app/README.md"), "two");
      },
      "team/app/README.md",
    ],
    [
      "a folder above it is a link, which leads elsewhere",
      () => {
        put(at("first/app/README.md"), "one");
        put(at("second/app/README.md"), "two");
        lead(at("team"), at("first"));
      },
      () => lead(at("team"), at("second")),
      "team/app/README.md",
    ],
    [
      "it is a link to a link, which leads elsewhere",
      () => {
        put(at("real/one.md"), "one");
        put(at("real/two.md"), "two");
        lead(at("between/report.md"), at("real/one.md"));
        lead(at("README.md"), at("between/report.md"));
      },
      () => lead(at("between/report.md"), at("real/two.md")),
      "README.md",
    ],
  ])("are seen and watched from then on: %s", async (_, begin, change, name) => {
    begin();
    const seen = await follow(at(name));
    await secondsUntil(() => false, 20);
    change();
    await secondsUntil(() => seen.text === "two", 120);
    expect(seen.text).toBe("two");
    await secondsUntil(() => false, 20);
    writeFileSync(at(name), "three");
    await vi.waitUntil(() => seen.text === "three", { timeout: 1_000, interval: 5 });
    expect(running[0]!.how).toBe("events");
  });
});

it.skipIf(process.platform !== "linux").each([
  ["NFS", "polling", 0x6969],
  ["SMB on a machine of 32 bits", "polling", 0xff534d42 | 0],
  ["FUSE", "polling", 0x65735546],
  ["a drive of Windows in WSL", "polling", 0x01021997],
  ["ext4", "events", 0xef53],
])("on %s goes by %s", async (_, how, type) => {
  writeFileSync(report(), "first");
  let told = 0;
  const seen = await follow(report(), { statFileSystem: async () => ({ type }), onPolling: () => told++ });
  expect([running[0]!.how, told]).toEqual([how, how === "polling" ? 1 : 0]);
  writeFileSync(report(), "changed");
  await soon(() => expect(seen.text).toBe("changed"));
});

it("looks at the file system behind a link", async () => {
  mkdirSync(join(folder(), "remote"));
  writeFileSync(join(folder(), "remote", "real.md"), "first");
  symlinkSync("remote/real.md", report());
  const statFileSystem = async (path: string) => ({ type: path.endsWith("remote") ? 0x6969 : 0xef53 });
  const seen = await follow(report(), { statFileSystem });
  expect(running[0]!.how).toBe("polling");
  writeFileSync(join(folder(), "remote", "real.md"), "changed");
  await soon(() => expect(seen.text).toBe("changed"));
});
