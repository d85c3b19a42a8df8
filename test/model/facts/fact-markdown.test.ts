import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { factMarkdown } from "../../../src/model/facts/fact-markdown.ts";
import { countFacts, fewFacts } from "../../../src/model/facts/few-facts.ts";
import { pathOfTarget } from "../../../src/model/figures/image-target.ts";
import { countImages } from "../../../src/model/official/python-text.ts";
import { topic } from "../../fixtures/repository-reading.ts";

const fact = (path: string, text = "a fact") => ({ text, where: [{ path, line: 3 }] });
const written = (path: string, report = "reports/README.md") => factMarkdown(fact(path), report);

describe("a fact in an answer", () => {
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
    expect(factMarkdown({ text: "34 commits", where: [] }, "reports/README.md")).toBe("34 commits");
  });

  test("cuts no answer, adds no image and hides nothing, whatever a file is called", () => {
    const evil = fact("x/## ![a](figures/a.png) <!-- y.py", "`## ![a](figures/a.png)` runs\n## <!-- here");
    const text = factMarkdown(evil, "README.md");
    expect(text).not.toMatch(/##|\n|<!--/);
    expect(countImages(text)).toBe(0);
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
      counts.map((count, i) => many("abc"[i]!, count)),
      most,
    ).map(({ title, facts }) => `${title}${facts.length}`);

  test.each([
    ["all where they are few", 8, [2, 3], ["a2", "b3"]],
    ["of each topic some", 8, [9, 9, 9], ["a3", "b3", "c2"]],
    ["of the first what the others leave", 8, [9, 1, 2], ["a5", "b1", "c2"]],
    ["of the first topics where there is little room", 2, [9, 9, 9], ["a1", "b1"]],
    ["none", 3, [], []],
  ] as const)("are %s", (_, most, counts, few) => {
    expect(dealt(most, ...counts)).toEqual(few);
  });

  test("are counted", () => {
    expect(countFacts([many("a", 3), many("b", 4)])).toBe(7);
  });
});
