import { describe, expect, test } from "vitest";
import { moment } from "../../src/screens/clock.ts";

describe("a moment, at noon of the last of May", () => {
  const noon = new Date(2026, 4, 31, 12, 0).getTime();

  test.each<[string, Date, string]>([
    ["this morning", new Date(2026, 4, 31, 0, 4), "00:04"],
    ["late this evening", new Date(2026, 4, 31, 23, 59), "23:59"],
    ["yesterday evening, less than a day ago", new Date(2026, 4, 30, 23, 0), "2026-05-30"],
    ["a year ago to the hour", new Date(2025, 4, 31, 12, 0), "2025-05-31"],
    ["tomorrow, by a clock that is wrong", new Date(2026, 5, 1, 11, 0), "2026-06-01"],
  ])("%s", (_, time, said) => {
    expect(moment(time.getTime(), noon)).toBe(said);
  });
});
