import { describe, test } from "vitest";
import { openApp } from "./app.ts";
import { halfWay, marked } from "./fixtures/reports.ts";
import { StoryFile } from "./story-file.ts";

const report = halfWay();

async function openChecklist(content: string | Uint8Array = report) {
  const file = StoryFile.of(content);
  const app = await openApp(file);
  app.press("2");
  await app.sees("by week");
  return { app, file };
}

describe("a tick", () => {
  test("by week changes one character on disk, and unticking gives it back", async () => {
    const { app, file } = await openChecklist();
    await app.sees("› [ ] Open a repository (M5)");
    app.press("space");
    await app.sees("› [x] Open a repository (M5)");
    await app.sees("2 Checklist 2/9");
    await file.equals(marked(report, "Open a repository", "x"));
    await app.sees("✓ saved");
    app.press("space");
    await app.sees("› [ ] Open a repository (M5)");
    await file.equals(report);
  });

  test("by module is the same tick, wherever the item is listed", async () => {
    const { app, file } = await openChecklist();
    app.press("m");
    await app.sees("by module");
    await app.sees(/M2 Package manager[^│]*0\/1/);
    app.press("g");
    await app.sees(/M2 Package manager.*\n ›/);
    app.press("space");
    await app.sees(/M2 Package manager[^│]*1\/1/);
    await app.sees(/M6 Code structure[^│]*1\/1/);
    const ticked = marked(report, "List what", "x");
    await file.equals(ticked);
    app.press("m", "space");
    await file.equals(report);
  });

  test("brings its neighbours along in the order they were pressed", async () => {
    const { app, file } = await openChecklist();
    app.press("space", "down", "down", "space", "down", "space", "up", "up", "space");
    const marks = { "Open a": "x", "List what": "x", "Put the training": "x", "Choose an": " " };
    let expected = report;
    for (const [item, mark] of Object.entries(marks)) expected = marked(expected, item, mark);
    await file.equals(expected);
    await app.sees("2 Checklist 3/9");
  });

  test("takes the place of a mark of another kind, which undo brings back", async () => {
    const { app, file } = await openChecklist();
    await app.sees("[MK] Measure how much");
    app.press("down", "down", "down", "down");
    await app.sees("› [MK] Measure how much");
    await app.sees('Marked "MK"');
    app.press("space");
    await file.equals(marked(report, "Measure", "x"));
    app.press("u");
    await app.sees("› [MK] Measure how much");
    await file.equals(report);
  });

  test("is written as the team writes its ticks", async () => {
    const capitals = marked(report, "Choose an editor", "X");
    const { app, file } = await openChecklist(capitals);
    app.press("space");
    await app.sees("› [X] Open a repository");
    await file.equals(marked(capitals, "Open a repository", "X"));
  });
});

describe("whatever the file is like, a tick changes exactly one character", () => {
  test.each([
    ["CRLF", report.replaceAll("\n", "\r\n")],
    ["CR alone", report.replaceAll("\n", "\r")],
    ["CRLF here and LF there", report.replace(/\n(?=> )/g, "\r\n")],
    ["a byte order mark", `\ufeff${report}`],
    ["no final newline", report.trimEnd()],
    ["blank lines at the end", `${report}\n\n\n`],
    ["emoji and accents", halfWay({ answers: { 4: "Vi skrev det på dansk: æøå 🎉 e\u0301" } })],
  ])("%s", async (_kind, content) => {
    const { app, file } = await openChecklist(content);
    app.press("space");
    await file.equals(marked(content, "Open a repository", "x"));
    app.press("u");
    await file.equals(content);
  });
});

describe("undo and redo", () => {
  test("go back to the first byte and forth to the last, one tick at a time", async () => {
    const { app, file } = await openChecklist();
    app.press("space", "down", "space");
    const first = marked(report, "Open a repository", "x");
    const second = marked(first, "Choose an editor", " ");
    await file.equals(second);
    app.press("u");
    await file.equals(first);
    app.press("u");
    await file.equals(report);
    app.press("u");
    await app.sees("Nothing to undo.");
    app.press("ctrl+r");
    await file.equals(first);
    app.press("ctrl+r");
    await file.equals(second);
    app.press("ctrl+r");
    await app.sees("Nothing to redo.");
  });
});
