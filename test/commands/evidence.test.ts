import { describe, expect, onTestFinished, test } from "vitest";
import { evidence } from "../../src/commands/evidence.ts";
import { showProgress } from "../../src/commands/progress-line.ts";
import type { scanRepository } from "../../src/io/scan/scan-repository.ts";
import type { RepositoryReading } from "../../src/model/facts/repository-reading.ts";
import { describeScan } from "../../src/model/repository/describe-scan.ts";
import { buildReport } from "../fixtures/report-builder.ts";
import { followInterrupts } from "./interrupts.ts";
import { reportFolder, run } from "./run.ts";
import { mismatches } from "./shape.ts";

const { put } = reportFolder();

const READING: RepositoryReading = {
  report: "reports/README.md",
  online: null,
  scanned: { files: 12, ms: 34, truncated: false },
  evidence: [
    {
      rule: "repository",
      asks: [{ all: [["repository"]] }],
      state: "found",
      note: "",
      where: [1, 2, 3, 4].map((line) => ({ path: "a.toml", line, why: `Line ${line} says so.` })),
      more: 5,
    },
    {
      rule: "tests",
      asks: [{ all: [["test"], ["code"]] }],
      state: "none",
      note: "Nothing in the repository shows this.",
      where: [],
      more: 0,
    },
  ],
  facts: [
    {
      topic: "tests",
      title: "Tests",
      asks: [{ all: [["test"]] }],
      facts: [
        { text: "3 tests in 1 file", where: [{ path: "tests/test_a\u001b[31m.py", line: 7 }] },
        { text: "12 pull requests", where: [] },
      ],
    },
  ],
};

const scan = async () => ({ ok: true as const, reading: READING, root: "/" });
const report = buildReport({
  answers: { 1: "Group 7" },
  change: { 7: (block) => block.replace(/> \*\*.*\*\*/, "> **How many tests did you write?**") },
}).replace("[ ] Test the code", "[x] Test the code");

const quiet = showProgress({ isTTY: false, write: () => {} }, describeScan);
const text = (path: string) => run((write) => evidence(path, false, write, quiet, scan));
const json = async (path: string) =>
  JSON.parse((await run((write) => evidence(path, true, write, quiet, scan))).out);

describe("evidence", () => {
  test("says beside each item what the repository shows, with places, and what is doubtful", async () => {
    const { out, code } = await text(put("reports/README.md", report));
    expect(out).toContain("beside 12 files of the repository");
    expect(out).toContain("\n1 item ticked without evidence (M16)\n1 item with evidence and no tick (M5)\n");
    expect(out).toContain("Week 1 0/2");
    expect(out).toMatch(
      /● \[ \] Open a repository \(M5\) {2}· evidence without a tick\n {8}a\.toml:1 {2}Line 1 says so\./,
    );
    expect(out).toContain("a.toml:3  Line 3 says so.\n        and 6 more");
    expect(out).toMatch(
      /○ \[x\] Test the code \(M16\) {2}▲ ticked without evidence\n {8}Nothing in the repository/,
    );
    expect(code).toBe(0);
  });

  test("says nothing, which is not that nobody can tell, of an item that no rule knows", async () => {
    const { out } = await text(put("reports/README.md", report));
    expect(out).toMatch(/^● found {3}○ nothing found {3}\? cannot be told$/m);
    expect(out).toMatch(/^ {4}\[ \] Tell everybody/m);
  });

  test("says to each question what the repository has for it, and sends no escape sequence of a name", async () => {
    const { out } = await text(put("reports/README.md", report));
    expect(out).toMatch(
      /Question 7\n {2}Tests\n {4}3 tests in 1 file {2}\(tests\/test_a.\[31m\.py:7\)\n {4}12 pull requests {2}\(git\)/,
    );
    expect(out).not.toContain("\u001b");
    expect(out).not.toContain("Question 2\n");
  });

  test("as JSON has the documented shape", async () => {
    const object = await json(put("reports/README.md", report));
    const shape = {
      scanned: { files: "number", ms: "number", truncated: "boolean" },
      items: [
        {
          line: "number",
          text: "string",
          modules: ["string"],
          done: "boolean",
          evidence: "string",
          where: [{ path: "string", line: "?number", why: "string" }],
        },
      ],
      facts: [
        {
          topic: "string",
          questions: ["number"],
          text: "string",
          where: [{ path: "string", line: "?number" }],
        },
      ],
    } as const;
    expect(mismatches(object, shape)).toEqual([]);
    expect(object.items.map(({ evidence }: { evidence: string }) => evidence)).toEqual([
      "found",
      "unknown",
      "none",
      "unknown",
    ]);
    expect(object.items[2]).toMatchObject({
      text: "Test the code (M16)",
      modules: ["M16"],
      done: true,
      where: [],
    });
    expect(object.facts[0]).toMatchObject({ topic: "tests", text: "3 tests in 1 file" });
    expect(object.facts[0].questions).toContain(7);
  });

  test("says why when there is nothing to look at", async () => {
    const path = put("reports/README.md", report);
    const failing = async () => ({ ok: false as const, message: "There is no project here." });
    await expect(run((write) => evidence(path, false, write, quiet, failing))).rejects.toThrow("no project");
  });

  test.each([
    ["what it prints", scan],
    ["why there is nothing", async () => ({ ok: false as const, message: "There is no project here." })],
  ])("takes the line of a long scan away before it says %s", async (_, end) => {
    onTestFinished(followInterrupts().clear);
    const written: string[] = [];
    let time = 0;
    const output = { isTTY: true, write: (text: string) => written.push(text) };
    const line = showProgress(output, describeScan, () => time);
    const long: typeof scanRepository = async (_, options) => {
      time = 5_000;
      options?.onProgress?.(10, 4_000);
      return end();
    };
    const print = (text: string) => void written.push(text);
    const path = put("reports/README.md", report);
    await evidence(path, false, { out: print, error: print }, line, long).catch(({ message }) =>
      print(message),
    );
    expect(written).toEqual([
      "\r\u001b[KReading the repository … 10 of 4,000 files",
      "\r\u001b[K",
      expect.stringMatching(/beside 12 files|no project/),
    ]);
  });
});
