import { readReport } from "../../src/io/read-report.ts";
import { saveReport } from "../../src/io/save-report.ts";
import { joinReports } from "../../src/model/merge/merge-reports.ts";
import { Random } from "../laws/random.ts";
import { appendWord } from "./races-change.ts";

/** What a process is to do that saves without a session: so many words into the answers of a report. */
export interface SaverOrder {
  readonly path: string;
  readonly name: string;
  readonly seed: number;
  readonly changes: number;
}

/** The words it was told are saved, what came back to it as written too late, and how often it was refused. */
export interface SaverTold {
  readonly saved: readonly string[];
  readonly late: readonly string[];
  readonly refused: Readonly<Record<string, number>>;
}

async function saveWords({ path, name, seed, changes }: SaverOrder): Promise<SaverTold> {
  const random = new Random(seed);
  const saved: string[] = [];
  const late: string[] = [];
  const refused: Record<string, number> = {};
  let seen: string | null = null;
  for (let i = 0; i < changes; ) {
    const read = await readReport(path, seen);
    if (!read.ok) continue;
    seen = read.text;
    const word = `${name}${i}`;
    const mine = appendWord(read.text, word, random);
    const result = await saveReport({ path, base: read.text, mine, merge: joinReports });
    if (result.ok) {
      saved.push(word);
      if (result.late !== undefined) late.push(result.late);
      i++;
    } else refused[result.reason] = (refused[result.reason] ?? 0) + 1;
  }
  return { saved, late, refused };
}

process.on("message", (order: SaverOrder) => {
  void saveWords(order).then((told) => process.send?.(told));
});
process.send?.({});
