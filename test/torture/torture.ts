import type { Outcome } from "./outcome.ts";

// npx tsx test/torture/torture.ts                      every part
// npx tsx test/torture/torture.ts storage [words]      faults of storage, or those with these words in their names
// npx tsx test/torture/torture.ts races [count]        interleaved saves
// npx tsx test/torture/torture.ts kills [count] [seed] kills of the built program; a seed begins there
// npx tsx test/torture/torture.ts merges [count]       generated merges over all reports
// npx tsx test/torture/torture.ts merges seed <seed>   one of them again
// npx tsx test/torture/torture.ts real [--show]        the merges of the corpus, with each conflict

type Part = (args: readonly string[]) => Promise<Outcome>;

/** What can be tortured, by the word that asks for it; a part is loaded only when it runs. */
const PARTS: Readonly<Record<string, () => Promise<Part>>> = {
  storage: async () => (await import("./storage.ts")).runStorage,
  kills: async () => (await import("./kills.ts")).runKills,
  races: async () => (await import("./races.ts")).runRaces,
  merges: async () => (await import("./merges.ts")).runMerges,
  real: async () => (await import("./real-merges.ts")).runRealMerges,
};

async function runPart(load: () => Promise<Part>, args: readonly string[]): Promise<void> {
  const started = performance.now();
  const { lines, broken } = await (await load())(args);
  for (const line of lines) console.log(line);
  console.log(`${((performance.now() - started) / 1000).toFixed(0)} s\n`);
  if (broken) process.exitCode = 1;
}

const [name, ...args] = process.argv.slice(2);
if (name === undefined) for (const load of Object.values(PARTS)) await runPart(load, []);
else if (Object.hasOwn(PARTS, name)) await runPart(PARTS[name]!, args);
else throw new Error(`there is no part called ${name}; the parts are ${Object.keys(PARTS).join(", ")}`);
