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
    const asked = new AskedBackground("?");
    asked.onAnswer((background) => told.push(background));
    asked.ask();
    expect(written).toEqual(["?"]);
    asked.hear("light");
    await asked.soon();
    expect(told).toEqual(["light"]);
  });

  test("a moment only for one that does not answer, and hears it when it does at last", async () => {
    const told: string[] = [];
    const asked = new AskedBackground("?");
    asked.onAnswer((background) => told.push(background));
    asked.ask();
    expect(await waited(asked)).toBeGreaterThan(10);
    asked.hear("dark");
    asked.hear("light");
    expect(told).toEqual(["dark", "light"]);
  });

  test("hardly, where the answer had its time while all was made ready", async () => {
    const asked = new AskedBackground("?");
    asked.ask();
    const made = performance.now() + 30;
    while (performance.now() < made);
    expect(await waited(asked)).toBeLessThan(20);
  });

  test("not at all where nothing is asked", async () => {
    expect(await waited(new AskedBackground(""))).toBeLessThan(10);
  });
});

describe("asked ahead", () => {
  const raw = vi.fn();
  beforeEach(() => {
    raw.mockReset();
    Object.assign(process.stdin, { setRawMode: raw });
  });

  test("the answer is not echoed", () => {
    new AskedBackground("?").askAhead();
    expect(raw.mock.calls).toEqual([[true]]);
    expect(written).toEqual(["?"]);
  });

  test("the terminal is left alone where nothing is to be asked", () => {
    new AskedBackground("").askAhead();
    expect(raw).not.toHaveBeenCalled();
    expect(written).toEqual([]);
  });
});
