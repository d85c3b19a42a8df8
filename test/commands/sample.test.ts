import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { readForCommand } from "../../src/commands/read-report.ts";
import { locateReports } from "../../src/io/locate-report.ts";
import { copySample } from "../../src/io/sample.ts";
import { gatherEvidence } from "../../src/model/evidence/gather-evidence.ts";
import { doubtOf, evidenceForItem } from "../../src/model/evidence/item-evidence.ts";
import { gatherFacts } from "../../src/model/facts/gather-facts.ts";
import { factsForQuestion } from "../../src/model/facts/question-facts.ts";
import { repositoryOf } from "../fixtures/repository-of.ts";
import { temporaryFolder } from "../io/temp-folder.ts";
import { checkText } from "./run.ts";

const CHECKOUT = join(import.meta.dirname, "../..");
const SAMPLE = join(CHECKOUT, "examples/sample");

const folder = temporaryFolder();
beforeEach(() => void vi.stubEnv("TMPDIR", folder()));
afterEach(() => void vi.unstubAllEnvs());

const copied = () => copySample(pathToFileURL(`${CHECKOUT}/`));
const paths = (root: string) =>
  readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((path) => statSync(join(root, path)).isFile())
    .sort();
const read = (path: string) => readForCommand(path, "sample", true);

describe("a copy of the sample", () => {
  test("has all of it, byte for byte, and lies in a folder of its own", async () => {
    const root = dirname(dirname(await copied()));
    expect(dirname(root)).toBe(folder());
    expect(paths(root)).toEqual(paths(SAMPLE));
    for (const path of paths(root))
      expect(readFileSync(join(root, path)).equals(readFileSync(join(SAMPLE, path)))).toBe(true);
  });

  test("is a new one each time; what was done to the one before stays", async () => {
    const first = await copied();
    writeFileSync(first, "mine");
    expect(await copied()).not.toBe(first);
    expect(readFileSync(first, "utf8")).toBe("mine");
  });

  test("is what opens in the checkout itself: nothing else in there is taken for a report", async () => {
    expect(await locateReports(CHECKOUT)).toMatchObject({ kind: "none" });
  });
});

/** Every fault that is planted, by its rule and its question. */
const PLANTED = [
  "dashes-kept 4",
  "heading-cuts-answer 8",
  "html-drops 4",
  "image-missing-file 9",
  "image-missing-file 11",
  "image-not-embedded 10",
  "images-too-few 10",
  "item-mark-other",
  "item-mark-other",
  "note-left 12",
  "placeholder-beside-answer 3",
  "placeholder-left 7",
  "words-too-few 6",
  "words-too-few 8",
  "words-too-many 4",
  "words-too-many 5",
];

describe("the report of the sample", () => {
  test("has a dozen questions, which its own report.py judges", async () => {
    const { reading } = await read(await copied());
    expect(reading.report.questions.map(({ number }) => number)).toEqual(
      Array.from({ length: 12 }, (_, i) => i + 1),
    );
    expect(reading.verdict).toMatchObject({ table: "report.py", outcome: "ok", passed: 6, total: 12 });
  });

  test("has the faults that are planted, and no other", async () => {
    const { reading } = await read(await copied());
    const found = reading.problems.map(({ rule, question }) => [rule, question].join(" ").trim());
    expect(found.sort()).toEqual([...PLANTED].sort());
  });

  test("shows what f can do, in five of its questions", async () => {
    const { reading } = await read(await copied());
    const mendable = new Set(reading.problems.flatMap(({ fix, question }) => (fix ? [question] : [])));
    expect([...mendable].sort((a, b) => Number(a) - Number(b))).toEqual([3, 4, 8, 9, 10]);
  });

  test("waits for its writer where only people can help", async () => {
    const { reading } = await read(await copied());
    const states = reading.questions.map(({ sign }) => sign);
    expect(states.filter((sign) => sign === "open")).toHaveLength(1);
    expect(new Set(states).size).toBeGreaterThanOrEqual(4);
  });

  test("is counted by report.py, where there is a Python to run it, as it is here", async (context) => {
    const path = await copied();
    const { reading } = await read(path);
    let said: string;
    try {
      said = execFileSync("python3", [join(dirname(path), "report.py"), "check"], { encoding: "utf8" });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "ENOENT") return context.skip();
      throw error;
    }
    const { passed, total, questions } = reading.verdict!;
    const failed = questions.flatMap(({ number, rules, words, images }) =>
      rules
        .filter(({ ok }) => !ok)
        .map(
          ({ kind, min, max }) =>
            `Question ${number}: ${kind === "words" ? words : images} ${kind}, not ${min}-${max}`,
        ),
    );
    expect(said.trim().split("\n")).toEqual([...failed, `${passed} of ${total} passed`]);
  });

  test("is as good for check as for the app", async () => {
    const { out, code } = await checkText([await copied()]);
    expect(out).toContain("report.py check passes 6 of 12");
    expect(code).toBe(1);
  });
});

describe("the project around it", () => {
  const repository = repositoryOf(
    Object.fromEntries(paths(SAMPLE).map((path) => [path, readFileSync(join(SAMPLE, path), "utf8")])),
  );
  const evidence = gatherEvidence(repository);
  const topics = gatherFacts(repository);

  test("speaks for most ticks, against one, and for two items that nobody has ticked", async () => {
    const { items } = (await read(await copied())).reading.report.checklist;
    const doubts = items.map((item) => {
      const found = evidenceForItem(item, evidence);
      return [item.modules[0], found?.state, doubtOf(item, found)] as const;
    });
    expect(doubts.filter(([, state]) => state === "found").length).toBeGreaterThanOrEqual(15);
    expect(doubts.flatMap(([module, , doubt]) => (doubt ? `${module} ${doubt}` : []))).toEqual([
      "M10 evidence without a tick",
      "M16 ticked without evidence",
      "M18 evidence without a tick",
    ]);
  });

  test.each([
    [3, "other-packages"],
    [4, "dependencies"],
    [5, "tests"],
    [6, "branches"],
    [7, "docker"],
    [8, "workflows"],
    [9, "experiment-tracking"],
    [10, "bucket"],
    [11, "architecture"],
  ])("has something to say to question %i, and first of all of %s", async (number, topic) => {
    const { questions } = (await read(await copied())).reading.report;
    const facts = factsForQuestion(questions[number - 1]!, topics);
    expect(facts[0]?.topic).toBe(topic);
    expect(facts[0]?.facts.length).toBeGreaterThan(0);
  });

  test("weighs little, in a checkout and in the package", () => {
    const files = paths(SAMPLE).map((path) => readFileSync(join(SAMPLE, path)));
    const kB = (parts: readonly Buffer[]) => parts.reduce((sum, { length }) => sum + length, 0) / 1000;
    expect(kB(files)).toBeLessThan(120);
    expect(kB(files.map((file) => gzipSync(file)))).toBeLessThan(45);
  });
});
