import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { killOnce } from "./kills-case.ts";
import { addKilled, describeKills, isBroken, type Kills, noKills } from "./kills-tally.ts";
import type { Outcome } from "./outcome.ts";

const KILLS = 500;
/** More at once and the machine, not the program, is what is measured. */
const AT_ONCE = 3;

/** Kills the program at random moments of its work, `count` times; with one count and a seed, that one again. */
export async function runKills([count = `${KILLS}`, first = "1"]: readonly string[]): Promise<Outcome> {
  const root = mkdtempSync(join(tmpdir(), "report-tui-kills-"));
  const tally = noKills();
  let seed = Number(first);
  const end = seed + Number(count);
  const work = async () => {
    while (seed < end) await killIn(seed++);
  };
  const killIn = async (seed: number) => {
    const folder = join(root, `${seed}`);
    mkdirSync(folder);
    const killed = await killOnce(seed, folder).catch((error: unknown): Error => error as Error);
    addKilled(tally, seed, killed);
    if (!isBroken(killed)) rmSync(folder, { recursive: true, force: true });
  };
  const stop = noteStalls(tally);
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  stop();
  const { lines, broken } = describeKills(tally);
  if (!broken) rmSync(root, { recursive: true, force: true });
  return { lines: broken ? [...lines, `what they left is in ${root}, by seed`] : lines, broken };
}

const TICK_MS = 20;

/** Notes how late a timer comes: on a machine that does too much at once, what is typed is late as well. */
function noteStalls(tally: Kills): () => void {
  let last = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    tally.stalls.push(now - last - TICK_MS);
    last = now;
  }, TICK_MS);
  return () => clearInterval(timer);
}
