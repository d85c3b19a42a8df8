import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openApp } from "./app.ts";
import { openChecklist } from "./fixtures/checklist.ts";
import { draftsKept, keepsNothing } from "./fixtures/kept.ts";
import { halfWay, marked } from "./fixtures/reports.ts";
import { answered, openAnswer } from "./fixtures/writing.ts";
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

describe("an answer in a file that may not be written just now", () => {
  /** An answer with text in it that a save could not bring to disk. */
  async function refused() {
    const { app, file } = await openAnswer();
    app.type("Not on disk yet.");
    await app.sees("Not on disk yet.");
    chmodSync(file.path, 0o444);
    await app.until("the first line to say so", () => app.line(0).includes("read-only"));
    app.press("esc");
    await app.sees("w saves a copy elsewhere");
    await app.sees("Not on disk yet.");
    expect(file.text()).toBe(report);
    return { app, file };
  }

  test("stays, and is written by itself when it can be", async () => {
    const { app, file } = await refused();
    chmodSync(file.path, 0o644);
    await file.equals(answered("Not on disk yet."));
    await app.sees("✓ saved");
    await keepsNothing(file);
  });

  test("goes into a copy elsewhere by w", async () => {
    const { app, file } = await refused();
    app.press("w");
    await app.sees(/copy to: ~\/README-.*\.md/);
    app.press("enter");
    await app.sees("The copy is in");
    const copies = readdirSync(file.home).filter((name) => name.startsWith("README-"));
    expect(copies.map((name) => readFileSync(join(file.home, name), "utf8"))).toEqual([
      answered("Not on disk yet."),
    ]);
    expect(file.text()).toBe(report);
  });

  test("is kept as a draft when the app is left", async () => {
    const { app, file } = await refused();
    app.press("q");
    await app.sees("Not everything is on disk");
    app.press("y");
    await app.ends({ code: 0 });
    expect(draftsKept(file)).toMatchObject([{ question: null, text: answered("Not on disk yet.") }]);
    chmodSync(file.path, 0o644);
    const next = await openApp(file);
    await next.sees("› The whole report");
    next.press("enter");
    await file.equals(answered("Not on disk yet."));
    await keepsNothing(file);
  });
});
