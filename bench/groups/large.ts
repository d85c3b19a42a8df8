import { KEYS, openKeys, timed } from "../keys.ts";
import { interleave } from "../measure.ts";
import type { Group } from "../row.ts";
import { COLUMNS, ROWS } from "../window.ts";

const TIMES = 10;

/** The same keys on a report ten times as long. */
export const large: Group = {
  name: "large",
  how: `the same keys at ${COLUMNS}×${ROWS} on a report of 450 kB, with 310 questions and 530 items, in turn with those on one of 45 kB; \`report.py\` beside each knows all its questions`,
  measure: async ({ folder, rounds }) => {
    const usual = await openKeys(folder, 1);
    const long = await openKeys(folder, TIMES);
    try {
      const both = Object.entries({ usual: timed(usual), long: timed(long) });
      const things = both.flatMap(([size, all]) =>
        Object.entries(all).map(([name, round]) => [`${size} ${name}`, round] as const),
      );
      const times: Record<string, number[]> = await interleave(rounds(20, 2), Object.fromEntries(things));
      return KEYS.map((name) => ({
        name: `450 kB: ${name}`,
        unit: "ms",
        samples: times[`long ${name}`]!,
        baseline: { name: "45 kB", samples: times[`usual ${name}`]! },
        aims: [{ figure: "p50 ratio", most: 1.2 }],
      }));
    } finally {
      for (const { window } of [...Object.values(usual), ...Object.values(long)]) await window.close();
    }
  },
};
