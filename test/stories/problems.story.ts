import { describe, expect, test } from "vitest";
import { openApp } from "./app.ts";
import { halfWay, replaced, words } from "./fixtures/reports.ts";
import { StoryFile } from "./story-file.ts";

const cut = `${words(120, "before")}\n\n### Reviews\n\n${words(30, "behind")}`;
const report = halfWay({ answers: { 5: cut } });
const mended = replaced(report, "### Reviews", "**Reviews**");

async function openProblems(file: StoryFile) {
  const app = await openApp(file);
  app.press("5");
  await app.sees("Errors 1");
  return app;
}

describe("a problem that a key mends", () => {
  test.each([
    ["LF", report, mended],
    ["CRLF", report.replaceAll("\n", "\r\n"), mended.replaceAll("\n", "\r\n")],
  ])("is shown before and after, mended, and brought back, in %s", async (_, content, wanted) => {
    const file = StoryFile.of(content);
    const app = await openProblems(file);
    await app.sees("f fixes it");
    app.press("f");
    await app.sees("## cuts the answer (Question 5)");
    await app.sees(/− ### Reviews/);
    await app.sees(/\+ \*\*Reviews\*\*/);
    await file.equals(content);
    app.press("enter");
    await file.equals(wanted);
    await app.sees("Fixed — Q5: makes it bold text. u undoes it.");
    await app.sees("✓ saved");
    app.press("u");
    await file.equals(content);
    await app.sees("Errors 1");
    await app.quit();
  });

  test("is left as it is by esc", async () => {
    const file = StoryFile.of(report);
    const app = await openProblems(file);
    app.press("f");
    await app.sees("esc  leave it as it is");
    app.press("esc");
    await app.sees("f fixes it");
    expect(file.text()).toBe(report);
    await app.quit();
  });

  test("is mended from the overview, where it stands first", async () => {
    const file = StoryFile.of(report);
    const app = await openApp(file);
    await app.sees(/› Q5: `###` cuts the answer/);
    app.press("f");
    await app.sees("## cuts the answer (Question 5)");
    app.press("f");
    await file.equals(mended);
    await app.sees("you fixed — Q5: makes it bold text");
    await app.quit();
  });

  test("that goes while its fix is looked at changes nothing", async () => {
    const file = StoryFile.of(report);
    const app = await openProblems(file);
    app.press("f");
    await app.sees("leave it as it is");
    const theirs = replaced(report, "### Reviews", "Reviews");
    file.renameOver(theirs);
    await app.sees("5 Problems 2");
    app.press("f");
    await app.sees("That problem is gone by now; nothing was changed.");
    expect(file.text()).toBe(theirs);
    await app.quit();
  });

  test.each([
    [60, 16],
    [80, 24],
  ])("is mended without colours in a window of %i×%i", async (cols, rows) => {
    const file = StoryFile.of(report);
    const app = await openApp(file, { cols, rows, env: { NO_COLOR: "1" } });
    app.press("5", "enter");
    await app.sees("Error: it changes the verdict or loses text");
    app.press("f");
    await app.sees("leave it as it is");
    app.press("f");
    await file.equals(mended);
    await app.quit();
  });
});

test("an image outside of the figures is copied there, and then named", async () => {
  const file = StoryFile.of(halfWay({ answers: { 5: `${words(120)}\n\n![plot](../plot.gif)` } }));
  file.put("plot.gif", Buffer.from("R0lGODlhAQABAAAAACwAAAAAAQABAAACAkQBADs=", "base64"));
  const app = await openApp(file);
  app.press("5");
  await app.sees(/outside|not in `figures/i);
  app.press("/");
  app.type("figures/`, where\r");
  await app.sees("f fixes it");
  app.press("f");
  await app.sees("Copies ../plot.gif into figures/ first.");
  app.press("f");
  await file.becomes(/!\[plot\]\(figures\/plot\.gif\)/);
  await app.quit();
});
