import { closeSync, ftruncateSync, openSync, readFileSync, writeSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { Random } from "../laws/random.ts";
import { appendWord, changesIn } from "./races-change.ts";
import type { SaverOrder } from "./races-saver.ts";

/** One save of the foreign writer. */
export interface WriterSave {
  readonly word: string;
  /** Whether the word was in the file after it; it is not when the file had been replaced while the writer held the old one open. */
  readonly onDisk: boolean;
  /** The words that were in the file right before it and that its copy did not have. */
  readonly overwrote: readonly string[];
}

/** Between reading and writing, and between truncating and writing, in milliseconds. */
const LONGEST_THOUGHT = 240;
const LONGEST_HALT = 120;

/** Milliseconds between two steps: mostly none, sometimes some, and now and then up to the longest, enough for several saves of others. */
function pause(random: Random, longest: number): number {
  const dice = random.below(20);
  if (dice < 12) return 0;
  return dice < 18 ? random.below(longest / 4) : random.below(longest);
}

async function writeWords({ path, name, seed, changes }: SaverOrder): Promise<WriterSave[]> {
  const random = new Random(seed);
  const saves: WriterSave[] = [];
  for (let i = 0; i < changes; ) {
    await sleep(random.below(120));
    const copy = readFileSync(path, "utf8");
    // Another of its kind would be mad to go on from an empty file.
    if (copy === "") continue;
    const word = `${name}${i++}`;
    const text = appendWord(copy, word, random);
    await sleep(pause(random, LONGEST_THOUGHT));
    const had = changesIn(text);
    const overwrote = [...changesIn(readFileSync(path, "utf8"))].filter((other) => !had.has(other));
    await truncateAndWrite(path, text, pause(random, LONGEST_HALT));
    saves.push({ word, onDisk: changesIn(readFileSync(path, "utf8")).has(word), overwrote });
  }
  return saves;
}

async function truncateAndWrite(path: string, text: string, between: number): Promise<void> {
  const fd = openSync(path, "r+");
  ftruncateSync(fd, 0);
  if (between > 0) await sleep(between);
  writeSync(fd, text, 0);
  closeSync(fd);
}

process.on("message", (order: SaverOrder) => {
  void writeWords(order).then((saves) => process.send?.(saves));
});
process.send?.({});
