import { PassThrough } from "node:stream";
import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { Keyboard } from "../../src/commands/keyboard.ts";
import { type MouseReport, startsWithMouse, withoutMouse } from "../../src/commands/mouse-sequences.ts";

/** What a keyboard gives as keys and tells of the mouse, when it reads these pieces with these milliseconds after each. */
async function read(pieces: readonly string[], pauses: readonly number[] = []) {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "setImmediate", "clearImmediate"] });
  const terminal = Object.assign(new PassThrough(), { setRawMode: () => terminal });
  const told: MouseReport[] = [];
  const keyboard = new Keyboard(terminal as unknown as NodeJS.ReadStream, {
    onFocus: () => {},
    onBackground: () => {},
    onMouse: (report) => told.push(report),
    onGone: () => {},
  });
  let keys = "";
  keyboard.setEncoding("utf8").on("data", (text: string) => {
    keys += text;
  });
  for (const [i, piece] of pieces.entries()) {
    terminal.write(piece);
    await vi.advanceTimersByTimeAsync(pauses[i] ?? 0);
  }
  // Longer than anything that is not whole is waited for.
  await vi.advanceTimersByTimeAsync(3000);
  vi.useRealTimers();
  return { keys, told };
}

/** A text in the pieces that these places cut it into. */
function cut(text: string, places: readonly number[]): string[] {
  const at = [...new Set(places.map((place) => place % (text.length + 1)))].toSorted((a, b) => a - b);
  return [0, ...at].map((from, i) => text.slice(from, at[i] ?? text.length)).filter((piece) => piece !== "");
}

const PRESS = "\x1b[<0;12;5M";

describe("what is done with the mouse is no key", () => {
  test.each<[string, string, readonly [kind: string, x: number, y: number][]]>([
    [PRESS, "", [["press", 11, 4]]],
    ["\x1b[<0;12;5m", "", [["release", 11, 4]]],
    ["\x1b[<32;1;1M", "", [["drag", 0, 0]]],
    ["\x1b[<64;3;4M", "", [["wheel", 2, 3]]],
    ["\x1b[<65;3;4M", "", [["wheel", 2, 3]]],
    ["\x1b[<69;500;200M", "", [["wheel", 499, 199]]],
    [`a${PRESS}b`, "ab", [["press", 11, 4]]],
    [`\x1b${PRESS}\x1b[A`, "\x1b\x1b[A", [["press", 11, 4]]],
  ])("%j gives %j", async (sent, keys, told) => {
    const got = await read([sent]);
    expect(got.keys).toBe(keys);
    expect(got.told.map(({ doing, x, y }) => [doing.kind, x, y])).toEqual(told);
  });

  test.each([
    "\x1b[<2;1;1M",
    "\x1b[<4;1;1M",
    "\x1b[<16;1;1M",
    "\x1b[<35;1;1M",
    "\x1b[<66;1;1M",
    "\x1b[<64;1;1m",
    "\x1b[<0;0;1M",
    "\x1b[<0;1M",
    "\x1b[<M",
    "\x1b[<0;99999999999;1M",
    "\x1b[<0;1;1~",
    "\x1b[<???M",
    "\x1b[<32;-1;4M",
  ])("%j is nothing at all", async (sent) => {
    expect(await read([`x${sent}y`])).toEqual({ keys: "xy", told: [] });
  });

  test("wherever reads cut it, at once or long after", async () => {
    for (const pause of [0, 12, 200])
      for (let at = 1; at < PRESS.length; at++) {
        const { keys, told } = await read([PRESS.slice(0, at), PRESS.slice(at), "x"], [pause]);
        expect(told).toHaveLength(1);
        // What could be a key has been one by then; the rest of it is none.
        expect(keys).toBe(`${pause > 10 && at < 3 ? PRESS.slice(0, at) : ""}x`);
      }
  });

  test("half of one, and no more, leaves the keys behind it alone", async () => {
    expect(await read(["\x1b[<0;1", "q"], [2500])).toEqual({ keys: "q", told: [] });
  });
});

describe("laws", () => {
  const report = fc
    .tuple(fc.constantFrom(0, 32, 64, 65, 2, 35), fc.nat(600), fc.nat(300), fc.constantFrom("M", "m"))
    .map(([code, x, y, end]) => `\x1b[<${code};${x};${y}${end}`);
  const key = fc.constantFrom(
    "a",
    "[",
    "<",
    "0",
    ";",
    "M",
    "\x1b[A",
    "\x1b[1;5C",
    "\x1bOP",
    "\x1bx",
    "中",
    "\r",
  );
  const paste = fc
    .array(fc.oneof(report, key, fc.string({ maxLength: 20 })), { maxLength: 4 })
    .map((parts) => `\x1b[200~${parts.join("")}\x1b[201~`);
  const places = fc.array(fc.nat(400), { maxLength: 12 });

  test("keys and pastes come through whole, reports not at all, however reads cut them", async () => {
    const parts = fc.array(fc.oneof(report, key, paste), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(parts, places, async (parts, at) => {
        const { keys, told } = await read(cut(parts.join(""), at));
        expect(keys).toBe(parts.filter((part) => !startsWithMouse(part)).join(""));
        const whole: MouseReport[] = [];
        for (const part of parts)
          if (startsWithMouse(part)) withoutMouse(part, (report) => whole.push(report));
        expect(told).toEqual(whole);
      }),
      { numRuns: 300 },
    );
  });

  test("what is told does not depend on where reads cut", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(report, { maxLength: 8 }), places, async (reports, at) => {
        const whole: MouseReport[] = [];
        withoutMouse(reports.join(""), (report) => whole.push(report));
        expect((await read(cut(reports.join(""), at))).told).toEqual(whole);
      }),
      { numRuns: 100 },
    );
  });

  test("a megabyte of beginnings takes no time", () => {
    const began = performance.now();
    withoutMouse("\x1b[<0;1;".repeat(150_000), () => {});
    withoutMouse(`\x1b[<${"1".repeat(1_000_000)}`, () => {});
    expect(performance.now() - began).toBeLessThan(1000);
  });
});
