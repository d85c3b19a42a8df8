import { parentPort, workerData } from "node:worker_threads";
import { createJimp } from "@jimp/core";
import gif from "@jimp/js-gif";
import jpeg from "@jimp/js-jpeg";
import png from "@jimp/js-png";
import { methods } from "@jimp/plugin-resize";
import type { Pixels } from "../model/figures/drawing.ts";
import { fitInto, type PixelSize } from "../model/figures/image-facts.ts";

/** What the worker is given: the bytes of an image and the size it is to fit into, in pixels. */
export interface DecodeRequest {
  readonly bytes: Uint8Array;
  readonly box: PixelSize;
}

const Jimp = createJimp({ formats: [png, jpeg, gif], plugins: [methods] });
/** Megabytes that the reader of JPEGs may take. */
const JPEG_MEMORY = 1024;

/** Decodes an image and makes it small, in a thread of its own: whatever a broken file does to the decoder stays in here. */
async function decode({ bytes, box }: DecodeRequest): Promise<Pixels> {
  const image = await Jimp.fromBuffer(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), {
    "image/jpeg": { maxMemoryUsageInMB: JPEG_MEMORY },
  });
  const { width: w, height: h } = fitInto(image, box);
  image.resize({ w, h });
  return { width: w, height: h, rgb: onWhite(image.bitmap.data) };
}

// Pages are white, and plots are often transparent with dark letters.
function onWhite(rgba: Uint8Array): Uint8Array {
  const rgb = new Uint8Array((rgba.length / 4) * 3);
  for (let from = 0, to = 0; from < rgba.length; from += 4) {
    const opacity = rgba[from + 3]! / 255;
    for (let channel = 0; channel < 3; channel++)
      rgb[to++] = Math.round(rgba[from + channel]! * opacity + 255 * (1 - opacity));
  }
  return rgb;
}

const pixels = await decode(workerData as DecodeRequest);
parentPort?.postMessage(pixels, [pixels.rgb.buffer as ArrayBuffer]);
