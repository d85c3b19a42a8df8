import { describe, expect, test } from "vitest";
import { applyEdits } from "../../src/model/document/edit.ts";
import { ANSWER_RULES, findTrouble, type Trouble } from "../../src/model/problems/find-trouble.ts";
import { type Around, answerText } from "./answer-text.ts";

const trouble = (text: string, around?: Around) => findTrouble(answerText(text, around));

const rulesOf = (text: string) => trouble(text).map(({ rule }) => rule);

/** The one trouble of a rule in a text. */
function only(rule: string, text: string, around?: Around): Trouble {
  const found = trouble(text, around).filter((trouble) => trouble.rule === rule);
  expect(found).toHaveLength(1);
  return found[0]!;
}

/** The text after the one trouble of a rule is mended. */
const mended = (rule: string, text: string, around?: Around) =>
  applyEdits(text, only(rule, text, around).fix!);

test("a good answer has none but what is to be known of the hand-in page", () => {
  const good =
    "We **did** it.\n\n- one\n- two\n\n---\n\n![map](figures/map.png)\n\n```sh\n# go\nrun -- it\n```\n\nSo.";
  expect(
    trouble(good, { files: ["figures/map.png"] }).map(({ rule, severity }) => `${severity} ${rule}`),
  ).toEqual(["info html-drops"]);
});

test.each(["", "--- question 8 fill here ---", "---\n\n---", "Answer: as a start"])(
  "nothing is wrong with %j where no checker counts, but for what looks like a marker",
  (text) => {
    const rules = trouble(text, { checked: false }).map(({ rule }) => rule);
    expect(rules).toEqual(text.startsWith("Answer") ? ["answer-in-text"] : []);
  },
);

test("trouble comes in the order of the text, each with its rule", () => {
  const text = "---\n\n[map](a.png) and Answer: so\n\n--- question 3 fill here ---\n\n## End\n\n```";
  expect(trouble(text).map(({ rule }) => rule)).toEqual([
    "dashes-kept",
    "image-not-embedded",
    "answer-in-text",
    "placeholder-beside-answer",
    "heading-cuts-answer",
    "fence-unclosed",
  ]);
});

test("every rule says what it costs", () => {
  for (const { title, why } of ANSWER_RULES) {
    expect(title).not.toBe("");
    expect(why).toMatch(/^[A-Z].*\.$/);
  }
});

describe("## cuts the answer", () => {
  test.each<[string, string]>([
    ["one\n\n## Two three\n\nfour", "`##` cuts the answer here: the next 3 words do not count."],
    ["one\n\n### T", "`###` cuts the answer here: the next word does not count."],
    ["one\n\n##", "`##` cuts the answer here: no word behind it counts."],
    ["## ![a](b)\n![c](d)", "`##` cuts the answer here: the next 2 words and 2 images do not count."],
  ])("%j: %s", (text, message) => expect(only("heading-cuts-answer", text).message).toBe(message));

  test("stands at the first run of hashes, in code too", () => {
    const text = "one\n\n```\n### two\n```\n\n## Three";
    expect(only("heading-cuts-answer", text).span).toEqual({ from: 9, to: 12 });
  });

  test("in the last answer only ### matters, and to the whole report", () => {
    expect(trouble("one\n\n## Two", { isLast: true })).toEqual([]);
    expect(only("heading-cuts-answer", "one\n\n### Two", { isLast: true }).message).toBe(
      "`###` in the last answer stops the checker for the whole report: no answer is judged.",
    );
    expect(mended("heading-cuts-answer", "## One\n\n### Two", { isLast: true })).toBe("## One\n\n**Two**");
  });

  test.each<[string, string, string]>([
    ["a heading becomes bold text", "### T", "**T**"],
    ["its closing marks go", "## T ##", "**T**"],
    ["with blank lines around it", "one\n## T\ntwo", "one\n\n**T**\n\ntwo"],
    ["in a list it stays in the list", "- ### T\n- two", "- **T**\n- two"],
    ["in a quote it stays in the quote", "> ## T\n> two", "> **T**\n> two"],
    ["what is bold already is left so", "### **T**", "**T**"],
    ["what is bold in part is left so", "### **T** and U", "**T** and U"],
    ["an empty heading loses its marks", "- ##", "- "],
    ["a heading that lacks its blank", "##T", "**T**"],
    ["hashes within a heading", "## A ## B `## c`", "**A \\#\\# B `# c`**"],
    ["the closing marks of a heading that may stay", "# T ##", "# T"],
    ["hashes in a text", "a ## b", "a \\#\\# b"],
    ["hashes with a backslash before them", "a \\### b", "a \\#\\#\\# b"],
    ["seven hashes make no heading", "####### a", "\\#\\#\\#\\#\\#\\#\\# a"],
    ["hashes in a code span", "a `## b`", "a `# b`"],
    ["hashes in a fence", "```\n## a\n```", "```\n# a\n```"],
    ["hashes behind a fence", "```## a\nb\n```", "```# a\nb\n```"],
    ["hashes in a comment", "<!-- ## a -->", "<!-- # a -->"],
    ["hashes in a tag", '<a href="b##c">d</a>', '<a href="b&#35;&#35;c">d</a>'],
    ["hashes in an address", "<https://a.b/##c> and [d](e.md##f)", "<https://a.b/#%23c> and [d](e.md#%23f)"],
    ["hashes in an address that stands bare", "see https://a.b/###c there", "see https://a.b/#%23%23c there"],
    ["hashes in the words of a link", "[a##b](c.md)", "[a\\#\\#b](c.md)"],
    ["all of them at once", "## A\n\nb ## c\n\n## D", "**A**\n\nb \\#\\# c\n\n**D**"],
  ])("%s: %j becomes %j", (_, text, fixed) => expect(mended("heading-cuts-answer", text)).toBe(fixed));

  test.each<[string, string]>([
    ["## T", "makes it bold text"],
    ["`##`", "leaves one #"],
    ["a ## b", "puts a \\ before each #"],
    ["[a](b##c)", "writes %23 for all but the first #"],
    ["## T\n\n## U", "makes it bold text, and mends 1 more"],
  ])("the key for %j %s", (text, label) => expect(only("heading-cuts-answer", text).fixLabel).toBe(label));
});

describe("Answer: in the text", () => {
  test.each<[string, string]>([
    ["one two Answer: three", ": the 2 words before it do not count."],
    ["one Answer: three", ": the word before it does not count."],
    ["Answer: three", "another answer."],
  ])("%j …%s", (text, end) => {
    const { message } = only("answer-in-text", text);
    expect(message.startsWith("`Answer:` counts as the start of another answer")).toBe(true);
    expect(message.endsWith(end)).toBe(true);
  });

  test("each stands for itself", () => {
    expect(trouble("Answer: a Answer: b").map(({ span }) => span.from)).toEqual([0, 10]);
  });

  test.each<[string, string]>([
    ["the Answer: is", "the *Answer*: is"],
    ["Answer: is", "*Answer*: is"],
    ["> Answer: is", "> *Answer*: is"],
    ["**Answer:** is", "***Answer*:** is"],
    ["`Answer: a`", "`Answer : a`"],
    ["```\nAnswer: a\n```", "```\nAnswer : a\n```"],
    ["[a](b?Answer:c)", "[a](b?Answer&#58;c)"],
    ["![Answer: a](b)", "![Answer&#58; a](b)"],
  ])("%j becomes %j", (text, fixed) => expect(mended("answer-in-text", text)).toBe(fixed));

  test("without a checker only what begins a line is told", () => {
    const around = { checked: false };
    expect(trouble("the Answer: is", around)).toEqual([]);
    expect(only("answer-in-text", "**Answer**: is", around).severity).toBe("warning");
    expect(mended("answer-in-text", "**Answer**: is", around)).toBe("*Answer*: is");
    expect(mended("answer-in-text", "**Answer: is**", around)).toBe("***Answer*: is**");
  });
});

describe("a placeholder beside the answer", () => {
  test.each<[string, string, string]>([
    ["above", "--- question 8 fill here ---\n\nWe did.", "We did."],
    ["below", "We did.\n\n--- question 8 fill here ---", "We did."],
    ["between", "One.\n\n--- question 8 fill here ---\n\nTwo.", "One.\n\nTwo."],
    ["directly below", "We did.\n-- question 8 fill here --", "We did."],
    ["on the same line", "--- question 8 fill here --- We did.", "We did."],
  ])("%s goes", (_, text, fixed) => expect(mended("placeholder-beside-answer", text)).toBe(fixed));

  test("says how many words it counts", () => {
    expect(only("placeholder-beside-answer", "a\n\n--- question 8 fill here ---").message).toBe(
      "The placeholder still counts as 6 words and will be on the hand-in page.",
    );
  });

  test("by itself is no trouble", () => expect(trouble("\n--- question 8 fill here ---\n")).toEqual([]));
});

describe("dashes kept around the answer", () => {
  test.each<[string, string, string, string]>([
    ["above and below", "---\n\nWe did.\n\n---", "We did.", "count as 2 words."],
    ["below", "We did.\n---", "We did.", "count as a word."],
    ["above", "---\n\n  - a", "  - a", "count as a word."],
    ["before and behind", "--- We did. ---", "We did.", "count as 2 words."],
    ["before the first line", "--- We\ndid.", "We\ndid.", "count as a word."],
  ])("%s: %j becomes %j", (_, text, fixed, cost) => {
    expect(mended("dashes-kept", text)).toBe(fixed);
    expect(only("dashes-kept", text).message).toContain(cost);
  });

  test.each([
    "One.\n\n---\n\nTwo.",
    "---",
    "-- \n---",
    "- one",
    "run `a --`",
    "```\n--\n```",
    "a\n\n    --",
    "a--",
  ])("%j has none", (text) => expect(rulesOf(text)).not.toContain("dashes-kept"));
});

describe("an unclosed fence", () => {
  test.each<[string, string]>([
    ["```js\na", "```js\na\n```"],
    ["~~~~\na\n", "~~~~\na\n~~~~"],
    ["- ```\n  a", "- ```\n  a\n  ```"],
    ["> ```\n> a", "> ```\n> a\n> ```"],
    ["- ```\n  a\n- ~~~\n  b", "- ```\n  a\n- ~~~\n  b\n  ~~~"],
    ["```", "```\n```"],
  ])("%j becomes %j", (text, fixed) => {
    expect(mended("fence-unclosed", text)).toBe(fixed);
    expect(rulesOf(fixed)).not.toContain("fence-unclosed");
  });

  test("stands where the open one begins, and says what it takes in", () => {
    const found = only("fence-unclosed", "```\na\n```\n\n```\nb c\nd");
    expect(found.span).toEqual({ from: 11, to: 14 });
    expect(found.message).toContain("all 3 words below it");
  });
});
