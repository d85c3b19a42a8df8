import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applyEdits } from "../../../src/model/document/edit.ts";
import { imagesIn } from "../../../src/model/figures/image-references.ts";
import { usesOf } from "../../../src/model/figures/image-uses.ts";
import { knownFiles, plainPath, targetKind } from "../../../src/model/figures/known-files.ts";
import { nearestFigure } from "../../../src/model/figures/nearest-figure.ts";
import { scanMarkdown } from "../../../src/model/markdown/scan.ts";
import { countImages } from "../../../src/model/official/python-text.ts";
import { findTrouble } from "../../../src/model/problems/find-trouble.ts";
import { parseReport } from "../../../src/model/report/parse.ts";
import { buildReport } from "../../fixtures/report-builder.ts";
import { answerText } from "../answer-text.ts";
import { growth } from "../hostile.ts";

const read = (text: string) => imagesIn(text, scanMarkdown(text));

describe("imagesIn", () => {
  test.each<[string, string, string]>([
    ["![a](b.png)", "image", "b.png"],
    ["![](<my b.png>)", "image", "my b.png"],
    ["![a]( b.png 'a title' )", "image", "b.png"],
    ["![a](\t <my b.png>)", "image", "my b.png"],
    ["![a](  )", "image", ""],
    ["![a](b(1).png)", "image", "b(1).png"],
    ["![a [b] c](d%20e.png?raw=true)", "image", "d e.png"],
    ["[![a](b.png)](c.png)", "image", "b.png"],
    ["![a](b c.png)", "spaced", "b c.png"],
    ["![a](b c (1).png 'a title')", "spaced", "b c (1).png"],
    ["![a](b.png", "unclosed", "b.png"],
    ["![a](b.png and (c)", "unclosed", "b.png"],
    ["[a](b.png)", "link", "b.png"],
    ["\\![a](b.png)", "link", "b.png"],
    ["![a][B]\n\n[b]: <c d.png>", "by-name", "c d.png"],
    ["<img\n src = 'b.png' >", "tag", "b.png"],
    ["<img alt=b.png>", "tag", ""],
  ])("reads %j as %s of %j", (text, form, path) => {
    expect(read(text).map((image) => [image.form, image.path])).toEqual([[form, path]]);
  });

  test.each(["[a](b.html)", "[a]", "![a]", "![a] (b.png)", "![a](", "\\[a](b.png)", "<imgs src='b.png'>"])(
    "finds none in %j",
    (text) => expect(read(text)).toEqual([]),
  );

  test.each<[string, string, boolean]>([
    ["![a](b.png)", "text", true],
    ["`![a](b.png)`", "code", true],
    ["```\n![a](b.png)\n```", "fence", true],
    ["\n    ![a](b.png)", "indented", true],
    ["<!-- ![a](b.png) -->", "comment", true],
    ['<i title="![a](b.png)">', "comment", true],
    ["<img src='b.png'>", "text", false],
    ["[a](b.png)", "text", false],
    ["![a](b.png", "text", false],
    ["![a][b] (c)\n\n[b]: c.png", "text", false],
  ])("%j stands in %s, counts: %s", (text, place, counts) => {
    expect(read(text)).toMatchObject([{ place, counts }]);
  });

  /** Texts of pieces that images are made of. */
  const pieces = "![ ] ( ) ]( < > ` ``` \\ a .png figures/ ' \" <img src= <!-- --> \n [b]: [b] > - ".split(
    " ",
  );
  const hard = fc
    .array(fc.constantFrom(...pieces, " ", "    "), { maxLength: 40 })
    .map((all) => all.join(""));

  test("never counts more than the checker does, and stays within the text", () => {
    fc.assert(
      fc.property(hard, (text) => {
        const images = read(text);
        expect(images.filter(({ counts }) => counts).length).toBeLessThanOrEqual(countImages(text));
        for (const { whole, target, form } of images) {
          expect(text.slice(whole.from, whole.to)).not.toBe("");
          if (form !== "by-name") expect(whole.from < target.from && target.to <= whole.to).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test("every fix of a fault of an image leaves one fewer of it, whatever stands around", () => {
    const files = ["figures/a.png", "a.png"];
    const faults = (text: string, rule: string) =>
      findTrouble(answerText(text, { files })).filter((trouble) => trouble.rule === rule);
    fc.assert(
      fc.property(hard, (text) => {
        for (const { rule, fix } of findTrouble(answerText(text, { files }))) {
          if (!rule.startsWith("image-") || !fix) continue;
          expect(faults(applyEdits(text, fix), rule).length).toBeLessThan(faults(text, rule).length);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    "![a](",
    "![",
    "[a](b.png",
    "![](<",
    "![](a b",
    '![](a "b',
    "![a](b(",
    "<img ",
    "<img a='",
    "\\",
    "![a][",
    "](",
  ])("is quick on a line of many %j", (piece) => {
    const read = (length: number) => {
      const text = piece.repeat(length / piece.length);
      const lines = scanMarkdown(text);
      return () => void imagesIn(text, lines);
    };
    expect(growth(1_000_000, read)).toBeLessThan(32);
  });

  test.each<[string, (length: number) => string]>([
    ["blanks behind its (", (length) => `![a](${" ".repeat(length)}`],
    ["tabs and blanks behind its (", (length) => `[a](${"\t ".repeat(length / 2)}x`],
    ["blanks behind its path", (length) => `![a](b.png${" ".repeat(length)}x`],
    ["blanks in many a path", (length) => `![a](b c${" ".repeat(390)})`.repeat(length / 400)],
    ["brackets within brackets", (length) => "[".repeat(length / 4) + "](x".repeat(length / 4)],
  ])("is quick on %s", (_, textOf) => {
    const read = (length: number) => {
      const text = textOf(length);
      const lines = scanMarkdown(text);
      return () => void imagesIn(text, lines);
    };
    expect(growth(400_000, read)).toBeLessThan(32);
  });
});

test("usesOf names each file once, with the questions that use it and how often it counts", () => {
  const answers = {
    7: "![a](figures/a.png) `![a](./figures/a.png)` <img src='../b.png'>",
    9: "![a](<figures/a.png>) ![c](https://a.b/c.png) ![d](/d.png) [e](figures/../figures/e.png)",
  };
  for (const lineEnd of ["\n", "\r\n"] as const)
    expect(usesOf(parseReport(buildReport({ answers, lineEnd })))).toEqual([
      { path: "figures/a.png", questions: [7, 7, 9], counts: 3 },
      { path: "../b.png", questions: [7], counts: 0 },
      { path: "figures/e.png", questions: [9], counts: 0 },
    ]);
});

describe("nearestFigure", () => {
  const files = [
    "figures/confusion_matrix.png",
    "figures/Loss Curve.JPG",
    "figures/run1.png",
    "figures/sub/run1.png",
    "../docs/overview.svg",
    "notes.md",
  ];

  test.each<[string, string | null]>([
    ["figures/confusion-matrix.png", "figures/confusion_matrix.png"],
    ["figures/confusion_matrix.jpeg", "figures/confusion_matrix.png"],
    ["figures/confussion_matrx.png", "figures/confusion_matrix.png"],
    ["reports/figures/CONFUSION_MATRIX.png", "figures/confusion_matrix.png"],
    ["loss_curve", "figures/Loss Curve.JPG"],
    ["sub/run1.png", "figures/sub/run1.png"],
    ["figures/run1.png", "figures/run1.png"],
    ["run2.png", null],
    ["overview.png", "../docs/overview.svg"],
    ["notes.png", null],
    ["", null],
    [`${"a".repeat(300)}.png`, null],
  ])("of %j is %j", (path, nearest) => expect(nearestFigure(path, files)).toBe(nearest));

  test("is none of two that are as near", () => {
    expect(nearestFigure("plot.png", ["a/plot.png", "b/plot.png"])).toBe(null);
    expect(nearestFigure("plot.png", ["a/plot.png", "figures/plot.png"])).toBe("figures/plot.png");
  });

  test("is found among 2,000 files at once", () => {
    const among = (length: number) => {
      const many = Array.from({ length }, (_, i) => `figures/some figure like it ${i}.png`);
      return () => void nearestFigure("figures/some figrue like it 7.png", many);
    };
    expect(growth(2000, among)).toBeLessThan(32);
  });
});

test.each([
  ["figures/a.png", "figures/a.png"],
  ["./figures//x/../a.png", "figures/a.png"],
  ["../../a.png", "../../a.png"],
  ["a/../../b.png", "../b.png"],
  ["A\u030a.png", "Å.png"],
])("the plain form of %j is %j", (path, plain) => expect(plainPath(path)).toBe(plain));

test.each([
  ["figures/a.png", "relative"],
  ["a:b.png", "relative"],
  ["/a.png", "absolute"],
  ["C:\\a.png", "absolute"],
  ["\\\\server\\a.png", "absolute"],
  ["~/a.png", "absolute"],
  ["file:///a.png", "absolute"],
  ["https://a.b/c.png", "web"],
  ["//a.b/c.png", "web"],
  ["data:image/png;base64,AA", "data"],
])("%j is %s", (path, kind) => expect(targetKind(path)).toBe(kind));

test("files are found in one case and told in another", () => {
  const files = knownFiles(["figures/A\u030a.png", "figures/b.png"]);
  expect(files.exact("figures/Å.png")).toBe("figures/A\u030a.png");
  expect(files.otherCase("figures/å.PNG")).toBe("figures/A\u030a.png");
  expect(files.otherCase("figures/b.png")).toBeUndefined();
  expect(files.exact("figures/c.png")).toBeUndefined();
});
