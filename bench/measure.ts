import { spawn } from "node:child_process";

/** What several runs of one thing took, in milliseconds. */
export interface Times {
  readonly median: number;
  readonly worst: number;
  readonly best: number;
}

/** Sums up single times. */
export function summarise(times: readonly number[]): Times {
  const sorted = times.toSorted((a, b) => a - b);
  return { median: sorted[Math.floor(sorted.length / 2)]!, worst: sorted.at(-1)!, best: sorted[0]! };
}

/** Runs things in turn (A B C A B C …), so that a machine that grows slower slows all of them; the first round does not count. */
export async function interleave(
  rounds: number,
  things: Readonly<Record<string, () => Promise<number>>>,
): Promise<Record<string, Times>> {
  const times = new Map<string, number[]>(Object.keys(things).map((name) => [name, []]));
  for (let round = 0; round <= rounds; round++)
    for (const [name, run] of Object.entries(things)) {
      const time = await run();
      if (round > 0) times.get(name)!.push(time);
    }
  return Object.fromEntries([...times].map(([name, list]) => [name, summarise(list)]));
}

/** How long a process takes from its start to its end, output read and thrown away. */
export function timeProcess(args: readonly string[]): Promise<number> {
  const start = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "ignore"] });
    child.stdout.resume();
    child.on("error", reject);
    child.on("close", () => resolve(performance.now() - start));
  });
}
