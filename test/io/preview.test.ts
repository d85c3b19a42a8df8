import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { deflateSync } from "node:zlib";
import jpeg from "@jimp/js-jpeg";
import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import { bundle } from "../../scripts/bundle.mjs";
import { decodeImage } from "../../src/io/preview-draw.ts";
import { kittyForget, kittyPicture } from "../../src/io/preview-kitty.ts";
import type { Colours } from "../../src/io/terminal-colours.ts";
import { terminalDrawing } from "../../src/io/terminal-drawing.ts";
import { png, pngOf, RED_GIF } from "../fixtures/images.ts";
import { temporaryFolder } from "./temp-folder.ts";

const folder = temporaryFolder();
const built = mkdtempSync(join(tmpdir(), "report-tui-worker-"));
const worker = pathToFileURL(join(built, "preview-worker.mjs"));
beforeAll(async () => {
  const entry = join(import.meta.dirname, "../../src/io/preview-worker.ts");
  await bundle(entry, { file: join(built, "preview-worker.mjs"), codeSplitting: false });
}, 60_000);
afterAll(() => rmSync(built, { recursive: true, force: true }));

const BOX = { width: 20, height: 20 };
const never = new AbortController().signal;

function decode(bytes: Buffer, box = BOX) {
  const path = join(folder(), "image.png");
  writeFileSync(path, bytes);
  return decodeImage(path, box, never, worker);
}

describe("decoding", { timeout: 30_000 }, () => {
  it("gives the pixels, row by row", async () => {
    const bytes = png(2, 2, (x, y) => [x * 255, y * 255, 9]);
    const rgb = new Uint8Array([0, 0, 9, 255, 0, 9, 0, 255, 9, 255, 255, 9]);
    expect(await decode(bytes)).toEqual({ ok: true, pixels: { width: 2, height: 2, rgb } });
  });

  it("makes a large one small and keeps its shape", async () => {
    const decoded = await decode(png(200, 100, () => [1, 2, 3]));
    expect(decoded).toMatchObject({ ok: true, pixels: { width: 20, height: 10 } });
  });

  it("puts what is transparent on white", async () => {
    const decoded = await decode(png(2, 1, (x) => (x === 0 ? [0, 0, 0, 0] : [0, 0, 0, 128])));
    expect(decoded.ok && [...decoded.pixels.rgb]).toEqual([255, 255, 255, 127, 127, 127]);
  });

  it("reads a GIF", async () => {
    const decoded = await decode(RED_GIF);
    expect(decoded.ok && [...decoded.pixels.rgb]).toEqual([255, 0, 0]);
  });

  it("reads a JPEG, and turns it as the camera was held", async () => {
    const wide = await jpeg().encode({ width: 16, height: 8, data: Buffer.alloc(16 * 8 * 4, 255) });
    const head = "Exif\0\0MM\0*\0\0\0\x08\0\x01";
    const onItsSide = "\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0";
    const exif = Buffer.from(`\xff\xe1\0\x22${head}${onItsSide}`, "latin1");
    expect(await decode(wide)).toMatchObject({ ok: true, pixels: { width: 16, height: 8 } });
    const turned = await decode(Buffer.concat([wide.subarray(0, 2), exif, wide.subarray(2)]));
    expect(turned).toMatchObject({ ok: true, pixels: { width: 8, height: 16 } });
  });

  const whole = png(30, 30, (x, y) => [x * 8, y * 8, 0]);
  test.each<[string, Buffer, string]>([
    ["cut off in the middle", whole.subarray(0, 60), "the file is broken"],
    ["with rubbish for data", pngOf(30, 30, Buffer.from("rubbish")), "the file is broken"],
    [
      "with a second header of 20000×20000",
      Buffer.concat([
        whole.subarray(0, 33),
        pngOf(20_000, 20_000, Buffer.alloc(0)).subarray(8, 33),
        whole.subarray(33),
      ]),
      "too much memory",
    ],
    ["that claims 60000×60000", pngOf(60_000, 60_000, deflateSync(Buffer.alloc(9))), "(60000×60000)"],
    ["that is a text", Buffer.from("hello"), "not an image"],
    ["of no bytes", Buffer.alloc(0), "not an image"],
  ])("says in a sentence what is wrong with a file %s", async (_, bytes, words) => {
    const decoded = await decode(bytes);
    expect(decoded.ok || decoded.message).toContain(words);
  });

  it("stops as soon as nobody wants the picture any more", async () => {
    const path = join(folder(), "image.png");
    writeFileSync(
      path,
      png(500, 500, (x, y) => [x, y, 0]),
    );
    const stop = new AbortController();
    const decoding = decodeImage(path, BOX, stop.signal, worker);
    setTimeout(() => stop.abort(), 5);
    expect((await decoding).ok).toBe(false);
  });

  it("says so when the worker itself is not there", async () => {
    writeFileSync(join(folder(), "image.png"), whole);
    const decoded = await decodeImage(join(folder(), "image.png"), BOX, never, new URL("gone.js", worker));
    expect(decoded.ok).toBe(false);
  });
});

/** The decoder replaced by a program that does something else, with little to do it in. */
function decodeBy(program: string) {
  const path = join(folder(), "image.png");
  writeFileSync(
    path,
    png(2, 2, () => [1, 2, 3]),
  );
  const stub = join(folder(), "stub.mjs");
  writeFileSync(stub, program);
  return decodeImage(path, BOX, never, pathToFileURL(stub), { patience: 700, growth: 150_000_000 });
}

describe("the limits of drawing", { timeout: 30_000 }, () => {
  it("end what never answers, which another time may answer", async () => {
    const slow = { ok: false, message: "This image takes too long to draw.", lasting: false };
    expect(await decodeBy("setInterval(() => {}, 1_000);")).toEqual(slow);
    expect(await decodeBy("for (;;);")).toEqual(slow);
  });

  it("end what takes more and more memory outside its heap", async () => {
    const program = "const all = []; setInterval(() => all.push(Buffer.alloc(20_000_000, 1)), 10);";
    const large = "This image takes too much memory to draw.";
    expect(await decodeBy(program)).toEqual({ ok: false, message: large, lasting: true });
  });

  it("leave alone what answers in time", async () => {
    const program = `import { parentPort } from "node:worker_threads";
      parentPort.postMessage({ width: 1, height: 1, rgb: new Uint8Array(3) });`;
    expect(await decodeBy(program)).toMatchObject({ ok: true, pixels: { width: 1 } });
  });
});

describe("how a terminal draws", () => {
  const kitty = { TERM: "xterm-kitty" };
  test.each<[string, NodeJS.ProcessEnv, Colours, object]>([
    ["all colours", { TERM: "xterm" }, 3, { kind: "blocks", level: 3 }],
    ["256 colours", { TERM: "xterm" }, 2, { kind: "blocks", level: 2 }],
    ["16 colours", { TERM: "xterm" }, 1, { kind: "blocks", level: 1 }],
    ["no colours", { TERM: "xterm" }, 0, { kind: "none" }],
    ["a dumb one", { TERM: "dumb" }, 3, { kind: "none" }],
    ["NO_COLOR", { ...kitty, NO_COLOR: "1" }, 0, { kind: "none" }],
    ["NO_COLOR that somebody overrides", { TERM: "xterm", NO_COLOR: "1" }, 1, { kind: "blocks", level: 1 }],
    ["a screen reader", { ...kitty, INK_SCREEN_READER: "true" }, 3, { kind: "none" }],
    ["kitty", kitty, 3, { kind: "placeholders" }],
    ["Ghostty", { TERM: "xterm-256color", TERM_PROGRAM: "ghostty" }, 3, { kind: "placeholders" }],
    ["tmux in kitty", { ...kitty, TERM: "tmux-256color", TERM_PROGRAM: "kitty" }, 2, { kind: "blocks" }],
  ])("%s", (_, env, level, drawing) => {
    expect(terminalDrawing(env, level)).toMatchObject(drawing);
  });
});

describe("a picture for kitty", () => {
  const noise = randomBytes(64 * 64 * 3);
  const pixels = { width: 64, height: 64, rgb: new Uint8Array(noise) };
  const sent = kittyPicture(20, pixels, { columns: 8, rows: 4 });

  it("goes in sequences of at most 4096 characters, all but the last saying that more follows", () => {
    const parts = sent.split("\u001b\\").slice(0, -1);
    expect(parts.length).toBeGreaterThan(3);
    expect(parts[0]).toMatch(/^\u001b_Ga=T,U=1,q=2,f=24,o=z,i=20,s=64,v=64,c=8,r=4,m=[01];/);
    for (const [i, part] of parts.entries()) {
      expect(part.split(";")[1]!.length).toBeLessThanOrEqual(4096);
      expect(part).toContain(i === parts.length - 1 ? "m=0;" : "m=1;");
    }
  });

  it("holds nothing but the protocol's own characters", () => {
    expect(sent + kittyForget(20)).toMatch(/^(?:\u001b_G[a-zA-Z0-9=,]+(?:;[A-Za-z0-9+/=]*)?\u001b\\)+$/);
  });
});
