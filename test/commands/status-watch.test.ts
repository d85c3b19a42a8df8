import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { describe, expect, test } from "vitest";
import { isSeen, lineOf, lineOfJson } from "../../src/commands/status-line.ts";
import { watchStatus } from "../../src/commands/status-watch.ts";
import { UNPRINTABLE } from "../../src/model/text/printable.ts";
import { readText } from "../../src/session/reading.ts";
import { buildReport, words } from "../fixtures/report-builder.ts";
import { followInterrupts } from "./interrupts.ts";
import { reportFolder } from "./run.ts";

const read = (text: string) => readText(text, { reportPy: null, atUsualPlace: true, utf8: true });
const REPORT = buildReport({ answers: { 1: "7" } });
const LATER = buildReport({ answers: { 1: "7", 4: words(120) } });
const at = new Date(2026, 4, 31, 14, 2).getTime();
const told = { file: "reports/README.md", time: at, message: "" };

describe("a line", () => {
  const line = (before: string | null | undefined, now: string | null, message = "") =>
    lineOf({
      ...told,
      before: before == null ? before : read(before),
      now: now === null ? null : read(now),
      message,
    });

  test.each([
    [
      "at first says where the report stands, and which it is",
      line(undefined, REPORT),
      "14:02  questions 1 of 31, checklist 0 of 4, check passes 4 of 31, 0 problems: reports/README.md",
    ],
    [
      "of an answer says what became more, and what was written",
      line(REPORT, LATER),
      "14:02  questions 2 of 31 (+1), checklist 0 of 4, check passes 5 of 31 (+1), 0 problems: Q4 answered, 120 words",
    ],
    [
      "of a tick taken away says what became less",
      line(REPORT.replace("[ ] Tell", "[x] Tell"), REPORT),
      "14:02  questions 1 of 31, checklist 0 of 4 (−1), check passes 4 of 31, 0 problems: unticked: Tell everybody",
    ],
    [
      "of a file that is gone says so",
      line(REPORT, null, "There is no file."),
      "14:02  reports/README.md: There is no file.",
    ],
    [
      "of one that is back says where it stands",
      line(null, REPORT),
      "14:02  questions 1 of 31, checklist 0 of 4, check passes 4 of 31, 0 problems: reports/README.md is back",
    ],
  ])("%s", (_, line, expected) => {
    expect(line.replace(/\d+ problems?(?: \([+−]\d+\))?/, "0 problems")).toBe(expected);
  });

  test("of JSON is one line with the numbers of status, the time and the changes", () => {
    const line = lineOfJson({ ...told, before: read(REPORT), now: read(LATER) });
    expect(line).not.toMatch(UNPRINTABLE);
    expect(JSON.parse(line)).toMatchObject({
      time: new Date(at).toISOString(),
      readable: true,
      questions: { answered: 2 },
      changes: ["Q4 answered, 120 words"],
    });
    expect(JSON.parse(lineOfJson({ ...told, before: read(REPORT), now: null, message: "gone" }))).toEqual({
      time: new Date(at).toISOString(),
      file: told.file,
      readable: false,
      message: "gone",
    });
  });
});

test.each([
  ["the same text", REPORT, false],
  ["other line ends", REPORT.replaceAll("\n", "\r\n"), false],
  ["blank lines at the end", `${REPORT}\n\n`, false],
  ["an answer", LATER, true],
  ["a tick", REPORT.replace("[ ] Tell", "[x] Tell"), true],
])("%s: is something seen of it?", (_, text, seen) => {
  expect(isSeen(read(REPORT), read(text))).toBe(seen);
});

describe("watching", () => {
  const { put } = reportFolder();

  /** Watches a report while something happens; gives the lines that were printed. */
  async function watch(path: string, happen: (until: (lines: number) => Promise<void>) => Promise<void>) {
    const lines: string[] = [];
    const until = async (count: number) => {
      const deadline = Date.now() + 8_000;
      while (lines.length < count && Date.now() < deadline) await new Promise((soon) => setTimeout(soon, 20));
      expect(lines.length, lines.join("\n")).toBe(count);
    };
    const interrupts = followInterrupts();
    const ended = watchStatus(path, false, { out: (text) => lines.push(text), error: () => {} });
    await until(1);
    await happen(until);
    interrupts.press();
    expect(await ended).toBe(0);
    return lines;
  }

  test("prints a line a change, none twice, and goes on where the file was away", async () => {
    const path = put("reports/README.md", REPORT);
    const lines = await watch(path, async (until) => {
      // What comes before the watch is seen as well.
      writeFileSync(path, LATER);
      await until(2);
      writeFileSync(path, `${LATER}\n`);
      writeFileSync(path, LATER);
      rmSync(path);
      await until(3);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(`${path}.new`, REPORT);
      renameSync(`${path}.new`, path);
      await until(4);
    });
    expect(lines[1]).toContain(": Q4 answered, 120 words");
    expect(lines[2]).toMatch(/README\.md: There is no file /);
    expect(lines[3]).toMatch(/README\.md is back$/);
  });

  test("cannot begin without a report", async () => {
    const write = { out: () => {}, error: () => {} };
    await expect(watchStatus("no/such.md", false, write)).rejects.toThrow(/no\/such\.md/);
  });
});
