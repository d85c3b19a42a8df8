import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Effects } from "../../src/session/effects/effects.ts";
import { PlaceKeeping } from "../../src/session/effects/places.ts";
import { startSession } from "../../src/session/start.ts";
import { createStore, type Store } from "../../src/session/store.ts";
import { buildReport } from "../fixtures/report-builder.ts";
import { git } from "../io/git.ts";

const TURNS = 20;

let folder: string;
const stops: (() => unknown)[] = [];
const report = () => join(folder, "team", "reports", "README.md");

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "report-tui-idle-")));
  vi.stubEnv("XDG_STATE_HOME", folder);
  mkdirSync(join(folder, "team", "reports"), { recursive: true });
  writeFileSync(report(), buildReport());
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "setInterval", "clearInterval"] });
  vi.spyOn(globalThis, "setTimeout");
});

afterEach(async () => {
  vi.restoreAllMocks();
  vi.useRealTimers();
  for (const stop of stops.splice(0).reverse()) await stop();
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
});

/** A session with all that goes on around it, as the program begins it. */
async function begin(): Promise<Store> {
  const terminal = { quit() {}, suspend() {}, lend: async () => {}, copy() {}, send() {} };
  const effects = new Effects(terminal);
  const size = { columns: 100, rows: 30 };
  const file = { text: buildReport(), utf8: true, readOnly: null, doings: null };
  const state = startSession({
    path: report(),
    shown: "reports/README.md",
    file,
    reportPy: null,
    atUsualPlace: true,
    sample: false,
    size,
  });
  const store = createStore(state, effects.run);
  stops.push(() => effects.settled(), new PlaceKeeping(store).follow(), effects.keepDrafts(store));
  stops.push(await effects.watch(store));
  await effects.findDrafts(store);
  effects.run({ type: "look-around" }, store);
  effects.followRepository(store);
  return store;
}

/**
 * Whether it comes to rest: for so many turns no timer begins, and none is there but that of the look for what no event tells of. Each turn is
 * a second of timers, and a moment for the disk and git.
 */
async function comesToRest(): Promise<boolean> {
  const begun = vi.mocked(setTimeout).mock.calls;
  const start = performance.now();
  let rested = 0;
  while (rested < TURNS && performance.now() - start < 20_000) {
    const before = begun.length;
    vi.advanceTimersByTime(1_000);
    await wait(20);
    rested = vi.getTimerCount() <= 1 && begun.length === before ? rested + 1 : 0;
  }
  return rested === TURNS;
}

test.each([
  ["in git", true],
  ["without git", false],
])(
  "a program whose file is clean comes to wake up seldom, %s",
  async (_, inGit) => {
    if (inGit) {
      git(join(folder, "team"), "init");
      git(join(folder, "team"), "add", ".");
      git(join(folder, "team"), "commit", "-m", "report");
    }
    const store = await begin();
    expect(vi.getTimerCount()).toBeGreaterThan(1);
    expect(await comesToRest()).toBe(true);
    const begun = vi.mocked(setTimeout).mock.calls.length;
    writeFileSync(report(), buildReport().replace("[ ] Open", "[x] Open"));
    await vi.waitUntil(() => store.state().file.disk.includes("[x]"), { timeout: 5_000 });
    expect(vi.mocked(setTimeout).mock.calls.length).toBeGreaterThan(begun);
    expect(await comesToRest()).toBe(true);
  },
  60_000,
);
