import { PassThrough } from "node:stream";
import { describe, expect, test, vi } from "vitest";
import { Keyboard } from "../../src/commands/keyboard.ts";

const FRONT = "\x1b[I";
const BACK = "\x1b[O";

/** A keyboard, what it gave as keys, and what it told besides. */
function keyboard() {
  const terminal = Object.assign(new PassThrough(), {
    setRawMode: () => terminal,
    ref: () => {},
    unref: () => {},
  });
  const told: (boolean | "gone" | "dark" | "light")[] = [];
  const news = {
    onFocus: (inFront: boolean) => told.push(inFront),
    onBackground: (background: "dark" | "light") => told.push(background),
    onGone: () => told.push("gone"),
  };
  const keys = new Keyboard(terminal as unknown as NodeJS.ReadStream, news);
  let given = "";
  keys.setEncoding("utf8").on("data", (text: string) => {
    given += text;
  });
  return { terminal, keys, told, given: () => given };
}

/** Sends each piece as a read of its own, at once behind the one before. */
async function read(pieces: readonly string[]) {
  const opened = keyboard();
  for (const piece of pieces) {
    opened.terminal.write(piece);
    await new Promise(setImmediate);
  }
  // Longer than a key that is not whole is waited for.
  await new Promise((resolve) => setTimeout(resolve, 30));
  return { keys: opened.given(), told: opened.told };
}

describe("what the terminal says of its focus is no key", () => {
  test.each([
    [[FRONT], "", [true]],
    [[BACK], "", [false]],
    [[`a${BACK}b${FRONT}c`], "abc", [false, true]],
    [["\x1b", "[I"], "", [true]],
    [["\x1b[", "O"], "", [false]],
    [["a\x1b", "[", "Ib"], "ab", [true]],
    [[`\x1b${FRONT}`], "\x1b", [true]],
    [[`${FRONT}\x1b`, "[A"], "\x1b[A", [true]],
  ] as const)("%j gives %j", async (pieces, keys, told) => {
    expect(await read(pieces)).toEqual({ keys, told });
  });

  test.each([
    [["\x1bOP"]],
    [["\x1b", "OP"]],
    [["\x1b[1;5I"]],
    [["\x1bI", "\x1bO", "[I", "I", "O"]],
    [["\x1b", "\x1b[A"]],
    [["\x1b[1;", "5C"]],
    [["日", "本", "😀"]],
  ])("%j is all keys", async (pieces) => {
    expect(await read(pieces)).toEqual({ keys: pieces.join(""), told: [] });
  });

  test("wherever reads cut, nothing changes", async () => {
    const all = `a${FRONT}\x1b[A${BACK}\x1bOPb${FRONT}`;
    for (let at = 1; at < all.length; at++)
      expect(await read([all.slice(0, at), all.slice(at)])).toEqual({
        keys: "a\x1b[A\x1bOPb",
        told: [true, false, true],
      });
  });
});

describe("what is pasted is given as it is, whatever it looks like", () => {
  const START = "\x1b[200~";
  const END = "\x1b[201~";
  const hostile = `a${FRONT}\x1b[<0;5;5M\x1b]11;rgb:ffff/ffff/ffff\x07\x1b${START}${BACK}\x1b[<0;5`;

  test.each<[string, readonly string[], readonly boolean[]]>([
    ["in one piece", [`${START}${hostile}${END}`], []],
    ["what comes before and behind it is not", [`${BACK}${START}${hostile}${END}${FRONT}`], [false, true]],
    ["twice", [`${START}${hostile}${END}${FRONT}${START}${hostile}${END}`], [true]],
    ["with its end to come", [START, hostile, BACK, END, FRONT], [true]],
  ])("%s", async (_, pieces, told) => {
    const sent = pieces.join("");
    const given = sent.replace(/^\x1b\[O(?=\x1b\[200~)|(?<=\x1b\[201~)\x1b\[I/g, "");
    expect(await read(pieces)).toEqual({ keys: given, told });
  });

  test("wherever reads cut it", async () => {
    const paste = `${START}${hostile}${END}`;
    for (let at = 1; at < paste.length + 3; at++) {
      const all = `${FRONT}${paste}${BACK}`;
      expect(await read([all.slice(0, at), all.slice(at)])).toEqual({ keys: paste, told: [true, false] });
    }
  });

  test("when its escape has been taken for a key already, the paste is whole all the same", async () => {
    const { terminal, given, told } = keyboard();
    terminal.write("\x1b");
    await vi.waitUntil(() => given() === "\x1b");
    terminal.write(`[200~${hostile}${END}`);
    await vi.waitUntil(() => given().endsWith(END));
    expect(given()).toBe(`\x1b${START}${hostile}${END}`);
    expect(told).toEqual([]);
  });

  test("a paste that another program got the rest of is over", async () => {
    const { terminal, keys, told, given } = keyboard();
    terminal.write(`${START}half`);
    await vi.waitUntil(() => given() !== "");
    keys.rest();
    keys.listen();
    terminal.write(FRONT);
    await vi.waitUntil(() => told.length > 0);
    expect(given()).toBe(`${START}half`);
  });
});

describe("the end of the terminal is told once", () => {
  test("when reading comes to an end", async () => {
    const { terminal, told } = keyboard();
    terminal.end("last");
    await vi.waitUntil(() => told.length > 0);
    terminal.destroy(new Error("read EIO"));
    await new Promise(setImmediate);
    expect(told).toEqual(["gone"]);
  });

  test("when reading fails, which is no mistake of ours", async () => {
    const { terminal, told } = keyboard();
    terminal.destroy(new Error("read EIO"));
    await vi.waitUntil(() => told.length > 0);
    expect(told).toEqual(["gone"]);
  });
});

describe("while another program has the keys", () => {
  test("none is taken, and listening twice does not double them", async () => {
    const { terminal, keys, told, given } = keyboard();
    keys.rest();
    terminal.write("theirs");
    await new Promise(setImmediate);
    expect(given()).toBe("");
    keys.listen();
    keys.listen();
    await vi.waitUntil(() => given() !== "");
    expect(given()).toBe("theirs");
    expect(told).toEqual([]);
  });
});
