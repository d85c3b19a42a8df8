import { describe, expect, test } from "vitest";
import { dashesMakeHeading } from "../../../src/model/problems/dashes-make-heading.ts";
import { answerText } from "../answer-text.ts";
import { growth, repeatedTo } from "../hostile.ts";
import { find, mended, only } from "./found.ts";

describe("dashes kept around an answer go", () => {
  test.each<[string, string]>([
    ["--- --- We did.", "We did."],
    ["---\n---\n\nWe did.\n\n---\n---", "We did."],
    ["--- We did. --- ---", "We did."],
    ["---\n# We did.", "# We did."],
  ])("all of them: %j becomes %j", (text, fixed) => expect(mended("dashes-kept", text)).toBe(fixed));

  test.each(["--- # We did. ---", "--- Answer: we did."])(
    "but not by themselves where a heading or a marker would come to life: %j",
    (text) => expect(only("dashes-kept", text).fix).toBeUndefined(),
  );

  test.each([
    "--- question 8 fill here --- We did.",
    "---\tquestion 8 fill here\tWe did.",
    "--- --- question 8 fill here --- We did.",
    "---\n--- question 8 fill here ---\n\nWe did.",
    "We did. --- question 8 fill here ---",
    "We did. --- question 8 fill here --- ---",
  ])("but those of a placeholder that still stands there are its own: %j", (text) => {
    expect(find("dashes-kept", text)).toEqual([]);
    expect(only("placeholder-beside-answer", text).fix).toBeDefined();
  });

  test("and are counted", () => {
    expect(only("dashes-kept", "---\n---\nWe did.").message).toContain("count as 2 words.");
  });
});

describe("a text with dashes right below it is a heading", () => {
  test.each<[string, string, string]>([
    ["a sentence", "We did it.\n---\nAnd then that.", "We did it.\n\n---\nAnd then that."],
    ["two lines", "We did\nit.\n---\nSo.", "We did\nit.\n\n---\nSo."],
    ["equals signs", "We did this and that.\n===\nSo.", "We did this and that.\n\n===\nSo."],
    ["a run of equals signs", "We did.\n==\n==\n==\nSo.", "We did.\n\n==\n\n==\n\n==\nSo."],
    ["in a quote", "> We did it.\n> ---\nSo.", "> We did it.\n>\n> ---\nSo."],
    ["in a list", "- We did it.\n  ---\n- So.", "- We did it.\n\n  ---\n- So."],
  ])("%s", (_, text, fixed) => expect(mended("dashes-make-heading", text)).toBe(fixed));

  test.each<[string, string]>([
    ["a title somebody underlined", "Our data\n--------\n\nIt is big."],
    ["a short title, above equals signs", "Results\n===\n\nWe got it."],
    ["a line of its own", "We did it.\n\n---\n\nAnd then that."],
    ["the dashes of the placeholder, told by another rule", "We did it.\n---"],
    ["the middle of a merge conflict", "<<<<<<< HEAD\nWe did it.\n=======\nWe did that.\n>>>>>>> main"],
    ["a list that is being typed", "We did:\n-"],
    ["code", "```\nname\n----\n```"],
    ["preformatted text", "<pre>\nName  Stmts\n-----------\nmain  12\n</pre>"],
  ])("but not %s", (_, text) => expect(find("dashes-make-heading", text)).toEqual([]));

  test("a short title above dashes may be meant, and is left to people", () => {
    const { message, fix } = only("dashes-make-heading", "Deployment\n---\n\nWe did it.");
    expect(fix).toBeUndefined();
    expect(message).toBe(
      "The `---` line right below this text makes it a heading; unless it is meant, put a blank line between.",
    );
  });

  test.each(["We did.\n---\n\n", "We did.\n==\n", "==\n", "a\n---\n"])(
    "many of %j are read at once",
    (piece) => {
      const read = (length: number) => {
        const answer = answerText(`${repeatedTo(length, piece)}So.`);
        return () => void dashesMakeHeading.find(answer);
      };
      expect(growth(400_000, read)).toBeLessThan(32);
    },
  );
});

describe("a note to themselves", () => {
  test.each<[string, string]>([
    ["TODO more", "TODO"],
    ["We did.\n\n- [ ] TODO @jo", "TODO"],
    ["We did.\n\n!!!! TO DO !!!!", "TO DO"],
    ["We did.\n\nTodo: more", "Todo"],
    ["We did.\n\n- Write more", "Write more"],
    ["(anyone)", "anyone"],
    ["FIXME we did", "FIXME"],
    ["WIP", "WIP"],
    ["The links: TODO", "TODO"],
    ["We used :warning: TODO: Jo :warning: for it", "TODO"],
    ["We spent XXX credits.", "XXX"],
  ])("%j is found by its first word", (text, word) => {
    const { span, fix } = only("note-left", text);
    expect(text.slice(span.from, span.to)).toBe(word);
    expect(fix).toBeUndefined();
  });

  test.each([
    "To do this we made a machine.",
    "We moved it from ToDo to Done.",
    "We kept a TODO list and TODO comments.",
    "It was the last thing to do.",
    "We write more tests than before.",
    "Anyone (anyone) can read it.",
    "```\n# TODO: later\n```",
    "the `TODO` mark",
    "<!-- TODO: later -->",
    "[notes](TODO.md)",
    "XXXL is a size",
  ])("%j has none", (text) => expect(find("note-left", text)).toEqual([]));
});

describe("a comment counts although nobody sees it", () => {
  test.each<[string, string]>([
    ["We did. <!-- not all --> So.", "Nobody sees this comment, but it counts as 4 words."],
    ["<!--\nnot all\n-->\n\nWe did.", "Nobody sees this comment, but it counts as 4 words."],
    ["<!-- a -->\n\n<!-- b -->\n\nWe did.", "Nobody sees this comment, but it counts as 6 words."],
    ["<!-- all\nof it", "This comment never ends: nobody sees what follows, but it counts as 4 words."],
  ])("%j", (text, message) => expect(only("comment-counted", text).message).toBe(message));

  test.each(["`<!-- a -->`", "```\n<!-- a -->\n```", "<!-- ![a](figures/a.png) -->", "a <- b -> c"])(
    "but %j has none",
    (text) => expect(find("comment-counted", text)).toEqual([]),
  );

  test("and where no checker counts, none", () => {
    expect(find("comment-counted", "<!-- a -->", { checked: false })).toEqual([]);
  });
});

describe("an unclosed fence is closed", () => {
  test.each<[string, string]>([
    [
      "```\nmake train\n\nThen we looked at what it had made.",
      "```\nmake train\n```\n\nThen we looked at what it had made.",
    ],
    ["```\nmake\n\nmake train", "```\nmake\n\nmake train\n```"],
    [
      "```\nmake\n\nWe used it for all we did.\n\nmake train",
      "```\nmake\n\nWe used it for all we did.\n\nmake train\n```",
    ],
    ["```\nWe used it for all we did.", "```\nWe used it for all we did.\n```"],
    ["- ```\n  make\n\n  We used it for all we did.", "- ```\n  make\n  ```\n\n  We used it for all we did."],
  ])("where the code ends, if a text below shows it: %j becomes %j", (text, fixed) =>
    expect(mended("fence-unclosed", text)).toBe(fixed),
  );
});

describe("a text that is indented into code", () => {
  const sentence = "We read what others had written.";

  test.each<[string, string, string]>([
    ["at the start", `    ${sentence}`, sentence],
    ["by a tab", `So:\n\n\t${sentence}`, `So:\n\n${sentence}`],
    ["with all its lines", `So:\n\n    ${sentence}\n    ${sentence}`, `So:\n\n${sentence}\n${sentence}`],
    [
      "with blank lines between",
      `So:\n\n    ${sentence}\n\n     ${sentence}`,
      `So:\n\n${sentence}\n\n${sentence}`,
    ],
    [
      "a list",
      `So:\n\n    - ${sentence}\n      ${sentence}\n    - so`,
      `So:\n\n- ${sentence}\n  ${sentence}\n- so`,
    ],
    [
      "a command's name at its start",
      "So:\n\n    docker was what we used for all of it.",
      "So:\n\ndocker was what we used for all of it.",
    ],
  ])("%s comes out", (_, text, fixed) => expect(mended("indented-into-code", text)).toBe(fixed));

  test.each<[string, string]>([
    ["code", "So:\n\n    import torch"],
    ["a command", "So:\n\n    docker run the image we had built"],
    ["a call", "So:\n\n    we print(the words) of all of it"],
    ["a tree of folders", "So:\n\n    ├── data for the model to read"],
    ["a comment, which would be a heading", "So:\n\n    # This trains the model for us"],
    ["code with a comment", "So:\n\n    # This trains the model for us\n    make train"],
    ["a list within a list", `- so\n\n    - ${sentence}`],
    ["text within a list", `1. so\n\n    ${sentence}`],
    ["a text that goes on", `So:\n    ${sentence}`],
    ["a fence", `\`\`\`\n    ${sentence}\n\`\`\``],
    ["a few words", "So:\n\n    one two"],
  ])("but not %s", (_, text) => expect(find("indented-into-code", text)).toEqual([]));
});

describe("what the hand-in page does not show", () => {
  test.each<[string, string]>([
    ["see <weblink> there", "see &lt;weblink> there"],
    ["<one><two>", "&lt;one>&lt;two>"],
    ["<one of <two>", "&lt;one of &lt;two>"],
    ["<your_name> and **<name here>**", "&lt;your_name> and **&lt;name here>**"],
    ["</weblink>", "&lt;/weblink>"],
    ["\\<weblink>", "&lt;weblink>"],
    ["https://a.b/<id>", "https://a.b/&lt;id>"],
    ["<your\tname>", "&lt;your\tname>"],
    ['See <weblink> and <img\n src="figures/a.png">', 'See &lt;weblink> and <img\n src="figures/a.png">'],
    ["<weblink> and <b\tclass=x>bold</b>", "&lt;weblink> and <b\tclass=x>bold</b>"],
    ["<b and <weblink>", "&lt;b and &lt;weblink>"],
  ])("a made-up tag is written out: %j becomes %j", (text, fixed) =>
    expect(mended("html-drops", text)).toBe(fixed),
  );

  test("it is named, with the number of the others", () => {
    expect(only("html-drops", "<one> <two> <three>").message).toBe(
      "`<one>` is taken for a tag and vanishes from the hand-in page (and 2 more in this answer); write `&lt;` for the `<`.",
    );
  });

  test.each([
    "`<weblink>`",
    "`make\n<weblink>`",
    "    <weblink>",
    "<!-- <weblink> -->",
    "![a](<b c.png>)",
    "[a](<b c>)",
    "<https://a.b/c>",
    "<jo@a.b>",
    "a <b>bold</b><br/> word",
    '<img src="a.png">',
    "3 < 4 and 5 > 4",
    "<3",
  ])("%j has none", (text) => expect(find("html-drops", text)).toEqual([]));

  test.each<[string, string]>([
    ["```\nmake\n```\n\n```\nmake\n```", "it runs the lines of this code together."],
    ["```\n# train\nmake\n```", "the `#` comment in this code becomes a heading."],
    ["| a | b |\n|---|---|\n| c | d |", "draws no tables"],
    ["- [ ] a\n- [x] b", "draws no boxes"],
  ])("%j comes out raw, which is an info", (text, words) => {
    const { severity, message, fix } = only("html-drops", text);
    expect(severity).toBe("info");
    expect(message).toContain(words);
    expect(fix).toBeUndefined();
  });

  test("a fence that is not closed is left to its own rule", () => {
    expect(find("html-drops", "```\nmake")).toEqual([]);
  });
});
