import { Worker } from "node:worker_threads";
import { claimedPixels } from "../model/figures/claimed-pixels.ts";
import type { Pixels } from "../model/figures/drawing.ts";
import { MOST_PIXELS, type PixelSize, whyNotDrawn } from "../model/figures/image-facts.ts";
import { LARGEST_IMAGE } from "./figures-image.ts";
import { errorCode, nodeFileSystem } from "./file-system.ts";
import { imageFacts } from "./image-size.ts";
import type { DecodeRequest } from "./preview-worker.ts";
import { readWhole } from "./read-whole.ts";

/** The pixels of an image, or one sentence why there are none; `lasting` where the same file would fail again. */
export type Decoded =
  | { readonly ok: true; readonly pixels: Pixels }
  | { readonly ok: false; readonly message: string; readonly lasting: boolean };

/** What drawing a picture may take. */
export interface DrawLimits {
  /** Milliseconds. */
  readonly patience: number;
  /** Bytes by which the program may grow meanwhile: a small file can unpack to anything. */
  readonly growth: number;
}

const LIMITS: DrawLimits = { patience: 5_000, growth: 1_000_000_000 };
const LOOK_MS = 50;
/** Pixels. A moving GIF of a usual size has some hundred frames. */
const MOST_CLAIMED = 4 * MOST_PIXELS;
/** The program beside the bundle's chunks. */
const BUNDLED = new URL("../preview-worker.js", import.meta.url);

const FAILED = "This image cannot be drawn: the file is broken.";
const SLOW = "This image takes too long to draw.";
const LARGE = "This image takes too much memory to draw.";

/**
 * Decodes an image file to at most the size of the box, in a thread of its own with bounds on time and memory. Never throws for what is in
 * the file; ended early by `signal`, it says that it failed.
 */
export async function decodeImage(
  path: string,
  box: PixelSize,
  signal: AbortSignal,
  worker: URL = BUNDLED,
  limits: DrawLimits = LIMITS,
): Promise<Decoded> {
  const read = await readWhole(nodeFileSystem, path);
  if (!read.ok) return { ok: false, message: "This file cannot be read.", lasting: false };
  const why =
    read.bytes.length > LARGEST_IMAGE
      ? "Too large to draw (more than 50 MB)."
      : (whyNotDrawn(imageFacts(read.bytes)) ?? (claimedPixels(read.bytes) > MOST_CLAIMED ? LARGE : null));
  if (why !== null) return { ok: false, message: why, lasting: true };
  if (signal.aborted) return { ok: false, message: FAILED, lasting: false };
  return await decodeApart({ bytes: new Uint8Array(read.bytes), box }, signal, worker, limits);
}

function decodeApart(
  request: DecodeRequest,
  signal: AbortSignal,
  url: URL,
  limits: DrawLimits,
): Promise<Decoded> {
  return new Promise((resolve) => {
    const worker = startWorker(url, request);
    const before = process.memoryUsage.rss();
    let ended = false;
    const end = (decoded: Decoded) => {
      // Ending it is an exit, too.
      if (ended) return;
      ended = true;
      clearTimeout(late);
      clearInterval(growing);
      signal.removeEventListener("abort", abort);
      // What it holds is free only then, and the next one is measured from there.
      void worker.terminate().then(() => resolve(decoded));
    };
    const fail = (message: string, lasting = true) => end({ ok: false, message, lasting });
    const abort = () => fail(FAILED, false);
    let late: NodeJS.Timeout | undefined;
    // On a busy machine a thread takes its time to start, whatever is in the file.
    worker.once("online", () => {
      late = setTimeout(() => fail(SLOW, false), limits.patience);
    });
    const growing = setInterval(() => {
      if (process.memoryUsage.rss() - before > limits.growth) fail(LARGE);
    }, LOOK_MS);
    signal.addEventListener("abort", abort);
    worker.on("message", (pixels: Pixels) => end({ ok: true, pixels }));
    worker.on("error", (error) => fail(errorCode(error) === "ERR_WORKER_OUT_OF_MEMORY" ? LARGE : FAILED));
    worker.on("exit", () => fail(FAILED));
    worker.unref();
  });
}

function startWorker(url: URL, request: DecodeRequest): Worker {
  return new Worker(url, {
    workerData: request,
    transferList: [request.bytes.buffer as ArrayBuffer],
    env: {},
    // Nothing it prints may reach the screen.
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: 768, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 },
  });
}
