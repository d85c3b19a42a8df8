import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { CommandError } from "../../src/commands/command-error.ts";
import { status } from "../../src/commands/status.ts";
import { buildReport, passingAnswers, words } from "../fixtures/report-builder.ts";
import { reportFolder, run } from "./run.ts";

const { folder, put } = reportFolder();
const report = buildReport({
  answers: { 1: "Group 7", 4: words(150), 5: "TODO", 6: words(5) },
}).replace("[ ] Open", "[x] Open");

const text = (argument: string) => run((write) => status(argument, false, write));
const json = async (argument: string) => {
  const ran = await run((write) => status(argument, true, write));
  return { ...ran, json: JSON.parse(ran.out) };
};

describe("status", () => {
  test("says in a few lines where a report stands", async () => {
    const { out, code } = await text(put("reports/README.md", report));
    expect(out).toMatch(/reports\/README\.md$/m);
    expect(out).toMatch(/report\.py check passes \d+ of 31/);
    expect(out).toContain("checklist 1/4: Week 1 1/2, Week 2 0/2");
    expect(out).toContain("questions 3 of 31 answered");
    expect(out).toMatch(/open: Q2 Q3 Q7 .*Q31/);
    expect(out).toContain("started: Q5");
    expect(out).toContain("Question 6 has 5 words, at least 100 asked");
    expect(out.split("\n").length).toBeLessThan(15);
    expect(code).toBe(1);
  });

  test("of a finished report is short, and ends with 0", async () => {
    const { out, code } = await text(
      put("reports/README.md", buildReport({ answers: passingAnswers("2026") })),
    );
    expect(out).toContain("passes 31 of 31");
    expect(out).not.toMatch(/open:|started:|to mend:/);
    expect(code).toBe(0);
  });

  test("as JSON says the same in figures", async () => {
    const { json: object, code } = await json(put("reports/README.md", report));
    expect(object).toMatchObject({
      edition: { id: "dtu-2026", questions: 31 },
      official: { table: "2026", outcome: "ok", total: 31 },
      checklist: {
        done: 1,
        total: 4,
        groups: [
          { title: "Week 1", done: 1, total: 2 },
          { title: "Week 2", total: 2 },
        ],
      },
      questions: { answered: 3, started: 1, unanswered: 27, total: 31 },
      problems: { errors: expect.any(Number), warnings: expect.any(Number), infos: expect.any(Number) },
    });
    expect(code).toBe(1);
  });

  test("finds the report in a folder", async () => {
    put("reports/README.md", report);
    expect((await json(folder())).json.file).toMatch(/reports\/README\.md$/);
  });

  test("of what is not there is an error in one sentence, which ends with 2", async () => {
    await expect(text(join(folder(), "gone.md"))).rejects.toThrow(CommandError);
    await expect(text(join(folder(), "gone.md"))).rejects.toThrow(/gone\.md/);
  });

  test("of a folder of several names them", async () => {
    put("a.md", report);
    put("b.md", report);
    await expect(text(folder())).rejects.toThrow(/several[\s\S]*a\.md[\s\S]*b\.md/);
  });

  test("sends nothing to a terminal that it would obey", async () => {
    const evil = "\u001b[2J\u202e\u009b31m";
    const checklist = `### Week ${evil}\n\n* [ ] One ${evil}\n`;
    const { out } = await text(put("reports/README.md", buildReport({ checklist })));
    expect(out.replaceAll("\n", "")).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202e]/);
  });
});
