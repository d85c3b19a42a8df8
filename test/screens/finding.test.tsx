import { beforeAll, describe, expect, test } from "vitest";
import { loadMarkdown } from "../../src/ui/use-markdown.ts";
import { buildReport, words } from "../fixtures/report-builder.ts";
import { show, sized } from "./screen.tsx";

const answer = `A **zeb**ra first.\n\n${`${words(9)}\n\n`.repeat(40)}A zebra last.`;
const report = buildReport({ answers: { 5: answer, 9: "A zebra, too." } });

beforeAll(loadMarkdown);

describe("finding in an open question, as it is drawn", () => {
  test("scrolls to each place, also where a word is of two pieces, then goes to the next question", async () => {
    const window = show(sized(100, 30, report).press("3", ..."jjjj", "enter").state);
    await window.press("/");
    await window.send("zebra");
    expect(window.text()).toMatch(/find: zebra +1 of 2 here, in 2 questions/);
    await window.press("enter", "n");
    expect(window.text()).toContain("A zebra last.");
    expect(window.text()).toContain('"zebra": 2 of 2 here, in 2 questions; n next, N before');
    await window.press("n");
    expect(window.text()).toContain("Question 9");
    expect(window.text()).toContain('"zebra": 1 of 1 here');
    await window.press("N");
    expect(window.text()).toContain("A zebra last.");
  });

  test("finds in the prompt, too, and words that are wrapped", async () => {
    const window = show(sized(60, 16, report).press("3", ..."jjjj", "enter").state);
    await window.press("/");
    await window.send("say it in your own way");
    await window.press("enter");
    expect(window.text()).toMatch(/1 of 1 here, in 31 questions/);
  });

  test("the list says how many rows have it", async () => {
    const window = show(sized(100, 30, report).press("3").state);
    await window.press("/");
    await window.send("zebra");
    expect(window.text()).toMatch(/find: zebra +1 of 2/);
    await window.press("enter");
    expect(window.text()).toContain('"zebra": 1 of 2; n next, N before');
    await window.press("j");
    expect(window.text()).not.toContain("1 of 2;");
  });
});
