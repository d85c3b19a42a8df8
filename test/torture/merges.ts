import { joinReports } from "../../src/model/merge/merge-reports.ts";
import { parseReport } from "../../src/model/report/parse.ts";
import { buildReport, words } from "../fixtures/report-builder.ts";
import { inChildren } from "../laws/in-children.ts";
import { sources } from "../laws/sources.ts";
import { describeMerges, type MergeTally } from "./merge-tally.ts";
import { makeTriple, tryTriple } from "./merge-triple.ts";
import type { Outcome } from "./outcome.ts";

const TRIPLES = 20_000;
const TIMED = 400;
const WARM = 50;

/** Merges generated triples and looks for every word and mark; `seed <seed>` makes one of them again. */
export async function runMerges([first = `${TRIPLES}`, seed = ""]: readonly string[]): Promise<Outcome> {
  if (first === "seed") return replay(Number(seed));
  const script = new URL("./merges-part.ts", import.meta.url).href;
  const tallies = await inChildren<MergeTally>(script, "merges", Number(first));
  const { lines, broken } = describeMerges(tallies);
  return { lines: [...lines, timeMerges()], broken };
}

function replay(seed: number): Outcome {
  const all = sources();
  const { name, report } = all[seed % all.length]!;
  const { mine, disk } = makeTriple(report, seed);
  const trial = tryTriple(report, seed);
  const edits = (side: typeof mine) =>
    JSON.stringify(side.edits.map(({ from, to, insert }) => [from, to, insert]));
  const lines = [`"${name}"`, `mine: ${edits(mine)}`, `disk: ${edits(disk)}`, JSON.stringify(trial, null, 2)];
  return { lines, broken: trial.broken.length > 0 };
}

/** How long the merge of a 50 kB report takes. Each is made three times and the least counts: the rest is the machine's. */
function timeMerges(): string {
  const answers = Object.fromEntries(
    Array.from({ length: 31 }, (_, i) => [i + 1, `${words(126, `a${i}`)}.\n\n${words(126, `b${i}`)}.`]),
  );
  const report = parseReport(buildReport({ answers }));
  const times = Array.from({ length: TIMED + WARM }, (_, seed) => {
    const { mine, disk } = makeTriple(report, seed);
    const tries = Array.from({ length: 3 }, () => {
      const started = performance.now();
      joinReports(report.text, mine.text, disk.text);
      return performance.now() - started;
    });
    return Math.min(...tries);
  });
  const sorted = times.slice(WARM).sort((a, b) => a - b);
  const size = `${Math.round(report.text.length / 1000)} kB`;
  return `a report of ${size}: median ${sorted[TIMED / 2]!.toFixed(1)} ms, worst ${sorted.at(-1)!.toFixed(1)} ms of ${TIMED}`;
}
