import {
  appendFileSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { afterEach, expect, it, vi } from "vitest";
import { saveReport } from "../../src/io/save-report.ts";
import { type ReportWatch, watchReport } from "../../src/io/watch-report.ts";
import { mergeLines } from "./merge-lines.ts";
import { temporaryFolder } from "./temp-folder.ts";

const folder = temporaryFolder();
const report = () => join(folder(), "README.md");
const running: ReportWatch[] = [];
afterEach(async () => {
  for (const watch of running.splice(0)) await watch.close();
});

/** Watches, and keeps what the file held at the last call; null while it is not there. */
async function follow(path: string) {
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
  running.push(await watchReport(path, read));
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
