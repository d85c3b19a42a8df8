import { describe, expect, test } from "vitest";
import { caretOf } from "../../src/model/buffer/buffer.ts";
import { presentTrouble, readDraft } from "../../src/session/answer-reading.ts";
import { figuresFolder } from "../fixtures/figures.ts";
import { buildReport } from "../fixtures/report-builder.ts";
import { screenOf } from "../screens/screen.tsx";
import { open } from "./session.ts";

/** Question 9 being written, the caret behind the text. */
const writing = (text: string) =>
  open(buildReport())
    .send({ type: "surroundings", reportPy: null, figures: figuresFolder("map.png") })
    .press("3", ...Array<string>(8).fill("j"), "e")
    .send({ type: "pasted", text, time: 0 });

const rules = (text: string) => readDraft(writing(text).state).trouble.map(({ rule }) => rule);

describe("trouble in an answer that is being written", () => {
  test.each([
    ["One.\n\n## Two\n\nthree", "heading-cuts-answer"],
    ["The Answer: is so.", "answer-in-text"],
    ["Yes.\n\n--- question 9 fill here ---", "placeholder-beside-answer"],
    ["---\nYes.\n---", "dashes-kept"],
    ["So:\n\n```sh\nmake", "fence-unclosed"],
    ["See [the map](figures/map.png).", "image-not-embedded"],
    ["See ![the plan](figures/plan.png).", "image-missing-file"],
  ])("%j is found: %s", (text, rule) => {
    expect(rules(text)).toEqual([rule]);
  });

  test("is not seen in a good answer, nor in an empty one", () => {
    expect(rules("All is well: ![map](figures/map.png)\n\n- one\n- two\n\n---\n\nEnd.")).toEqual([]);
    expect(rules("")).toEqual([]);
  });

  test.each([
    ["One.\n\n## Two\n\nthree", "One.\n\n**Two**\n\nthree"],
    ["Yes.\n\n--- question 9 fill here ---", "Yes."],
    ["See [the map](figures/map.png).", "See ![the map](figures/map.png)."],
  ])("%j is repaired by ctrl+r, as one step of undo", (text, repaired) => {
    const session = writing(text).press("ctrl+r");
    expect(session.draft.trim()).toBe(repaired);
    expect(session.press("ctrl+z").draft).toBe(text);
  });

  test("is written on behind the repair", () => {
    expect(writing("## Why").press("ctrl+r").type(" so").draft).toBe("**Why** so");
  });

  test("where only words help, nothing is changed", () => {
    const text = "See ![the plan](figures/plan.png).";
    const session = writing(text).press("ctrl+r");
    expect(session.draft).toBe(text);
    expect(session.notice).toContain("your own words");
  });

  test("that needs an image copied is mended under Problems: ctrl+r says so", () => {
    const reachable = { files: ["figures/map.png", "../docs/b.png"] };
    const text = "See ![b](../docs/b.png).";
    const session = open(buildReport())
      .send({ type: "surroundings", reportPy: null, figures: figuresFolder("map.png"), reachable })
      .press("3", "e")
      .send({ type: "pasted", text, time: 0 });
    expect(presentTrouble(session.state)?.rule).toBe("image-outside-figures");
    const screen = screenOf(session);
    expect(screen).not.toContain("ctrl+r");
    expect(screen).toContain("save, then f under 5 Problems");
    expect(session.press("ctrl+r").notice).toContain("press f under 5 Problems");
    expect(session.draft).toBe(text);
  });

  test("is gone to with ctrl+n, round the end, and repaired where the caret is", () => {
    const session = writing("[map](figures/map.png)\n\ntwo\n\n## Three").press("ctrl+home", "ctrl+n");
    const heading = "[map](figures/map.png)\n\ntwo\n\n".length;
    expect(caretOf(session.state.editing!.buffer)).toBe(heading);
    expect(presentTrouble(session.state)?.span.from).toBe(heading);
    session.press("ctrl+n");
    expect(caretOf(session.state.editing!.buffer)).toBe(0);
    session.press("ctrl+n");
    expect(session.press("ctrl+r").draft).toBe("[map](figures/map.png)\n\ntwo\n\n**Three**");
  });

  test("that is not there is said", () => {
    expect(writing("Fine.").press("ctrl+r").notice).toBe("Nothing is wrong with this answer.");
  });

  test("of missing files is not told before somebody has looked", () => {
    const session = open(buildReport()).press("3", "e").type("![a](figures/a.png)");
    expect(readDraft(session.state).trouble).toEqual([]);
  });
});
