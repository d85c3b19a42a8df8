import { linkSync, readdirSync, readFileSync, renameSync, rmSync, unlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type FileSystem, nodeFileSystem } from "../../src/io/file-system.ts";
import { type SaveResult, saveReport } from "../../src/io/save-report.ts";
import { mergeLines } from "./merge-lines.ts";
import { type Hook, stagedFileSystem, systemError } from "./staged-file-system.ts";
import { temporaryFolder } from "./temp-folder.ts";

const BASE = "title\nours: -\nbetween\ntheirs: -\n";
const OURS = BASE.replace("ours: -", "ours: 1");

const folder = temporaryFolder();
const report = () => join(folder(), "README.md");
const onDisk = () => readFileSync(report(), "utf8");

interface Way {
  readonly prepare: () => void;
  readonly platform?: NodeJS.Platform;
}

const WAYS: Readonly<Record<string, Way>> = {
  "an ordinary file, by rename": { prepare: () => writeFileSync(report(), BASE) },
  "an ordinary file, by rename as on Windows": {
    prepare: () => writeFileSync(report(), BASE),
    platform: "win32",
  },
  "a file with two names, in place": {
    prepare: () => {
      writeFileSync(report(), BASE);
      linkSync(report(), join(folder(), "twin.md"));
    },
  },
};

/** Another program that changes one line of whatever it finds, in the ways editors do. */
const WRITERS = {
  "writes in place": (change: (text: string) => string) => writeFileSync(report(), change(onDisk())),
  "renames over": (change: (text: string) => string) => {
    writeFileSync(join(folder(), "theirs.tmp"), change(onDisk()));
    renameSync(join(folder(), "theirs.tmp"), report());
  },
  "deletes and creates": (change: (text: string) => string) => {
    const text = onDisk();
    unlinkSync(report());
    writeFileSync(report(), change(text));
  },
};

const save = (fs: FileSystem, mine = OURS): Promise<SaveResult> =>
  saveReport({ path: report(), base: BASE, mine, merge: mergeLines }, fs);

/** A file system of somebody who may create no lock. */
const withoutLocks: FileSystem = {
  ...nodeFileSystem,
  open: async (path, flags, mode) => {
    if (path.endsWith(".lock")) throw systemError("EACCES");
    return nodeFileSystem.open(path, flags, mode);
  },
};

/** The calls of an undisturbed save, in order. */
async function callsOf({ prepare, platform }: Way): Promise<string[]> {
  prepare();
  const calls: string[] = [];
  await save(stagedFileSystem((_, call) => void calls.push(call), platform));
  expect(onDisk()).toBe(OURS);
  return calls;
}

/** Runs a save once for each of its steps, on a fresh file, with something happening before that step. */
async function atEachStep(
  way: Way,
  act: (call: string) => void | Promise<void>,
  check: (result: SaveResult, at: string, call: string) => void | Promise<void>,
  isReachable: (call: string) => boolean = () => true,
): Promise<void> {
  const calls = await callsOf(way);
  expect(calls.length).toBeGreaterThan(15);
  for (const [index, call] of calls.entries()) {
    if (!isReachable(call)) continue;
    for (const name of readdirSync(folder())) rmSync(join(folder(), name));
    way.prepare();
    const hook: Hook = (step) => (step === index + 1 ? act(call) : undefined);
    await check(await save(stagedFileSystem(hook, way.platform)), `before step ${index + 1}, ${call}`, call);
  }
}

describe.each(Object.entries(WAYS))("%s", (name, way) => {
  it.each(["ENOSPC", "EIO", "EACCES", "EBUSY"])("is whole whichever step fails with %s", async (code) => {
    await atEachStep(
      way,
      () => {
        throw systemError(code);
      },
      (result, at, call) => {
        expect(onDisk(), at).toBe(result.ok ? OURS : BASE);
        const left = readdirSync(folder()).filter((name) => name.startsWith("."));
        if (call !== "unlink") expect(left, at).toEqual([]);
      },
    );
  });

  it.each(Object.entries(WRITERS))(
    "keeps both when another program %s at any step",
    async (writer, write) => {
      await atEachStep(
        way,
        () => write((text) => text.replace("theirs: -", "theirs: 1")),
        (result, at) => {
          expect(result, at).toMatchObject({ ok: true });
          expect(onDisk(), at).toBe("title\nours: 1\nbetween\ntheirs: 1\n");
          expect(
            readdirSync(folder()).filter((name) => name.startsWith(".")),
            at,
          ).toEqual([]);
        },
        (call) => !isUnguarded(name, writer, call),
      );
    },
  );

  it.each(Object.entries(WRITERS))(
    "loses nothing when another program %s at our line",
    async (writer, write) => {
      await atEachStep(
        way,
        () => write((text) => text.replace(/ours: ./, "ours: 2")),
        (result, at) => {
          const places = [onDisk(), result.ok ? result.late : "disk" in result ? result.disk : undefined];
          expect(
            places.some((text) => text?.includes("ours: 2")),
            at,
          ).toBe(true);
          if (!result.ok) expect(result.reason, at).toBe("conflict");
        },
        (call) => !isUnguarded(name, writer, call),
      );
    },
  );

  const THEIRS = BASE.replace("theirs: -", "theirs: 1");
  const saveTheirs = (fs?: FileSystem) =>
    saveReport({ path: report(), base: BASE, mine: THEIRS, merge: mergeLines }, fs);

  it("keeps both when a second app waits for the lock from any step on", async () => {
    let other: Promise<SaveResult>;
    await atEachStep(
      way,
      () => {
        other = saveTheirs();
      },
      async (result, at) => {
        expect(result, at).toMatchObject({ ok: true });
        expect(await other, at).toMatchObject({ ok: true });
        expect(onDisk(), at).toBe("title\nours: 1\nbetween\ntheirs: 1\n");
      },
    );
  });

  it("keeps both when a second app that can make no lock saves at any step", async () => {
    await atEachStep(
      way,
      async () => {
        expect((await saveTheirs(withoutLocks)).ok).toBe(true);
      },
      (result, at) => {
        expect(result, at).toMatchObject({ ok: true });
        expect(onDisk(), at).toBe("title\nours: 1\nbetween\ntheirs: 1\n");
      },
      (call) => !call.endsWith("Sync"),
    );
  });
});

it("hands over what came late at our line, and keeps ours on disk", async () => {
  writeFileSync(report(), BASE);
  const theirs = BASE.replace("ours: -", "ours: 2").replace("theirs: -", "theirs: 2");
  const fs = stagedFileSystem((_, call) => {
    if (call === "renameSync" && onDisk() === BASE) writeFileSync(report(), theirs);
  });
  const text = OURS.replace("theirs: -", "theirs: 2");
  expect(await save(fs)).toMatchObject({ ok: true, text, merged: true, late: theirs });
  expect(onDisk()).toBe(text);
});

/** A file system on which, once, another program replaces our new file by one that it made from the base. */
function withBlindWriter(theirs: string): FileSystem {
  let call = "";
  let isDone = false;
  return stagedFileSystem((_, next) => {
    if (call === "renameSync" && !isDone) {
      isDone = true;
      writeFileSync(join(folder(), "theirs.tmp"), theirs);
      renameSync(join(folder(), "theirs.tmp"), report());
    }
    call = next;
  });
}

describe("another program replaces our file without having seen it", () => {
  it("and both are kept", async () => {
    writeFileSync(report(), BASE);
    const text = "title\nours: 1\nbetween\ntheirs: 1\n";
    const result = await save(withBlindWriter(BASE.replace("theirs: -", "theirs: 1")));
    expect(result).toMatchObject({ ok: true, text, merged: true });
    expect(onDisk()).toBe(text);
  });

  it("and it is a conflict where that was at our line", async () => {
    writeFileSync(report(), BASE);
    const disk = BASE.replace("ours: -", "ours: 2");
    expect(await save(withBlindWriter(disk))).toMatchObject({ ok: false, reason: "conflict", disk });
    expect(onDisk()).toBe(disk);
  });
});

/** The moments that no call of the system guards; ours are synchronous there, so they last microseconds. */
function isUnguarded(way: string, writer: string, call: string): boolean {
  if (way.includes("rename")) return call === "renameSync" && writer !== "writes in place";
  return (call === "writeSync" || call === "ftruncateSync") && writer === "writes in place";
}
