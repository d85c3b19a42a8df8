import { describe, expect, test } from "vitest";
import { changedQuestion, loneQuestion } from "./reading.ts";

const asked = (...lines: string[]) => loneQuestion(`\n${lines.join("\n")}\n>\n> Answer:\n\nso\n`);

describe("the prompt is what stands from the heading to the marker", () => {
  test("read without quote marks, limits and example", () => {
    const { question } = changedQuestion(8, (block) => block);
    expect(question?.prompt).toBe("**What about topic 8? Say it in**\n**your own way.**");
    expect(question?.example).toBe("*We did this for topic 8.*");
  });

  test.each<[string, string[], string, string]>([
    ["an example on its own line", ["> **What?**", "> Example: *So.*"], "**What?**", "*So.*"],
    [
      "an example over several lines",
      ["> **What?**", ">", "> Example:", ">", "> *So,", "> so.*"],
      "**What?**",
      "*So,\nso.*",
    ],
    ["a bold example", ["> **What?**", "> **Example:** so"], "**What?**", "so"],
    ["no example", ["> **What?**"], "**What?**", ""],
    [
      "text typed above the marker, outside the quote",
      ["> **What?**", "", "Mine."],
      "**What?**\n\nMine.",
      "",
    ],
    ["no space behind the quote marks", [">**What?**"], "**What?**", ""],
  ])("%s", (_, lines, prompt, example) => expect(asked(...lines)).toMatchObject({ prompt, example }));

  test("without a marker it is the quote below the heading", () => {
    expect(loneQuestion("\n> **What?**\n> Example: so\n\nmine\n")).toMatchObject({
      prompt: "**What?**",
      example: "so",
      raw: "mine",
    });
  });

  test.each([">\n", ">\n>  \n"])("lines of only > behind the marker (%j) belong to it", (lines) => {
    expect(loneQuestion(`> **What?**\n> Answer:\n${lines}\nmine\n`).raw).toBe("mine");
  });
});

describe("limits are read off the prompt", () => {
  test.each<[string, [number, number] | null]>([
    ["> Recommended answer length: 100-200 words.", [100, 200]],
    ["> Answer length: 100-200 words", [100, 200]],
    ["> **Answer length: 100-200 words.**", [100, 200]],
    ["> Recommended answer length: 0-200 words.", [0, 200]],
    ["> Recommended answer length: 200-300 words + 1 to 3 screenshots.", [200, 300]],
    ["> Answer length: 100 - 200 words", [100, 200]],
    ["> Answer length: 100 to 200 words", [100, 200]],
    ["> Answer length: up to 200 words", [0, 200]],
    ["> Answer length: at least 50 words", [50, Number.MAX_SAFE_INTEGER]],
    ["> Say it at length.", null],
  ])("%j", (line, words) =>
    expect(asked("> **What?**", ">", line).stated).toMatchObject({ words, from: "prompt" }),
  );

  test.each<[string, [number, number] | null]>([
    ["> **Insert 1-2 images of it.**", [1, 2]],
    ["> **Upload 1-2 images of it.**", [1, 2]],
    ["> **Upload one image of it.**", [1, 1]],
    ["> **Upload 1 to 3 screenshots**", [1, 3]],
    ["> **Include a figure of it.**", [1, 1]],
    ["> **Insert 1-2**\n> **images of it.**", [1, 2]],
    ["> Recommended answer length: 200-300 words + 1 to 3 screenshots.", [1, 3]],
    ["> **Was an image inserted?**", null],
  ])("images: %j", (line, images) => expect(asked(line).stated).toMatchObject({ images }));

  test("a question without a stated limit has none", () => {
    expect(asked("> **Who are you?**").limits).toEqual({ words: null, images: null, from: "prompt" });
  });

  test("an example's numbers are no limits", () => {
    expect(
      asked("> **What?**", "> Example:", "> *We wrote 10-20 words and had to include 3 images.*").stated,
    ).toMatchObject({ words: null, images: null });
  });

  test("in a recognised edition the official table overrules what the prompt states", () => {
    const { question } = changedQuestion(8, (block) => block.replace("100-200", "10-20"));
    expect(question?.limits).toEqual({ words: [100, 200], images: null, from: "official" });
    expect(question?.stated.words).toEqual([10, 20]);
  });
});
