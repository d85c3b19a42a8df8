import { expect, test } from "vitest";
import { workOf } from "../../../src/model/page/work.ts";
import { processorTime } from "../hostile.ts";

test.each([
  ["a word", { lines: 1, depth: 0, cells: 0, footnotes: 0, marks: 0 }],
  ["- a\n- b", { lines: 4, depth: 1 }],
  ["> > - 1. a\nb", { lines: 10, depth: 4 }],
  ["- a\n  - b\n    - c", { depth: 3 }],
  ["|a|b|\n|-|-|\n|1\n|2\n\n|3", { cells: 12 }],
  ["> |a|b|\n> |-|-|\n> |1\n>\n> |2", { cells: 8 }],
  ["a[^1] `b`\n\n[^1]: *c*", { footnotes: 2, marks: 10 }],
])("%j asks for %j", (text, work) => {
  expect(workOf(text)).toMatchObject(work);
});

test("measuring takes no longer than reading", () => {
  const started = processorTime();
  for (const piece of ["-", "> ", "- ", "1. ", " ", "|-", "[^", "1"])
    workOf(`${piece.repeat(30_000 / piece.length)}x`);
  expect(processorTime() - started).toBeLessThan(300);
});
