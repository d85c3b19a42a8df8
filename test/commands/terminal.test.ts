import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Keyboard } from "../../src/commands/keyboard.ts";
import { Screen } from "../../src/commands/terminal.ts";

const keyboard = { rest: () => {}, listen: () => {}, setRawMode: () => keyboard } as unknown as Keyboard;
beforeEach(() => {
  vi.spyOn(process.stdout, "write").mockReturnValue(true);
});
afterEach(() => vi.restoreAllMocks());

/** A screen that is the app's, and what happens to it in its order. */
function ours() {
  const did: string[] = [];
  const screen = new Screen(keyboard, () => did.push(screen.isOurs ? "back" : "not back"));
  screen.suspender.current = async (task) => {
    await task();
    did.push("drawn");
  };
  return { screen, did };
}

test("that the app has the terminal again is told once it is drawn: after a loan, and when it was taken anew", async () => {
  const { screen, did } = ours();
  await screen.lend(async () => {
    did.push("lent");
  });
  expect(did).toEqual(["lent", "drawn", "back"]);
  await screen.retake();
  expect(did.slice(3)).toEqual(["drawn", "back"]);
});

test("is not told when the terminal was given back for good meanwhile", async () => {
  const { screen, did } = ours();
  await screen.lend(async () => screen.giveBack(() => {}));
  expect(did).toEqual(["drawn"]);
});
