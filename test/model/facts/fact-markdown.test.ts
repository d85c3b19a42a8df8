import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { factMarkdown, figureName } from "../../../src/model/facts/fact-markdown.ts";
import { countFacts, fewFacts } from "../../../src/model/facts/few-facts.ts";
import { pathOfTarget } from "../../../src/model/figures/image-target.ts";
import { countImages } from "../../../src/model/official/python-text.ts";
import { topic } from "../../fixtures/repository-reading.ts";

const fact = (path: string, text = "a fact") => ({ text, where: [{ path, line: 3 }] });
const written = (path: string, report = "reports/README.md") =>
  factMarkdown(fact(path), fact(path).where[0]!, { report, online: null });

describe("a fact in an answer", () => {
  test("links to the server that shows the files, for of a report only its own folder is handed in", () => {
    const online = "https://github.com/team/project/blob/HEAD/";
    const place = { path: "docs/My (1).md", line: 3 };
    expect(factMarkdown({ text: "a fact" }, place, { report: "reports/README.md", online })).toBe(
      "a fact ([My (1).md](https://github.com/team/project/blob/HEAD/docs/My%20%281%29.md))",
    );
  });

  test("about a picture has no link: it would look like an image that has lost its mark", () => {
    expect(written("reports/figures/a.png")).toBe("a fact");
  });

  test.each([
    [
      "beside the folder of the report",
      ".github/workflows/tests.yaml",
      "[tests.yaml](../.github/workflows/tests.yaml)",
    ],
    ["at the root", "pyproject.toml", "[pyproject.toml](../pyproject.toml)"],
    ["in the folder of the report", "reports/report.py", "[report.py](report.py)"],
    ["below the folder of the report", "reports/notes/a.md", "[a.md](notes/a.md)"],
    ["in a folder with a name that begins alike", "reports2/a.md", "[a.md](../reports2/a.md)"],
    [
      "with blanks and brackets in its name",
      "docs/My (1) [x].md",
      "[My (1) x.md](../docs/My%20%281%29%20%5Bx%5D.md)",
    ],
    ["that Markdown would make bold", "src/__init__.py", "[\\_\\_init\\_\\_.py](../src/__init__.py)"],
    ["with a line feed in its name", "a\nb.py", "[a b.py](../a%0Ab.py)"],
  ])("links to a file %s", (_, path, link) => {
    expect(written(path)).toBe(`a fact (${link})`);
  });

  test.each([
    ["README.md", "src/train.py", "src/train.py"],
    ["README.md", "c:d.py", "./c:d.py"],
    ["a/b/README.md", "a/c/d.py", "../c/d.py"],
    ["a/b/README.md", "b/d.py", "../../b/d.py"],
  ])("links from %s to %s as %s", (report, path, target) => {
    expect(written(path, report)).toContain(`](${target}))`);
  });

  test("from git's history is the phrase alone", () => {
    expect(factMarkdown({ text: "34 commits" }, null, { report: "reports/README.md", online: null })).toBe(
      "34 commits",
    );
  });

  test.each([
    ["reports/README.md", "reports/figures/a/b c.png", "a/b c.png"],
    ["README.md", "figures/a.png", "a.png"],
    ["reports/README.md", "docs/figures/a.png", null],
    ["reports/README.md", "reports/a.png", null],
  ])("in %s has of %s the name among the figures %s", (report, path, name) => {
    expect(figureName(path, report)).toBe(name);
  });

  test("cuts no answer, adds no image and hides nothing, whatever a file is called", () => {
    const evil = fact("x/## ![a](figures/a.png) <!-- y.py", "`## ![a](figures/a.png)` runs\n## <!-- here");
    const text = factMarkdown(evil, evil.where[0]!, { report: "README.md", online: null });
    expect(text).not.toMatch(/##|\n|<!--/);
    expect(countImages(text)).toBe(0);
  });

  test("is code and plain text, whatever signs stand beside each other in phrase and path", () => {
    const signs = [
      "!",
      "[",
      "]",
      "#",
      "<",
      ">",
      "!--",
      "`",
      "Ans",
      "wer",
      "Answer",
      ":",
      "*",
      "_",
      "\\",
      "&",
      " ",
      "\n",
    ];
    const some = fc
      .array(fc.constantFrom(...signs), { minLength: 1, maxLength: 30 })
      .map((all) => all.join(""));
    const online = fc.constantFrom(null, "https://example.org/");
    fc.assert(
      fc.property(some, some, online, (text, name, online) => {
        const put = factMarkdown(
          { text },
          { path: `src/${name}.py`, line: 1 },
          { report: "README.md", online },
        );
        expect(put).not.toMatch(/Answer:|##|!\[|<!--|\n/);
        expect(put.replace(/`[^`]*`/g, " ")).not.toMatch(/[<`]/);
      }),
      { numRuns: 2000 },
    );
  });

  test("leads back to the file, for any path", () => {
    const name = fc
      .string({ minLength: 1, unit: "grapheme" })
      .filter((text) => !/[/\p{Surrogate}]/u.test(text) && !/^\.\.?$/.test(text));
    const path = fc.array(name, { minLength: 1, maxLength: 4 }).map((parts) => parts.join("/"));
    fc.assert(
      fc.property(path, path, (report, file) => {
        const target = /\]\((.*)\)\)$/s.exec(written(file, report))?.[1] ?? "";
        expect(target).not.toMatch(/[\s()]/);
        const parts = report.split("/").slice(0, -1);
        for (const part of pathOfTarget(target).split("/"))
          if (part === "..") parts.pop();
          else parts.push(part);
        expect(parts.join("/")).toBe(file);
      }),
    );
  });
});

describe("a few of the facts", () => {
  const many = (title: string, count: number) =>
    topic("x", title, Object.fromEntries(Array.from({ length: count }, (_, i) => [`${title}${i}`, []])));
  const dealt = (most: number, ...counts: number[]) =>
    fewFacts(
      counts.map((count, i) => many("abcdef"[i]!, count)),
      most,
    ).map(({ title, facts }) => `${title}${facts.length}`);

  test.each([
    ["all where they are few", 8, [2, 3], ["a2", "b3"]],
    ["most of the first, and of each other one", 8, [9, 9, 9], ["a6", "b1", "c1"]],
    ["of the others what the first leaves", 8, [3, 1, 9], ["a3", "b1", "c4"]],
    ["half of the first where there are many topics", 4, [9, 9, 9, 9, 9, 9], ["a2", "b1", "c1"]],
    ["of the first topics where there is little room", 2, [9, 9, 9], ["a1", "b1"]],
    ["none", 3, [], []],
  ] as const)("are %s", (_, most, counts, few) => {
    expect(dealt(most, ...counts)).toEqual(few);
  });

  test("are counted", () => {
    expect(countFacts([many("a", 3), many("b", 4)])).toBe(7);
  });
});
