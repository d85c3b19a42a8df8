import { openInk } from "../ink.ts";
import { KEYS, type KeyName, openKeys, pressRound, timed } from "../keys.ts";
import { interleave } from "../measure.ts";
import type { Group, Row, Samples } from "../row.ts";
import { COLUMNS, ROWS } from "../window.ts";

const BYTES: Readonly<Record<KeyName, number>> = {
  "move in the checklist": 1000,
  tick: 1000,
  "type in an answer": 1000,
  "switch screen": 15_000,
};

const SCROLLING =
  "a key that scrolls writes every row of the list anew; to scroll by several rows at once would do so less often";

/** From a key to the frame that shows it, as somebody works, and what it writes to the terminal. */
export const keys: Group = {
  name: "keys",
  how: `a key to its whole frame at ${COLUMNS}×${ROWS} on a 45 kB report, keys 30 to 60 ms apart, in turn with Ink's least: one letter of a full screen, or for a switch all its rows; a tick is saved behind it`,
  measure: async ({ folder, programs, rounds }) => {
    const [letter, redraw, ours] = await Promise.all([
      openInk(programs.screen, "letter"),
      openInk(programs.screen, "rows"),
      openKeys(folder),
    ]);
    const bytes = Object.fromEntries(KEYS.map((name) => [name, [] as number[]])) as Record<KeyName, number[]>;
    const times: Record<string, number[]> = await interleave(rounds(20, 2), {
      letter: (round) => pressRound(letter, round),
      redraw: (round) => pressRound(redraw, round),
      ...timed(ours, bytes),
    });
    const ink: Samples = { name: "Ink, one letter", samples: times.letter! };
    const all: Samples = { name: "Ink, all rows", samples: times.redraw! };
    return [
      ...KEYS.map((name) => timeRow({ name, samples: times[name]! }, name === "switch screen" ? all : ink)),
      ...KEYS.map((name) => bytesRow(name, bytes[name])),
    ];
  },
};

function timeRow(samples: Samples, baseline: Samples): Row {
  const aims = [
    { figure: "p50", most: 16 },
    { figure: "p95 ratio", most: 1.5 },
  ] as const;
  return { ...samples, unit: "ms", baseline, aims, guarded: ["p50 ratio"] };
}

function bytesRow(name: KeyName, samples: readonly number[]): Row {
  const aims = [{ figure: "mean", most: BYTES[name] }] as const;
  const row: Row = { name: `bytes: ${name}`, unit: "bytes", samples, aims, guarded: ["mean"] };
  return name === "move in the checklist" ? { ...row, note: SCROLLING } : row;
}
