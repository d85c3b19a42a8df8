import { setTimeout as wait } from "node:timers/promises";
import { Desk } from "../desk.ts";
import { Probe } from "../probe.ts";
import type { Group } from "../row.ts";
import { Window } from "../window.ts";

// The repository has been read by then, and all is loaded that will be.
const AFTER = 10_000;
const WATCHED = 10_000;
const TIMES = 6;

/** What it costs to leave it open. */
export const idle: Group = {
  name: "idle",
  how: `a 45 kB report open beside an editor, saved and committed in a small Git repository that has been read; the share of one processor over ${TIMES} times ${WATCHED / 1000} s without a key, that of programs it started included; p95 is the most of them`,
  measure: async ({ folder, programs }) => {
    const desk = Desk.inRepository(folder, "idle");
    const [ours, hello] = [new Probe(folder, "idle-ours"), new Probe(folder, "idle-hello")];
    await desk.open(ours.nodeArgs, { env: ours.env });
    await Window.open([...hello.nodeArgs, programs.hello], { env: hello.env });
    await wait(AFTER);
    const [shares, least] = await Promise.all([sharesOf(ours), sharesOf(hello)]);
    return [
      { name: "report-tui", unit: "%", samples: shares, aims: [{ figure: "mean", most: 0.2 }] },
      { name: "hello on Ink", unit: "%", samples: least, aims: [] },
    ];
  },
};

async function sharesOf(probe: Probe): Promise<number[]> {
  const shares: number[] = [];
  let before = await probe.ask();
  for (let time = 0; time < TIMES; time++) {
    await wait(WATCHED);
    const after = await probe.ask();
    shares.push(((after.cpu - before.cpu) / WATCHED) * 100);
    before = after;
  }
  return shares;
}
