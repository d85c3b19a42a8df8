import { beforeAll, describe, expect, test } from "vitest";
import { loadMarkdown } from "../../src/ui/use-markdown.ts";
import { buildReport, words } from "../fixtures/report-builder.ts";
import { repositoryReading, topic } from "../fixtures/repository-reading.ts";
import { linesOf, screenOf, sized } from "./screen.tsx";

beforeAll(loadMarkdown);

const report = buildReport({ answers: { 7: words(60) } });
const many = (name: string, count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [`${name} ${i + 1}`, ["a.py:1"]]));
const reading = repositoryReading({
  facts: [
    topic("topic 7", "Workflows", many("workflow", 9)),
    topic("topic 7", "Tests", many("test", 2)),
    topic("topic 8", "Docker", { "`train.dockerfile` starts from python:3.11": ["train.dockerfile:1"] }),
  ],
});

const question = (number: number, columns: number, rows = 40, ...keys: string[]) =>
  sized(columns, rows, report)
    .press("3", ...Array<string>(number - 1).fill("down"), ...keys)
    .send({ type: "repository-read", reading });
const flat = (session: ReturnType<typeof sized>) => screenOf(session).replace(/[│\s]+/g, " ");
const shown = (session: ReturnType<typeof sized>) => screenOf(session).match(/· [a-z]+ \d/g) ?? [];

describe("what the repository says to a question", () => {
  test("stands below its limits in the walk, by topic, each with a say", () => {
    const session = question(7, 100, 40, "enter");
    expect(screenOf(session)).toMatch(/Limits[\s\S]*Example[\s\S]*From your repository {2}r shows all 11/);
    expect(shown(session)).toEqual([
      "· workflow 1", "· workflow 2", "· workflow 3", "· workflow 4", "· workflow 5", "· workflow 6", "· workflow 7", "· test 1",
    ]); // biome-ignore format: one glance shows them all
    expect(flat(session)).toMatch(/From your repository r shows all 11.*Workflows.* · workflow 1/);
  });

  test("has no heads where it is about one thing", () => {
    const screen = flat(question(8, 100, 40, "enter"));
    expect(screen).toContain("From your repository r shows the lines");
    expect(screen).toMatch(/· `train.dockerfile` starts from .*python:3.11/);
    expect(screen).not.toContain("Docker");
  });

  describe.each([
    ["in the list", 100, []],
    ["in a narrow window", 80, ["enter"]],
  ])("where the answer stands below the question, %s,", (_, columns, keys) => {
    test("stands behind the answer, and one line says so before it", () => {
      const session = question(7, columns, 40, ...keys);
      expect(screenOf(session)).toMatch(
        /From your repository {2}r shows all 11[\s\S]*Answer[\s\S]*word0 word1[\s\S]*Workflows[\s\S]*· workflow 1/,
      );
      expect(shown(session)).toHaveLength(8);
    });

    test.each([7, 8, 9])("never moves the answer: question %i", (number) => {
      const session = sized(columns, 40, report).press(
        "3",
        ...Array<string>(number - 1).fill("down"),
        ...keys,
      );
      const row = () => linesOf(session.state).findIndex((line) => /Answer {2}/.test(line));
      const before = row();
      expect(before).toBeGreaterThan(0);
      session.send({ type: "repository-progress", done: 702, of: 4_001 });
      expect(row()).toBe(before);
      expect(flat(session)).toContain("Reading the repository … 702 of");
      session.send({ type: "repository-read", reading });
      expect(row()).toBe(before);
      expect(screenOf(session)).not.toContain("Reading the repository");
      session.send({ type: "repository-read", reading: repositoryReading({}) });
      expect(row()).toBe(before);
    });
  });

  test("is one fact or more: the line before the answer counts them", () => {
    expect(screenOf(question(8, 80, 40, "enter"))).toMatch(/From your repository {2}r shows it\n/);
  });

  test("leaves the answer in sight in a small window", () => {
    expect(screenOf(question(7, 60, 16, "enter"))).toContain("Answer  ");
  });

  test.each([
    ["without facts", 9, ["enter"]],
    ["in the editor", 9, ["e"]],
  ])("is not there for a question %s", (_, number, keys) => {
    expect(screenOf(question(number, 140, 40, ...keys))).not.toContain("From your repository");
  });

  test("stands beside the text that is written from 120 columns on", () => {
    expect(flat(question(7, 120, 40, "e"))).toMatch(/Limits.*From your repository .*ctrl\+o shows all 11/);
    expect(screenOf(question(7, 119, 40, "e"))).not.toContain("From your repository");
    expect(screenOf(question(7, 119, 40, "e"))).toContain("ctrl+o facts");
  });

  test("leaves out beside the text what does not fit, and never parts a fact", () => {
    const session = question(7, 120, 22, "e");
    expect(shown(session).length).toBeGreaterThan(1);
    expect(shown(session).length).toBeLessThan(8);
    expect(screenOf(session)).not.toContain("more lines");
    expect(screenOf(question(7, 120, 16, "e"))).toContain("Limits");
  });

  test("is on its way while the repository is read, and else is quiet", () => {
    const session = sized(100, 40, report).press("3", "enter");
    expect(screenOf(session)).not.toContain("From your repository");
    session.send({ type: "repository-progress", done: 1_240, of: 20_000 });
    expect(flat(session)).toMatch(/From your repository .*Reading the repository … 1,240 of .*20,000 files/);
    session.send({ type: "repository-failed", message: "git did not answer." });
    expect(screenOf(session)).not.toContain("From your repository");
  });

  test("wraps within its pane", () => {
    const long = topic("topic 7", "Long", { [`It ${"says very much ".repeat(10)}indeed`]: [] });
    const session = question(7, 100, 40, "enter").send({
      type: "repository-read",
      reading: repositoryReading({ facts: [long] }),
    });
    const lines = linesOf(session.state).map((line) => line.split("│")[0]!);
    expect(lines.filter((line) => line.includes("says very much")).length).toBeGreaterThan(2);
    expect(screenOf(session)).toContain("indeed");
  });
});
