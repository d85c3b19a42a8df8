import { spawn } from "node:child_process";

/** The value that a share `p` of the samples lies below: 0.5 for the median, 0 for the least. */
export function quantile(samples: readonly number[], p: number): number {
  const sorted = samples.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * p))] ?? Number.NaN;
}

/** The arithmetic mean. */
export function mean(samples: readonly number[]): number {
  return samples.reduce((sum, each) => sum + each, 0) / samples.length;
}

/**
 * Measures things in turn (A B C A B C …), so that a machine that grows slower slows all of them; the first round does not count.
 * Each thing gives its samples of a round, which is numbered from 0.
 */
export async function interleave<Name extends string>(
  rounds: number,
  things: Readonly<Record<Name, (round: number) => Promise<number | readonly number[]>>>,
): Promise<Record<Name, number[]>> {
  const names = Object.keys(things) as Name[];
  const all = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = 0; round <= rounds; round++)
    for (const name of names) {
      const samples = await things[name](round);
      if (round > 0) all[name].push(...[samples].flat());
    }
  return all;
}

/** How long a Node process takes from its start to its end, in milliseconds, and what it printed meanwhile. */
export function timeProcess(args: readonly string[]): Promise<{ ms: number; output: string }> {
  const start = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "ignore"] });
    const output: Buffer[] = [];
    child.stdout.on("data", (chunk) => output.push(chunk));
    child.on("error", reject);
    child.on("close", () => {
      resolve({ ms: performance.now() - start, output: Buffer.concat(output).toString() });
    });
  });
}
