import { afterEach, beforeEach, expect, test } from "vitest";
import { TerminalGuard } from "../../src/commands/guard-terminal.ts";

const EVENTS = ["SIGHUP", "SIGINT", "SIGQUIT", "SIGTERM", "SIGALRM", "SIGUSR2", "SIGXCPU", "exit"];
const ERRORS = ["uncaughtException", "unhandledRejection"];
const each = [...EVENTS, ...ERRORS];
let before: Map<string, readonly unknown[]>;

beforeEach(() => {
  before = new Map(each.map((event) => [event, process.listeners(event as NodeJS.Signals)]));
});

afterEach(() => {
  for (const [event, listeners] of before)
    for (const listener of process.listeners(event as NodeJS.Signals))
      if (!listeners.includes(listener)) process.removeListener(event, listener);
});

test("who quits has everything kept before anything else, once, whatever fails", async () => {
  const did: string[] = [];
  const keepNow = () => {
    did.push("keep");
    throw new Error("no disk");
  };
  const guard = new TerminalGuard(keepNow, () => did.push("give back"));
  guard.quit();
  guard.quit();
  await guard.left;
  expect(did).toEqual(["keep", "give back", "give back"]);
});
