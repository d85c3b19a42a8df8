import { describe, expect, test } from "vitest";
import { inTurn } from "../../src/commands/in-turn.ts";

const numbers = Array.from({ length: 20 }, (_, i) => i);
const later = (turns: number) => new Promise<void>((resolve) => setTimeout(resolve, turns));

async function all<Done>(work: AsyncGenerator<Done>): Promise<Done[]> {
  const done: Done[] = [];
  for await (const one of work) done.push(one);
  return done;
}

describe("work done in turn", () => {
  test("comes in the order of its items, however long each takes", async () => {
    const slowest = async (i: number) => {
      await later((7 * i) % 5);
      return i;
    };
    expect(await all(inTurn(numbers, 4, slowest))).toEqual(numbers);
  });

  test.each([1, 4, 50])("has at most %i begun before its turn", async (ahead) => {
    const begun: number[] = [];
    let taken = 0;
    const work = async (i: number) => begun.push(i);
    for await (const _ of inTurn(numbers, ahead, work)) {
      expect(begun.length).toBe(Math.min(taken + ahead, numbers.length));
      taken++;
    }
    expect(begun).toEqual(numbers);
  });

  test("that fails early is told in its turn", async () => {
    const given: number[] = [];
    const work = async (i: number) => {
      if (i === 3) throw new Error("three");
      await later(2);
      return i;
    };
    const run = async () => {
      for await (const one of inTurn(numbers, 4, work)) given.push(one);
    };
    await expect(run()).rejects.toThrow("three");
    expect(given).toEqual([0, 1, 2]);
  });

  test("of nothing is nothing", async () => {
    expect(await all(inTurn([], 4, later))).toEqual([]);
  });
});
