import { expect, test } from "vitest";
import { entriesNamed, mapsWith } from "../../../src/model/repository/tree-search.ts";
import { readYaml } from "../../../src/model/repository/yaml.ts";

const TREES = readYaml(
  "a:\n  image: one\nlist:\n  - image: two\n    inner:\n      image: three\n---\nimage: four\n",
);

test("entries of a name are found however deep, in the order of the file", () => {
  expect(entriesNamed(TREES, "image").map(({ value, line }) => `${value}:${line}`)).toEqual([
    "one:2",
    "two:4",
    "three:6",
    "four:8",
  ]);
  expect(entriesNamed(TREES, "picture")).toEqual([]);
});

test("maps are found by all of their keys", () => {
  expect(mapsWith(TREES, "image", "inner").map(({ line }) => line)).toEqual([4]);
  expect(mapsWith(TREES, "image")).toHaveLength(4);
});
