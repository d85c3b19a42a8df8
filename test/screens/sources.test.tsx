import stringWidth from "string-width";
import { beforeAll, describe, expect, test, vi } from "vitest";
import type { Excerpt } from "../../src/model/repository/excerpt.ts";
import { loadMarkdown } from "../../src/ui/use-markdown.ts";
import { buildReport, words } from "../fixtures/report-builder.ts";
import { excerptOf, found, repositoryReading, topic } from "../fixtures/repository-reading.ts";
import type { Session } from "../session/session.ts";
import { linesOf, screenOf, show, sized } from "./screen.tsx";

beforeAll(loadMarkdown);

const report = buildReport({ answers: { 1: words(20) } });
const reading = repositoryReading({
  evidence: [found("open", ["src/a.py:40 It opens the door.", "b.py It is open."], 6)],
  facts: [
    topic("topic 1", "Tests", { "12 tests in 2 files": ["tests/test_a.py:3", "tests/test_b.py:8"] }),
    topic("topic 1", "Branches", { "3 branches were merged": [] }),
  ],
});

function looking(columns: number, rows: number, ...keys: string[]): Session {
  return sized(columns, rows, report)
    .send({ type: "repository-read", reading })
    .press(...keys);
}
const answered = (session: Session, excerpt: Excerpt) =>
  session.send({ type: "excerpt-read", where: session.last("read-excerpt").where, excerpt });
const flat = (session: Session) => screenOf(session).replace(/[│\s]+/g, " ");
const windows = [
  [60, 16],
  [80, 24],
  [100, 16],
  [100, 50],
  [200, 60],
] as const;

describe("what speaks for an item", () => {
  const item = () => answered(looking(100, 30, "2", "r"), excerptOf(80));

  test("is named with its places, and how many more there are", () => {
    const screen = flat(item());
    expect(screen).toContain("From your repository Open a repository (M5)");
    expect(screenOf(item())).toMatch(/ › It opens the door\. .*\n {5}src\/a\.py:40 /);
    expect(screenOf(item())).toMatch(/ {3}It is open\. .*\n {5}b\.py /);
    expect(screen).toContain("… and 6 more places");
  });

  test("stands beside its lines, that of the place marked", () => {
    expect(screenOf(item())).toMatch(/│ › 40 │ line 40 of it *$/m);
    expect(screenOf(item())).toMatch(/│ {3}39 │ line 39 of it *$/m);
    expect(screenOf(item()).match(/^.*› \d+ │/gm)).toHaveLength(1);
  });

  test("shows the line that is meant to its end, and all others cut", () => {
    const lines = Array.from({ length: 60 }, (_, i) => `run ${"and on ".repeat(12)}to ${i + 1}`);
    const session = answered(looking(100, 30, "2", "r"), { ok: true, from: 1, lines });
    expect(flat(session).replace(/[^ -~]+/g, "")).toMatch(/and on to 40 41 run/);
    expect(screenOf(session)).not.toMatch(/to (39|41)/);
  });

  test("has its own name whole above it", () => {
    const item = "Build the docker files locally and make sure they work as intended (M10)";
    const text = report.replace("Open a repository (M5)", item);
    const docker = repositoryReading({ evidence: [found("docker", ["a.dockerfile:1 It builds."])] });
    for (const columns of [60, 100]) {
      const session = sized(columns, 30, text).send({ type: "repository-read", reading: docker });
      const list = linesOf(session.press("2", "r").state).map((line) => line.split("│")[0]!.trim());
      expect(list.join(" ")).toContain(`From your repository ${item}`);
    }
  });

  test("of a file as a whole shows its beginning, and marks no line", () => {
    const session = answered(item().press("down"), excerptOf(80));
    expect(screenOf(session)).toMatch(/│ {4}1 │ line 1 of it/);
    expect(screenOf(session)).not.toMatch(/› +\d+ │/);
  });
});

describe("what the repository says to a question", () => {
  const question = (columns = 100) => answered(looking(columns, 30, "3", "enter", "r"), excerptOf(20));

  test("is named by topic, with which place of how many is shown", () => {
    const screen = screenOf(question());
    expect(flat(question())).toContain("From your repository Question 1");
    expect(screen).toMatch(/ Tests .*\n › 12 tests in 2 files .*\n {5}tests\/test_a\.py:3 {2}1 of 2 ←→/);
    expect(screen).toMatch(/ Branches .*\n {3}3 branches were merged .*\n {5}from git's history/);
    expect(screenOf(question().press("right"))).toContain("tests/test_b.py:8  2 of 2 ←→");
  });

  test.each([
    [100, "3 enter r", "i put into answer   → next place   esc back   ? all keys"],
    [100, "3 enter r end", "i put into answer   esc back   ? all keys"],
    [100, "2 r", "esc back   ? all keys"],
    [80, "3 enter r", "enter lines   i put into answer   → next place   esc back   ? all keys"],
    [80, "3 enter r enter", "i put into answer   → next place   esc back   ? all keys"],
    [80, "3 enter r end", "i put into answer   esc back   ? all keys"],
    [80, "2 r", "enter lines   esc back   ? all keys"],
  ])(
    "has in the footer the keys that can act, and no others: %i columns wide, after %s",
    (columns, keys, hints) => {
      const footer = linesOf(looking(columns, 30, ...keys.split(" ")).state).at(-1)!;
      expect(footer.trim().replace(/ +/g, " ")).toBe(hints.replace(/ +/g, " "));
    },
  );

  test("can be read whole where it is selected, before it is put in", () => {
    const text = `the code is in src: ${Array.from({ length: 12 }, (_, i) => `module_${i}.py`).join(", ")} and more`;
    const long = repositoryReading({
      facts: [topic("topic 1", "Structure", { "1 folder": [], [text]: ["a.py:1"] })],
    });
    const session = sized(60, 16, report).send({ type: "repository-read", reading: long });
    session.press("3", "r", "down");
    expect(flat(session)).toContain(text);
    expect(flat(session.press("up"))).not.toContain("and more");
  });

  test("is in sight whole in a small window, however many stand above it", () => {
    const facts = Object.fromEntries(
      Array.from({ length: 12 }, (_, i) => [
        `fact ${i} begins ${"and goes on ".repeat(12)}until ${i} ends`,
        [],
      ]),
    );
    const session = sized(60, 16, report).send({
      type: "repository-read",
      reading: repositoryReading({ facts: [topic("topic 1", "Structure", facts)] }),
    });
    session.press("3", "r");
    for (let i = 0; i < 12; i++, session.press("down")) {
      expect(flat(session)).toContain(`› fact ${i} begins`);
      expect(flat(session)).toContain(`until ${i} ends from git's history`);
    }
  });

  test("takes turns with the lines in a narrow window", () => {
    const session = question(80);
    expect(screenOf(session)).not.toContain("line 3 of it");
    expect(screenOf(session.press("enter"))).toMatch(/› {2}3 │ line 3 of it/);
    expect(screenOf(session)).not.toContain("3 branches");
    expect(screenOf(session.press("esc"))).toContain("3 branches");
  });

  test("says that lines are read only when that takes a while", async () => {
    const window = show(looking(100, 30, "3", "enter", "r").state);
    expect(window.text()).not.toContain("Reading the lines …");
    await vi.waitFor(() => expect(window.text()).toContain("Reading the lines …"), 2_000);
  });

  test("says when lines cannot be read, or are none", () => {
    const session = looking(100, 30, "3", "enter", "r");
    expect(flat(answered(session, { ok: false, message: "This file is not there any more." }))).toContain(
      "This file is not there any more.",
    );
    expect(screenOf(answered(session, excerptOf(0)))).toContain("This file is empty.");
  });

  test("says when nothing is known any more", () => {
    const session = question().send({ type: "repository-read", reading: repositoryReading({}) });
    expect(screenOf(session)).toContain("Nothing is known of this any more.");
  });
});

describe.each(windows)("in a window of %i×%i", (columns, rows) => {
  test.each([
    ["an item", "2 r"],
    ["an item, its lines", "2 r enter"],
    ["a question", "3 enter r end"],
    ["a question being answered", "3 e ctrl+o"],
    ["scrolled", "3 enter r enter pgdn pgdn"],
  ])("%s fills the window and no more, in its frame", (_, keys) => {
    const wide = {
      ok: true,
      from: 998,
      lines: Array.from({ length: 200 }, () => "\t全部の答えを".repeat(60)),
    } as const;
    const lines = linesOf(answered(looking(columns, rows, ...keys.split(" ")), wide).state);
    expect(lines).toHaveLength(rows);
    expect(lines.filter((line) => stringWidth(line) > columns)).toEqual([]);
    expect(lines[2]).toBe("─".repeat(columns));
    expect(lines.at(-2)).toBe("─".repeat(columns));
  });
});

describe("what is hostile in the repository", () => {
  const evil = "a\u001b[31mred\u001b[2J\u009b31m\u202ebc\u0007\n\r\u0000\u2028\u{e0041}x";
  const RAW = /[\u0000-\u001f\u007f-\u009f\u202e\u2028]|[\u{e0000}-\u{e007f}]/u;
  const hostile = repositoryReading({
    evidence: [found("open", [`src/${evil.replace(" ", "")}.py:1 It ${evil} opens.`])],
    facts: [
      topic("topic 1", `Tests ${evil}`, { [`12 ${evil} tests`]: [`tests/${evil}.py:3`] }),
      topic("topic 1", "B", { b: [] }),
    ],
  });

  test.each(["2", "2 tab", "2 r", "3", "3 enter", "3 enter r", "3 enter r enter", "3 e", "3 e ctrl+o i"])(
    "reaches no terminal: %s",
    (keys) => {
      for (const columns of [80, 140]) {
        const session = sized(columns, 30, report).send({ type: "repository-read", reading: hostile });
        session.press(...keys.split(" "));
        if (session.count("read-excerpt") > 0) answered(session, { ok: true, from: 1, lines: [evil, evil] });
        const lines = linesOf(session.state);
        expect(lines.filter((line) => RAW.test(line))).toEqual([]);
        expect(lines.filter((line) => stringWidth(line) > columns)).toEqual([]);
        expect(lines).toHaveLength(30);
        if (session.count("read-excerpt") > 0) answered(session, { ok: false, message: evil });
        expect(linesOf(session.state).filter((line) => RAW.test(line))).toEqual([]);
      }
    },
  );
});

test("all of it by keys, as a terminal sends them", async () => {
  const window = show(looking(100, 30, "3").state);
  await window.press("e", "ctrl+o");
  expect(window.text()).toContain("› 12 tests in 2 files");
  await window.press("i");
  expect(window.text()).toContain("12 tests in 2 files ([test_a.py](../tests/test_a.py))");
  expect(window.text()).toContain("The fact is in the answer");
  await window.press("ctrl+z");
  expect(window.text()).not.toContain("test_a.py");
});
