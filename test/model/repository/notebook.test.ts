import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { notebookCode } from "../../../src/model/repository/notebook.ts";
import { readPython } from "../../../src/model/repository/python/read-python.ts";
import { workOf } from "./work-of.ts";

/** A cell as a notebook's file has it: one text a line. */
const cell = (kind: string, ...source: string[]) => ({ cell_type: kind, metadata: {}, outputs: [], source });
const notebook = (...cells: object[]) => ({ cells, metadata: {}, nbformat: 4, nbformat_minor: 5 });
const printed = (...cells: object[]) => JSON.stringify(notebook(...cells), null, 1);

const codeOf = (...source: string[]) => notebookCode(printed(cell("code", ...source))).trim();

test("each line of Python is in the line of the file that holds it", () => {
  const text = printed(
    cell("markdown", "import torch\n"),
    cell("code", "import wandb\n", "wandb.init(\n", "  project='a')"),
    cell("code", "def f():\n", "\n", "  g()\n"),
  );
  const lineOf = (part: string) => text.split("\n").findIndex((line) => line.includes(part)) + 1;
  const { imports, calls, functions } = readPython(notebookCode(text));
  expect(imports).toEqual([{ name: "wandb", line: lineOf("import wandb") }]);
  expect(calls.map(({ name, line }) => [name, line])).toEqual([
    ["wandb.init", lineOf("wandb.init")],
    ["g", lineOf("g()")],
  ]);
  expect(functions[0]).toMatchObject({ line: lineOf("def f"), endLine: lineOf("g()") });
});

describe("lines of Python that share a line of the file stay lines", () => {
  const cells = [
    cell("code", "import a\n", "if a:\n", "  a.f('''x\n", "y''')  # no\n", "g()"),
    cell("code", "h()"),
  ];
  const inOne = cells.map((one) => ({ ...one, source: one.source.join("") }));
  test.each([
    ["a notebook without line ends", JSON.stringify(notebook(...cells)), [1, 1, 1]],
    [
      "cells in one text each",
      JSON.stringify(notebook(...inOne)).replaceAll('"source"', '\n"source"'),
      [2, 2, 3],
    ],
  ])("%s", (_name, text, lines) => {
    const { imports, calls } = readPython(notebookCode(text));
    expect(imports).toHaveLength(1);
    expect(calls.map(({ name, line }) => [name, line])).toEqual([
      ["a.f", lines[0]],
      ["g", lines[1]],
      ["h", lines[2]],
    ]);
  });
});

describe("what is no Python is left out", () => {
  test.each([
    ["a magic", ["%matplotlib inline\n", "f()"], "f()"],
    ["a magic that is set in", ["if a:\n", "  %time g()\n", "  f()"], "if a:\n\n  f()"],
    ["a command", ["!pip install torch\n", "f()"], "f()"],
    ["a command over lines", ["!pip install \\\n", "  torch\n", "f()"], "f()"],
    ["a command whose output is kept", ["files = !ls g()\n", "f()"], "f()"],
    ["help", ["?print\n", "f()"], "f()"],
    ["a cell in another language", ["%%bash\n", "f()"], ""],
    ["the name of a magic over a cell of Python", ["%%time\n", "f()"], "f()"],
    ["but not the rest of a division by blanks", ["a = (b\n", "  % c)"], "a = (b\n  % c)"],
  ])("%s", (_name, source, expected) => {
    expect(codeOf(...source)).toBe(expected);
  });
});

describe("what is no notebook has no code", () => {
  test.each([
    ["nothing", ""],
    ["no JSON", '{"cells": ['],
    ["a text", '"cells"'],
    ["a list", '[{"cell_type": "code", "source": ["f()"]}]'],
    ["no cells", "{}"],
    ["cells of another kind", '{"cells": {"cell_type": "code", "source": "f()"}}'],
    [
      "a source that is no text",
      '{"cells": [{"cell_type": "code", "source": {"a": "f()"}}, 1, null, [["f()"]]]}',
    ],
    ["a source deeper down", '{"cells": [{"cell_type": "code", "outputs": [{"source": "f()"}]}]}'],
  ])("%s", (_name, text) => {
    expect(notebookCode(text)).toBe("");
  });
});

test("keys and texts are read as JSON writes them", () => {
  const text = String.raw`{"cells": [{"sourc\u0065": ["f(\"\\\\\")\n", "\u0067()"], "cell_type": "code"}]}`;
  expect(notebookCode(text)).toBe(`${String.raw`f("\\")`}\vg()`);
});

test("any code comes through, in its order", () => {
  const code = fc.array(fc.stringMatching(/^[a-z(){}"'\\#:]{1,8}$/), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(fc.array(code, { maxLength: 4 }), fc.constantFrom(undefined, 1, "\t"), (cells, space) => {
      const made = cells.map((lines) => cell("code", ...lines.map((line) => `${line}\n`)));
      const lines = notebookCode(JSON.stringify(notebook(...made), null, space)).split(/[\n\v]/);
      expect(lines.filter((line) => line !== "")).toEqual(cells.flat());
    }),
  );
});

test("hostile notebooks come back fast and without a throw", () => {
  const work = workOf(() => {
    notebookCode("[".repeat(500_000));
    notebookCode("[".repeat(200_000) + "]".repeat(200_000));
    notebookCode(`{"cells":[{"cell_type":"code","source":"${"\\\\".repeat(200_000)}"}]}`);
    notebookCode(printed(cell("code", ...Array<string>(20_000).fill("f()\n"))));
    notebookCode(JSON.stringify(notebook(...Array(20_000).fill(cell("code", "f()\n")))));
  });
  expect(work).toBeLessThan(3000);
});
