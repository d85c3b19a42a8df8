import { chmodSync, mkdirSync, rmSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { openChecklist } from "./fixtures/checklist.ts";
import { halfWay, marked } from "./fixtures/reports.ts";
import { StoryFile } from "./story-file.ts";

const report = halfWay();
const ticked = marked(report, "Open a repository", "x");
const isRoot = process.getuid?.() === 0;

describe("a file that may not be written", () => {
  test("is shown with the reason, and left alone", async () => {
    const file = StoryFile.of(report);
    chmodSync(file.path, 0o444);
    const app = await openChecklist(file);
    await app.sees("read-only");
    app.press("space");
    await app.sees("This file is shown only");
    app.press("3", "e");
    await app.sees("3 Questions");
    await app.seesNot("ctrl+s save");
    await app.quit();
    expect(file.text()).toBe(report);
  });
});

describe("a file that changes its nature while it is open", () => {
  test("is gone: the first line says so, the text stays, the next save creates it", async () => {
    const file = StoryFile.of(report);
    const app = await openChecklist(file);
    file.remove();
    await app.until("the first line to say so", () => app.line(0).includes("the file is gone"));
    await app.sees("› [ ] Open a repository");
    app.press("space");
    await app.sees("save again to create it anew");
    await app.sees("› [x] Open a repository");
    app.press("ctrl+s");
    await file.equals(ticked);
    await app.sees("✓ saved");
  });

  test("is gone and comes back by itself", async () => {
    const file = StoryFile.of(report);
    const app = await openChecklist(file);
    file.remove();
    await app.sees("the file is gone");
    file.overwrite(ticked);
    await app.sees("› [x] Open a repository");
    await app.sees("✓ saved");
  });

  test("is a folder now", async () => {
    const file = StoryFile.of(report);
    const app = await openChecklist(file);
    file.remove();
    mkdirSync(file.path);
    await app.until("the first line to say so", () => app.line(0).includes("the file is a folder now"));
    app.press("space");
    await app.sees("› [x] Open a repository");
    rmSync(file.path, { recursive: true });
    await app.sees("the file is gone");
    app.press("ctrl+s");
    await app.sees("save again to create it anew");
    app.press("ctrl+s");
    await file.equals(ticked);
  });

  test("may not be read any more", async ({ skip }) => {
    skip(isRoot, "root may read everything");
    const file = StoryFile.of(report);
    const app = await openChecklist(file);
    chmodSync(file.path, 0);
    await app.until("the first line to say so", () => app.line(0).includes("no permission"));
    chmodSync(file.path, 0o644);
    await app.sees("✓ saved");
  });

  test("may not be written any more, then again", async () => {
    const file = StoryFile.of(report);
    const app = await openChecklist(file);
    chmodSync(file.path, 0o444);
    await app.until("the first line to say so", () => app.line(0).includes("read-only"));
    app.press("space");
    await app.sees("This file is shown only");
    chmodSync(file.path, 0o644);
    await app.sees("✓ saved");
    app.press("space");
    await file.equals(ticked);
  });
});
