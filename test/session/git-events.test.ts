import { describe, expect, test } from "vitest";
import type { GitDoings } from "../../src/model/git/git-doings.ts";
import { buildReport } from "../fixtures/report-builder.ts";
import { writeAnswer } from "./answering.ts";
import { open, type Session } from "./session.ts";

const NOON = Date.UTC(2026, 0, 12, 12, 0);
const items = Array.from({ length: 20 }, (_, i) => `* [ ] Item ${i} (M${i + 1})`).join("\n");
const checklist = `## List\n\n### Week 1\n\n${items}\n`;
const report = buildReport({ checklist, answers: { 2: "Two is old." } });
const allTicked = report.replaceAll("[ ]", "[x]");
const tickedTo = (count: number) =>
  Array.from({ length: count }, (_, i) => i).reduce(
    (text, i) => text.replace(`[ ] Item ${i} `, `[x] Item ${i} `),
    report,
  );

const rest: GitDoings = { branch: "main", head: null, stash: null, running: null, locked: false };
const moved = (message: string, branch: string | null = "main"): GitDoings => ({
  ...rest,
  branch,
  head: { id: message, commit: "1234567890", message },
});
const checkout = moved("checkout: moving from main to feature", "feature");

/** The file is read after some milliseconds, with what git was doing then; the text as it was unless told. */
function read(
  session: Session,
  milliseconds: number,
  doings: GitDoings | null,
  text = session.file!,
): Session {
  session.file = text;
  session.doings = doings;
  const read = { text, utf8: true, readOnly: null, doings };
  return session.send({ type: "read", read, time: NOON + milliseconds });
}

/** A report in a repository where git does nothing. */
const inGit = (text = report) => read(open(text), -60_000, rest);
const looksAgain = (session: Session) =>
  session.asked.some((effect) => effect.type === "later" && effect.message.type === "look-again");

describe("git changes the report", () => {
  test("by a checkout: twenty changes are one line", () => {
    const session = read(inGit(), 0, checkout, allTicked);
    expect(session.activity).toHaveLength(1);
    expect(session.activity[0]).toMatch(/^git checkout: now on feature\b.*20 items/);
    expect(session.notice).toBe(session.activity[0]);
    expect(session.text).toBe(allTicked);
  });

  test.each([
    ["pull: Fast-forward", "git pull"],
    ["merge origin/main: Fast-forward", "git merge of origin/main"],
    ["rebase (finish): returning to refs/heads/main", "git rebase"],
    ["reset: moving to HEAD~1", "git reset"],
  ])("and says what it was: %s", (message, words) => {
    const session = read(inGit(), 0, moved(message), allTicked);
    expect(session.activity).toHaveLength(1);
    expect(session.activity[0]!.startsWith(words)).toBe(true);
  });

  test("and tells of it in its log a moment later: it is told anew, as one line", () => {
    const session = read(inGit(), 0, rest, allTicked);
    expect(session.activity).toHaveLength(20);
    expect(looksAgain(session)).toBe(true);
    read(session.send({ type: "look-again" }), 400, checkout);
    expect(session.last("read")).toEqual({ type: "read" });
    expect(session.activity).toHaveLength(1);
    expect(session.activity[0]).toMatch(/^git checkout: now on feature/);
  });

  test("by a rebase that writes five times: one line, of all of it", () => {
    const session = inGit();
    for (const count of [1, 2, 3, 4])
      read(
        session,
        count * 300,
        { ...moved(`rebase (pick): ${count}`, null), running: "rebase" },
        tickedTo(count),
      );
    read(session, 1_500, moved("rebase (finish): returning to refs/heads/main"), tickedTo(5));
    expect(session.activity).toHaveLength(1);
    expect(session.activity[0]).toMatch(/^git rebase\b.*5 items/);
  });

  test("so that it is as it was in the end: nothing is left to tell but that", () => {
    const session = inGit();
    read(session, 0, { ...moved("rebase (pick): 1", null), running: "rebase" }, tickedTo(5));
    read(session, 500, moved("rebase (abort): returning to refs/heads/main"), report);
    expect(session.text).toBe(report);
    expect(session.activity.length).toBeLessThanOrEqual(1);
  });

  test("leaves what is not in a file where it is, and does not claim it", () => {
    const session = read(writeAnswer(inGit(), 2, "Two is mine.").fails(), 0, checkout, tickedTo(1));
    expect(session.text).toContain("Two is mine.");
    expect(session.activity[0]).toMatch(/^git checkout: now on feature/);
    expect(session.activity[0]).not.toContain("Q2");
  });
});

describe("somebody else saves", () => {
  test("and it stays as told: git did nothing", () => {
    const session = read(inGit(), 0, rest, tickedTo(2));
    read(session.send({ type: "look-again" }), 400, rest);
    expect(session.activity).toEqual([
      "ticked: Item 1 (M2), saved elsewhere",
      "ticked: Item 0 (M1), saved elsewhere",
    ]);
  });

  test("more than 2 s after a checkout: that is their own", () => {
    const session = read(inGit(), 0, checkout, tickedTo(2));
    read(session, 2_100, checkout, tickedTo(3));
    expect(session.activity[0]).toBe("ticked: Item 2 (M3), saved elsewhere");
    expect(session.activity[1]).toMatch(/^git checkout/);
  });

  test("more than 2 s before a checkout: theirs stays as told", () => {
    const session = read(inGit(), 0, rest, tickedTo(1));
    read(session, 2_100, checkout, tickedTo(3));
    expect(session.activity).toEqual([
      expect.stringMatching(/^git checkout.*2 items/),
      "ticked: Item 0 (M1), saved elsewhere",
    ]);
  });

  test("while a rebase waits for the user: that is theirs, once it is late enough", () => {
    const waiting: GitDoings = { ...moved("rebase (pick): 1", null), running: "rebase" };
    const session = read(inGit(), 0, waiting, tickedTo(1));
    read(session, 30_000, waiting, tickedTo(2));
    expect(session.activity[0]).toBe("ticked: Item 1 (M2), saved elsewhere");
  });

  test("where there is no git: nobody looks again", () => {
    const session = read(open(report), 0, null, tickedTo(1));
    expect(looksAgain(session)).toBe(false);
    expect(session.activity).toEqual(["ticked: Item 0 (M1), saved elsewhere"]);
  });

  test("and a commit follows: that tells nothing", () => {
    const session = read(inGit(), 0, rest, tickedTo(1));
    read(session, 400, moved("commit: A tick"));
    expect(session.activity).toEqual(["ticked: Item 0 (M1), saved elsewhere"]);
  });
});

describe("the branch", () => {
  test("is another one: its drafts are looked for", () => {
    expect(read(inGit(), 0, checkout, allTicked).count("find-drafts")).toBe(1);
  });

  test("is another one, with the same report: they are looked for as well, and nothing is told", () => {
    const session = read(inGit(), 0, checkout);
    expect(session.count("find-drafts")).toBe(1);
    expect(session.activity).toEqual([]);
  });

  test("is the same: they are not", () => {
    expect(read(inGit(), 0, moved("pull: Fast-forward"), allTicked).count("find-drafts")).toBe(0);
  });

  test("comes back: the line about it names the way back", () => {
    const session = read(inGit(), 0, checkout, allTicked);
    read(session, 10_000, moved("checkout: moving from feature to main"), report);
    expect(session.activity).toHaveLength(2);
    expect(session.activity[0]).toMatch(/^git checkout: now on main/);
  });
});

describe("what git takes back", () => {
  const saved = () => read(writeAnswer(inGit(), 2, "Two is mine.").saved(), -30_000, rest);

  test("is not called overwritten", () => {
    const session = read(saved(), 0, checkout, tickedTo(2));
    expect(session.state.putBack).toBeNull();
    expect(session.activity.join("\n")).not.toMatch(/old copy/);
  });

  test("is not called so any more once git turns out to be behind it", () => {
    const session = read(saved(), 0, rest, tickedTo(2));
    expect(session.state.putBack?.kind).toBe("stale");
    read(session, 400, checkout);
    expect(session.state.putBack).toBeNull();
    expect(session.activity.join("\n")).not.toMatch(/old copy/);
  });
});
