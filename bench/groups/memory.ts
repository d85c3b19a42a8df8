import { setTimeout as wait } from "node:timers/promises";
import { Desk } from "../desk.ts";
import { KEYS_A_TURN, takeTurn } from "../mix.ts";
import { Probe } from "../probe.ts";
import { reportOf45kB } from "../report.ts";
import { type Group, guardedRatio, type Place, type Row } from "../row.ts";
import { Window } from "../window.ts";

const KEYS = 10_000;
const AFTER = 5000;

/** What it keeps in memory, at once and in the long run. */
export const memory: Group = {
  name: "memory",
  how: `the whole process with a 45 kB report in a small Git repository at 160×50, ${AFTER / 1000} s after its start; and what its heap, collected twice, grows by with ${inWords(KEYS)} keys and half as many: moves, ticks, switches, and text that is typed and deleted. Before them each of these was done once, so that all code is loaded`,
  measure: async (place) => [await resident(place), ...(place.short ? [] : await growth(place))],
};

async function resident({ folder, programs, rounds }: Place): Promise<Row> {
  const desk = Desk.inRepository(folder, "resident");
  const after = async (name: string, open: (probe: Probe) => Promise<Window>) => {
    const probe = new Probe(folder, name);
    const window = await open(probe);
    await wait(AFTER);
    return (await probe.ask().finally(() => window.close())).rss;
  };
  const [hello, ours]: [number[], number[]] = [[], []];
  // They do not disturb each other: it is not time that is measured.
  for (let round = 0; round < rounds(3, 1); round++) {
    const both = await Promise.all([
      after(`hello-${round}`, ({ nodeArgs, env }) => Window.open([...nodeArgs, programs.hello], { env })),
      after(`ours-${round}`, ({ nodeArgs, env }) => desk.open(nodeArgs, { env })),
    ]);
    hello.push(both[0]);
    ours.push(both[1]);
  }
  const baseline = { name: "hello on Ink", samples: hello };
  return guardedRatio({ name: "resident", samples: ours }, baseline, "bytes", 1.5);
}

async function growth({ folder }: Place): Promise<Row[]> {
  const desk = Desk.layOut(folder, "growth", reportOf45kB());
  const probe = new Probe(folder, "growth", true);
  const window = await desk.open(probe.nodeArgs, { env: probe.env });
  await takeTurn(window);
  const before = await probe.ask();
  let pressed = 0;
  const grownBy = async (keys: number): Promise<Row> => {
    for (; pressed < keys; pressed += KEYS_A_TURN) await takeTurn(window);
    await window.settle();
    const { heap } = await probe.ask();
    return {
      name: `growth by ${inWords(keys)} keys`,
      unit: "bytes",
      samples: [heap - before.heap],
      aims: [],
    };
  };
  const half = await grownBy(KEYS / 2);
  return [half, { ...(await grownBy(KEYS)), aims: [{ figure: "most", most: 5e6 }] }];
}

function inWords(count: number): string {
  return count.toLocaleString("en");
}
