import { describe, expect, test } from "vitest";
import { applyEdits } from "../../../src/model/document/edit.ts";
import { findProblems } from "../../../src/model/problems/find-problems.ts";
import { parseReport } from "../../../src/model/report/parse.ts";
import { buildReport, passingAnswers, words } from "../../fixtures/report-builder.ts";

const passing = passingAnswers("2026");
const PROMPT =
  "### Question 8\n\n> **How did you test?**\n>\n> Recommended answer length: 100-200 words.\n>\n";
const EXAMPLE = "> Example:\n> *We tested ... and*\n> *also ...*\n";
const FULL = `${PROMPT}${EXAMPLE}>\n`;
const OPEN = "--- question 8 fill here ---";

/** A report that passes, with this for the whole of Question 8. */
const reportWith = (block: string) => buildReport({ answers: passing, change: { 8: () => `${block}\n\n` } });

const problemsOf = (text: string, rule: string) =>
  findProblems(parseReport(text)).filter((problem) => problem.rule === rule);

/** What a rule finds in a block for Question 8, and the block after its fix. */
function mend(rule: string, block: string, lineEnd = "\n") {
  const text = reportWith(block).replaceAll("\n", lineEnd);
  const found = problemsOf(text, rule);
  const fix = found[0]?.fix;
  const fixed = fix && applyEdits(text, fix);
  const start = text.indexOf("### Question 8");
  const after = fixed?.slice(start, fixed.length - (text.length - text.indexOf("### Question 9"))).trimEnd();
  return { found, severity: found[0]?.severity, after, fixed };
}

type Row = readonly [what: string, block: string, after: string];

/** Each fix gives exactly this block, with LF and with CRLF, and the rule has nothing more to say. */
function mends(rule: string, severity: string, rows: readonly Row[]): void {
  describe.each(["\n", "\r\n"])("with line ends %j", (lineEnd) => {
    test.each(rows)("%s", (_, block, after) => {
      const mended = mend(rule, block, lineEnd);
      expect(mended.severity).toBe(severity);
      expect(mended.after).toBe(after.replaceAll("\n", lineEnd));
      expect(problemsOf(mended.fixed!, rule)).toEqual([]);
    });
  });
}

/** The rule says nothing of these. */
function leaves(rule: string, rows: readonly (readonly [what: string, block: string])[]): void {
  test.each(rows)("nothing is said of %s", (_, block) => expect(mend(rule, block).found).toEqual([]));
}

/** The rule speaks, and leaves it to people. */
function tells(rule: string, rows: readonly (readonly [what: string, block: string])[]): void {
  test.each(rows)("no fix for %s", (_, block) => {
    const { found, after } = mend(rule, block);
    expect(found).toHaveLength(1);
    expect(after).toBeUndefined();
  });
}

describe("answer-marker-missing", () => {
  mends("answer-marker-missing", "error", [
    ["goes below the prompt", `${PROMPT}${EXAMPLE}\nSo.`, `${FULL}> Answer:\n\nSo.`],
    ["goes below its last empty quote line", `${FULL}\nSo.`, `${FULL}> Answer:\n\nSo.`],
    ["parts an answer that touches the prompt", `${FULL}So.`, `${FULL}> Answer:\n\nSo.`],
    [
      "goes below the heading when the prompt is gone",
      "### Question 8\n\nSo.",
      "### Question 8\n\n> Answer:\n\nSo.",
    ],
    ["stands above the placeholder", `${FULL}\n${OPEN}`, `${FULL}> Answer:\n\n${OPEN}`],
    ["stands above an answer in the quote", `${FULL}> So.`, `${FULL}> Answer:\n> So.`],
    ["stands apart from the example", `${PROMPT}${EXAMPLE}> So.`, `${FULL}> Answer:\n> So.`],
    ["stands where nothing is answered", `${PROMPT}${EXAMPLE}`, `${FULL}> Answer:`],
  ]);
  tells("answer-marker-missing", [
    ["a prompt outside the quote, whose end nobody knows", "### Question 8\n\n**How did you test?**\n\nSo."],
    ["a prompt that goes on below the text", `${PROMPT}> So.\n>\n${EXAMPLE}\nSo.`],
    ["an unresolved merge", "### Question 8\n=======\n\nSo."],
  ]);
});

describe("answer-marker-spelled", () => {
  const to = `${FULL}> Answer:\n\nSo.`;
  mends("answer-marker-spelled", "error", [
    ["another case", `${FULL}> answer:\n\nSo.`, to],
    ["a blank before the colon", `${FULL}> Answer :\n\nSo.`, to],
    ["more than one answer", `${FULL}> Answers:\n\nSo.`, to],
    ["no colon", `${FULL}> Answer\n\nSo.`, to],
    ["bold before the colon", `${FULL}> **Answer**:\n\nSo.`, to],
    ["another case, bold", `${FULL}> **ANSWER:**\n\nSo.`, to],
    ["with a word before it", `${FULL}> Our answer:\n\nSo.`, to],
    ["another case, outside the quote", `${FULL}\nanswer:\n\nSo.`, `${FULL}\n> Answer:\n\nSo.`],
    ["with the answer behind it", `${FULL}> answer: So.`, `${FULL}> Answer: So.`],
  ]);
  mends("answer-marker-spelled", "warning", [
    ["bold, of which the checker counts a part", `${FULL}> **Answer:**\n\nSo.`, to],
    ["in italics", `${FULL}> *Answer:*\n\nSo.`, to],
    ["in a list", `${FULL}> - Answer:\n\nSo.`, to],
    ["outside the quote", `${PROMPT}${EXAMPLE}\nAnswer:\n\nSo.`, `${PROMPT}${EXAMPLE}\n> Answer:\n\nSo.`],
    ["outside, with bold text behind it", `${FULL}**Answer: So.**`, `${FULL}> Answer: **So.**`],
  ]);
  leaves("answer-marker-spelled", [
    ["a quote mark without its blank", `${FULL}>Answer:\n\nSo.`],
    ["bold that goes on into the answer", `${FULL}> **Answer: So.**`],
    ["a prompt that is in no quote either", "### Question 8\n\n**How?**\n\nAnswer:\n\nSo."],
    ["a sentence that begins with the word", `${FULL}\nAnswers came late.`],
    ["a prompt that asks for answers", "### Question 8\n\n> **How? Say in your**\n> answer: why\n\nSo."],
    ["one of two markers", `${FULL}> Answer:\n\nAnswer:\n\nSo.`],
  ]);

  test("then nothing is said of a missing marker, or of `Answer:` in the prompt", () => {
    for (const marker of ["> answer:", "> *Answer:*"]) {
      const text = reportWith(`${FULL}${marker}\n\n${words(100)}`);
      expect(problemsOf(text, "answer-marker-missing")).toEqual([]);
      expect(problemsOf(text, "answer-in-text")).toEqual([]);
    }
  });
});

describe("answer-marker-twice", () => {
  mends("answer-marker-twice", "warning", [
    ["the second goes", `${FULL}> Answer:\n>\n> Answer:\n\nSo.`, `${FULL}> Answer:\n\nSo.`],
    ["the one outside the quote goes", `${FULL}> Answer:\n\nAnswer:\n\nSo.`, `${FULL}> Answer:\n\nSo.`],
    ["what stands behind it stays", `${FULL}> Answer:\n\nAnswer: So.`, `${FULL}> Answer: So.`],
  ]);

  test("of three, each that is too many has a fix, and they go together in any order", () => {
    const text = reportWith(`${FULL}> Answer:\n\nAnswer:\n\n> Answer:\n\nSo.`);
    const [first, second] = problemsOf(text, "answer-marker-twice");
    const once = applyEdits(text, [...first!.fix!, ...second!.fix!]);
    const [left] = problemsOf(applyEdits(text, second!.fix!), "answer-marker-twice");
    const inTurn = applyEdits(applyEdits(text, second!.fix!), left!.fix!);
    for (const fixed of [once, inTurn]) expect(fixed).toBe(reportWith(`${FULL}> Answer:\n\nSo.`));
  });
});

describe("answer-on-marker-line", () => {
  mends("answer-on-marker-line", "warning", [
    ["goes below", `${FULL}> Answer: So.`, `${FULL}> Answer:\n\nSo.`],
    ["without a blank between too", `${FULL}> Answer:So.`, `${FULL}> Answer:\n\nSo.`],
    [
      "with the quote lines it goes on with",
      `${FULL}> Answer: So\n> it\n>\n> is.`,
      `${FULL}> Answer:\n\nSo\nit\n\nis.`,
    ],
    ["but not with a quote within it", `${FULL}> Answer: So\n> > it is.`, `${FULL}> Answer:\n\nSo\n> it is.`],
    [
      "but not with a quote of its own",
      `${FULL}> Answer: So.\n\n> As said.`,
      `${FULL}> Answer:\n\nSo.\n\n> As said.`,
    ],
    ["with its bold marks", `${FULL}> **Answer: So.**`, `${FULL}> Answer:\n\n**So.**`],
  ]);
  tells("answer-on-marker-line", [["what would be a heading by itself", `${FULL}> Answer: # So`]]);
  leaves("answer-on-marker-line", [["the placeholder", `${FULL}> Answer: ${OPEN}`]]);
});

describe("answer-in-quote", () => {
  mends("answer-in-quote", "warning", [
    [
      "all lines of the quote",
      `${FULL}> Answer:\n\n> So\n>it\n>\n> is.`,
      `${FULL}> Answer:\n\nSo\nit\n\nis.`,
    ],
    [
      "but no quote within it",
      `${FULL}> Answer:\n\n> They said:\n>\n> > So it is.\n>\n> We agree.`,
      `${FULL}> Answer:\n\nThey said:\n\n> So it is.\n\nWe agree.`,
    ],
    [
      "of a quote in a quote as many marks as it begins with",
      `${FULL}> Answer:\n\n> > So\n> it\n>> > is.`,
      `${FULL}> Answer:\n\nSo\nit\n> is.`,
    ],
    ["also behind a gap", `${FULL}> Answer:\n\n> So.\n\n> And so.`, `${FULL}> Answer:\n\nSo.\n\nAnd so.`],
    [
      "but no quote behind other text",
      `${FULL}> Answer:\n\n> So.\n\nIt is.\n\n> As said.`,
      `${FULL}> Answer:\n\nSo.\n\nIt is.\n\n> As said.`,
    ],
    ["directly below the marker", `${FULL}> Answer:\n> So.`, `${FULL}> Answer:\nSo.`],
  ]);
  tells("answer-in-quote", [
    ["a question heading in the quote", `${FULL}> Answer:\n\n> So.\n> ### Question 9`],
    ["a level-1 heading in the quote", `${FULL}> Answer:\n\n> # So`],
  ]);
  leaves("answer-in-quote", [
    ["a quote deeper in the answer", `${FULL}> Answer:\n\nSo.\n\n> As said.`],
    ["a placeholder in the quote", `${FULL}> Answer:\n\n> ${OPEN}`],
    ["the end of an unresolved merge", `${FULL}> Answer:\n\n>>>>>>> main\nSo.`],
  ]);
});

describe("answer-touches-marker", () => {
  mends("answer-touches-marker", "warning", [
    ["below the marker", `${FULL}> Answer:\nSo.`, `${FULL}> Answer:\n\nSo.`],
    ["below an empty quote line", `${FULL}> Answer:\n>\nSo.`, `${FULL}> Answer:\n>\n\nSo.`],
    ["a list", `${FULL}> Answer:\n- So.`, `${FULL}> Answer:\n\n- So.`],
  ]);
  leaves("answer-touches-marker", [
    ["an answer behind a blank line", `${FULL}> Answer:\n\nSo.`],
    ["a placeholder", `${FULL}> Answer:\n${OPEN}`],
    ["an answer in the quote, of which another rule speaks", `${FULL}> Answer:\n> So.`],
    ["an answer on the marker's line, of which another rule speaks", `${FULL}> Answer: So.`],
  ]);
});

describe("answer-in-prompt", () => {
  const to = `${FULL}> Answer:\n\nWe tested by hand.`;
  mends("answer-in-prompt", "error", [
    ["behind the example", `${FULL}> We tested by hand.\n>\n> Answer:\n\n${OPEN}`, to],
    [
      "in the example's own paragraph",
      `${PROMPT}${EXAMPLE}> We tested by hand.\n> Answer:\n\n${OPEN}`,
      to.replace(">\n> Answer", "> Answer"),
    ],
    [
      "behind the limits",
      `${PROMPT}> We tested by hand.\n>\n> Answer:\n\n${OPEN}`,
      `${PROMPT}> Answer:\n\nWe tested by hand.`,
    ],
    [
      "outside the quote",
      `${FULL}\nWe tested by hand.\n\n> Answer:\n\n${OPEN}`,
      `${FULL}\n> Answer:\n\nWe tested by hand.`,
    ],
    [
      "in two paragraphs",
      `${FULL}> We tested.\n>\n> By hand.\n>\n> Answer:\n\n${OPEN}`,
      to.replace(" by hand.", ".\n\nBy hand."),
    ],
    ["where no placeholder is left", `${FULL}> We tested by hand.\n>\n> Answer:`, to],
    ["where the placeholder touches the marker", `${FULL}> We tested by hand.\n>\n> Answer:\n${OPEN}`, to],
    [
      "where the placeholder stands on the marker's line",
      `${FULL}> We tested by hand.\n>\n> Answer: ${OPEN}`,
      to,
    ],
  ]);
  tells("answer-in-prompt", [
    ["text above an answer that is begun", `${FULL}> We tested by hand.\n>\n> Answer:\n\nTODO more`],
    ["a heading, which would end the report", `${FULL}> # We tested by hand\n>\n> Answer:\n\n${OPEN}`],
    [
      "text above a placeholder with a name in it",
      `${FULL}> We tested by hand.\n>\n> Answer:\n\n--- question 8 fill here Jo ---`,
    ],
  ]);
  test.each([
    ["limits that are said otherwise", "> **What?**\n>\n> Answer in 100-200 words.\n>\n"],
    [
      "a wish below the limits",
      "> **What?**\n>\n> Answer length: 9 words.\n>\n> Please include the plots.\n>\n",
    ],
    ["text outside the quote", "> **What?**\n\nPlease include the code and the plots.\n\n"],
  ])("nothing is said of another course's prompt with %s", (_, prompt) => {
    const text = `### Question 1\n\n${prompt}> Answer:\n\n--- question 1 fill here ---\n`;
    expect(problemsOf(text, "answer-in-prompt")).toEqual([]);
  });
  leaves("answer-in-prompt", [
    ["the template's own prompt", `${FULL}> Answer:\n\n${OPEN}`],
    [
      "an example that was wrapped again",
      `${PROMPT}> Example:\n> *We tested ... and\n> also ...*\n>\n> Answer:\n\n${OPEN}`,
    ],
    [
      "an example on the line of its word",
      `${PROMPT}> Example: *We tested\n> it all*\n>\n> Answer:\n\n${OPEN}`,
    ],
    ["an example in other italics", `${PROMPT}> Example:\n>\n> _We tested ..._\n>\n> Answer:\n\n${OPEN}`],
    ["an example that never ends", `${PROMPT}> Example:\n> *\n> *We tested\n>\n> Answer:\n\n${OPEN}`],
    ["a prompt that is not bold", "### Question 8\n\n> How did you test,\n> and why?\n>\n> Answer:\n\nSo."],
    [
      "a prompt with lines outside the quote",
      `### Question 8\n\n> **How did\nyou test, and why?**\n>\n> Answer:\n\n${OPEN}`,
    ],
    ["a note of a word or two", `${FULL}> (anyone)\n>\n> Answer:\n\n${OPEN}`],
    ["text above a written answer", `${FULL}> We tested by hand.\n>\n> Answer:\n\nWe tested much.`],
    ["a placeholder above the marker", `${FULL}> ${OPEN}\n>\n> Answer:\n\nSo.`],
    ["an unresolved merge", `${FULL}\n<<<<<<< HEAD of ours\n> Answer:\n\n${OPEN}`],
  ]);
});

describe("Answer: outside the answers", () => {
  const intro = (text: string) =>
    reportWith(`${FULL}> Answer:\n\n${words(100)}`).replace("Write where the dashes are.", text);
  test("in the instructions is an answer too many, and has a fix", () => {
    const text = intro("Write below Answer: please.");
    const [found] = problemsOf(text, "answer-in-text");
    expect(text.slice(found!.span.from, found!.span.to)).toBe("Answer:");
    expect(applyEdits(text, found!.fix!)).toBe(intro("Write below *Answer*: please."));
  });

  test("in a prompt is none: no heading stands between it and the marker", () => {
    const text = reportWith(`${FULL.replace("test", "find an Answer: to that")}> Answer:\n\n${words(100)}`);
    expect(findProblems(parseReport(text))).toEqual([]);
  });
});
