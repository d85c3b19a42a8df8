import { describe, expect, test } from "vitest";
import { readIni } from "../../../src/model/repository/ini.ts";
import { readToml } from "../../../src/model/repository/toml.ts";
import { type Tree, textsOf, under } from "../../../src/model/repository/tree.ts";
import { readYaml } from "../../../src/model/repository/yaml.ts";

/** A tree as the value it stands for. */
function plain(tree: Tree | undefined | null): unknown {
  if (!tree) return undefined;
  if (tree.items.length > 0) return tree.items.map(plain);
  if (tree.entries.size > 0)
    return Object.fromEntries([...tree.entries].map(([key, one]) => [key, plain(one)]));
  return tree.value === undefined ? "nothing in it" : tree.value;
}

function sizeOf({ entries, items }: Tree): number {
  return [...entries.values(), ...items].reduce((sum, one) => sum + sizeOf(one), 1);
}

describe("YAML", () => {
  test.each([
    ["on: push", { on: "push" }],
    ['"on": [push]', { on: ["push"] }],
    ["a: yes\nb: true\nc: 3\nd: ~\ne: '3'", { a: "yes", b: true, c: 3, d: null, e: "3" }],
    ["a: |\n  one\n  two\n", { a: "one\ntwo\n" }],
    ["a: &x {b: 1}\nc: *x", { a: { b: 1 }, c: { b: 1 } }],
    ["a: &x {b: 1, c: 2}\nd:\n  <<: *x\n  b: 3", { a: { b: 1, c: 2 }, d: { b: 3, c: 2 } }],
    [
      "a: &x {b: 1}\ny: &y {b: 2, c: 3}\nd:\n  <<: [*x, *y]",
      { a: { b: 1 }, y: { b: 2, c: 3 }, d: { b: 1, c: 3 } },
    ],
    ["3.10: a", { "3.10": "a" }],
    ['{"a": [1, {"b": null}]}', { a: [1, { b: null }] }],
    ['{\n\t"a": 1\n}', { a: 1 }],
    ["a: !custom 1", { a: "1" }],
    ["a: *unknown", { a: null }],
    ["a: 1\r\nb: 2\r\n", { a: 1, b: 2 }],
  ])("%j is %j", (text, value) => expect(plain(readYaml(text)[0])).toEqual(value));

  test("of several documents there are several trees", () => {
    expect(readYaml("a: 1\n---\nb: 2\n").map(plain)).toEqual([{ a: 1 }, { b: 2 }]);
  });

  test("an entry stands in the line of its key, an item in its own, what an alias repeats where the alias is", () => {
    const [tree] = readYaml("# notes\na:\n  b:\n    - 1\n    - c: 2\nd: &x\n  e: 1\nf: *x\n");
    const lineOf = (...keys: string[]) => under(tree, ...keys)?.line;
    expect([lineOf("a"), lineOf("a", "b"), lineOf("d", "e"), lineOf("f")]).toEqual([2, 3, 7, 8]);
    expect(under(tree, "a", "b")?.items.map(({ line }) => line)).toEqual([4, 5]);
  });

  test("a broken file counts up to where it breaks", () => {
    expect(plain(readYaml("a: 1\nb: [1, 2\nc: {")[0])).toMatchObject({ a: 1 });
  });

  test("a few lines of aliases do not grow into billions of values", () => {
    const letters = [..."abcdefghij"];
    const lines = letters.map((letter, i) => {
      const inner = i === 0 ? "lol" : `*${letters[i - 1]}`;
      return `${letter}: &${letter} [${Array(9).fill(inner).join(", ")}]`;
    });
    expect(sizeOf(readYaml(lines.join("\n"))[0]!)).toBeLessThan(10_000);
    const manyDocuments = "--- &a [1, 2, 3, 4]\n---\na: &a [b, b]\nc: [*a, *a, *a]\n".repeat(1_000);
    const all = readYaml(manyDocuments).reduce((sum, tree) => sum + sizeOf(tree), 0);
    expect(all).toBeLessThan(30_000);
  });

  test.each(["[", "{a: ", "- ", "? ", "&a [*a, ", "[\n"])(
    "%j nested a hundred thousand times ends",
    (piece) => {
      expect(readYaml(piece.repeat(100_000)).length).toBeLessThan(10);
    },
  );

  test("a list that holds itself ends", () => {
    expect(sizeOf(readYaml("&a [*a, *a, *a]")[0]!)).toBeLessThan(10_000);
  });
});

describe("TOML", () => {
  test.each([
    ['a = 1\nb = "x"\nc = true\nd = 2024-01-02\ne = 1.5', { a: 1, b: "x", c: true, d: "2024-01-02", e: 1.5 }],
    [
      '[tool.ruff]\nselect = ["E", "F"]\n[tool.ruff.lint]\nx = 1',
      { tool: { ruff: { select: ["E", "F"], lint: { x: 1 } } } },
    ],
    ["[[a]]\nb = 1\n[[a]]\nb = 2\n[a.c]\nd = 3", { a: [{ b: 1 }, { b: 2, c: { d: 3 } }] }],
    ['a.b."c d" = {e = 1, f.g = 2}', { a: { b: { "c d": { e: 1, f: { g: 2 } } } } }],
    ["a = 1\nb = \nc = 2", { a: 1 }],
    ["a = 1\n<<<<<<< HEAD\nb = 2", { a: 1 }],
  ])("%j is %j", (text, value) => expect(plain(readToml(text))).toEqual(value));

  test("lines are those of keys, and of items their own", () => {
    const tree = readToml('[a]\n\nb = [\n  "c",\n  "d",\n]\n');
    expect([under(tree!, "a")?.line, under(tree!, "a", "b")?.line]).toEqual([1, 3]);
    expect(textsOf(under(tree!, "a", "b"))).toEqual([
      { text: "c", line: 4 },
      { text: "d", line: 5 },
    ]);
  });

  test.each(["[", "{a=", "a=["])("%j nested thirty thousand times is nothing", (piece) => {
    expect(readToml(`a=${piece.repeat(30_000)}`)).toBeNull();
  });

  test("a key of forty thousand parts is left out", () => {
    expect(sizeOf(readToml(`${"a.".repeat(40_000)}a = 1\nb = 2`)!)).toBe(2);
    expect(sizeOf(readToml(`[${"a.".repeat(40_000)}a]\nb = 2`)!)).toBe(1);
  });

  test("of a file longer than anyone writes, whole tables at its beginning are read", () => {
    const filling = "# more\n".repeat(20_000);
    expect(plain(readToml(`[a]\nb = 1\n[c]\nd = 2\n${filling}[e]\nf = 3`))).toEqual({ a: { b: 1 } });
    expect(plain(readToml(`a = 1\n${filling}`))).toBe("nothing in it");
  });
});

describe("INI", () => {
  test.each([
    ["[flake8]\nmax-line-length = 100\n; no\n# no\n", { flake8: { "max-line-length": "100" } }],
    [
      "[options]\ninstall_requires =\n    numpy>=1\n    scipy\n",
      { options: { install_requires: ["numpy>=1", "scipy"] } },
    ],
    ["[a]\nb: c\n d\n", { a: { b: ["c", "d"] } }],
    ["['remote \"gcs\"']\n    url = gs://b\n    x = y\n", { 'remote "gcs"': { url: "gs://b", x: "y" } }],
    ["a = b\n[c]\nd\n[c]\ne = f", { a: "b", c: { d: "", e: "f" } }],
    ["[a]\nb = x = y\n", { a: { b: "x = y" } }],
  ])("%j is %j", (text, value) => expect(plain(readIni(text))).toEqual(value));

  test("a value stands in the line of its key, what goes on below it in its own", () => {
    const tree = readIni("[a]\n\nb =\n  c\n");
    expect(under(tree, "a", "b")?.line).toBe(3);
    expect(textsOf(under(tree, "a", "b"))).toEqual([{ text: "c", line: 4 }]);
  });
});
