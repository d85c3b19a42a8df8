import { readFileSync } from "node:fs";
import { type SaveResult, saveReport } from "../../src/io/save-report.ts";
import { mergeLines } from "../io/merge-lines.ts";

/** What the process that saves is asked for; `uid` once, to become an ordinary user. */
export type Order =
  | { readonly type: "become"; readonly uid: number }
  | { readonly type: "save"; readonly path: string; readonly base: string; readonly mine: string }
  | { readonly type: "save-often"; readonly path: string; readonly base: string; readonly times: number };

/** How many saves of a row worked, what they left, and what was wrong. */
export interface Often {
  readonly saved: number;
  readonly failed: Readonly<Record<string, number>>;
  readonly lost: number;
  readonly damaged: number;
  readonly last: string;
}

/** What it answers. */
export type Answer = { readonly result?: SaveResult; readonly often?: Often };

const save = (path: string, base: string, mine: string) =>
  saveReport({ path, base, mine, merge: mergeLines });

async function obey(order: Order): Promise<Answer> {
  switch (order.type) {
    case "become":
      process.setgroups?.([]);
      process.setgid?.(order.uid);
      process.setuid?.(order.uid);
      return {};
    case "save":
      return { result: await save(order.path, order.base, order.mine) };
    case "save-often":
      return { often: await saveOften(order.path, order.base, order.times) };
  }
}

/**
 * Saves longer and shorter texts while the disk changes under it, and looks after each save what the file holds: one of our texts, and
 * none from before the last that was said to be saved. A save that was said to have failed may have come to disk all the same.
 */
async function saveOften(path: string, base: string, times: number): Promise<Often> {
  const texts = [base];
  const tally = { saved: 0, failed: {} as Record<string, number>, lost: 0, damaged: 0 };
  let disk = 0;
  const look = () => {
    const found = readIfThere(path);
    if (found === null) return;
    const at = texts.indexOf(found);
    if (at === -1) tally.damaged++;
    else if (at < disk) tally.lost++;
    disk = Math.max(disk, at);
  };
  for (let i = 1; i <= times; i++) {
    look();
    texts.push(`${base}\nsave ${i}\n${"more words ".repeat((i % 7) * 500)}\n`);
    const result = await save(path, texts[disk]!, texts[i]!);
    if (result.ok) {
      tally.saved++;
      disk = i;
    } else tally.failed[result.reason] = (tally.failed[result.reason] ?? 0) + 1;
    look();
  }
  return { ...tally, last: texts[disk]! };
}

function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}

process.on("message", (order: Order) => {
  void obey(order).then((answer) => process.send?.(answer));
});
process.send?.({});
