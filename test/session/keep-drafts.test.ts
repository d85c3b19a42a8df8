import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { DraftKeeping } from "../../src/session/effects/drafts.ts";
import type { State } from "../../src/session/state.ts";
import type { Store } from "../../src/session/store.ts";
import { buildReport } from "../fixtures/report-builder.ts";
import { open, type Session } from "./session.ts";

const FILE = "/team/reports/README.md";
let home: string;
let stop: () => void = () => {};

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "report-tui-keep-"));
  vi.stubEnv("XDG_STATE_HOME", home);
});

afterEach(() => {
  stop();
  vi.unstubAllEnvs();
  rmSync(home, { recursive: true, force: true, maxRetries: 3 });
});

const names = () => {
  const folder = join(home, "report-tui", "drafts");
  return existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".json")) : [];
};
const kept = (what: "text" | "branch") =>
  names().map((name) => JSON.parse(readFileSync(join(home, "report-tui", "drafts", name), "utf8"))[what]);
const texts = () => kept("text");
const sees = (holds: () => boolean) => vi.waitUntil(holds, { timeout: 2_000, interval: 5 });

/** Keeps the drafts of a session; `moved` says that it has changed. */
function keeping(session: Session): { keep: DraftKeeping; store: Store; moved: () => void } {
  const listeners = new Set<() => void>();
  const store: Store = {
    state: (): State => session.state,
    dispatch: (message) => void session.send(message),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const keep = new DraftKeeping(FILE);
  stop = keep.follow(store);
  const moved = () => {
    for (const listener of listeners) listener();
  };
  return { keep, store, moved };
}

function writing(text: string): Session {
  const session = open(buildReport({ answers: { 1: "Group 7" } }));
  return session.press("3", "enter", "]", "e").type(text);
}

describe("a draft on disk", () => {
  test("goes only when what took its place is there: between ctrl+s and the end of the save one of both is", async () => {
    const session = writing("Half a thought");
    const { moved } = keeping(session);
    await sees(() => texts().includes("Half a thought"));
    session.press("ctrl+s");
    moved();
    // A kill may come at any of these moments.
    for (let report = false; !report; await new Promise((next) => setImmediate(next))) {
      expect(names()).not.toEqual([]);
      report = texts().some((text) => text.length > 1_000);
    }
    session.saved();
    moved();
    await sees(() => names().length === 0);
  });

  test("goes when what was restored from it is saved before it could be kept anew", async () => {
    const session = writing("Half a thought");
    const { keep } = keeping(session);
    const [said = ""] = keep.keepNow(session.state);
    stop();
    expect(said).toContain("Question 2: what was not saved is kept in ");
    const again = open(session.file!);
    const next = keeping(again);
    await next.keep.find(next.store);
    again.press("enter");
    next.moved();
    expect(again.draft).toBe("Half a thought");
    again.press("ctrl+s").saved();
    next.moved();
    await sees(() => names().length === 0);
  });

  test("learns the branch it was begun on when that is known", async () => {
    const session = writing("Half a thought");
    const { moved } = keeping(session);
    await sees(() => kept("branch").includes(null));
    session.doings = { branch: "main", head: null, stash: null, running: null, locked: false };
    session.disk(session.file!);
    moved();
    await sees(() => kept("branch").includes("main"));
  });
});
