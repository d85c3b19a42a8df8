import { Desk } from "../desk.ts";
import { interleave } from "../measure.ts";
import { reportOf45kB } from "../report.ts";
import type { Group } from "../row.ts";
import { Window } from "../window.ts";

const SIZE = { cols: 100, rows: 30 };
// What a whole frame of the overview has: the tabs, the checker's verdict, what to do next, and the keys.
const WHOLE = ["▸1 Overview", "of 31 pass", "Next", "q quit"];

/** From the start of the process to the first whole frame. */
export const firstFrame: Group = {
  name: "first-frame",
  how: "from starting the process in a pseudo terminal of 100×30 to the whole overview of a 45 kB report on the screen",
  measure: async ({ folder, programs, rounds }) => {
    const desk = Desk.layOut(folder, "first-frame", reportOf45kB());
    const { args, options } = desk.start;
    const isWhole = (rows: readonly string[]) =>
      WHOLE.every((part) => rows.some((row) => row.includes(part)));
    const { hello, ours } = await interleave(rounds(25, 3), {
      hello: () => Window.timeStart([programs.hello], { ...SIZE, home: desk.home }, saysHello),
      ours: () => Window.timeStart(args, { ...options, ...SIZE }, isWhole),
    });
    return [
      {
        name: "first frame",
        unit: "ms",
        samples: ours,
        baseline: { name: "hello on Ink", samples: hello },
        aims: [{ figure: "p50 ratio", most: 1.5 }],
        guarded: ["p50 ratio"],
        note: "hello reads 400 kB of code in one file, the app 960 kB in 50; compiling and linking what is more takes about 60 ms. The keys' commands and the other screens could come behind the first frame, and Node's compile cache (22.8 and newer) would save most of the rest",
      },
    ];
  },
};

function saysHello(rows: readonly string[]): boolean {
  return rows[0] === "hello";
}
