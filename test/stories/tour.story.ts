import { expect, test } from "vitest";
import { openApp } from "./app.ts";
import { halfWay } from "./fixtures/reports.ts";
import { StoryFile } from "./story-file.ts";

const firstStart = () => StoryFile.of(halfWay({}), { settings: null });

test("the hints of the first start go away as they are followed, never to come back", async () => {
  const file = firstStart();
  const app = await openApp(file);
  await app.sees("Hint 1 of 5: 2 opens the checklist, 3 the questions.");
  app.press("2");
  await app.sees("Hint 2 of 5: space ticks an item of the checklist.");
  app.press("3");
  await app.sees("Hint 3 of 5: e writes the answer to a question.");
  app.press("e");
  await app.sees("ctrl+s");
  app.press("esc");
  await app.sees("Hint 2 of 5");
  app.press("5");
  await app.until("no hint of the problems", () => !app.screen().join("").includes("Hint 4"));
  app.press("?");
  await app.sees("close");
  app.press("esc");
  await app.sees("Hint 2 of 5: space ticks");
  await app.quit();
  const again = await openApp(file);
  await again.sees("live");
  expect(again.screen().join("\n")).not.toContain("Hint");
});

test("esc on the overview ends them at once", async () => {
  const app = await openApp(firstStart(), { cols: 100, rows: 30 });
  await app.sees("esc ends the hints");
  app.press("esc");
  await app.until("no hint", () => !app.screen().join("").includes("Hint"));
});
