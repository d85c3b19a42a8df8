import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { scanRepository } from "../../src/io/scan/scan-repository.ts";
import { cli } from "../../test/stories/cli.ts";
import { Answer } from "../answer.ts";
import { Desk } from "../desk.ts";
import { interleave } from "../measure.ts";
import { makeProject } from "../project.ts";
import { reportOf45kB } from "../report.ts";
import type { Group } from "../row.ts";
import { COLUMNS, ROWS } from "../window.ts";

const ROUNDS = 5;
const TYPINGS = 3;
const KEYS = 100;
const WORDS = 400;
const TYPED = "and so it goes on ";
const LOOK_MS = 5;
const COPIES =
  "about half of it is reading the code and collecting what that leaves behind; it would take fewer copies of each file's text";

/** The repository around a report, read in the background. */
export const repository: Group = {
  name: "repository",
  how: `20,000 files in 300 MB, of them 800 Python; ${ROUNDS} scans of this process; ${TYPINGS} times ${KEYS} keys from the first frame on at ${COLUMNS}×${ROWS}`,
  measure: async ({ folder }) => {
    const project = join(folder, "project");
    makeProject(project);
    const { report } = Desk.layOut(folder, "project/reports", reportOf45kB());
    const { times, growth } = await timeScans(report);
    const { quiet, busy } = await interleave(TYPINGS, {
      quiet: () => typeAlong(folder, "alone/reports"),
      busy: () => typeAlong(folder, "project/reports"),
    });
    const baseline = { name: "keys beside a report alone", samples: quiet };
    return [
      { name: "one scan", unit: "ms", samples: times, aims: [{ figure: "p50", most: 2000 }], note: COPIES },
      {
        name: "memory of a scan at its most",
        unit: "bytes",
        samples: growth,
        aims: [{ figure: "most", most: 150e6 }],
        note: COPIES,
      },
      { ...baseline, unit: "ms", aims: [] },
      {
        name: "keys while it is scanned",
        unit: "ms",
        samples: busy,
        baseline,
        aims: [
          { figure: "most", most: 16 },
          { figure: "p50 ratio", most: 1.2 },
          { figure: "most ratio", most: 1.2 },
        ],
        note: "the first keys, also of those beside a report alone, wait for what the start does behind the first frame; that would have to be done in smaller steps",
      },
    ];
  },
};

/** Scans after each other, each in a thread of its own, and how much the process grew meanwhile. */
async function timeScans(report: string): Promise<{ times: number[]; growth: number[] }> {
  const worker = new URL("scan-worker.js", pathToFileURL(cli));
  const times: number[] = [];
  const growth: number[] = [];
  const before = process.memoryUsage.rss();
  for (let round = 0; round < ROUNDS; round++) {
    let most = 0;
    const looks = setInterval(() => {
      most = Math.max(most, process.memoryUsage.rss() - before);
    }, LOOK_MS);
    const start = performance.now();
    const end = await scanRepository(report, { worker });
    times.push(performance.now() - start);
    clearInterval(looks);
    growth.push(most);
    if (!end.ok) throw new Error(end.message);
  }
  return { times, growth };
}

/** Types into an answer from the first frame on: the scan begins a moment later and is over before the last key. */
async function typeAlong(folder: string, name: string): Promise<number[]> {
  const answer = await Answer.open(folder, name, WORDS, { settle: false });
  const times: number[] = [];
  for (let key = 0; key < KEYS; key++) {
    times.push(await answer.type(TYPED[key % TYPED.length]!));
    await wait(30 + ((key * 17) % 31));
  }
  await answer.window.close();
  return times;
}
