import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { coalesce } from "../../src/io/coalesce.ts";

beforeEach(() => {
  vi.useFakeTimers({ now: 0 });
});
afterEach(() => {
  vi.useRealTimers();
});

it.each([
  ["one signal", [0], [0]],
  ["a burst", [0, 1, 2, 3], [0, 25]],
  ["a long burst", [0, 10, 20, 30, 40], [0, 25, 50]],
  ["signals apart", [0, 40], [0, 40]],
])("%s at %j ms is passed on at %j ms", (_, signals, expected) => {
  const calls: number[] = [];
  const { signal } = coalesce(() => calls.push(Date.now()), 25);
  for (const at of signals) setTimeout(signal, at);
  vi.runAllTimers();
  expect(calls).toEqual(expected);
});

it("passes nothing on after it was cancelled", () => {
  const call = vi.fn();
  const { signal, cancel } = coalesce(call, 25);
  signal();
  signal();
  cancel();
  vi.runAllTimers();
  expect(call).toHaveBeenCalledTimes(1);
});
