import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type CheckOptions, type CheckWatch, check } from "../../src/commands/check.ts";
import { buildReport, passingAnswers, words } from "../fixtures/report-builder.ts";
import { checkJson, reportFolder } from "./run.ts";

const { folder, put } = reportFolder();
const passing = buildReport({ answers: passingAnswers("2026") });
const faulty = buildReport({ answers: { ...passingAnswers("2026"), 14: words(10) } });
const dashes = buildReport({ answers: { ...passingAnswers("2026"), 8: `--- ${words(120)} ---` } });

/** Files of which every third is passing, faulty or not there. */
function several(count: number): string[] {
  return Array.from({ length: count }, (_, i) => {
    const name = `team-${i}/reports/README.md`;
    return i % 3 === 2 ? join(folder(), name) : put(name, i % 3 ? faulty : passing);
  });
}

/** Runs a check and writes down in which order what happens. */
async function happening(options: Partial<CheckOptions>, watch: CheckWatch = {}) {
  const events: { kind: string; text: string }[] = [];
  const write = {
    out: (text: string) => events.push({ kind: "out", text }),
    error: (text: string) => events.push({ kind: "error", text }),
  };
  const progress = (done: number, of: number) => events.push({ kind: "progress", text: `${done}/${of}` });
  const code = await check({ files: [], format: "text", table: null, ...options }, write, {
    progress,
    ...watch,
  });
  return { code, events };
}

describe("a check of many files", () => {
  test.each(["text", "github"] as const)("in %s tells each in its place, before the next", async (format) => {
    const files = several(9);
    const { events, code } = await happening({ files, format });
    const told = events.filter(({ kind }) => kind !== "progress");
    files.forEach((file, i) => {
      expect(told[i]!.text).toContain(file.slice(folder().length));
      expect(events[2 * i + 1]).toEqual({ kind: "progress", text: `${i + 1}/9` });
    });
    expect(code).toBe(2);
  });

  test("in JSON prints an element for each, and all of it is the array that JSON itself would print", async () => {
    const files = several(7);
    const { events } = await happening({ files, format: "json" });
    const printed = events.filter(({ kind }) => kind === "out").map(({ text }) => text);
    expect(printed).toHaveLength(7);
    const whole = printed.join("\n");
    expect(whole).toBe(JSON.stringify(JSON.parse(whole), null, 2));
    expect(JSON.parse(whole).map(({ file }: { file: string }) => file)).toEqual(files);
  });

  test("tells of one that is given twice twice", async () => {
    const file = put("reports/README.md", faulty);
    const { json } = await checkJson([file, file]);
    expect(json).toHaveLength(2);
    expect(json[1]).toEqual(json[0]);
  });

  test("mends one that is given twice once", async () => {
    const file = put("reports/README.md", dashes);
    const { events } = await happening({ files: [file, file], fix: "save" });
    expect(events.filter(({ text }) => text.includes("Q8 fixed"))).toHaveLength(1);
  });

  test("waits for room, and takes no more files once nobody reads", async () => {
    const files = several(60);
    let asked = 0;
    const { events } = await happening({ files }, { room: async () => ++asked < 5 });
    expect(events.filter(({ kind }) => kind === "progress")).toHaveLength(5);
    expect(events.at(-1)).toEqual({ kind: "progress", text: "5/60" });
  });

  test.each([
    ["before all were judged is 2, whatever the others are", [passing, passing, passing], 2, 2],
    ["after the last passing one is 0", [passing, passing], 2, 0],
    ["after the last faulty one is 1", [faulty, passing], 2, 1],
  ])("whose reader leaves %s", async (_, texts, read, expected) => {
    const files = texts.map((text, i) => put(`${i}.md`, text));
    let asked = 0;
    const { code, events } = await happening({ files }, { room: async () => ++asked < read });
    expect(code).toBe(expected);
    expect(events.filter(({ kind }) => kind === "error")).toEqual([]);
  });

  test("mends them all, whether anybody reads or not", async () => {
    const files = [put("a.md", dashes), put("b.md", dashes)];
    const { events } = await happening({ files, fix: "save" }, { room: async () => false });
    expect(events.filter(({ text }) => text.includes("Q8 fixed"))).toHaveLength(2);
  });
});
