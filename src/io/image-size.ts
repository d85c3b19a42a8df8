import { type ImageType, imageDimensionsFromData } from "image-dimensions";
import type { ImageFacts, ImageFormat } from "../model/figures/image-facts.ts";
import { isImage } from "./figures-image.ts";
import { readStart } from "./read-end.ts";

/** Bytes. Enough for all but a photo with a large preview of its own in front. */
const HEAD = 64 * 1024;
const LONGER_HEAD = 512 * 1024;

const NAMES: Readonly<Record<ImageType, ImageFormat>> = {
  png: "PNG",
  jpeg: "JPEG",
  gif: "GIF",
  webp: "WebP",
  avif: "AVIF",
  heic: "HEIC",
};

/** What a file is by its first bytes; never reads more than 512 kB of it, never waits for a pipe. A file that cannot be read is no image. */
export async function readImageFacts(path: string): Promise<ImageFacts> {
  const facts = await factsOfStart(path, HEAD);
  return facts.format === "JPEG" && facts.size === null ? await factsOfStart(path, LONGER_HEAD) : facts;
}

async function factsOfStart(path: string, most: number): Promise<ImageFacts> {
  const start = await readStart(path, most);
  return start ? imageFacts(start) : { format: null, size: null };
}

/** What the first bytes of a file say of it. */
export function imageFacts(head: Uint8Array): ImageFacts {
  const found = dimensions(head);
  if (found) {
    const { width, height, type } = found;
    const size = width > 0 && height > 0 ? { width, height } : null;
    return { format: NAMES[type], size };
  }
  return { format: formatOf(head), size: null };
}

function dimensions(head: Uint8Array) {
  try {
    return imageDimensionsFromData(head);
  } catch {
    // The head of a broken file may end in the midst of a number.
    return undefined;
  }
}

function formatOf(head: Uint8Array): ImageFormat | null {
  const start = Buffer.from(head.buffer, head.byteOffset, Math.min(head.length, 16)).toString("latin1");
  if (start.startsWith("\x89PNG\r\n\x1a\n")) return "PNG";
  if (start.startsWith("\xff\xd8\xff")) return "JPEG";
  if (/^GIF8[79]a/.test(start)) return "GIF";
  if (/^RIFF[\s\S]{4}WEBP/.test(start)) return "WebP";
  if (start.startsWith("BM")) return "BMP";
  if (/^(?:II\*\0|MM\0\*)/.test(start)) return "TIFF";
  return isImage(Buffer.from(head.buffer, head.byteOffset, head.length)) ? "SVG" : null;
}
