import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, it } from "vitest";
import { FollowedScans } from "../../../src/io/scan/followed-scans.ts";
import { temporaryFolder } from "../temp-folder.ts";
import { write } from "./written.ts";

const folder = temporaryFolder();
const root = () => join(folder(), "team");
const told: string[] = [];
let scans: FollowedScans | null = null;
beforeEach(() => write(root(), { "reports/README.md": "", "a.py": "" }));
afterEach(async () => {
  await scans?.close();
  told.length = 0;
});

/** The program of a scan: says which files there are, and goes on once they are watched. */
const begin = `
  import { once } from "node:events";
  import { readFileSync } from "node:fs";
  import { parentPort, workerData } from "node:worker_threads";
  const tell = (message) => parentPort.postMessage(message);
  tell({ type: "listed", listing: { byGit: true, files: [{ path: "a.py", kind: "python" }] } });
  await once(parentPort, "message");`;
/** Gives as its reading which scan it is, as the one before it kept it. */
const COUNTS = `${begin}
  const scan = 1 + (workerData.kept?.[0] ?? 0);
  tell({ type: "read", reading: "scan " + scan, kept: new Uint8Array([scan]) });`;
/** Finds nothing to read while a file is empty. */
const AT_FIRST_NOTHING = `${begin}
  const text = readFileSync(workerData.root + "/a.py", "utf8");
  tell(text === "" ? { type: "nothing", why: "nothing yet" } : { type: "read", reading: text, kept: null });`;

/** Follows the repository with a program in the place of the one that scans. */
function followBy(program: string | URL): FollowedScans {
  const stub = join(folder(), "stub.mjs");
  if (typeof program === "string") writeFileSync(stub, program);
  const worker = typeof program === "string" ? pathToFileURL(stub) : program;
  const place = { root: root(), report: "reports/README.md", inGit: false };
  const handlers = {
    onProgress: () => {},
    onReading: (reading: unknown) => told.push(String(reading)),
    onFailure: (message: string) => told.push(message),
  };
  scans = new FollowedScans(place, handlers, { worker });
  return scans;
}

const seen = (...expected: string[]) => expect.poll(() => told, { timeout: 15_000 }).toEqual(expected);

it("scans at once and after a change, each time with what the scan before it kept", async () => {
  followBy(COUNTS);
  await seen("scan 1");
  write(root(), { "a.py": "changed" });
  await seen("scan 1", "scan 2");
});

it("does not scan again for a look where events tell of changes", async () => {
  const scans = followBy(COUNTS);
  await seen("scan 1");
  scans.look();
  await new Promise((later) => setTimeout(later, 1_000));
  expect(told).toEqual(["scan 1"]);
});

it("goes on after there was nothing to read", async () => {
  followBy(AT_FIRST_NOTHING);
  await seen("nothing yet");
  write(root(), { "a.py": "something" });
  await seen("nothing yet", "something");
});

it.each([
  ["the program ends", "process.exit(3);", "the program that reads it ended"],
  ["there is no thread to be had", new URL("https://example.org/worker.js"), "could not be started"],
])("says once why it gave up when %s, and does no more", async (_, program, words) => {
  const scans = followBy(program);
  await expect.poll(() => told, { timeout: 15_000 }).toEqual([expect.stringContaining(words)]);
  scans.look();
  await new Promise((later) => setTimeout(later, 700));
  expect(told).toHaveLength(1);
});

it("tells nothing once it was closed, however far it was", async () => {
  const scans = followBy(COUNTS);
  await scans.close();
  await new Promise((later) => setTimeout(later, 300));
  expect(told).toEqual([]);
});
