import { Desk } from "../desk.ts";
import { interleave } from "../measure.ts";
import { reportOf45kB } from "../report.ts";
import { type Group, guardedRatio } from "../row.ts";
import { Window } from "../window.ts";

const SIZE = { cols: 100, rows: 30 };
// What a whole frame of the overview has: the tabs, the checker's verdict, what to do next, and the keys.
const WHOLE = [/▸1 Overview/, /of \d+ pass/, /Next/, /q quit/];

/** From the start of the process to the first whole frame. */
export const firstFrame: Group = {
  name: "first-frame",
  how: "from starting the process in a pseudo terminal of 100×30 to the whole overview of a 45 kB report on the screen",
  measure: async ({ folder, programs, rounds }) => {
    const desk = Desk.layOut(folder, "first-frame", reportOf45kB());
    const { hello, ours } = await interleave(rounds(25, 3), {
      hello: () => Window.timeStart([programs.hello], { ...SIZE, home: desk.home }, saysHello),
      ours: () => timeFirstFrame(desk),
    });
    const baseline = { name: "hello on Ink", samples: hello };
    const note =
      "the app is more code than hello, in more files, and to compile and link that is most of the difference. The keys' commands and the other screens could come behind the first frame, and Node's compile cache (22.8 and newer) would save most of the rest";
    return [{ ...guardedRatio({ name: "first frame", samples: ours }, baseline, "ms", 1.5), note }];
  },
};

/** Milliseconds from starting the process to the whole overview of a report, in a window of 100×30. */
export function timeFirstFrame({ start: { args, options } }: Desk): Promise<number> {
  const isWhole = (rows: readonly string[]) => WHOLE.every((part) => rows.some((row) => part.test(row)));
  return Window.timeStart(args, { ...options, ...SIZE }, isWhole);
}

function saysHello(rows: readonly string[]): boolean {
  return rows[0] === "hello";
}
