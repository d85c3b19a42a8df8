import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseReport } from "../../src/model/report/parse.ts";
import { cli } from "../../test/stories/app.ts";
import { Terminal } from "../../test/stories/terminal.ts";
import { interleave, timeProcess } from "../measure.ts";
import { reportOf45kB } from "../report.ts";
import type { Group } from "../table.ts";

const ROUNDS = 15;
const PARSES = 100;

/** From nothing to something: the first frame, the checker's word, a parsed text. */
export const start: Group = {
  name: "start",
  how: `a report of 45 kB, ${ROUNDS} rounds in turn; parsing ${PARSES} times once warm`,
  measure: async ({ folder }) => {
    const text = reportOf45kB();
    const path = join(folder, "README.md");
    writeFileSync(path, text);
    const { node, frame, check } = await interleave(ROUNDS, {
      node: () => timeProcess(["-e", "0"]),
      frame: () => timeFirstFrame(path),
      check: () => timeProcess([cli, "check", path]),
    });
    const baseline = { name: "node -e 0", samples: node };
    return [
      { name: "node -e 0", unit: "ms", samples: node, aims: [] },
      {
        name: "first frame, 100×30",
        unit: "ms",
        samples: frame,
        baseline,
        aims: [{ figure: "p50 ratio", most: 5 }],
      },
      {
        name: "check, whole process",
        unit: "ms",
        samples: check,
        baseline,
        aims: [{ figure: "p50 ratio", most: 2.5 }],
      },
      { name: "parseReport", unit: "ms", samples: timeParses(text), aims: [{ figure: "p50", most: 3 }] },
    ];
  },
};

/** From the start of the process to its first whole frame with the report's numbers on the screen. */
async function timeFirstFrame(path: string): Promise<number> {
  const start = performance.now();
  const terminal = Terminal.start({ command: process.execPath, args: [cli, path], cols: 100, rows: 30 });
  try {
    await terminal.sees(/report\.py check .* of 31/);
    return performance.now() - start;
  } finally {
    await terminal.close();
  }
}

function timeParses(text: string): number[] {
  const times = Array.from({ length: 2 * PARSES }, () => {
    const start = performance.now();
    parseReport(text);
    return performance.now() - start;
  });
  return times.slice(PARSES);
}
