import { describe, expect, onTestFinished, test, vi } from "vitest";
import { echo, visible } from "./fixtures/echo.ts";
import { Terminal } from "./terminal.ts";

describe("keys", () => {
  test.each([
    ["a", "a"],
    ["æ", "æ"],
    ["?", "?"],
    ["+", "+"],
    ["space", " "],
    ["enter", "\r"],
    ["tab", "\t"],
    ["shift+tab", "\x1b[Z"],
    ["esc", "\x1b"],
    ["backspace", "\x7f"],
    ["ctrl+s", "\x13"],
    ["ctrl+z", "\x1a"],
    ["ctrl+c", "\x03"],
    ["alt+d", "\x1bd"],
    ["alt+backspace", "\x1b\x7f"],
    ["up", "\x1b[A"],
    ["ctrl+right", "\x1b[1;5C"],
    ["shift+alt+left", "\x1b[1;4D"],
    ["home", "\x1b[H"],
    ["shift+end", "\x1b[1;2F"],
    ["pgdn", "\x1b[6~"],
    ["ctrl+delete", "\x1b[3;5~"],
  ])("%s arrives as a terminal sends it", async (name, bytes) => {
    const terminal = await echo();
    terminal.press(name);
    await terminal.sees(`received ${visible(bytes)}`);
  });

  test.each(["pageup", "ctrl+enter", "ctrl+1", "shift+a", "hyper+x", "constructor", ""])(
    "there is no key %j",
    async (name) => {
      const terminal = await echo();
      expect(() => terminal.press(name)).toThrow(`no key "${name}"`);
    },
  );

  test("a paste is in brackets, with carriage returns, and whole however long it is", async () => {
    const terminal = await echo();
    terminal.paste("one\ntwo\r\n");
    await terminal.sees(JSON.stringify("\x1b[200~one\rtwo\r\x1b[201~"));
    terminal.paste("0123456789".repeat(20_000));
    await terminal.sees("200012 characters");
  });

  test("the emulator answers when asked for the cursor", async () => {
    const terminal = await echo();
    terminal.press("c");
    await terminal.sees(JSON.stringify("\x1b[2;5R"));
  });
});

describe("waiting", () => {
  test("for a program that shows itself before it takes keys", async () => {
    const script = "printf early; sleep 0.5; stty raw; sleep 0.1; printf late; sleep 60";
    const terminal = Terminal.start({ command: "sh", args: ["-c", script] });
    onTestFinished(() => terminal.close());
    await terminal.sees("early");
    await expect(terminal.takesKeys({ within: 20 })).rejects.toThrow(
      "expected raw mode, but did not within 20 ms",
    );
    await terminal.takesKeys();
    expect(terminal.line(0)).toBe("early");
    await terminal.sees("late");
  });

  test("fails when looking does", async () => {
    const terminal = await echo();
    const wrong = terminal.until("the impossible", () => JSON.parse(terminal.line(0)));
    await expect(wrong).rejects.toThrow("expected the impossible, but looking failed: SyntaxError");
  });
});

describe("the screen", () => {
  test("has the size asked for, on the alternate screen, and a cursor", async () => {
    const terminal = await echo({ cols: 70, rows: 12 });
    expect(terminal.line(0)).toBe("size 70×12");
    expect(terminal.screen()).toHaveLength(12);
    expect(terminal.alternate).toBe(true);
    expect(terminal.cursor()).toEqual({ x: 4, y: 1, visible: false });
  });

  test("takes another size", async () => {
    const terminal = await echo();
    terminal.resize(50, 8);
    await terminal.sees("size 50×8");
    expect(terminal.screen()).toHaveLength(8);
  });

  test("is clean: no CI, its own home, a plain terminal", async () => {
    vi.stubEnv("CI", "");
    onTestFinished(() => void vi.unstubAllEnvs());
    const terminal = await echo();
    expect(terminal.line(2)).toMatch(/^CI unset, TERM xterm-256color, HOME .*story-home-/);
  });

  test("is not looked at in the middle of a synchronized frame", async () => {
    const terminal = await echo();
    terminal.press("s");
    await expect(terminal.sees("half", { within: 500 })).rejects.toThrow("a whole frame");
  });

  test("is in the message when something is not seen, with the keys that led there", async () => {
    const terminal = await echo({ cols: 64, rows: 3 });
    terminal.press("down", "space");
    await terminal.sees("received");
    const failure = await terminal.sees(/not there/, { within: 50 }).catch((error: Error) => error);
    expect(failure).toMatchObject({ stack: expect.stringContaining("driver.story.ts") });
    expect((failure as Error).message.split("\n").slice(0, 4)).toEqual([
      "expected to see /not there/, but did not within 50 ms",
      "after: down, space",
      "┌ 64×3, alternate screen, cursor x 4 y 1, hidden ────────────────┐",
      "│size 64×3                                                       │",
    ]);
  });

  test("counts what a key costs", async () => {
    const terminal = await echo();
    const before = terminal.mark();
    terminal.press("é");
    await terminal.sees('"é"');
    expect(terminal.bytesSince(before)).toBe(Buffer.byteLength(terminal.outputSince(before)));
    expect(terminal.outputSince(before)).toMatch(/^\x1b\[H\x1b\[2Jsize/);
  });

  test("shows a key's effect within a few milliseconds", async () => {
    const terminal = await echo();
    const times: number[] = [];
    for (const key of "abdefghijklmnoprtuvwxyz") {
      const start = performance.now();
      terminal.press(key);
      await terminal.sees(`received "${key}"`);
      times.push(performance.now() - start);
    }
    const [median] = times.sort((a, b) => a - b).slice(times.length >> 1);
    console.log(`press to sees: median ${median?.toFixed(1)} ms, slowest ${times.at(-1)?.toFixed(1)} ms`);
    expect(median).toBeLessThan(50);
  });
});
