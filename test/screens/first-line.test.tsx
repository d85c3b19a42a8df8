import { describe, expect, test } from "vitest";
import type { GitState } from "../../src/session/state.ts";
import { buildReport } from "../fixtures/report-builder.ts";
import { open, type Session } from "../session/session.ts";
import { linesOf, sized } from "./screen.tsx";

const first = (session: Session) => linesOf(session.state)[0]!;
const tick = (session: Session) => session.press("2", "space");
const failing = (reason: string) => ({ type: "read-failed", reason, message: "It is so.", time: 0 }) as const;

describe("the first line says the truth about the file:", () => {
  test.each<[string, (session: Session) => Session, RegExp]>([
    ["saved", (session) => session, /✓ saved$/],
    ["being saved", tick, /… saving$/],
    ["saved again", (session) => tick(session).saved(), /✓ saved$/],
    ["a draft", (session) => session.press("3", "e").type("We"), /◐ unsaved draft$/],
    ["disk full", (session) => tick(session).fails("no-space"), /✗ cannot write: disk full$/],
    ["read-only", (session) => tick(session).fails("read-only"), /✗ cannot write: read-only$/],
    ["gone", (session) => session.send(failing("missing")), /✗ the file is gone$/],
    ["a folder", (session) => session.send(failing("folder")), /✗ the file is a folder now$/],
    ["unreadable", (session) => session.send(failing("permission")), /✗ cannot read: no permission$/],
    ["too large to read", (session) => session.send(failing("too-large")), /✗ cannot read/],
    ["broken to read", (session) => session.send(failing("unreadable")), /✗ cannot read/],
    ["live", (session) => session.send({ type: "watching", how: "events" }), /✓ saved {2}● live$/],
  ])("%s", (_, happen, truth) => {
    expect(first(happen(sized(100, 20))).trimEnd()).toMatch(truth);
  });

  test("merged, and when", () => {
    const session = tick(sized(100, 20));
    session.file = buildReport().replace("[ ] Tell", "[x] Tell");
    expect(first(session.saved())).toMatch(/✓ saved {2}⇄ merged \d\d:\d\d/);
  });

  test.each([
    ["encoding", "✗ shown only: not UTF-8"],
    ["permission", "✗ shown only: read-only"],
    ["mount", "✗ shown only: read-only file system"],
  ] as const)("shown only, for its %s", (readOnly, truth) => {
    expect(first(open(buildReport(), { readOnly }))).toContain(truth);
  });
});

describe("the first line says where git is:", () => {
  const git = (state: Partial<GitState>) =>
    first(
      sized(100, 20).send({ type: "git", git: { branch: "main", handedIn: "clean", ahead: 0, ...state } }),
    );

  test.each<[Partial<GitState>, string]>([
    [{ handedIn: "uncommitted" }, "⎇ main  uncommitted "],
    [{ handedIn: "untracked" }, "⎇ main  not in git yet "],
    [{ handedIn: "unpushed", ahead: 2 }, "⎇ main  2 commits not pushed "],
    [{ handedIn: "unpushed", ahead: 1 }, "⎇ main  1 commit not pushed "],
    [{ branch: null, handedIn: "uncommitted" }, "README.md  uncommitted "],
  ])("%j", (state, words) => expect(git(state)).toContain(words));

  test("nothing, when it is handed in", () => expect(git({})).toMatch(/⎇ main +✓ saved/));

  test("the truth about the file stays however long path and branch are", () => {
    expect(git({ branch: "feature/".repeat(30) })).toMatch(/… ✓ saved$/);
  });
});
