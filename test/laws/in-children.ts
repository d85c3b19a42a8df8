import { fork } from "node:child_process";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";

const MOST_PROCESSES = 8;

/** Does `count` trials in as many processes as the machine runs at once; each is told its share (`from`, `to`) and sends a tally. */
export function inChildren<T>(script: string, part: string, count: number): Promise<T[]> {
  const parts = Math.max(1, Math.min(MOST_PROCESSES, availableParallelism()));
  const bounds = Array.from({ length: parts + 1 }, (_, i) => Math.floor((count * i) / parts));
  return Promise.all(bounds.slice(1).map((to, i) => inChild<T>(script, [part, `${bounds[i]}`, `${to}`])));
}

function inChild<T>(script: string, args: readonly string[]): Promise<T> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(script), args);
    child.once("message", (tally) => resolve(tally as T));
    child.once("exit", (code) => reject(new Error(`a part of the work ended with ${code}`)));
  });
}
