import { existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { saveReport } from "../../src/io/save-report.ts";
import { joinReports } from "../../src/model/merge/merge-reports.ts";
import { temporaryFolder } from "./temp-folder.ts";

const folder = temporaryFolder();
const path = (name: string) => join(folder(), name);

function lies(name: string, secondsOld: number): void {
  writeFileSync(path(name), "new content\n");
  const then = Date.now() / 1000 - secondsOld;
  utimesSync(path(name), then, then);
}

describe("a save", () => {
  test("removes what a killed one left, and nothing else", async () => {
    writeFileSync(path("README.md"), "one\n");
    lies(".README.md.0123456789ab.tmp", 120);
    const kept = [
      [".README.md.0123456789ac.tmp", 5],
      [".README.md.0123456789ad.backup", 9_999],
      [".OTHER.md.0123456789ae.tmp", 9_999],
      [".README.md.notes.tmp", 9_999],
    ] as const;
    for (const [name, age] of kept) lies(name, age);
    const request = { path: path("README.md"), base: "one\n", mine: "two\n", merge: joinReports };
    expect(await saveReport(request)).toMatchObject({ ok: true });
    expect(readFileSync(path("README.md"), "utf8")).toBe("two\n");
    expect(existsSync(path(".README.md.0123456789ab.tmp"))).toBe(false);
    expect(readdirSync(folder()).sort()).toEqual(["README.md", ...kept.map(([name]) => name)].sort());
  });
});
