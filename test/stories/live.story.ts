import { describe, expect, test } from "vitest";
import { openApp } from "./app.ts";
import { marked, placeholder, replaced, words } from "./fixtures/reports.ts";
import { answered, report } from "./fixtures/writing.ts";
import { StoryFile } from "./story-file.ts";

async function open() {
  const file = StoryFile.of(report);
  const app = await openApp(file);
  await app.sees("● live");
  return { app, file };
}

describe("a save elsewhere", () => {
  test.each([
    ["in place", (file: StoryFile, text: string) => file.overwrite(text)],
    ["by renaming over it", (file: StoryFile, text: string) => file.renameOver(text)],
    [
      "by deleting it and creating it anew",
      (file: StoryFile, text: string) => {
        file.remove();
        file.overwrite(text);
      },
    ],
  ])("%s is on screen and marked; the user stays where they are", async (_way, save) => {
    const { app, file } = await open();
    app.press("2", "down", "down", "down");
    await app.sees("› [ ] Put the training into a container");
    save(file, replaced(marked(report, "Tell everybody", "x"), "* [ ] Open", "* [ ] Be there\n* [ ] Open"));
    await app.sees(/\[x\] Tell everybody about it +changed/);
    await app.sees(/\[ \] Be there +changed/);
    await app.sees("› [ ] Put the training into a container");
    save(file, answered(words(120), 7));
    await app.seesNot("Be there");
    await app.sees("› [ ] Put the training into a container");
  });

  test("is listed under Activity in words", async () => {
    const { app, file } = await open();
    const ticked = marked(report, "Run the tests", "x");
    file.overwrite(ticked);
    await app.sees("ticked: Run the tests for every change");
    const longer = replaced(ticked, "quality149", "quality149 and three more");
    file.overwrite(longer);
    await app.sees(/\d\d:\d\d {2}Q6 \+3 words, saved elsewhere/);
    file.overwrite(replaced(longer, placeholder(7), "We used branches."));
    await app.sees(/\d\d:\d\d {2}Q7 answered, 3 words, saved elsewhere/);
    await app.sees(/\d\d:\d\d {2}ticked: Run the tests/);
  });

  test("does not move a text that is being read", async () => {
    const { app, file } = await open();
    app.press("3", "enter", "]", "]", "]");
    await app.sees("environment0");
    app.press("pgdn");
    await app.seesNot("environment0 ");
    // The answer stands on the right; what the repository says to the question may come in on the left meanwhile.
    const answer = () => app.line(10).slice(app.line(10).indexOf("│"));
    const before = answer();
    file.overwrite(replaced(report, "### Question 1\n", "A word to the reader.\n\n### Question 1\n"));
    await app.sees("saved elsewhere");
    expect(answer()).toBe(before);
  });

  test("is never seen half: of an editor that saves with every word, one answer is told", async () => {
    const { app, file } = await open();
    const start = app.mark();
    for (let i = 1; i <= 250; i++) {
      file.overwrite(answered(words(i), 5));
      await new Promise((next) => setTimeout(next, (i * 7) % 40));
    }
    await app.sees("Q5   250 words, at most 200");
    const told = app.outputSince(start).match(/Q\d+ (?:answered|emptied|reworded|[+−]\d+ words?)/g) ?? [];
    expect(told.filter((text) => !text.startsWith("Q5 "))).toEqual([]);
  });

  test("is gone to when the user follows", async () => {
    const { app, file } = await open();
    const branches = answered("We used branches.", 7);
    file.overwrite(branches);
    await app.sees("Q7 answered");
    await app.sees("Activity");
    app.press("F");
    await app.sees("Following");
    file.overwrite(answered("We used three workflows.", 11, branches));
    await app.sees(/Question 11 .*unfinished/);
    await app.sees("We used three workflows.");
    app.press("F");
    await app.sees("Not following");
    file.overwrite(report);
    await app.sees("Q7 emptied");
    await app.sees(/Question 11 .*unfinished/);
  });
});

test("from the write to the screen: 50 saves elsewhere", async ({ task }) => {
  const { app, file } = await open();
  app.press("3", "down", "down", "down", "down", "enter");
  await app.sees(/Question 5 .*unfinished/);
  const times: number[] = [];
  for (let i = 0; i < 50; i++) {
    const start = performance.now();
    file.overwrite(answered(`Save number ${i} of them.`, 5));
    await app.sees(`Save number ${i} of them.`);
    times.push(performance.now() - start);
  }
  const [median = 0, worst = 0] = times.sort((a, b) => a - b).filter((_, i) => i === 25 || i === 49);
  console.log(`${task.name}: median ${median.toFixed(0)} ms, worst ${worst.toFixed(0)} ms`);
  expect(median).toBeLessThanOrEqual(150);
});
