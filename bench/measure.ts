import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";

/** The value that a share `p` of the samples lies below, 0.5 for the median; the mean of two where it lies between them. */
export function quantile(samples: readonly number[], p: number): number {
  const sorted = samples.toSorted((a, b) => a - b);
  const at = sorted.length * p;
  return mean([
    sorted[Math.max(0, Math.ceil(at) - 1)]!,
    sorted[Math.min(sorted.length - 1, Math.floor(at))]!,
  ]);
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

/**
 * How long a Node process takes from its start to its end, in milliseconds. Fails if it does not print all it should, or ends with
 * another code than these: a crash is fast, too.
 */
export async function timeProcess(
  args: readonly string[],
  prints: readonly string[] = [],
  codes: readonly number[] = [0],
): Promise<number> {
  const start = performance.now();
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "pipe"] });
  const closed = once(child, "close");
  const [printed, errors] = await Promise.all([text(child.stdout), text(child.stderr)]);
  const [code, signal] = await closed;
  const ms = performance.now() - start;
  const missing = prints.find((each) => !printed.includes(each));
  if (codes.includes(code) && missing === undefined) return ms;
  const silent = missing === undefined ? "" : ` and did not print ${missing}`;
  throw new Error(`node ${args.slice(0, 3).join(" ")} ended with ${code ?? signal}${silent}.\n${errors}`);
}
