import { cli } from "../../test/stories/cli.ts";
import { Desk } from "../desk.ts";
import { interleave, timeProcess } from "../measure.ts";
import { prose, reportOf45kB } from "../report.ts";
import { type Group, guardedRatio, type Place, type Row } from "../row.ts";

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
    node: () => timeProcess(["-e", "0"]),
    ours: () => timeCheck([report]),
  });
  const baseline = { name: "node -e 0", samples: node };
  return guardedRatio({ name: "check, one report", samples: ours }, baseline, "ms", 2.5);
}

async function many({ folder, programs, rounds, short }: Place): Promise<Row> {
  const reports = Array.from({ length: REPORTS }, (_, i) => {
    const text = reportOf45kB({ [(i % 31) + 1]: prose(100 + i) });
    return Desk.layOut(folder, `check-${i}`, text).report;
  });
  // Parsing takes its time, so a short run parses but some of them.
  const parsed = short ? reports.slice(0, REPORTS / 20) : reports;
  const { parse, ours } = await interleave(rounds(7, 1), {
    parse: async () =>
      (await timeProcess([programs.parse, ...parsed], [`${parsed.length} parsed`])) / parsed.length,
    ours: async () => (await timeCheck(reports)) / REPORTS,
  });
  const baseline = { name: "remark-gfm parsing each once", samples: parse };
  return guardedRatio({ name: `check, each of ${REPORTS} reports`, samples: ours }, baseline, "ms", 1);
}

// It ends with 1 where it found problems.
function timeCheck(reports: readonly string[]): Promise<number> {
  return timeProcess([cli, "check", ...reports], reports, [0, 1]);
}
