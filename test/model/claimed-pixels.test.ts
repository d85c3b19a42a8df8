import { deflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { claimedPixels } from "../../src/model/figures/claimed-pixels.ts";
import { pngOf, RED_GIF } from "../fixtures/images.ts";

const small = pngOf(40, 20, deflateSync(Buffer.alloc(9)));
const header = (image: Buffer) => image.subarray(8, 33);

/** A GIF of one pixel whose frame says that it has another size. */
function gif(width: number, height: number): Buffer {
  const bytes = Buffer.from(RED_GIF);
  const frame = bytes.indexOf(0x2c, 13 + 6);
  bytes.writeUInt16LE(width, frame + 5);
  bytes.writeUInt16LE(height, frame + 7);
  return bytes;
}

describe("the pixels a file makes a decoder believe in", () => {
  test.each<[string, Buffer, number]>([
    ["a PNG", small, 800],
    [
      "a PNG with a second, larger header",
      Buffer.concat([
        small.subarray(0, 33),
        header(pngOf(20_000, 20_000, Buffer.alloc(0))),
        small.subarray(33),
      ]),
      400_000_000,
    ],
    ["a GIF", RED_GIF, 1],
    ["a GIF whose frame is larger than its screen", gif(60_000, 60_000), 3_600_000_000],
    ["a GIF of two frames", Buffer.concat([gif(3, 4).subarray(0, -1), gif(5, 6).subarray(19 + 8)]), 42],
    ["a PNG that is cut off", small.subarray(0, 20), 0],
    ["a GIF that is cut off", RED_GIF.subarray(0, 12), 0],
    ["another file", Buffer.from("no image"), 0],
    ["nothing", Buffer.alloc(0), 0],
  ])("%s", (_, bytes, pixels) => {
    expect(claimedPixels(bytes)).toBe(pixels);
  });
});
