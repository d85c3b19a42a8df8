import { describe, expect, test } from "vitest";
import { applyEdits } from "../../../src/model/document/edit.ts";
import { findTrouble, type Trouble } from "../../../src/model/problems/find-trouble.ts";
import { type Around, answerText } from "../answer-text.ts";
import { growth } from "../hostile.ts";

const FILES = ["map.png", "My plot.png", "sub/Æ.jpg", "two.png", "two.jpg", "all-runs-2.png", "lost.svg"];
const files = [...FILES.map((name) => `figures/${name}`), "../docs/plan.png", "shot.png"];
const around: Around = { files };

/** What the rules about images find in an answer. */
const found = (text: string, more: Around = around): Trouble[] =>
  findTrouble(answerText(text, more)).filter(({ rule }) => rule.startsWith("image-"));

/** The one thing a rule finds in a text in which nothing else is wrong with the image. */
function only(rule: string, text: string, more?: Around): Trouble {
  const all = found(text, more);
  expect(all.map((trouble) => trouble.rule)).toEqual([rule]);
  return all[0]!;
}

/** The text after the one problem with its image is mended; after that there is nothing wrong with it. */
function mended(rule: string, text: string, more?: Around): string {
  const fixed = applyEdits(text, only(rule, text, more).fix!);
  expect(found(fixed, more).filter(({ rule: other }) => other === rule)).toEqual([]);
  return fixed;
}

test.each([
  "![a](figures/map.png)",
  "![](./figures/map.png)",
  "![a](figures/../figures/map.png)",
  '![a](figures/map.png "a title")',
  "![a](figures/map.png?raw=true)",
  "![a](figures/My%20plot.png)",
  "![a](<figures/My plot.png>)",
  "![a](figures/sub/%C3%86.jpg)",
  "![a](figures/sub/A\u0308.jpg)".replace("A\u0308", "Æ"),
  "![a](data:image/png;base64,AAAA)",
  "[![a](figures/map.png)](https://a.b/c)",
  "see [the page](https://a.b/c) and [the code](../src/a.py)",
  "![a](figures/map.png), which [this map](figures/map.png) shows",
  "a chart at [the store](https://a.b/map.png)",
  "`[a](figures/map.png)`",
  '`<img src="figures/map.png">`',
  "no image at all, but an array[1](2)",
  "an unclosed bracket ![a](",
  '<!-- ![a](figures/map.png) -->\n<img src="figures/map.png" width="300">',
])("%j is a good image, or none", (text) => expect(found(text)).toEqual([]));

test("nothing is said of files that nobody has looked for", () => {
  for (const text of ["![a](figures/none.png)", "![a](figures/Map.png)"]) expect(found(text, {})).toEqual([]);
});

test("of all that is wrong with an image the gravest alone is told", () => {
  const text = '`![a](/x/<b>.gif)` <img src="/Map.png"> [a](x y.png) ![a](../x y.png) ![a](figures/Map.PNG';
  expect(found(text).map(({ rule }) => rule)).toEqual([
    "image-hidden",
    "image-html",
    "image-not-embedded",
    "image-space",
    "image-unclosed",
  ]);
});

describe("the path of an example", () => {
  test.each([
    "![a](figures/<name>.<png>)",
    "![a](path/to/image.png)",
    "![a](figures/your_image.png)",
    "![a](...)",
    "![a]()",
    "[a](figures/<name>.png)",
  ])("%j is left to the team", (text) => {
    expect(only("image-placeholder-path", text).fix).toBeUndefined();
  });

  test("is none when a file is called so", () => {
    expect(found("![a](figures/my_image.png)", { files: ["figures/my_image.png"] })).toEqual([]);
  });
});

describe("an image that is not shown", () => {
  test.each<[string, string, string]>([
    ["in backticks", "see `![a](figures/map.png)`.", "see ![a](figures/map.png)."],
    ["in two, with blanks", "`` ![a](figures/map.png) ``", "![a](figures/map.png)"],
    ["in a fence", "```\n![a](figures/map.png)\n```", "![a](figures/map.png)"],
    [
      "in a fence between paragraphs",
      "a\n\n```md\n![a](figures/map.png)\n```\n\nb",
      "a\n\n![a](figures/map.png)\n\nb",
    ],
    ["indented into code", "a\n\n    ![a](figures/map.png)", "a\n\n![a](figures/map.png)"],
    ["in a fence between lines", "a\n```\n![a](figures/map.png)\n```\nb", "a\n\n![a](figures/map.png)\n\nb"],
  ])("%s is let out", (_, text, fixed) => expect(mended("image-hidden", text)).toBe(fixed));

  test("several in one fence are let out together", () => {
    const text = "```\n![a](figures/map.png)\n\n![b](figures/two.png)\n```";
    const all = found(text);
    expect(all.map(({ rule }) => rule)).toEqual(["image-hidden", "image-hidden"]);
    expect(applyEdits(text, all[0]!.fix!)).toBe("![a](figures/map.png)\n\n![b](figures/two.png)");
  });

  test("of two fences each is let out by itself; one that the end of its list item closes is left", () => {
    const text = "```\n![a](figures/map.png)\n```\n\nb\n\n~~~\n![c](figures/two.png)\n~~~";
    const second = found(text)[1]!;
    expect(applyEdits(text, second.fix!)).toBe(
      "```\n![a](figures/map.png)\n```\n\nb\n\n![c](figures/two.png)",
    );
    expect(only("image-hidden", "- ```\n  ![a](figures/map.png)\n\n```\nb\n```").fix).toBeUndefined();
  });

  test.each<[string, string]>([
    ["<!-- ![a](figures/map.png) -->", "in a comment"],
    ["```py\nprint(1)  # ![a](figures/map.png)\n```", "in a code block"],
    ["`see ![a](figures/map.png)`", "in backticks"],
    ["a\n\n    print(1)  # ![a](figures/map.png)", "four blanks before a line"],
  ])("%j is left to people", (text, where) => {
    const trouble = only("image-hidden", text);
    expect(trouble.message).toContain(where);
    expect(trouble.fix).toBeUndefined();
  });

  test("is no fault where no checker counts", () => {
    expect(found("`![a](figures/map.png)`", { ...around, checked: false })).toEqual([]);
  });
});

describe("an image as a tag", () => {
  test.each<[string, string, string]>([
    ['<img src="figures/map.png">', "![](figures/map.png)", "writes it in Markdown"],
    ["<img alt='my_map' src='a.png?b&amp;c'>", "![my_map](a.png?b&amp;c)", "writes it in Markdown"],
    ["<img alt='the map' src='figures/map.png'/>", "![the map](figures/map.png)", "writes it in Markdown"],
    [
      '<IMG\n  width=80%\n  src="figures/map.png"\n  style="x: y" />',
      "![](figures/map.png)",
      "writes it in Markdown, without width, style",
    ],
  ])("%j becomes %j", (text, fixed, label) => {
    expect(mended("image-html", text)).toBe(fixed);
    expect(only("image-html", text).fixLabel).toBe(label);
  });

  test.each([
    "<img src='figures/My plot.png'>",
    '<img alt="a [b](c" src="figures/map.png">',
    '<p align="center">\n  <img src="figures/map.png">\n</p>',
  ])("%j is left to people: in Markdown it would not be the same", (text) => {
    expect(only("image-html", text).fix).toBeUndefined();
  });

  test("is as good as any where no checker counts", () => {
    expect(found('<img src="figures/map.png">', { ...around, checked: false })).toEqual([]);
  });
});

test.each<[string, (many: number) => string]>([
  ["images in one fence", (many) => `\`\`\`\n${"![a](figures/map.png)\n".repeat(many)}\`\`\``],
  ["fences with an image each", (many) => "```\n![a](figures/map.png)\n```\n\n".repeat(many)],
  ["tags, a line each", (many) => '<img src="figures/map.png">\n'.repeat(many)],
  ["images outside", (many) => "![a](../docs/plan.png)\n".repeat(many)],
  ["images outside in many folders", (many) => numbered(many, (i) => `![a](../docs/${i}/plan.png)\n`)],
])("many %s cost as little each as one does", (_, textOf) => {
  const taken = ["", ...Array.from({ length: 500 }, (_, i) => `-${i + 2}`)].map(
    (n) => `figures/plan${n}.png`,
  );
  const folders = Array.from({ length: 8000 }, (_, i) => `../docs/${i}/plan.png`);
  const crowded = [...files, ...taken, ...folders];
  const work = (many: number) => {
    const answer = answerText(textOf(many), { files: crowded });
    return () => void findTrouble(answer);
  };
  work(100)();
  expect(growth(8000, work)).toBeLessThan(32);
});

const numbered = (many: number, line: (i: number) => string) =>
  Array.from({ length: many }, (_, i) => line(i)).join("");

describe("an image without its )", () => {
  test.each<[string, string]>([
    ["![a](figures/map.png", "![a](figures/map.png)"],
    ["![a](figures/map.png\n\nNext.", "![a](figures/map.png)\n\nNext."],
    ["![a](figures/map.png and more [b](c).", "![a](figures/map.png) and more [b](c)."],
    ['![a](figures/map.png "a map"', '![a](figures/map.png "a map")'],
    ["![a](figures/map.png\n![b](figures/two.png)", "![a](figures/map.png)\n![b](figures/two.png)"],
  ])("%j becomes %j", (text, fixed) => expect(mended("image-unclosed", text)).toBe(fixed));
});

describe("an image without its !", () => {
  test.each([
    "[a](figures/map.png)",
    "see [a](figures/map.png).",
    '[a](figures/map.png "c")',
    "> [a](shot.png)",
  ])("%j gets it", (text) => expect(mended("image-not-embedded", text)).toBe(text.replace("[", "![")));

  test.each([
    "[a](figures/map.png)",
    "  [a](figures/map.png)  ",
    "> [a](figures/map.png)",
    "* [a](figures/map.png)\n  12. [b](figures/two.png)",
    "Our map:\n[a](figures/map.png)\nFigure 1: the map.",
    "## The map\n[a](figures/map.png)\n---",
    "![a](shot.png)\n[a](figures/map.png)\n[b](figures/two.png)",
    "as we said\n- [a](figures/map.png)",
  ])("%j stands alone, so it is meant as one: it is mended unseen", (text) => {
    const links = found(text).filter(({ rule }) => rule === "image-not-embedded");
    expect(links.map(({ fixNeedsLook }) => fixNeedsLook)).not.toContain(true);
    expect(links.length).toBeGreaterThan(0);
  });

  test.each([
    "see [a](figures/map.png).",
    "[a](figures/map.png) shows it",
    "what can be seen in\n[a](figures/map.png)",
    "[a](figures/map.png)\nis what we have",
    "> what can be seen in\n> [a](figures/map.png)",
    "- what can be seen in\n  [a](figures/map.png)",
    "[a](figures/map.png) [b](figures/two.png)",
    "| [a](figures/map.png) | b |\n|-|-|",
  ])("%j may be meant as a link: somebody has to look", (text) => {
    for (const trouble of found(text)) expect(trouble).toMatchObject({ fixNeedsLook: true });
  });

  test.each<[string, string]>([
    ["![the map][m]\n\n[m]: figures/map.png", "![the map](figures/map.png)\n\n[m]: figures/map.png"],
    ["![M][]\n\n[m]: <figures/My plot.png>", "![M](<figures/My plot.png>)\n\n[m]: <figures/My plot.png>"],
    ["![m] is\n\n[m]: figures/map.png", "![m](figures/map.png) is\n\n[m]: figures/map.png"],
  ])("%j has its path elsewhere, and gets it behind it", (text, fixed) => {
    expect(mended("image-not-embedded", text)).toBe(fixed);
  });
});

describe("blanks in a path", () => {
  test.each<[string, string]>([
    ["![a](figures/My plot.png)", "![a](figures/My%20plot.png)"],
    ["![a](figures/My plot (1).png)", "![a](figures/My%20plot%20%281%29.png)"],
    ['![a](figures/My plot.png "a b")', '![a](figures/My%20plot.png "a b")'],
    ["![a](figures/My\u202fplot.png)", "![a](figures/My%E2%80%AFplot.png)"],
  ])("%j becomes %j", (text, fixed) => expect(mended("image-space", text)).toBe(fixed));

  test("several words that are no file are left", () => {
    expect(only("image-space", "![a](see the map)").fix).toBeUndefined();
  });
});

describe("an image from outside", () => {
  test.each<[string, string]>([
    ["![a](/figures/map.png)", "![a](figures/map.png)"],
    ["![a](C:\\Users\\jo\\map.png)", "![a](figures/map.png)"],
    ["![a](<file:///home/jo/My plot.png>)", "![a](<figures/My%20plot.png>)"],
    ["![a](https://a.b/c/blob/main/figures/map.png?raw=true)", "![a](figures/map.png)"],
  ])("%j is named from the report's folder: %j", (text, fixed) => {
    expect(mended("image-absolute", text)).toBe(fixed);
  });

  test("on the web it is no more than an info, on a machine a warning", () => {
    expect(only("image-absolute", "![a](https://a.b/none.png)")).toMatchObject({ severity: "info" });
    expect(only("image-absolute", "![a](//a.b/none.png)").severity).toBe("info");
    expect(only("image-absolute", "![a](/none.png)")).toMatchObject({ severity: "warning" });
    expect(only("image-absolute", "![a](/none.png)").fix).toBeUndefined();
  });
});

describe("an image without its file", () => {
  test.each<[string, string]>([
    ["![a](./figures/map.jpeg?raw=true)", "![a](./figures/map.png?raw=true)"],
    ["![a](<figures/my-plot.png>)", "![a](<figures/My%20plot.png>)"],
    ["![a](reports/figures/map.png)", "![a](figures/map.png)"],
    ["![a](map.png)", "![a](figures/map.png)"],
    ["![a](figures\\map.png)", "![a](figures/map.png)"],
    ["![a](figures/plan.png)", "![a](../docs/plan.png)"],
    ["![a](figures/all-rnus-2.png)", "![a](figures/all-runs-2.png)"],
  ])("%j is mended with the nearest there is: %j", (text, fixed) => {
    expect(mended("image-missing-file", text)).toBe(fixed);
  });

  test.each([
    ["two files are as near", "![a](figures/two.gif)"],
    ["it is another number", "![a](figures/all-runs-3.png)"],
    ["the name is too short to guess", "![a](figures/mpa.png)"],
    ["nothing is near", "![a](../../none.png)"],
  ])("is left where %s", (_, text) => {
    const { message, fix } = only("image-missing-file", text);
    expect(message).toMatch(/^There is no file `.*`, so the hand-in page shows a broken image\.$/);
    expect(fix).toBeUndefined();
  });

  test("says where, and which file is near", () => {
    const text = "see ![a](reports/figures/map.png)";
    expect(only("image-missing-file", text)).toMatchObject({
      message: "There is no file `reports/figures/map.png`; `figures/map.png` may be meant.",
      span: { from: 9, to: text.length - 1 },
    });
  });

  test("two images side by side are two", () => {
    expect(found("![a](figures/none.png)![b](figures/no.png)").map(({ span }) => span.from)).toEqual([5, 27]);
  });

  test("its name is harmless and short in the sentence", () => {
    const name = `\u001b]0;x\u0007\`${"n".repeat(300)}`;
    const { message } = only("image-missing-file", `![a](figures/%1b]0;x%07${name}.png)`);
    expect(message).not.toMatch(/[\u0000-\u001f]/);
    expect(message.length).toBeLessThan(130);
  });
});

describe("an image in another case", () => {
  test.each<[string, string]>([
    ["![a](figures/Map.PNG)", "![a](figures/map.png)"],
    ["![a](./FIGURES/map.png#left)", "![a](./figures/map.png#left)"],
    ["![a](<figures/my plot.png>)", "![a](<figures/My%20plot.png>)"],
    ["![a](../Docs/plan.png)", "![a](../docs/plan.png)"],
  ])("%j is called %j", (text, fixed) => expect(mended("image-wrong-case", text)).toBe(fixed));

  test("is told by the name it has, and why that matters", () => {
    expect(only("image-wrong-case", "![a](figures/Map.PNG)").message).toBe(
      "The file is called `figures/map.png`: capitals matter on the hand-in page; write it so.",
    );
  });
});

describe("an image that git does not have", () => {
  test("is there and not tracked", () => {
    const tracked = ["figures/two.png"];
    expect(only("image-not-in-git", "![a](figures/map.png)", { files, tracked }).fix).toBeUndefined();
    expect(found("![a](figures/two.png)", { files, tracked })).toEqual([]);
    expect(found("![a](figures/map.png)", { files })).toEqual([]);
  });
});

describe("an image outside the figures folder", () => {
  test.each<[string, string, string]>([
    ["![a](../docs/plan.png)", "![a](figures/plan.png)", "../docs/plan.png"],
    ["![a](./shot.png)", "![a](./figures/shot.png)", "shot.png"],
  ])("%j is copied into it: %j", (text, fixed, path) => {
    const { fix, fixCopies } = only("image-outside-figures", text);
    expect(applyEdits(text, fix!)).toBe(fixed);
    expect(fixCopies).toEqual({ path, name: path.slice(path.lastIndexOf("/") + 1) });
  });

  test("is copied once for all that name it in the answer", () => {
    const text = "![a](../docs/plan.png) and `x`\n\n![b](./../docs/plan.png?raw=true) ![c](shot.png)";
    const [plan, shot, ...more] = found(text);
    expect(more).toEqual([]);
    expect(plan!.fixCopies).toEqual({ path: "../docs/plan.png", name: "plan.png" });
    expect(applyEdits(text, plan!.fix!)).toBe(
      "![a](figures/plan.png) and `x`\n\n![b](./figures/plan.png?raw=true) ![c](shot.png)",
    );
    expect(shot!.span.from).toBe(text.indexOf("shot.png"));
  });

  test.each([
    ["../reports/figures/map.png", ["figures/map.png"]],
    ["../../project/reports/figures/sub/a.png", ["figures/sub/a.png"]],
  ])("is none by a way round through its own folder: %s", (path, own) => {
    expect(found(`![a](${path})`, { files: [path, ...own] })).toEqual([]);
    expect(found(`![a](${path})`, { files: [path, ...own], tracked: own })).toEqual([]);
    only("image-not-in-git", `![a](${path})`, { files: [path, ...own], tracked: [] });
  });

  test("is one in a folder called the same elsewhere", () => {
    const path = "../other/figures/map.png";
    only("image-outside-figures", `![a](${path})`, { files: [path] });
    only("image-outside-figures", `![a](${path})`, { files: [path, ...files], tracked: [path, ...files] });
    only("image-missing-file", `![a](${path})`, { files });
  });

  test("gets a number where the figures folder has its name", () => {
    const taken = { files: [...files, "figures/Shot.png"] };
    const { fix, fixCopies } = only("image-outside-figures", "![a](shot.png)", taken);
    expect(applyEdits("![a](shot.png)", fix!)).toBe("![a](figures/shot-2.png)");
    expect(fixCopies).toEqual({ path: "shot.png", name: "shot-2.png" });
  });

  test("is none in the folder that the course looks into, seen from the repository's root", () => {
    expect(found("![a](reports/figures/map.png)", { files: ["reports/figures/map.png"] })).toEqual([]);
  });

  test("is told without the names of the files too, but then not copied", () => {
    expect(only("image-outside-figures", "![a](../docs/plan.png)", {}).fix).toBeUndefined();
  });
});

test.each(["figures/lost.svg", "figures/map", "figures/map.gif"])("%s is of another format", (path) => {
  expect(only("image-extension", `![a](${path})`, { files: [path] }).severity).toBe("info");
});
