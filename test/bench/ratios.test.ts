import { readFileSync } from "node:fs";
import { describe, expect, it, test } from "vitest";
import { COMMITTED, figuresOf, grosslyWorse, unmatched } from "../../bench/ratios.ts";
import type { Row } from "../../bench/row.ts";

describe("a short run fails on", () => {
  const committed = { "tick, p50 ratio": 1.2, "bytes: tick, mean": 640 };

  test.each([
    ["nothing, where all is as it was", { "tick, p50 ratio": 1.2, "bytes: tick, mean": 640 }, []],
    ["nothing, where all is better", { "tick, p50 ratio": 0.4, "bytes: tick, mean": 90 }, []],
    ["nothing, at twice as much, as a busy machine may have it", { "tick, p50 ratio": 2.4 }, []],
    ["a figure of more than twice as much", { "tick, p50 ratio": 2.41 }, ["tick, p50 ratio"]],
    ["that one alone", { "tick, p50 ratio": 1, "bytes: tick, mean": 1281 }, ["bytes: tick, mean"]],
    ["what is no number", { "tick, p50 ratio": Number.NaN }, ["tick, p50 ratio"]],
  ])("%s", (_, measured, worse) => {
    expect(grosslyWorse(measured, committed)).toEqual(worse);
  });
});

test.each([
  ["0", 0],
  ["no number", Number.NaN],
  ["what JSON makes of that", null],
])("a short run fails on a figure that was committed as %s", (_, value) => {
  expect(grosslyWorse({ tick: 1 }, { tick: value as number })).toEqual(["tick"]);
});

test("a short run fails on what it alone has, and on what it has not", () => {
  const committed = { tick: 1, move: 1 };
  expect(unmatched({ tick: 9, move: 9 }, committed)).toEqual([]);
  expect(unmatched({ "a new key": 1, move: 1 }, committed)).toEqual(["a new key", "tick"]);
});

describe("what is committed of a row", () => {
  const row: Row = {
    name: "tick",
    unit: "ms",
    samples: [9, 12, 30],
    baseline: { name: "Ink", samples: [8, 9, 10] },
    aims: [],
  };

  it("is what it asks for, to three digits", () => {
    const guarded = ["p50 ratio", "mean", "most"] as const;
    expect(figuresOf([{ ...row, guarded }])).toEqual({
      "tick, p50 ratio": 1.33,
      "tick, mean": 17,
      "tick, most": 30,
    });
  });

  it("is the median of all times it was measured", () => {
    const runs = [7, 900, 8].map((value): Row => ({ ...row, samples: [value], guarded: ["p50"] }));
    expect(figuresOf(runs)).toEqual({ "tick, p50": 8 });
  });

  it("is nothing, if it asks for nothing", () => {
    expect(figuresOf([row])).toEqual({});
  });
});

test("the committed figures are numbers", () => {
  const values = Object.values(JSON.parse(readFileSync(COMMITTED, "utf8")));
  expect(values.length).toBeGreaterThan(10);
  expect(values.every((value) => typeof value === "number" && value > 0)).toBe(true);
});
