import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { AskedBackground } from "../../src/commands/asked-background.ts";

const written: string[] = [];
beforeEach(() => {
  written.length = 0;
  vi.spyOn(process.stdout, "write").mockImplementation((text) => {
    written.push(String(text));
    return true;
  });
});
afterEach(() => vi.restoreAllMocks());

/** How many milliseconds the first frame waits. */
async function waited(asked: AskedBackground): Promise<number> {
  const began = performance.now();
  await asked.soon();
  return performance.now() - began;
}

describe("the first frame waits", () => {
  test("until the terminal has answered", async () => {
    const told: string[] = [];
    const asked = new AskedBackground("?", (background) => told.push(background));
    asked.ask();
    expect(written).toEqual(["?"]);
    asked.hear("light");
    await asked.soon();
    expect(told).toEqual(["light"]);
  });

  test("a moment only for one that does not answer, and hears it when it does at last", async () => {
    const told: string[] = [];
    const asked = new AskedBackground("?", (background) => told.push(background));
    asked.ask();
    expect(await waited(asked)).toBeGreaterThan(10);
    asked.hear("dark");
    asked.hear("light");
    expect(told).toEqual(["dark", "light"]);
  });

  test("not at all where nothing is asked", async () => {
    expect(await waited(new AskedBackground("", () => {}))).toBeLessThan(10);
  });
});
