import { Desk } from "../desk.ts";
import { KEYS, type KeyName, openKeys, timed } from "../keys.ts";
import { interleave } from "../measure.ts";
import { reportOf, reportPyOf } from "../report.ts";
import type { Group, Row } from "../row.ts";
import { COLUMNS, ROWS } from "../window.ts";
import { timeFirstFrame } from "./first-frame.ts";

const OPENINGS = 5;
const NOTES: Readonly<Partial<Record<KeyName, string>>> = {
  tick: "the whole text is made anew with each tick, and the limits of all its questions are gone through; it would take a text kept in pieces, and a verdict kept for all questions but the one that changed",
  "switch screen":
    "the long lists fill the window, where the usual ones leave rows empty; it would take rows that are drawn for less",
};

/** The same keys on a report ten times as long. */
export const large: Group = {
  name: "large",
  how: `the same keys at ${COLUMNS}×${ROWS} on a report of 450 kB, with 310 questions and 530 items, in turn with those on one of 45 kB; \`report.py\` beside each knows all its questions`,
  measure: async ({ folder }) => {
    const rows = await compareKeys(folder, "450 kB", 10, 10);
    return rows.map((row, i) => {
      const note = NOTES[KEYS[i]!];
      return { ...row, aims: [{ figure: "p50 ratio", most: 1.2 }], ...(note && { note }) };
    });
  },
};

/** The same on one a hundred times as long, as no report is: it should stay usable. */
export const huge: Group = {
  name: "huge",
  how: "the first frame and the same keys on a report of 5 MB, with 3,100 questions and 5,300 items, in turn with those on one of 45 kB",
  measure: async ({ folder }) => {
    const [usual, long] = [1, 100].map((times) =>
      Desk.layOut(folder, `opened-${times}`, reportOf(times), { "report.py": reportPyOf(times) }),
    );
    const times = await interleave(OPENINGS, {
      usual: () => timeFirstFrame(usual!),
      long: () => timeFirstFrame(long!),
    });
    const baseline = { name: "45 kB", samples: times.usual };
    return [
      { name: "5 MB: first frame", unit: "ms", samples: times.long, baseline, aims: [] },
      ...(await compareKeys(folder, "5 MB", 100, 3)),
    ];
  },
};

/** The keys on a report so many times the usual length, as a row each, beside those on a usual one. */
async function compareKeys(folder: string, size: string, times: number, rounds: number): Promise<Row[]> {
  const usual = timed(await openKeys(folder, 1));
  const long = timed(await openKeys(folder, times));
  const both = KEYS.flatMap((name) => [
    [`usual ${name}`, usual[name]!],
    [`long ${name}`, long[name]!],
  ]);
  const all: Record<string, number[]> = await interleave(rounds, Object.fromEntries(both));
  return KEYS.map((name) => ({
    name: `${size}: ${name}`,
    unit: "ms",
    samples: all[`long ${name}`]!,
    baseline: { name: "45 kB", samples: all[`usual ${name}`]! },
    aims: [],
  }));
}
