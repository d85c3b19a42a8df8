import { setTimeout as wait } from "node:timers/promises";
import { Answer } from "../answer.ts";
import { InkWindow } from "../ink/window.ts";
import { interleave } from "../measure.ts";
import type { Group, Row, Samples } from "../table.ts";
import { COLUMNS, ROWS, type Window } from "../window.ts";

const ROUNDS = 10;
const KEYS_A_ROUND = 20;
const SHORT = 400;
const LONG = 5000;
const TYPED = "and so it goes on ";
const LETTERS = "abcdefghij";

/** A program that is typed into: what a key took, and the window that counts its bytes. */
interface Typist {
  readonly name: string;
  readonly window: Window;
  readonly type: (key: number) => Promise<number>;
  readonly bytes: number[];
}

/** From a key to the frame that shows it, as somebody types. */
export const keys: Group = {
  name: "keys",
  how: `a key to its whole frame at ${COLUMNS}×${ROWS}, keys 30 to 60 ms apart, ${ROUNDS} rounds of ${KEYS_A_ROUND} keys in turn`,
  measure: async ({ folder, inkScreen }) => {
    const ink = inkTypist(await InkWindow.open(inkScreen));
    const short = [await typist(folder, SHORT, "middle"), await typist(folder, SHORT, "end")];
    const long = [await typist(folder, LONG, "middle"), await typist(folder, LONG, "end")];
    const all = [ink, ...short, ...long];
    try {
      const times = await interleave(
        ROUNDS,
        Object.fromEntries(all.map((each) => [each.name, (round) => typeRound(each, round)])),
      );
      const timed = ({ name }: Typist): Samples => ({ name, samples: times[name]! });
      return [
        { ...timed(ink), unit: "ms", aims: [] },
        ...[...short, ...long].map((each) => timeRow(timed(each), timed(ink))),
        ...short.map((each, i) => growthRow(timed(long[i]!), timed(each))),
        ...all.map((each) => bytesRow(each)),
      ];
    } finally {
      for (const { window } of all) await window.close();
    }
  },
};

function inkTypist(ink: InkWindow): Typist {
  const type = (key: number) => {
    const letter = LETTERS[key % LETTERS.length]!;
    return ink.time((window) => window.send(letter), letter);
  };
  return { name: "Ink, one letter changed", window: ink.window, type, bytes: [] };
}

async function typist(folder: string, words: number, place: "middle" | "end"): Promise<Typist> {
  const answer = await Answer.open(folder, `${words}-${place}`, words);
  if (place === "middle") await answer.goToMiddle(words);
  const type = (key: number) => answer.type(TYPED[key % TYPED.length]!);
  return { name: `${words} words, ${place}`, window: answer.window, type, bytes: [] };
}

async function typeRound({ window, type, bytes }: Typist, round: number): Promise<number[]> {
  const times: number[] = [];
  for (let i = 0; i < KEYS_A_ROUND; i++) {
    const key = round * KEYS_A_ROUND + i;
    const before = window.bytes;
    times.push(await type(key));
    // Uneven gaps meet the renderer's own rhythm at every point of it. What is drawn late still counts as the key's bytes.
    await wait(30 + ((key * 17) % 31));
    if (round > 0) bytes.push(window.bytes - before);
  }
  return times;
}

function timeRow(timed: Samples, baseline: Samples): Row {
  return {
    ...timed,
    unit: "ms",
    baseline,
    aims: [
      { figure: "p50", most: 16 },
      { figure: "p95 ratio", most: 1.5 },
    ],
  };
}

function growthRow(long: Samples, short: Samples): Row {
  return { ...long, unit: "ms", baseline: short, aims: [{ figure: "p50 ratio", most: 1.2 }] };
}

function bytesRow({ name, bytes }: Typist): Row {
  return { name: `bytes: ${name}`, unit: "bytes", samples: bytes, aims: [{ figure: "mean", most: 1000 }] };
}
