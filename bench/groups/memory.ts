import { setTimeout as wait } from "node:timers/promises";
import { Desk } from "../desk.ts";
import { KEYS_A_TURN, takeTurn } from "../mix.ts";
import { Probe } from "../probe.ts";
import { reportOf45kB } from "../report.ts";
import type { Group, Place, Row } from "../row.ts";
import { Window } from "../window.ts";

const KEYS = 10_000;
const AFTER = 5000;

/** What it keeps in memory, at once and in the long run. */
export const memory: Group = {
  name: "memory",
  how: `the whole process with a 45 kB report at 160×50, ${AFTER / 1000} s after its start; and its heap, collected twice, before and after ${KEYS.toLocaleString("en")} keys: moves, ticks, switches, and text that is typed and deleted. Before them each of these was done once, so that all code is loaded`,
  measure: async (place) => [await resident(place), ...(place.short ? [] : [await growth(place)])],
};

async function resident({ folder, programs, rounds, short }: Place): Promise<Row> {
  const desk = Desk.layOut(folder, "resident", reportOf45kB());
  const after = async (name: string, open: (probe: Probe) => Promise<Window>) => {
    const probe = new Probe(folder, name);
    const window = await open(probe);
    await wait(short ? AFTER / 2 : AFTER);
    return (await probe.ask().finally(() => window.close())).rss;
  };
  const [hello, ours]: [number[], number[]] = [[], []];
  // They do not disturb each other: it is not time that is measured.
  for (let round = 0; round < rounds(5, 1); round++) {
    const both = await Promise.all([
      after(`hello-${round}`, ({ nodeArgs, env }) => Window.open([...nodeArgs, programs.hello], { env })),
      after(`ours-${round}`, ({ nodeArgs, env }) => desk.open(nodeArgs, { env })),
    ]);
    hello.push(both[0]);
    ours.push(both[1]);
  }
  return {
    name: "resident",
    unit: "bytes",
    samples: ours,
    baseline: { name: "hello on Ink", samples: hello },
    aims: [{ figure: "p50 ratio", most: 1.5 }],
    guarded: ["p50 ratio"],
  };
}

async function growth({ folder }: Place): Promise<Row> {
  const desk = Desk.layOut(folder, "growth", reportOf45kB());
  const probe = new Probe(folder, "growth", true);
  const window = await desk.open(probe.nodeArgs, { env: probe.env });
  try {
    await takeTurn(window);
    const before = await probe.ask();
    for (let pressed = 0; pressed < KEYS; pressed += KEYS_A_TURN) await takeTurn(window);
    await window.settle();
    const after = await probe.ask();
    return {
      name: `growth by ${KEYS.toLocaleString("en")} keys`,
      unit: "bytes",
      samples: [after.heap - before.heap],
      aims: [{ figure: "most", most: 5e6 }],
    };
  } finally {
    await window.close();
  }
}
