import { once } from "node:events";
import { setImmediate as turn } from "node:timers/promises";
import { afterEach, describe, expect, it, vi } from "vitest";
import { leaveKeysToOthers } from "../../src/io/external-editor-signals.ts";

const listener = vi.fn();
const SIGNALS = ["SIGINT", "SIGQUIT", "SIGCONT"] as const;
afterEach(() => {
  for (const signal of SIGNALS) process.off(signal, listener);
  listener.mockClear();
});
const arrived = async (signal: NodeJS.Signals) => {
  // One that comes behind it, and that nobody else minds, tells that it was there: on a busy machine that takes a while.
  const behind = once(process, "SIGWINCH");
  process.kill(process.pid, signal);
  process.kill(process.pid, "SIGWINCH");
  await behind;
  await turn();
};

describe("while another program has the terminal", () => {
  it.each(SIGNALS)("%s calls nobody and ends nothing", async (signal) => {
    process.on(signal, listener);
    const giveBack = leaveKeysToOthers();
    await arrived(signal);
    giveBack();
    expect(listener).not.toHaveBeenCalled();
    await arrived(signal);
    expect(listener).toHaveBeenCalledTimes(1);
  });

  it("SIGTERM is heard as always", async () => {
    process.on("SIGTERM", listener);
    const giveBack = leaveKeysToOthers();
    await arrived("SIGTERM");
    giveBack();
    process.off("SIGTERM", listener);
    expect(listener).toHaveBeenCalledTimes(1);
  });

  it("keeps listeners in order, and those for one time for one time", () => {
    const before = SIGNALS.map((signal) => process.rawListeners(signal));
    const calls: string[] = [];
    process.once("SIGCONT", () => calls.push("once"));
    process.on(
      "SIGCONT",
      listener.mockImplementation(() => calls.push("always")),
    );
    leaveKeysToOthers()();
    process.emit("SIGCONT");
    process.emit("SIGCONT");
    expect(calls).toEqual(["once", "always", "always"]);
    process.off("SIGCONT", listener);
    expect(SIGNALS.map((signal) => process.rawListeners(signal))).toEqual(before);
  });
});
