import { describe, expect, test } from "vitest";
import { nextSteps } from "../../src/session/next-steps.ts";
import { figuresFolder } from "../fixtures/figures.ts";
import { buildReport, image, passingAnswers, words } from "../fixtures/report-builder.ts";
import { open, type Session } from "./session.ts";

const passing = passingAnswers("2026");
const ticked = "## List\n\n### Week 1\n\n* [x] One\n";
const cut = `${words(60)}\n\n## Reviews\n\n${words(20, "more")}`;
const withoutMarker = (block: string) => block.replace("> Answer:\n", "");

const textsOf = ({ state }: Session) => nextSteps(state).map(({ text }) => text);
const next = (wish: Parameters<typeof buildReport>[0]) => textsOf(open(buildReport(wish)));

describe("what is next", () => {
  test("is what costs most: all answers, then the most of one, then a limit", () => {
    const answers = { ...passing, 4: words(400), 7: cut };
    const [first, second, third] = next({ answers, checklist: ticked, change: { 12: withoutMarker } });
    expect(first).toMatch(/^Q12: report.py check stops: 30 answers instead of 31\./);
    expect(second).toMatch(/^Q7: `##` cuts the answer/);
    expect(third).toBe("Q4: 400 words, at most 200 asked: 200 too many.");
  });

  test("tells of one question only the gravest", () => {
    const answers = { ...passing, 7: cut, 8: words(9) };
    const steps = next({ answers: { ...answers, 7: cut.replace(words(60), words(9)) }, checklist: ticked });
    expect(steps.map((text) => /^Q\d+/.exec(text)?.[0])).toEqual(["Q7", "Q8"]);
  });

  test.each([
    ["an open question with what is asked of it", { 7: undefined }, /^Q7: write 50-100 words$/],
    ["how many more are open", { 7: undefined, 8: undefined, 9: undefined }, /^Q7: write .* \(and 2 more\)$/],
    ["one that is begun", { 7: "TODO: write" }, /^Q7: finish what is started$/],
  ])("names %s", (_, changed, step) => {
    const answers = Object.fromEntries(
      Object.entries({ ...passing, ...changed }).flatMap(([number, text]) =>
        text === undefined ? [] : [[number, text]],
      ),
    );
    const others = next({ answers, checklist: ticked }).filter((text) => !/ asked: /.test(text));
    expect(others[0]).toMatch(step);
  });

  test("names the first of the lost images and how many more, then an item to tick", () => {
    const answers = { ...passing, 20: image("gone"), 21: image("lost") };
    const session = open(buildReport({ answers, checklist: `${ticked}* [ ] Two\n* [ ] Three\n` }));
    const figures = figuresFolder("p0.png", "p1.png", "p2.png");
    session.send({ type: "surroundings", reportPy: null, figures });
    const [images, ...others] = textsOf(session);
    expect(images).toMatch(/^Q20: .*gone\.png.*\(and 1 more\)$/);
    expect(others).toEqual(["Tick what is done: Two (and 1 more)"]);
  });

  test("leaves room for what is open beside many errors, and is five at most", () => {
    const short = Object.fromEntries([4, 5, 7, 8, 9, 10, 12].map((number) => [number, words(9)]));
    const steps = next({ answers: short });
    expect(steps).toHaveLength(5);
    expect(steps.filter((text) => / words, at least /.test(text))).toHaveLength(3);
    expect(steps[3]).toMatch(/: write /);
    expect(steps[4]).toMatch(/^Tick what is done: /);
  });

  test("is nothing when all is done", () => {
    expect(next({ answers: passing, checklist: ticked })).toEqual([]);
  });
});
