import { describe, expect, test } from "vitest";
import { openApp } from "./app.ts";
import { halfWay, words } from "./fixtures/reports.ts";
import { StoryFile } from "./story-file.ts";

const long = `The ferret is first.\n\n${`${words(40)}\n\n`.repeat(12)}The last *fer*ret.`;
/** How a match is written: underlined in reverse video, which needs no colour. */
const marked = (text: string) => `\u001b[7m\u001b[4m${text}\u001b[24m\u001b[27m`;
const report = halfWay({ answers: { 5: long, 9: "A Ferret, too." } });

describe("finding in questions and answers", () => {
  test("counts, marks, and goes through an answer and on to the next question", async () => {
    const app = await openApp(StoryFile.of(report));
    app.press("3");
    await app.sees("› ");
    app.press("/");
    await app.sees("find:");
    app.type("ferret");
    await app.sees(/find: ferret +1 of 2/);
    app.press("enter");
    await app.sees('"ferret": 1 of 2; n next, N before');
    const mark = app.mark();
    app.press("enter");
    await app.sees("1 of 2 here, in 2 questions");
    await app.sees("The ferret is first.");
    expect(app.outputSince(mark)).toContain(marked("ferret"));
    app.press("n");
    await app.sees("The last ferret.");
    await app.sees("2 of 2 here");
    app.press("n");
    await app.sees("Question 9");
    await app.sees("1 of 1 here, in 2 questions");
    app.press("N");
    await app.sees("The last ferret.");
    app.press("down");
    await app.seesNot("2 of 2 here");
  });

  test("without colours the marks are there", async () => {
    const app = await openApp(StoryFile.of(report), { env: { NO_COLOR: "1" } });
    const mark = app.mark();
    app.type("2/tests\r");
    await app.sees('"tests": 1 of 3');
    expect(app.outputSince(mark)).toContain(marked("tests"));
  });
});
