import { expect, test } from "vitest";
import { playSequences } from "../laws/editor/editor-tally.ts";

test("random sequences of keys do what they do to a string, a caret and an anchor; `npm run laws` plays many more", () => {
  const { steps, kinds, first } = playSequences(0, 300);
  expect(first).toEqual([]);
  expect(steps).toBeGreaterThan(5000);
  expect(Object.keys(kinds).length).toBeGreaterThanOrEqual(45);
});
