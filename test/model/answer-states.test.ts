import { describe, expect, test } from "vitest";
import { parseReport } from "../../src/model/report/parse.ts";
import { placeholderFor } from "../../src/model/report/placeholder.ts";
import { buildReport, placeholder } from "../fixtures/report-builder.ts";

const read = (answer: string, number = 8) =>
  parseReport(buildReport({ answers: { [number]: answer } })).questions[number - 1]!;

// Of the shape of the noise under the last question of 2025, in no language.
const NOISE = [
  "qwoeiruqwoeqpwoeirutyqwe weorui qwe",
  " weproiu weor",
  " weq",
  " qpwoeiru'q wep",
  "  w",
  "  qwe qwpoe",
  "  qe",
  "   wep4oiuqwe qwe",
  "   pqo",
].join("\n");

describe("unanswered: only a placeholder, loosely, or the known noise; the text is empty", () => {
  test.each([
    "--- question 8 fill here ---",
    "--- question 8 fill here",
    "--- question 8 fill here --",
    "-- question 8 fill here --",
    "question 8 fill here ---",
    "— — question 8 fill here ---".replace("— — ", "——"),
    "---question 8 fill here---",
    "--- Question 8 fill here ---",
    "---  question 8  fill  here  ---",
    "--- question 9 fill here ---",
    "--- question fill here ---",
    "> --- question 8 fill here ---",
    "`--- question 8 fill here ---`",
    "**--- question 8 fill here ---**",
    "--- question 8 fill here Johan ---",
    "--- question 8 here ---",
    "--- fill in here ---",
    "question 8 fill here",
    "--- question 8 fill here ---\n\n---",
    "--- question 8 fill here ---\n\n--- question 8 fill here ---",
  ])("%j", (answer) => expect(read(answer)).toMatchObject({ state: "unanswered", answerText: "" }));

  test("nothing at all", () => {
    const empty = (block: string) => block.replace(placeholder(8), "");
    expect(parseReport(buildReport({ change: { 8: empty } })).questions[7]).toMatchObject({
      state: "unanswered",
      answerText: "",
    });
  });

  test("the noise of the last question of 2025", () => {
    expect(read(NOISE, 31)).toMatchObject({ state: "unanswered", answerText: "" });
  });

  test("questions without limits too", () => {
    expect(read(placeholder(1), 1).state).toBe("unanswered");
    expect(read("group 7", 1).state).toBe("answered");
  });

  test("in an answer with CRLF and CR", () => {
    for (const lineEnd of ["\r\n", "\r"] as const)
      expect(parseReport(buildReport({ lineEnd })).questions.map(({ state }) => state)).toEqual(
        Array(31).fill("unanswered"),
      );
  });
});

describe("started: a placeholder or a note beside other text", () => {
  test.each([
    `${placeholder(8)}\n\nWe did.`,
    `We did.\n\n${placeholder(8)}`,
    `We did.\n-- question 8 fill here --\nAnd more.`,
    "We did.\n\nTODO: more",
    "We did.\n\n- TODO more",
    "FIXME we did",
    "We did.\n!!!! TO DO !!!!",
    "We did.\n\n**TODO**",
    "We did.\n\n- [ ] TODO @jo",
    "(anyone)\n\nWe did.",
  ])("%j", (answer) => expect(read(answer)).toMatchObject({ state: "started", answerText: answer }));
});

describe("answered: everything else", () => {
  test.each([
    "We did.",
    "---",
    "--- We did ---",
    "We had a todo list",
    "To do this we made a machine.",
    "src\n  data\n  models\n  tests\n  docker\n  configs\n  figures\n  notebooks",
    "one\n two\n three\n four\n five\n six\n a pneumonoultramicroscopicsilicovolcano",
    "In question 8 fill here means nothing",
    "a question 8 fill here --- in a sentence",
    "one\ntwo\nthree\nfour\nfive\nsix",
    "we\n the\n and\n of\n to\n we\n in",
    "<<<<<<< HEAD\nmine\n=======\nyours\n>>>>>>> main",
  ])("%j", (answer) => expect(read(answer)).toMatchObject({ state: "answered", answerText: answer }));
});

test("the placeholder of a question without a number names none", () => {
  expect([placeholderFor(8), placeholderFor(null)]).toEqual([placeholder(8), "--- question fill here ---"]);
});
