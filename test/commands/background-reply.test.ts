import { PassThrough } from "node:stream";
import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import {
  backgroundFromEnvironment,
  backgroundOf,
  backgroundQuestion,
  startsWithReply,
  withoutBackground,
} from "../../src/commands/background-reply.ts";
import { Keyboard } from "../../src/commands/keyboard.ts";

const ST = "\x1b\\";
const LIGHT = `\x1b]11;rgb:ffff/ffff/ffff${ST}`;
const DARK = "\x1b]11;rgba:00/1b/2c/ff\x07";

/** What a keyboard gives as keys and tells besides, when it reads these pieces with these milliseconds after each. */
async function read(pieces: readonly string[], pauses: readonly number[] = []) {
  const terminal = Object.assign(new PassThrough(), {
    setRawMode: () => terminal,
    ref: () => {},
    unref: () => {},
  });
  const told: string[] = [];
  const keyboard = new Keyboard(terminal as unknown as NodeJS.ReadStream, {
    onFocus: () => {},
    onBackground: (background) => told.push(background),
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
  return { keys, told };
}

/** Runs with a clock of its own: the patience of a keyboard passes at once. */
async function timed<T>(run: () => Promise<T>): Promise<T> {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "setImmediate", "clearImmediate"] });
  try {
    return await run();
  } finally {
    vi.useRealTimers();
  }
}

/** A text in the pieces that these places cut it into. */
function cut(text: string, places: readonly number[]): string[] {
  const at = [...new Set(places.map((place) => place % (text.length + 1)))].toSorted((a, b) => a - b);
  return [0, ...at].map((from, i) => text.slice(from, at[i] ?? text.length)).filter((piece) => piece !== "");
}

describe("what a terminal says of its background is no key", () => {
  test.each<[readonly string[], string, readonly string[]]>([
    [[LIGHT], "", ["light"]],
    [[DARK], "", ["dark"]],
    [[`a${LIGHT}b${DARK}c`], "abc", ["light", "dark"]],
    [[`\x1b[A${LIGHT}\x1b[B`], "\x1b[A\x1b[B", ["light"]],
    [[`\x1b${LIGHT}`], "\x1b", ["light"]],
    [[`\x1b[200~pas${DARK}ted\x1b[201~${LIGHT}`], `\x1b[200~pas${DARK}ted\x1b[201~`, ["light"]],
    [["\x1b]11;rgb:0/0/0\x07"], "", ["dark"]],
  ])("%j gives %j", async (pieces, keys, told) => {
    expect(await timed(() => read(pieces))).toEqual({ keys, told });
  });

  test("wherever reads cut it, at once or long after", async () => {
    for (const pause of [0, 12, 200])
      for (let at = 1; at < LIGHT.length; at++) {
        const { keys, told } = await timed(() => read([LIGHT.slice(0, at), LIGHT.slice(at), "x"], [pause]));
        expect(told).toEqual(["light"]);
        // What could be a key has been one by then; the rest of it is none.
        const given = pause > 10 && at < 5 ? LIGHT.slice(0, at) : "";
        expect(keys).toBe(`${given}x`);
      }
  });

  test("half of one, and no more, leaves the keys behind it alone", async () => {
    const { keys } = await timed(() => read(["\x1b]11;rgb:ff", "q"], [2500]));
    expect(keys).toBe("q");
  });
});

describe("laws", () => {
  const reply = fc.constantFrom(LIGHT, DARK, "\x1b]11;rgb:80/80/80\x07");
  const key = fc.constantFrom(
    "a",
    "]",
    "1",
    ";",
    "\x1b[A",
    "\x1b[1;5C",
    "\x1bOP",
    "\x1bx",
    "中",
    "\r",
    "\x7f",
  );
  const paste = fc
    .array(fc.oneof(reply, key, fc.string({ maxLength: 20 })), { maxLength: 4 })
    .map((parts) => `\x1b[200~${parts.join("")}\x1b[201~`);
  const places = fc.array(fc.nat(400), { maxLength: 12 });

  test("keys and pastes come through whole, replies not at all, however reads cut them", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(reply, key, paste), { maxLength: 12 }),
        places,
        async (parts, at) => {
          const isReply = (part: string) => startsWithReply(part);
          const { keys, told } = await timed(() => read(cut(parts.join(""), at)));
          expect(keys).toBe(parts.filter((part) => !isReply(part)).join(""));
          expect(told).toHaveLength(parts.filter(isReply).length);
        },
      ),
      { numRuns: 300 },
    );
  });

  test("without a reply, every byte comes through, whatever it is", async () => {
    const bytes = fc.string({
      unit: fc.constantFrom("\x1b", "]", "1", ";", "r", "g", "b", ":", "f", "/", "\x07", "\\"),
    });
    await fc.assert(
      fc.asyncProperty(bytes, places, async (text, at) => {
        fc.pre(withoutBackground(text, () => {}) === text && !text.includes("\x1b]11;"));
        expect((await timed(() => read(cut(text, at)))).keys).toBe(text);
      }),
      { numRuns: 300 },
    );
  });

  test("a megabyte of beginnings takes no time", () => {
    const began = performance.now();
    withoutBackground("\x1b]11;rgb:ffff/ffff/".repeat(55_000), () => {});
    expect(performance.now() - began).toBeLessThan(1000);
  });
});

describe("light or dark", () => {
  test.each([
    ["rgb:ffff/ffff/ffff", "light"],
    ["rgb:0000/0000/0000", "dark"],
    ["rgb:fd/f6/e3", "light"],
    ["rgb:00/2b/36", "dark"],
    ["rgb:f/f/f", "light"],
    ["rgb:28/28/28", "dark"],
    ["rgba:ffff/ffff/ffff/8000", "light"],
    ["rgb:00/00/ff", "dark"],
    ["rgb:00/ff/00", "light"],
    ["rgb:80/80/80", "light"],
    ["rgb:60/60/60", "dark"],
  ])("%s is %s", (colour, background) => {
    expect(backgroundOf(colour)).toBe(background);
  });

  test.each([
    ["15;0", "dark"],
    ["0;15", "light"],
    ["0;default;15", "light"],
    ["12;8", "dark"],
    ["0;7", "light"],
    ["15;default", null],
    ["", null],
    [undefined, null],
  ])("COLORFGBG=%s says %s", (value, background) => {
    expect(backgroundFromEnvironment({ COLORFGBG: value })).toBe(background);
  });
});

describe("a terminal is asked", () => {
  test.each([
    ["xterm", 1, true],
    ["tmux-256color", 2, true],
    ["xterm", 0, false],
    ["dumb", 1, false],
    ["linux", 1, false],
  ])("%s with colours of level %i: %s", (TERM, colours, asked) => {
    expect(backgroundQuestion({ TERM }, colours) !== "").toBe(asked);
  });
});
