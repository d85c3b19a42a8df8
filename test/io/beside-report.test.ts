import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { listFigures, readReportPy } from "../../src/io/beside-report.ts";
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

describe("listFigures", () => {
  it("lists ordinary files on two levels, sorted", async () => {
    mkdirSync(join(folder(), "figures", "week1", "deep"), { recursive: true });
    for (const name of ["overview.png", "My Bucket.JPG", "week1/a.png", "week1/deep/lost.png"])
      writeFileSync(join(folder(), "figures", name), "");
    symlinkSync("/etc", join(folder(), "figures", "away"));
    symlinkSync("overview.png", join(folder(), "figures", "link.png"));
    expect(await listFigures(report())).toEqual(["My Bucket.JPG", "overview.png", "week1/a.png"]);
  });

  it("stops at 2,000", async () => {
    mkdirSync(join(folder(), "figures"));
    for (let i = 0; i < 2001; i++) writeFileSync(join(folder(), "figures", `${i}.png`), "");
    expect(await listFigures(report())).toHaveLength(2000);
  });

  it.each([
    ["there is no folder", () => {}],
    ["the folder is a link", () => symlinkSync("/etc", join(folder(), "figures"))],
    ["it is a file", () => writeFileSync(join(folder(), "figures"), "")],
  ])("lists nothing when %s", async (_, prepare) => {
    prepare();
    expect(await listFigures(report())).toEqual([]);
  });

  it("lists nothing for a report that is not there", async () => {
    expect(await listFigures(join(folder(), "gone", "README.md"))).toEqual([]);
  });
});
