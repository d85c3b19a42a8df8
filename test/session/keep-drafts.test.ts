import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { DraftFolder } from "../../src/io/drafts.ts";
import { DraftKeeping, realReport } from "../../src/session/effects/drafts.ts";
import { Effects } from "../../src/session/effects/effects.ts";
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
  vi.stubEnv("TMPDIR", join(home, "temporary"));
});

afterEach(() => {
  stop();
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  rmSync(home, { recursive: true, force: true, maxRetries: 3 });
});

const names = () => {
  const folder = join(home, "report-tui", "drafts");
  return existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".json")) : [];
};
const kept = (what: "text" | "branch" | "left" | "file") =>
  names().map((name) => JSON.parse(readFileSync(join(home, "report-tui", "drafts", name), "utf8"))[what]);
const texts = () => kept("text");
const sees = (holds: () => boolean) => vi.waitUntil(holds, { timeout: 4_000, interval: 5 });

/** Puts files where the folders of the drafts would be, which stops the administrator too; gives how to take them away. */
function block(): () => void {
  const folders = [join(home, "report-tui"), join(home, "temporary")];
  for (const folder of folders) {
    rmSync(folder, { recursive: true, force: true });
    writeFileSync(folder, "");
  }
  return () => {
    for (const folder of folders) rmSync(folder);
  };
}

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

  test("stays while what took its place is still being written, whatever changes meanwhile", async () => {
    const session = writing("Half a thought");
    const { moved } = keeping(session);
    await sees(() => texts().includes("Half a thought"));
    let written = () => {};
    const slow = new Promise<void>((end) => {
      written = end;
    });
    const keep = DraftFolder.prototype.keep;
    const begun = vi.spyOn(DraftFolder.prototype, "keep").mockImplementation(async function (
      this: DraftFolder,
      ...kept
    ) {
      await slow;
      return keep.apply(this, kept);
    });
    session.press("ctrl+s");
    moved();
    await sees(() => begun.mock.calls.length === 1);
    moved();
    await new Promise((later) => setTimeout(later, 300));
    expect(texts()).toEqual(["Half a thought"]);
    written();
    await sees(() => !texts().includes("Half a thought"));
    expect(texts()).toHaveLength(1);
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

describe("a draft that was left", () => {
  /** A session whose answer is kept, and is left now. */
  async function leaving() {
    const session = writing("Half a thought");
    const kept = keeping(session);
    await sees(() => texts().includes("Half a thought"));
    const path = join(home, "report-tui", "drafts", names()[0]!);
    const before = readFileSync(path);
    const unblock = block();
    session.press("ctrl+q", "y");
    const { draft } = session.last("keep-left");
    const keepLeft = () => kept.keep.keepLeft(kept.store, draft);
    const unblocked = () => {
      unblock();
      mkdirSync(join(home, "report-tui", "drafts"), { recursive: true });
      writeFileSync(path, before);
    };
    return { session, ...kept, keepLeft, unblocked };
  }

  test("is tried again when it could not be kept, and the older one goes only then", async () => {
    const { session, moved, keepLeft, unblocked } = await leaving();
    await keepLeft();
    expect(session.notice).toContain("no draft can be kept");
    unblocked();
    expect(kept("left")).toEqual([false]);
    moved();
    await sees(() => names().length === 1 && kept("left")[0] === true);
    expect(texts()).toEqual(["Half a thought"]);
  });

  test("is tried again at the end, before the older one goes", async () => {
    const { session, keep, keepLeft, unblocked } = await leaving();
    await keepLeft();
    expect(keep.keepNow(session.state)).toEqual([expect.stringContaining("no draft can be kept")]);
    unblocked();
    stop();
    const [said = "", ...others] = keep.keepNow(session.state);
    expect(others).toEqual([]);
    expect(said).toContain("Question 2: what was not saved is kept in ");
    expect(said).not.toContain("offered");
    expect([kept("left"), texts()]).toEqual([[true], ["Half a thought"]]);
    expect(keep.keepNow(session.state)).toEqual([]);
  });
});

describe("that no draft can be kept", () => {
  test("is told once, and again when it fails anew after a keep that worked", async () => {
    const session = writing("H");
    const told = () => session.activity.filter((line) => line.includes("no draft can be kept")).length;
    const unblock = block();
    const { moved } = keeping(session);
    await sees(() => told() === 1);
    unblock();
    await sees(() => texts().includes("H"));
    block();
    session.type("a");
    moved();
    await sees(() => told() === 2);
  });

  test("is told of every draft that was left", async () => {
    const session = writing("H");
    const told = () => session.activity.filter((line) => line.includes("no draft can be kept")).length;
    block();
    const { keep, store } = keeping(session);
    await sees(() => told() === 1);
    session.press("ctrl+q", "y");
    await keep.keepLeft(store, session.last("keep-left").draft);
    expect(told()).toBe(2);
  });
});

describe("at the end", () => {
  test("what was kept at once goes when a save that was under way ends well after all", () => {
    const session = writing("Half a thought");
    const keep = new DraftKeeping(FILE);
    session.press("ctrl+s");
    expect(keep.keepNow(session.state)).toHaveLength(1);
    expect(names()).toHaveLength(1);
    session.saved();
    expect(keep.keepNow(session.state)).toEqual([]);
    expect(names()).toEqual([]);
  });

  test("the place of a draft is said in words that no terminal obeys", () => {
    vi.stubEnv("XDG_STATE_HOME", join(home, "a\u001b[2Jb"));
    const [said = ""] = new DraftKeeping(FILE).keepNow(writing("H").state);
    expect(said).toContain("is kept in ");
    expect(said).not.toContain("\u001b");
  });
});

describe("the effects of a session", () => {
  const quiet = {
    quit: () => {},
    suspend: () => {},
    lend: (task: () => Promise<void>) => task(),
    copy: () => {},
    send: () => {},
  };

  /** A report behind a link, and the store of a session that was opened through the link. */
  function linked(session: Session): { store: Store; real: string } {
    const real = join(home, "README.md");
    const path = join(home, "link.md");
    writeFileSync(real, session.file!);
    symlinkSync(real, path);
    const state = () => ({ ...session.state, file: { ...session.state.file, path } });
    const dispatch: Store["dispatch"] = (message) => void session.send(message);
    return { store: { state, dispatch, subscribe: () => () => {} }, real: realReport(real) };
  }

  test("keep a draft that is left before anything else was asked of them, under the report's real path", async () => {
    const session = writing("H").press("ctrl+q", "y");
    const { store, real } = linked(session);
    new Effects(quiet).run(session.last("keep-left"), store);
    await sees(() => names().length === 1);
    expect(kept("file")).toEqual([real]);
  });

  test("keep at once under the report's real path, too", () => {
    const { store, real } = linked(writing("H"));
    new Effects(quiet).keepDraftsNow(store);
    expect(kept("file")).toEqual([real]);
  });
});
