/** The kinds of image that are known by their first bytes. */
export type ImageFormat = "PNG" | "JPEG" | "GIF" | "WebP" | "SVG" | "AVIF" | "HEIC" | "BMP" | "TIFF";

/** What the first bytes of a file say of it, whatever its name says. */
export interface ImageFacts {
  /** Null for a file that is no image. */
  readonly format: ImageFormat | null;
  /** Pixels; null where its head does not tell, as in an SVG or a broken file. */
  readonly size: PixelSize | null;
}

/** Width and height in pixels. */
export interface PixelSize {
  readonly width: number;
  readonly height: number;
}

/** Pixels. Beyond that an image is not decoded: it would take too much memory and time. */
export const MOST_PIXELS = 40_000_000;

/** The formats that can be drawn in a terminal. */
const DRAWN: readonly (ImageFormat | null)[] = ["PNG", "JPEG", "GIF"];

/** Why an image cannot be drawn, as a sentence for people; null when it can be tried. */
export function whyNotDrawn({ format, size }: ImageFacts): string | null {
  if (format === null) return "This file is not an image.";
  if (!DRAWN.includes(format)) return `No preview: ${format} is not drawn here.`;
  if (size === null) return `This ${format} file is broken: its size cannot be read.`;
  if (size.width * size.height > MOST_PIXELS) return `Too large to draw (${describePixels(size)}).`;
  return null;
}

/** A size as people write it: `1200×800`. */
export function describePixels({ width, height }: PixelSize): string {
  return `${width}×${height}`;
}

/** A number of bytes as people say it: `84 kB`, `1.3 MB`. */
export function describeBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} ${bytes === 1 ? "byte" : "bytes"}`;
  return bytes < 999_500 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

/** The size in which an image fits into a box: its shape kept, never larger than it is, at least one pixel. */
export function fitInto(image: PixelSize, box: PixelSize): PixelSize {
  const by = Math.min(1, box.width / image.width, box.height / image.height);
  const scaled = (length: number) => Math.max(1, Math.round(length * by));
  return { width: scaled(image.width), height: scaled(image.height) };
}
