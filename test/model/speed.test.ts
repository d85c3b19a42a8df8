import { describe, expect, test } from "vitest";
import { officialVerdict } from "../../src/model/official/judge.ts";
import { findProblems } from "../../src/model/problems/find-problems.ts";
import { parseReport } from "../../src/model/report/parse.ts";
import { buildReport } from "../fixtures/report-builder.ts";

const LENGTH = 200_000;
const BOUND = 30;

const of = (piece: string) => piece.repeat(Math.ceil(LENGTH / piece.length)).slice(0, LENGTH);
const plain = of("some plain words in lines of a common length, as they come\n");

/** Hostile text where it hurts most: above all, in a checklist, in a prompt, in an answer, in the last one. */
const places: Readonly<Record<string, (hostile: string) => string>> = {
  alone: (hostile) => hostile,
  "in the checklist": (hostile) =>
    buildReport({ checklist: `## Checklist\n\n* [ ] one\n* [ ] ${hostile}\n` }),
  "as a heading": (hostile) =>
    buildReport({ change: { 8: (block) => block.replace("Question 8", `Question 8 ${hostile}`) } }),
  "in a prompt": (hostile) =>
    buildReport({ change: { 8: (block) => block.replace("**What", `${hostile}**What`) } }),
  "in an answer": (hostile) => buildReport({ answers: { 8: hostile } }),
  "in the last answer": (hostile) => buildReport({ answers: { 31: hostile } }),
};

function timeOf(text: string): number {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < 2; i++) {
    const started = performance.now();
    findProblems(parseReport(text));
    officialVerdict(text, "27");
    best = Math.min(best, performance.now() - started);
  }
  return best;
}

describe(`no line of ${LENGTH} characters takes more than ${BOUND} times as long as plain text of that length`, () => {
  // A floor keeps the ratio from being one of two trifles.
  const usual = Math.max(5, timeOf(plain), timeOf(places["in an answer"]!(plain)));

  const long = [
    "a",
    " ",
    "\t",
    "#",
    ">",
    "*",
    "-",
    "`",
    "_",
    "[",
    "]",
    "(",
    "!",
    "1",
    "\0",
    "\u2028",
    "\ud83d",
    "![",
    "![](",
    "[](",
  ];
  const repeated = [
    "> ",
    "[ ",
    "[a](b.png ",
    "* [",
    "# ",
    " #",
    "**",
    "1-",
    "1 ",
    "--",
    "insert a ",
    "Answer",
    "Question 1",
    "M1 (M1",
    "(M1+",
    "--- question ",
    "example:",
    "<<<<<<< ",
    "a\u00a0",
  ];
  test.each(
    [...long, ...repeated].flatMap((piece) => Object.keys(places).map((place) => [piece, place] as const)),
  )("%j, %s", (piece, place) => {
    expect(timeOf(places[place]!(of(piece))) / usual).toBeLessThan(BOUND);
  });
});

describe("no number of lines takes more than that either", () => {
  const usual = Math.max(5, timeOf(plain), timeOf(places["in an answer"]!(plain)));

  test.each(
    [
      "\n",
      "\r",
      "\r\n",
      ">\n",
      "> **\n",
      "> a\n",
      "* [ ] a\n",
      "* [t] a\n",
      "# a\n",
      "## a\n",
      "## a\n\n",
      "```\n",
      "~~~\n",
      "Answer:\n",
      "> Answer:\n",
      "Answer: a\n",
      "> Answer: a\n",
      "Answer:\na\n",
      "# Question 1\n",
      "# Question 8\n",
      "### Question 1\n> Answer:\n",
      "## a\n### Question 1\n",
      "> **a**\n> Answer:\n",
      "[](a.png)\n",
      "<<<<<<< a\n",
      "a\n\n",
      "TODO\n",
      "--- question 8 fill here ---\n",
      "    a\n",
    ].flatMap((piece) => ["alone", "in an answer"].map((place) => [piece, place] as const)),
  )("%j, %s", (piece, place) => {
    expect(timeOf(places[place]!(of(piece))) / usual).toBeLessThan(BOUND);
  });
});
