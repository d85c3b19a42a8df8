import { spawn } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import * as fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { DraftFolder } from "../../src/io/drafts.ts";
import { type StateFolder, stateFolders } from "../../src/io/state-folder.ts";
import type { Draft } from "../../src/model/drafts/draft.ts";
import { temporaryFolder } from "./temp-folder.ts";

const folder = temporaryFolder();
const home = (): StateFolder => ({ path: join(folder(), "state", "drafts"), shared: null });
const shared = (): StateFolder => {
  const own = join(folder(), "report-tui-0");
  return { path: join(own, "drafts"), shared: own };
};
const window = () => new DraftFolder([home(), shared()]);

const draft = (change: Partial<Draft> = {}): Draft => ({
  file: "/team/reports/README.md",
  branch: "main",
  question: { number: 7, turn: 0 },
  base: "Before.",
  text: "After.",
  time: 1_000,
  left: false,
  ...change,
});

/** Keeps a draft in the slot that is its own, and gives the slot. */
async function keep(drafts: DraftFolder, kept: Draft): Promise<string> {
  const slot = drafts.slotOf(kept);
  expect(await drafts.keep(slot, kept)).toMatchObject({ ok: true });
  return slot;
}

describe("a kill between the writing of a draft and its rename", () => {
  it("loses nothing: the newer text aside is the draft", async () => {
    const slot = await keep(window(), draft({ text: "Old.", time: 1_000 }));
    const path = join(home().path, `${slot}.json`);
    const old = readFileSync(path, "utf8");
    writeFileSync(join(home().path, `.${slot}.tmp`), old.replace("Old.", "New.").replace("1000", "2000"));
    const { drafts, unreadable } = await window().list();
    expect(drafts).toMatchObject([{ name: slot, text: "New." }]);
    expect(unreadable).toEqual([]);
    await window().drop(slot);
    expect(readdirSync(home().path)).toEqual([]);
  });

  it("of the first one of its slot, too", async () => {
    const slot = await keep(window(), draft());
    const path = join(home().path, `${slot}.json`);
    writeFileSync(join(home().path, `.${slot}.now.tmp`), readFileSync(path));
    unlinkSync(path);
    expect((await window().list()).drafts).toMatchObject([{ name: slot, text: "After." }]);
  });
});

describe("a draft", () => {
  it.each([
    ["an answer", { question: { number: 7, turn: 0 } }, /^[0-9a-f]{10}-q7-[0-9a-f]{8}$/],
    ["the second answer of a number", { question: { number: 7, turn: 1 } }, /-q7-1-[0-9a-f]{8}$/],
    ["an answer without a number", { question: { number: null, turn: 2 } }, /-answer-2-[0-9a-f]{8}$/],
    ["an answer of an absurd number", { question: { number: 1e21, turn: 0 } }, /-q1e21-[0-9a-f]{8}$/],
    ["the whole report", { question: null }, /-report-[0-9a-f]{8}$/],
  ])("of %s comes back as it was kept, under a name that says what it is", async (_, change, name) => {
    const kept = draft(change);
    const slot = await keep(window(), kept);
    expect(slot).toMatch(name);
    const path = join(home().path, `${slot}.json`);
    expect(await window().list()).toEqual({
      drafts: [{ ...kept, name: slot, path, live: false }],
      unreadable: [],
    });
  });

  it("comes back to the letter, whatever is in it, by either way of keeping", async () => {
    const drafts = window();
    const text = fc.string({ unit: "binary" });
    await fc.assert(
      fc.asyncProperty(text, text, fc.boolean(), async (base, written, now) => {
        const kept = draft({ base, text: written });
        const slot = drafts.slotOf(kept);
        expect(now ? drafts.keepNow(slot, kept) : await drafts.keep(slot, kept)).toMatchObject({ ok: true });
        expect((await drafts.list()).drafts).toMatchObject([{ base, text: written }]);
      }),
      { numRuns: 50 },
    );
  });

  it("is for its writer's eyes alone", async () => {
    const slot = await keep(window(), draft());
    expect(statSync(home().path).mode & 0o777).toBe(0o700);
    expect(statSync(join(home().path, `${slot}.json`)).mode & 0o777).toBe(0o600);
  });

  it("takes the place of the one before in its slot, and of no other", async () => {
    const [one, two] = [window(), window()];
    await keep(one, draft({ text: "first" }));
    await keep(one, draft({ text: "second", time: 2_000 }));
    await keep(one, draft({ text: "another question", question: { number: 8, turn: 0 }, time: 3_000 }));
    await keep(one, draft({ text: "another report", file: "/other/README.md", time: 4_000 }));
    await keep(two, draft({ text: "another window", time: 5_000 }));
    const { drafts } = await one.list();
    expect(drafts.map(({ text }) => text)).toEqual([
      "another window",
      "another report",
      "another question",
      "second",
    ]);
    expect(readdirSync(home().path)).toHaveLength(4);
  });

  it("is the last one that was kept, however fast they follow each other", async () => {
    const drafts = window();
    const slot = drafts.slotOf(draft());
    const ends = Array.from({ length: 50 }, (_, i) => drafts.keep(slot, draft({ text: `version ${i}` })));
    expect((await Promise.all(ends)).every(({ ok }) => ok)).toBe(true);
    expect((await drafts.list()).drafts).toMatchObject([{ text: "version 49" }]);
  });

  it("that is kept at once is not overwritten by one that was being kept", async () => {
    const drafts = window();
    const slot = drafts.slotOf(draft());
    const before = [drafts.keep(slot, draft({ text: "older" })), drafts.keep(slot, draft({ text: "old" }))];
    await new Promise((soon) => setImmediate(soon));
    drafts.keepNow(slot, draft({ text: "now" }));
    await Promise.all(before);
    expect((await drafts.list()).drafts).toMatchObject([{ text: "now" }]);
    expect(readdirSync(home().path)).toEqual([`${slot}.json`]);
  });

  it("that was dropped does not come back, until it is kept anew", async () => {
    const drafts = window();
    const slot = await keep(drafts, draft());
    const before = drafts.keep(slot, draft({ text: "on its way" }));
    expect(await drafts.drop(slot)).toBe(true);
    await before;
    expect(readdirSync(home().path)).toEqual([]);
    await keep(drafts, draft({ text: "anew" }));
    expect((await drafts.list()).drafts).toMatchObject([{ text: "anew" }]);
    expect(await drafts.drop("never there")).toBe(true);
  });

  it("that was dropped takes along what a kill left of its next state", async () => {
    const slot = await keep(window(), draft());
    writeFileSync(join(home().path, `.${slot}.tmp`), "{half");
    expect((await window().list()).unreadable).toEqual([]);
    await window().drop(slot);
    expect(readdirSync(home().path)).toEqual([]);
  });
});

describe("a draft is being written", () => {
  const live = async () => (await window().list()).drafts.map((each) => each.live);
  const age = (name: string, seconds: number) => {
    const then = Date.now() / 1000 - seconds;
    utimesSync(join(home().path, `${name}.json`), then, then);
  };
  /** Puts another writer into a draft's file. */
  const writtenBy = (name: string, writer: { pid: number; host?: string }) => {
    const path = join(home().path, `${name}.json`);
    writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(path, "utf8")), ...writer }));
  };
  const endedProcess = () =>
    new Promise<number>((done) => {
      const child = spawn(process.execPath, ["-e", ""]);
      child.on("exit", () => done(child.pid!));
    });

  it("while its process runs and touches it", async () => {
    const writer = window();
    const slot = await keep(writer, draft());
    writtenBy(slot, { pid: process.ppid });
    expect(await live()).toEqual([true]);
    age(slot, 31);
    expect(await live()).toEqual([false]);
    await writer.touch([slot, "gone"]);
    expect(await live()).toEqual([true]);
  });

  it("no longer when its process has ended", async () => {
    const slot = await keep(window(), draft());
    writtenBy(slot, { pid: await endedProcess() });
    expect(await live()).toEqual([false]);
  });

  it("no longer when another process has its number by now: a container that was started again", async () => {
    const writer = window();
    await keep(writer, draft());
    expect(await live()).toEqual([false]);
    expect((await writer.list()).drafts).toMatchObject([{ live: true }]);
  });

  it("on another machine while it is touched", async () => {
    const slot = await keep(window(), draft());
    writtenBy(slot, { pid: await endedProcess(), host: `not-${hostname()}` });
    expect(await live()).toEqual([true]);
    age(slot, 31);
    expect(await live()).toEqual([false]);
  });

  it("no longer when its writer left it", async () => {
    const slot = await keep(window(), draft({ left: true }));
    writtenBy(slot, { pid: process.ppid });
    expect(await live()).toEqual([false]);
  });
});

describe("the list", () => {
  it("is empty where nothing was ever kept", async () => {
    expect(await window().list()).toEqual({ drafts: [], unreadable: [] });
  });

  const valid = { version: 1, pid: 1, host: "there", ...draft() };
  it.each<[string, string | Buffer]>([
    ["nothing", ""],
    ["half a file", JSON.stringify(valid).slice(0, 60)],
    ["no text", Buffer.from([0xff, 0xfe, 0])],
    ["another value", "[]"],
    ["null", "null"],
    ["a later version", JSON.stringify({ ...valid, version: 2 })],
    ["no text field", JSON.stringify({ ...valid, text: undefined })],
    ["a number for a text", JSON.stringify({ ...valid, text: 7 })],
    ["a list for a branch", JSON.stringify({ ...valid, branch: ["main"] })],
    ["a question that is none", JSON.stringify({ ...valid, question: 7 })],
    ["a question without a turn", JSON.stringify({ ...valid, question: { number: 7 } })],
    ["a time that is no moment", JSON.stringify({ ...valid, time: 1e300 })],
    ["a process group for a process", JSON.stringify({ ...valid, pid: -1 })],
    ["a path longer than any", JSON.stringify({ ...valid, file: "x".repeat(40_000) })],
  ])("names a file with %s, leaves it, and shows the others", async (_, content) => {
    await keep(window(), draft());
    const path = join(home().path, "broken.json");
    writeFileSync(path, content);
    expect(await window().list()).toMatchObject({ drafts: [{ text: "After." }], unreadable: [path] });
    expect(readFileSync(path)).toEqual(Buffer.from(content));
  });

  it("takes a file of the right shape, whoever wrote it", async () => {
    mkdirSync(home().path, { recursive: true });
    writeFileSync(join(home().path, "by hand.json"), JSON.stringify(valid));
    expect(await window().list()).toMatchObject({ drafts: [{ name: "by hand" }], unreadable: [] });
  });

  it("of one report reads the files of no other", async () => {
    const drafts = window();
    const slot = await keep(drafts, draft());
    await keep(drafts, draft({ file: "/other/README.md" }));
    writeFileSync(join(home().path, "broken.json"), "");
    writeFileSync(join(home().path, `.${slot}.tmp`), readFileSync(join(home().path, `${slot}.json`)));
    expect(await drafts.list(draft().file)).toMatchObject({ drafts: [{ name: slot }], unreadable: [] });
  });

  it("follows no links and opens no folders", async () => {
    await keep(window(), draft());
    symlinkSync("/dev/zero", join(home().path, "link.json"));
    mkdirSync(join(home().path, "folder.json"));
    expect([...(await window().list()).unreadable].sort()).toEqual([
      join(home().path, "folder.json"),
      join(home().path, "link.json"),
    ]);
  });
});

describe("when the state folder cannot be written", () => {
  // A file in the way stops the administrator too, whom no permission stops.
  const block = (path: string) => writeFileSync(path, "");

  it("drafts are kept in the temporary folder, listed and dropped there", async () => {
    block(join(folder(), "state"));
    const drafts = window();
    const slot = drafts.slotOf(draft());
    const path = join(shared().path, `${slot}.json`);
    expect(await drafts.keep(slot, draft())).toEqual({ ok: true, path });
    expect(drafts.keepNow(slot, draft({ text: "now" }))).toEqual({ ok: true, path });
    expect((await drafts.list()).drafts).toMatchObject([{ text: "now", path }]);
    await drafts.drop(slot);
    expect(existsSync(path)).toBe(false);
  });

  it("for a while only, the later state counts, and it lies in one place afterwards", async () => {
    const drafts = window();
    const slot = await keep(drafts, draft({ text: "before" }));
    const onlyTemporary = new DraftFolder([shared()]);
    await onlyTemporary.keep(slot, draft({ text: "meanwhile" }));
    expect((await drafts.list()).drafts).toMatchObject([{ text: "meanwhile" }]);
    expect(readdirSync(home().path)).toEqual([`${slot}.json`]);
    await keep(drafts, draft({ text: "after" }));
    expect((await drafts.list()).drafts).toMatchObject([{ text: "after" }]);
    expect(readdirSync(shared().path)).toEqual([]);
  });

  it("nor the temporary one, one sentence says so and nothing throws", async () => {
    block(join(folder(), "state"));
    block(join(folder(), "report-tui-0"));
    const drafts = window();
    const slot = drafts.slotOf(draft());
    const message = `Save your work soon: no draft can be kept in ${home().path} (a file is in its way) or in ${shared().path} (a file is in its way).`;
    expect(await drafts.keep(slot, draft())).toEqual({ ok: false, message });
    expect(drafts.keepNow(slot, draft())).toEqual({ ok: false, message });
    expect((await drafts.list()).drafts).toEqual([]);
  });

  it("one failed keep does not stop the next", async () => {
    block(join(folder(), "state"));
    const drafts = new DraftFolder([home()]);
    const slot = drafts.slotOf(draft());
    expect(await drafts.keep(slot, draft())).toMatchObject({ ok: false });
    unlinkSync(join(folder(), "state"));
    expect(await drafts.keep(slot, draft())).toMatchObject({ ok: true });
  });

  it("a temporary folder that others can write in is not trusted", async () => {
    mkdirSync(shared().path, { recursive: true });
    writeFileSync(join(shared().path, "planted.json"), JSON.stringify({ version: 1, ...draft() }));
    chmodSync(shared().shared!, 0o777);
    const drafts = new DraftFolder([shared()]);
    expect(await drafts.list()).toEqual({ drafts: [], unreadable: [] });
    expect(await drafts.keep(drafts.slotOf(draft()), draft())).toMatchObject({
      ok: false,
      message: expect.stringContaining("you may not write there"),
    });
  });

  it("nor is one that is a link", async () => {
    mkdirSync(join(folder(), "elsewhere"));
    symlinkSync(join(folder(), "elsewhere"), shared().shared!);
    const drafts = new DraftFolder([shared()]);
    expect(await drafts.keep(drafts.slotOf(draft()), draft())).toMatchObject({ ok: false });
  });
});

describe("the state folder", () => {
  const first = () => stateFolders("drafts")[0];

  it.skipIf(process.platform === "win32").each([
    ["XDG_STATE_HOME", { XDG_STATE_HOME: "/xdg", HOME: "/home/me" }, "/xdg/report-tui/drafts"],
    ["the home", { XDG_STATE_HOME: "", HOME: "/home/me" }, "/home/me/.local/state/report-tui/drafts"],
    [
      "the home when XDG's is relative",
      { XDG_STATE_HOME: "x", HOME: "/me" },
      "/me/.local/state/report-tui/drafts",
    ],
  ])("is in %s", (_, variables, path) => {
    for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
    expect(first()).toEqual({ path, shared: null });
    vi.unstubAllEnvs();
  });

  it.skipIf(process.platform === "win32")("is the temporary one for a user without a home", () => {
    vi.stubEnv("XDG_STATE_HOME", "");
    vi.stubEnv("HOME", "not/a/folder");
    expect(stateFolders("drafts")).toHaveLength(1);
    expect(first()?.path).toMatch(/report-tui-\d+.drafts$/);
    vi.unstubAllEnvs();
  });
});
