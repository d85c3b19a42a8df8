import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { readReportPy } from "../../src/io/beside-report.ts";
import { temporaryFolder } from "./temp-folder.ts";

const folder = temporaryFolder();
const report = () => join(folder(), "README.md");
const script = () => join(folder(), "report.py");
beforeEach(() => writeFileSync(report(), "# Report\n"));

describe("readReportPy", () => {
  it("gives the text of the checker beside the report", async () => {
    writeFileSync(script(), "LIMITS = {}  # ü\n");
    expect(await readReportPy(report())).toBe("LIMITS = {}  # ü\n");
  });

  it("looks beside the file that a link leads to", async () => {
    writeFileSync(script(), "x");
    mkdirSync(join(folder(), "docs"));
    symlinkSync("../README.md", join(folder(), "docs", "link.md"));
    expect(await readReportPy(join(folder(), "docs", "link.md"))).toBe("x");
  });

  it.each([
    ["there is none", () => {}],
    ["it is a folder", () => mkdirSync(script())],
    ["it is a symbolic link", () => symlinkSync("README.md", script())],
    ["it is a pipe", () => execFileSync("mkfifo", [script()])],
    ["it is not UTF-8", () => writeFileSync(script(), Buffer.from([0xff]))],
    ["it is larger than 1 MB", () => writeFileSync(script(), Buffer.alloc(1024 * 1024 + 1, 32))],
  ])("gives null when %s", async (_, prepare) => {
    prepare();
    expect(await readReportPy(report())).toBe(null);
  });
});
