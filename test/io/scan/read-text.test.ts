import { execFileSync } from "node:child_process";
import { mkdirSync, renameSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, test } from "vitest";
import { readExcerpt } from "../../../src/io/scan/excerpt.ts";
import { readText } from "../../../src/io/scan/read-text.ts";
import { RealFolders } from "../../../src/io/scan/real-folders.ts";
import { readExcerpt as readForSession } from "../../../src/session/effects/repository.ts";
import type { Message } from "../../../src/session/message.ts";
import { startSession } from "../../../src/session/start.ts";
import { createStore } from "../../../src/session/store.ts";
import { temporaryFolder } from "../temp-folder.ts";
import { write } from "./written.ts";

const folder = temporaryFolder();
const root = () => join(folder(), "team");

function read(path: string, most = 1000) {
  return readText(new RealFolders(root()), path, most);
}

describe("the text of a file in the repository", () => {
  const utf16 = Buffer.from("\ufefftorch==2.1\r\n", "utf16le");
  test.each<[string, string | Buffer, string]>([
    ["as it is", "a = 1\r\nå\n", "a = 1\r\nå\n"],
    ["without a byte order mark", "\ufeffa", "a"],
    ["in UTF-16, as Windows writes it", utf16, "torch==2.1\r\n"],
    ["with replacement characters for what is not UTF-8", Buffer.from([0x61, 0xff]), "a\ufffd"],
    ["of nothing", "", ""],
  ])("%s", async (_, content, text) => {
    write(root(), { "a.py": content });
    expect(await read("a.py")).toEqual({ ok: true, text, whole: true });
  });

  it("is cut off where it is too long", async () => {
    write(root(), { "a.py": "x".repeat(1000), "b.py": "x".repeat(1001) });
    expect(await read("a.py")).toMatchObject({ whole: true });
    expect(await read("b.py")).toEqual({ ok: true, text: "x".repeat(1000), whole: false });
  });

  test.each<[string, string, string]>([
    ["a folder", "src", "folder"],
    ["a pipe", "pipe", "not a file"],
    ["a device behind a link", "device", "not a file"],
    ["a link to a file inside", "link.py", "not a file"],
    ["a link out of the repository", "out.py", "not a file"],
    ["a file behind a folder that leads out", "away/secret.py", "gone"],
    ["a file above the repository", "../outside/secret.py", "gone"],
    ["a file in a folder that loops", "loop/loop/x.py", "gone"],
    ["no file", "none.py", "gone"],
    ["a name that no system has", "a\0b", "gone"],
    ["a file with a NUL at its begin", "binary", "not a text"],
  ])("is not there for %s", async (_, path, why) => {
    write(folder(), { "outside/secret.py": "secret" });
    write(root(), { "src/a.py": "a", binary: Buffer.from([0x61, 0, 0x62]) });
    execFileSync("mkfifo", [join(root(), "pipe")]);
    symlinkSync("/dev/zero", join(root(), "device"));
    symlinkSync("src/a.py", join(root(), "link.py"));
    symlinkSync(join(folder(), "outside/secret.py"), join(root(), "out.py"));
    symlinkSync(join(folder(), "outside"), join(root(), "away"));
    symlinkSync("loop", join(root(), "loop"));
    expect(await read(path)).toEqual({ ok: false, why });
  });

  it("is found behind a folder that leads elsewhere inside", async () => {
    write(root(), { "src/a.py": "a" });
    symlinkSync("src", join(root(), "code"));
    expect(await read("code/a.py")).toMatchObject({ text: "a" });
  });

  it("is not looked for anew behind a folder that became a link meanwhile: files are never opened through links", async () => {
    write(folder(), { "outside/a.py": "secret" });
    write(root(), { "src/a.py": "a" });
    mkdirSync(join(root(), "moved"));
    renameSync(join(root(), "src"), join(root(), "moved/src"));
    symlinkSync(join(folder(), "outside"), join(root(), "src"));
    expect(await read("src/a.py")).toEqual({ ok: false, why: "gone" });
  });
});

describe("the lines around a place", () => {
  const numbered = (count: number) => Array.from({ length: count }, (_, i) => `line ${i + 1}\n`).join("");
  const excerpt = (path: string, line: number | null) => readExcerpt(root(), { path, line });

  test.each<[string, number, number | null, number, number]>([
    ["all of a short file", 150, 100, 1, 150],
    ["the begin of a long one, where none is named", 1000, null, 1, 200],
    ["about a hundred before and after", 1000, 500, 400, 599],
    ["the last ones for a line at the end, or behind it", 1000, 5000, 801, 1000],
  ])("are %s", async (_, count, line, first, last) => {
    write(root(), { "a.py": numbered(count) });
    const read = await excerpt("a.py", line);
    if (!read.ok) throw new Error(read.message);
    expect(read.from).toBe(first);
    expect([read.lines[0], read.lines.at(-1)]).toEqual([`line ${first}`, `line ${last}`]);
    if (line !== null && line <= count) expect(read.lines[line - read.from]).toBe(`line ${line}`);
  });

  it("are cut off where they are long, and lose what ends them", async () => {
    write(root(), { "a.py": `${"x".repeat(2_000_000)}`, "b.py": "a\r\nb\r\n" });
    expect(await excerpt("a.py", 1)).toEqual({ ok: true, from: 1, lines: ["x".repeat(500)] });
    expect(await excerpt("b.py", 1)).toEqual({ ok: true, from: 1, lines: ["a", "b"] });
  });

  it("are left as they stand, sequences of the terminal and all", async () => {
    write(root(), { "a.py": "\x1b[31mred" });
    expect(await excerpt("a.py", null)).toMatchObject({ lines: ["\x1b[31mred"] });
  });

  test.each<[string, string]>([
    ["src", "src is a folder: there are no lines to show."],
    ["\x1b[2J.png", "␛[2J.png is not a text: there are no lines to show."],
    ["src/gone.py", "gone.py is not there any more."],
    ["link.py", "link.py is not an ordinary file, so it is not read."],
    ["../secret.py", "secret.py is not there any more."],
  ])("of %j there are none", async (path, message) => {
    write(folder(), { "secret.py": "secret" });
    write(root(), { "src/a.py": "", "\x1b[2J.png": Buffer.from([0x89, 0, 0]) });
    symlinkSync("src/a.py", join(root(), "link.py"));
    expect(await excerpt(path, 3)).toEqual({ ok: false, message });
  });
});

describe("a session asks for lines", () => {
  it("of a place in the repository around its report", async () => {
    write(root(), { "reports/README.md": "# Report\n", "src/a.py": "import torch\n" });
    const path = join(root(), "reports/README.md");
    const file = { text: "# Report\n", utf8: true, readOnly: null, doings: null };
    const size = { columns: 80, rows: 24 };
    const state = startSession({
      path,
      shown: path,
      file,
      reportPy: null,
      atUsualPlace: true,
      sample: false,
      size,
    });
    const sent: Message[] = [];
    const store = { ...createStore(state, () => {}), dispatch: (message: Message) => sent.push(message) };
    const where = { path: "src/a.py", line: 1 };
    await readForSession(store, where);
    expect(sent).toEqual([
      { type: "excerpt-read", where, excerpt: { ok: true, from: 1, lines: ["import torch"] } },
    ]);
  });
});
