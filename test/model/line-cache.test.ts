import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { describe, expect, test } from "vitest";
import { LineCache } from "../../src/model/text/line-cache.ts";

/** A cache of values that tell what they were made of. */
const cacheOf = (...lines: readonly string[]) => {
  const cache = new LineCache<{ readonly of: string }>();
  for (const line of lines) cache.keep("state", line, { of: line });
  return cache;
};
/** Different lines of 100,000 characters, so many that they fill a generation and begin the next. */
const otherLines = Array.from({ length: 31 }, (_, i) => `${i} `.padEnd(100_000, "x"));

describe("a cache of lines", () => {
  test("gives back what was kept of a line", () => {
    const cache = cacheOf("one", "two");
    expect(cache.get("state", "one")).toEqual({ of: "one" });
    expect(cache.get("state", "two")).toEqual({ of: "two" });
    expect(cache.get("state", "three")).toBeUndefined();
  });

  test("gives back what it is given to keep, and takes the latest", () => {
    const cache = cacheOf("one");
    const value = { of: "new" };
    expect(cache.keep("state", "one", value)).toBe(value);
    expect(cache.get("state", "one")).toBe(value);
  });

  test("knows a line in each state by itself", () => {
    const cache = cacheOf("one");
    expect(cache.get("other", "one")).toBeUndefined();
    cache.keep(80, "one", { of: "80" });
    expect(cache.get(80, "one")).toEqual({ of: "80" });
    expect(cache.get("state", "one")).toEqual({ of: "one" });
  });

  test("keeps what is asked for, however much else comes by", () => {
    const cache = cacheOf("one");
    const kept = cache.get("state", "one");
    for (const line of [...otherLines, ...otherLines, ...otherLines]) {
      cache.keep("state", line, { of: line });
      expect(cache.get("state", "one")).toBe(kept);
    }
  });

  test("forgets what nobody asks for", () => {
    const cache = cacheOf("one");
    for (const line of [...otherLines, ...otherLines]) cache.keep("state", line, { of: line });
    expect(cache.get("state", "one")).toBeUndefined();
  });

  test("forgets short lines too", () => {
    const cache = cacheOf("one");
    for (let i = 0; i < 70_000; i++) cache.keep(i % 7, `${i}`, { of: "" });
    expect(cache.get("state", "one")).toBeUndefined();
  });

  test("does not keep the texts that lines are slices of", () => {
    setFlagsFromString("--expose-gc");
    const collectGarbage: () => void = runInNewContext("gc");
    const cache = cacheOf();
    const used = () => {
      collectGarbage();
      return process.memoryUsage().heapUsed;
    };
    const before = used();
    for (let i = 0; i < 30; i++) {
      const text = Buffer.alloc(1_000_000, `text ${i} `).toString("latin1");
      cache.keep("state", text.slice(1000, 1100), { of: "a slice" });
    }
    expect(used() - before).toBeLessThan(10_000_000);
  });
});
