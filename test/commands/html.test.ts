import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { html } from "../../src/commands/html.ts";
import { png } from "../fixtures/images.ts";
import { buildReport, words } from "../fixtures/report-builder.ts";
import { reportFolder, run } from "./run.ts";

const { folder, put } = reportFolder();
const report = buildReport({
  answers: { 4: words(150), 18: "![bucket](figures/bucket.png) ![gone](gone.png)" },
});

let before: string;
beforeEach(() => {
  before = process.cwd();
  process.chdir(folder());
});
afterEach(() => process.chdir(before));

function project(): string {
  const path = put("reports/README.md", report);
  writeFileSync(
    join(folder(), "reports/figures/bucket.png"),
    png(2, 2, () => [1, 2, 3]),
  );
  return path;
}

const make = (out: string | null = null, open = false, start?: (path: string) => Promise<number | null>) =>
  run((write) => html(undefined, { out, open }, write, start));

describe("html", () => {
  test("writes report.html where it was started, and says so in one line", async () => {
    project();
    expect(await make()).toEqual({
      out: "The page is in report.html, with 1 of 2 images; it says why not the others.",
      error: "",
      code: 0,
    });
    const page = readFileSync("report.html", "utf8");
    expect(page).toContain("reports/README.md");
    expect(page).toContain("data:image/png;base64,");
    expect((await make()).code).toBe(0);
  });

  test("writes where it is told", async () => {
    project();
    expect((await make("reports/page.html")).out).toBe(
      "The page is in reports/page.html, with 1 of 2 images; it says why not the others.",
    );
  });

  test("prints it with -", async () => {
    project();
    const { out } = await make("-");
    expect(out).toMatch(/^<!doctype html>.*<\/html>$/s);
  });

  test("opens it, once it is there", async () => {
    project();
    const opened: string[] = [];
    const start = async (path: string) => {
      opened.push(path, readFileSync(path, "utf8").slice(0, 15));
      return null;
    };
    expect((await make(null, true, start)).code).toBe(0);
    expect(opened).toEqual([join(folder(), "report.html"), "<!doctype html>"]);
  });

  test.each([
    ["a page that nothing opens", null, true, /could not be shown: .*Open the file in a browser\.$/],
    ["printing and opening", "-", true, /nothing to open/],
    ["an empty name", "", false, /-o needs the name of a file/],
    ["the report itself", "reports/README.md", false, /is the report itself/],
    ["a folder", "reports", false, /is a folder/],
  ])("%s is one sentence", async (_, out, open, message) => {
    const path = project();
    const start = async () => 1;
    await expect(make(out, open, start)).rejects.toThrow(
      expect.objectContaining({ name: "CommandError", message: expect.stringMatching(message) }),
    );
    expect(readFileSync(path, "utf8")).toBe(report);
  });

  test("never takes the place of a file that somebody else wrote", async () => {
    project();
    writeFileSync("report.html", "mine");
    await expect(make()).rejects.toThrow("report.html is there already and is no page of report-tui");
    expect(readFileSync("report.html", "utf8")).toBe("mine");
  });

  test("a report that is not UTF-8, or holds conflict markers, gives a page too", async () => {
    put("reports/README.md", Buffer.from(`${report}\n<<<<<<< HEAD\n\xff\xfe`, "latin1"));
    expect((await make()).code).toBe(0);
    expect(readFileSync("report.html", "utf8")).toContain("UnicodeDecodeError");
  });
});
