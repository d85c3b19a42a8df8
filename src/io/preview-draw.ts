import { Worker } from "node:worker_threads";
import type { Pixels } from "../model/figures/drawing.ts";
import { type PixelSize, whyNotDrawn } from "../model/figures/image-facts.ts";
import { LARGEST_IMAGE } from "./figures-image.ts";
import { errorCode, nodeFileSystem } from "./file-system.ts";
import { imageFacts } from "./image-size.ts";
import type { DecodeRequest } from "./preview-worker.ts";
import { readWhole } from "./read-whole.ts";

/** The pixels of an image, or one sentence why there are none. */
export type Decoded =
  | { readonly ok: true; readonly pixels: Pixels }
  | { readonly ok: false; readonly message: string };

/** Milliseconds a picture may take. */
const PATIENCE_MS = 5_000;
/** Bytes by which the program may grow meanwhile: a small file can unpack to anything. */
const MOST_GROWTH = 1_000_000_000;
const LOOK_MS = 50;
/** The program beside the bundle's chunks. */
const BUNDLED = new URL("../preview-worker.js", import.meta.url);

const FAILED = "This image cannot be drawn: the file is broken.";
const SLOW = "This image takes too long to draw; o opens it.";
const LARGE = "This image takes too much memory to draw; o opens it.";

/**
 * Decodes an image file to at most the size of the box, in a thread of its own with bounds on time and memory. Never throws for what is in
 * the file; ended early by `signal`, it says that it failed.
 */
export async function decodeImage(
  path: string,
  box: PixelSize,
  signal: AbortSignal,
  worker: URL = BUNDLED,
): Promise<Decoded> {
  const read = await readWhole(nodeFileSystem, path);
  if (!read.ok) return { ok: false, message: "This file cannot be read." };
  const why =
    read.bytes.length > LARGEST_IMAGE
      ? "Too large to draw (more than 50 MB); o opens it."
      : whyNotDrawn(imageFacts(read.bytes));
  if (why !== null) return { ok: false, message: why };
  if (signal.aborted) return { ok: false, message: FAILED };
  return await decodeApart({ bytes: new Uint8Array(read.bytes), box }, signal, worker);
}

function decodeApart(request: DecodeRequest, signal: AbortSignal, url: URL): Promise<Decoded> {
  return new Promise((resolve) => {
    const worker = new Worker(url, {
      workerData: request,
      transferList: [request.bytes.buffer as ArrayBuffer],
      env: {},
      // Nothing it prints may reach the screen.
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: 768, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 },
    });
    const before = process.memoryUsage.rss();
    const end = (decoded: Decoded) => {
      clearTimeout(late);
      clearInterval(growing);
      signal.removeEventListener("abort", abort);
      void worker.terminate();
      resolve(decoded);
    };
    const fail = (message: string) => end({ ok: false, message });
    const abort = () => fail(FAILED);
    let late: NodeJS.Timeout | undefined;
    // On a busy machine a thread takes its time to start, whatever is in the file.
    worker.once("online", () => {
      late = setTimeout(() => fail(SLOW), PATIENCE_MS);
    });
    const growing = setInterval(() => {
      if (process.memoryUsage.rss() - before > MOST_GROWTH) fail(LARGE);
    }, LOOK_MS);
    signal.addEventListener("abort", abort);
    worker.on("message", (pixels: Pixels) => end({ ok: true, pixels }));
    worker.on("error", (error) => fail(errorCode(error) === "ERR_WORKER_OUT_OF_MEMORY" ? LARGE : FAILED));
    worker.on("exit", () => fail(FAILED));
    worker.unref();
  });
}
