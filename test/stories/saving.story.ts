import { chmodSync, chownSync, linkSync, lstatSync, mkdirSync, rmSync, statSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openChecklist } from "./fixtures/checklist.ts";
import { halfWay, marked, placeholder, replaced } from "./fixtures/reports.ts";
import { StoryFile } from "./story-file.ts";

const report = halfWay();
const ticked = marked(report, "Open a repository", "x");
const isRoot = process.getuid?.() === 0;

describe("a save keeps", () => {
  test("the mode", async () => {
    const file = StoryFile.of(report);
    chmodSync(file.path, 0o640);
    const app = await openChecklist(file);
    app.press("space");
    await file.equals(ticked);
    await app.sees("✓ saved");
    expect(statSync(file.path).mode & 0o7777).toBe(0o640);
  });

  test("the owner", async ({ skip }) => {
    skip(!isRoot, "only root can give files away");
    const file = StoryFile.of(report);
    chownSync(file.path, 12_345, 54_321);
    const app = await openChecklist(file);
    app.press("space");
    await file.equals(ticked);
    await app.sees("✓ saved");
    expect(statSync(file.path)).toMatchObject({ uid: 12_345, gid: 54_321 });
  });

  test("a symbolic link", async () => {
    const file = StoryFile.of(report);
    mkdirSync(join(file.folder, "elsewhere"));
    const target = StoryFile.of(report, { name: "shared.md" });
    rmSync(file.path);
    symlinkSync(target.path, file.path);
    const app = await openChecklist(file);
    app.press("space");
    await target.equals(ticked);
    await app.sees("✓ saved");
    expect(lstatSync(file.path).isSymbolicLink()).toBe(true);
  });

  test("a hard link, and what was written through it is seen", async () => {
    const file = StoryFile.of(report);
    const other = StoryFile.of("", { name: "same.md" });
    other.remove();
    linkSync(file.path, other.path);
    const app = await openChecklist(file);
    app.press("space");
    await other.equals(ticked);
    await app.sees("✓ saved");
    expect(statSync(file.path).nlink).toBe(2);
  });

  test("nothing beside the report", async () => {
    const file = StoryFile.of(report, { git: true });
    const app = await openChecklist(file);
    for (let i = 0; i < 9; i++) app.press("space", "down");
    await app.sees("2 Checklist 8/9");
    await app.sees("✓ saved");
    await app.quit();
    expect(file.git("status", "--porcelain")).toBe(" M reports/README.md\n");
  });
});

test("what another program wrote in between is merged, with every byte of both", async () => {
  const file = StoryFile.of(report);
  const app = await openChecklist(file);
  let expected = report;
  for (const [number, mark] of [
    [7, "x"],
    [9, " "],
    [10, "x"],
    [12, " "],
  ] as const) {
    expected = replaced(expected, placeholder(number), `Theirs, ${number}.`);
    file.overwrite(expected);
    app.press("space");
    expected = marked(expected, "Open a repository", mark);
    await file.equals(expected);
  }
  await app.sees("✓ saved");
});
