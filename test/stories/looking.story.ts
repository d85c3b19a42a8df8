import { describe, test } from "vitest";
import { openChecklist } from "./fixtures/checklist.ts";
import { halfWay } from "./fixtures/reports.ts";
import { StoryFile } from "./story-file.ts";

const report = halfWay();

describe("looking for items", () => {
  test("by what is open, done, or marked in another way", async () => {
    const file = StoryFile.of(report);
    const app = await openChecklist(file);
    app.press("v");
    await app.sees("open only");
    await app.seesNot("Choose an editor together");
    app.press("v");
    await app.sees("› [x] Choose an editor together");
    await app.seesNot("Open a repository (M5)");
    app.press("v");
    await app.sees("› [MK] Measure");
    await app.seesNot("Choose an editor");
    app.press("v");
    await app.seesNot("› [MK] Measure");
    app.press("v");
    await app.sees("Open a repository (M5)");
    await file.equals(report);
  });

  test("with / and n and N, round the end", async () => {
    const app = await openChecklist(StoryFile.of(report));
    app.press("/");
    await app.sees("find:");
    app.type("TESTS");
    await app.sees("› [MK] Measure how much the tests");
    app.press("enter");
    await app.seesNot("find:");
    app.press("n");
    await app.sees("› [ ] Run the tests");
    app.press("n");
    await app.sees("› [ ] Let a bot run the tests");
    app.press("n");
    await app.sees("› [MK] Measure");
    app.press("N");
    await app.sees("› [ ] Let a bot");
  });

  test("typed ahead, faster than the screen", async () => {
    const app = await openChecklist(StoryFile.of(report));
    app.type("/tests\rn");
    await app.sees("› [ ] Run the tests");
  });
});
