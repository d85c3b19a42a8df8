import { fork } from "node:child_process";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { type Law, tryEdit } from "./edit-law.ts";
import { sources } from "./sources.ts";

// npx tsx test/laws/laws.ts [count]              random edits over our own reports and the corpus
// npx tsx test/laws/laws.ts replay <name> <seed> one of them again

const DEFAULT_COUNT = 100_000;
const SHOWN = 5;

interface Tally {
  tried: number;
  ticks: number;
  refused: number;
  readonly broken: Record<Law, number>;
  readonly first: string[];
}

const LAWS: Readonly<Record<Law, string>> = {
  outside: "edits that changed bytes outside their spans",
  minimal: "edits not minimal (they take out or put in more than the lines that differ hold)",
  shows: "re-parses that do not show the change, the whole change and nothing but the change",
  undo: "undos that do not give the bytes back",
  refusal: "refusals not justified (they blame a line that is not at fault)",
  line: "refusals that give the line a number it does not have in the text given",
  crash: "crashes",
};

const empty = (): Tally => ({
  tried: 0,
  ticks: 0,
  refused: 0,
  broken: { outside: 0, minimal: 0, shows: 0, undo: 0, refusal: 0, line: 0, crash: 0 },
  first: [],
});

function tryAll(from: number, to: number): Tally {
  const tally = empty();
  const all = sources();
  for (let seed = from; seed < to; seed++) {
    const source = all[seed % all.length]!;
    const trial = tryEdit(source, seed);
    tally.tried++;
    if (trial.kind === "tick") tally.ticks++;
    if (trial.refused) tally.refused++;
    for (const { law, what } of trial.broken) {
      tally.broken[law]++;
      if (tally.broken[law] <= SHOWN)
        tally.first.push(`${law}: "${source.name}" ${seed}: ${what.slice(0, 400)}`);
    }
  }
  return tally;
}

function tryInChild(from: number, to: number): Promise<Tally> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(import.meta.url), ["part", String(from), String(to)]);
    child.once("message", (tally) => resolve(tally as Tally));
    child.once("exit", (code) => reject(new Error(`a part of the work ended with ${code}`)));
  });
}

async function main(count: number): Promise<number> {
  const started = performance.now();
  const parts = Math.max(1, Math.min(8, availableParallelism()));
  const bounds = Array.from({ length: parts + 1 }, (_, i) => Math.floor((count * i) / parts));
  const tallies = await Promise.all(bounds.slice(1).map((to, i) => tryInChild(bounds[i]!, to)));
  const sum = (of: (tally: Tally) => number) => tallies.reduce((total, tally) => total + of(tally), 0);
  const refused = sum((tally) => tally.refused);
  const unjust = sum((tally) => tally.broken.refusal);
  console.log(
    `${sum((tally) => tally.tried)} edits tried (${sum((tally) => tally.ticks)} ticks) on ${sources().length} reports`,
  );
  console.log(`${refused} refused (StructureError), ${refused - unjust} of them justified`);
  for (const [law, title] of Object.entries(LAWS))
    console.log(`${sum((tally) => tally.broken[law as Law])} ${title}`);
  console.log(`${((performance.now() - started) / 1000).toFixed(0)} s on ${parts} processes`);
  for (const line of tallies.flatMap((tally) => tally.first)) console.log(`  ${line}`);
  return tallies.some((tally) => Object.values(tally.broken).some((number) => number > 0)) ? 1 : 0;
}

const [command, ...rest] = process.argv.slice(2);
if (command === "part") process.send?.(tryAll(Number(rest[0]), Number(rest[1])));
else if (command === "replay") {
  const source = sources().find(({ name }) => name === rest[0]);
  if (!source) throw new Error(`there is no report called ${rest[0]}`);
  console.log(tryEdit(source, Number(rest[1])));
} else process.exitCode = await main(Number(command ?? DEFAULT_COUNT));
