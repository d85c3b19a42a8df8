import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { imageFacts, readImageFacts } from "../../src/io/image-size.ts";
import type { ImageFacts } from "../../src/model/figures/image-facts.ts";
import { png, pngOf, RED_GIF } from "../fixtures/images.ts";
import { temporaryFolder } from "./temp-folder.ts";

const folder = temporaryFolder();
const plain = png(3, 2, () => [10, 20, 30]);
/** A JPEG's head: its start, a comment of so many bytes, and the frame that tells 40×30. */
const jpeg = (comment: number) =>
  Buffer.concat([
    Buffer.from("ffd8ffe0001000000000000000000000000000000000", "hex").subarray(0, 2 + 2 + 16),
    Buffer.from([0xff, 0xfe, (comment + 2) >> 8, (comment + 2) & 255]),
    Buffer.alloc(comment),
    Buffer.from("ffc0001108001e0028030122000211010311 01".replaceAll(" ", ""), "hex"),
  ]);
const size = (width: number, height: number) => ({ width, height });

describe("what the first bytes say", () => {
  test.each<[string, Buffer, ImageFacts]>([
    ["a PNG", plain, { format: "PNG", size: size(3, 2) }],
    ["a GIF", RED_GIF, { format: "GIF", size: size(1, 1) }],
    ["a JPEG", jpeg(10), { format: "JPEG", size: size(40, 30) }],
    [
      "a PNG that claims to be huge",
      pngOf(60_000, 60_000, plain),
      { format: "PNG", size: size(60_000, 60_000) },
    ],
    ["a PNG that ends in its head", plain.subarray(0, 14), { format: "PNG", size: null }],
    ["a JPEG that ends before its size", jpeg(10).subarray(0, 24), { format: "JPEG", size: null }],
    ["an SVG, whose size is another matter", Buffer.from("<svg xmlns='x'/>"), { format: "SVG", size: null }],
    ["text", Buffer.from("a note to myself"), { format: null, size: null }],
    ["nothing", Buffer.alloc(0), { format: null, size: null }],
  ])("%s", (_, bytes, facts) => {
    expect(imageFacts(bytes)).toEqual(facts);
  });

  it("never throws and never hangs, whatever the bytes", () => {
    const starts = [
      plain.subarray(0, 8),
      jpeg(0).subarray(0, 3),
      RED_GIF.subarray(0, 6),
      Buffer.from("RIFF"),
    ];
    const bytes = fc.tuple(fc.constantFrom(...starts, Buffer.alloc(0)), fc.uint8Array({ maxLength: 200 }));
    fc.assert(
      fc.property(bytes, ([start, more]) => {
        expect(imageFacts(Buffer.concat([start, more]))).toHaveProperty("format");
      }),
    );
  });
});

describe("a file", () => {
  const at = (name: string) => join(folder(), name);

  it("is what is in it, not what its name says", async () => {
    writeFileSync(at("photo.jpg"), plain);
    writeFileSync(at("plot.png"), "not an image at all");
    expect((await readImageFacts(at("photo.jpg"))).format).toBe("PNG");
    expect((await readImageFacts(at("plot.png"))).format).toBeNull();
  });

  it("is read further when a photo has much in front of its size", async () => {
    const thumbnails = Buffer.concat([jpeg(60_000).subarray(0, -19), jpeg(60_000).subarray(20)]);
    writeFileSync(at("photo.jpg"), thumbnails);
    expect(await readImageFacts(at("photo.jpg"))).toEqual({ format: "JPEG", size: size(40, 30) });
  });

  it("is no image when it is a folder, a link, or not there", async () => {
    mkdirSync(at("folder.png"));
    writeFileSync(at("real.png"), plain);
    symlinkSync("real.png", at("link.png"));
    for (const name of ["folder.png", "link.png", "gone.png"])
      expect(await readImageFacts(at(name))).toEqual({ format: null, size: null });
  });
});
