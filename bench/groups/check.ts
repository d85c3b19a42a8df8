import { cli } from "../../test/stories/cli.ts";
import { Desk } from "../desk.ts";
import { interleave, timeProcess } from "../measure.ts";
import { prose, reportOf45kB } from "../report.ts";
import type { Group, Place, Row } from "../row.ts";

const REPORTS = 100;

/** The checker's word, on one report and on many. */
export const check: Group = {
  name: "check",
  how: `\`report-tui check\` on a 45 kB report, and on ${REPORTS} different ones in one call; from starting the process to its end`,
  measure: async (place) => [await one(place), await many(place)],
};

async function one({ folder, rounds }: Place): Promise<Row> {
  const { report } = Desk.layOut(folder, "check", reportOf45kB());
  const { node, ours } = await interleave(rounds(25, 5), {
    node: async () => (await timeProcess(["-e", "0"])).ms,
    ours: async () => (await timeProcess([cli, "check", report])).ms,
  });
  return {
    name: "check, one report",
    unit: "ms",
    samples: ours,
    baseline: { name: "node -e 0", samples: node },
    aims: [{ figure: "p50 ratio", most: 2.5 }],
    guarded: ["p50 ratio"],
  };
}

async function many({ folder, programs, rounds, short }: Place): Promise<Row> {
  const reports = Array.from({ length: REPORTS }, (_, i) => {
    const text = reportOf45kB({ [(i % 31) + 1]: prose(100 + i) });
    return Desk.layOut(folder, `check-${i}`, text).report;
  });
  // Parsing takes its time, so a short run parses but some of them.
  const parsed = short ? reports.slice(0, REPORTS / 20) : reports;
  const said: string[] = [];
  const { parse, ours } = await interleave(rounds(7, 1), {
    parse: async () => (await timeProcess([programs.parse, ...parsed])).ms / parsed.length,
    ours: async () => {
      const { ms, output } = await timeProcess([cli, "check", ...reports]);
      said.push(output);
      return ms / REPORTS;
    },
  });
  const silent = reports.find((report) => said.some((output) => !output.includes(report)));
  return {
    name: `check, each of ${REPORTS} reports`,
    unit: "ms",
    samples: ours,
    baseline: { name: "remark-gfm parsing each once", samples: parse },
    aims: [{ figure: "p50 ratio", most: 1 }],
    guarded: ["p50 ratio"],
    fault: silent === undefined ? undefined : `it said nothing of ${silent}`,
  };
}
