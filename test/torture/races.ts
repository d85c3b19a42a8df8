import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { halfWay, words } from "../stories/fixtures/reports.ts";
import { ask } from "./ask.ts";
import type { Outcome } from "./outcome.ts";
import type { AppChanges, AppHolds, AppOrder } from "./races-app.ts";
import { changesIn } from "./races-change.ts";
import type { SaverOrder, SaverTold } from "./races-saver.ts";
import { addRound, describeRaces, noRaces } from "./races-tally.ts";
import type { WriterSave } from "./races-writer.ts";

const SAVES = 5_000;
/** Saves in one round: each begins with a new file and new sessions, and ends with everybody at rest. */
const IN_ROUND = 250;

/** Every question is answered and there is an item for every tick, so that no change is ever taken back on purpose. */
const REPORT = halfWay({
  answers: Object.fromEntries(Array.from({ length: 40 }, (_, i) => [i + 1, words(12, `about-${i + 1}`)])),
  checklist: `## Overall project checklist\n\n### Week 1\n\n${Array.from(
    { length: IN_ROUND },
    (_, i) => `* [ ] Do the thing number ${i} (M${1 + (i % 30)})\n`,
  ).join("")}\n`,
});

/** Lets the app, a second instance of it and a foreign writer save into one file, and looks where every change went. */
export async function runRaces([count = `${SAVES}`]: readonly string[]): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), "report-tui-races-"));
  // Nothing of this may come among the drafts of whoever runs it.
  const env = {
    ...process.env,
    XDG_STATE_HOME: join(folder, "state"),
    XDG_CONFIG_HOME: join(folder, "config"),
  };
  const started: ChildProcess[] = [];
  const start = async (name: string) => {
    const child = fork(fileURLToPath(new URL(`./races-${name}.ts`, import.meta.url)), { env });
    started.push(child);
    await once(child, "message");
    return child;
  };
  try {
    const savers = await raceSavers(folder, await Promise.all(["saver", "saver", "saver"].map(start)));
    const [app, second, writer] = await Promise.all(["app", "app", "writer"].map(start));
    const races = noRaces();
    const rounds = Math.max(1, Math.ceil(Number(count) / IN_ROUND));
    for (let round = 0; round < rounds; round++)
      addRound(races, await race(folder, round, [app!, second!], writer!));
    const { lines, broken } = describeRaces(races);
    return { lines: [...savers.lines, ...lines], broken: broken || savers.broken };
  } finally {
    for (const child of started) child.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Three processes that save words with nothing but `saveReport`: each word they are told is saved must be there. */
async function raceSavers(folder: string, savers: readonly ChildProcess[]): Promise<Outcome> {
  const path = join(folder, "savers.md");
  writeFileSync(path, REPORT);
  const orders = savers.map((_, i): SaverOrder => ({ path, name: `s${i}-`, seed: i, changes: 300 }));
  const told = await Promise.all(savers.map((saver, i) => ask<SaverTold>(saver, orders[i]!)));
  for (const saver of savers) saver.kill();
  const there = changesIn(readFileSync(path, "utf8"));
  const late = told.flatMap(({ late }) => late.map(changesIn));
  const saved = told.flatMap(({ saved }) => saved);
  const lost = saved.filter((word) => !there.has(word) && !late.some((words) => words.has(word)));
  const refused = told.flatMap(({ refused }) =>
    Object.entries(refused).map(([why, times]) => `${times} ${why}`),
  );
  return {
    lines: [
      `Savers: 3 processes, ${saved.length} words saved by saveReport alone, lost ${lost.length}` +
        ` (refused and saved later: ${refused.join(", ") || "none"})`,
    ],
    broken: lost.length > 0,
  };
}

async function race(
  folder: string,
  round: number,
  apps: readonly ChildProcess[],
  writer: ChildProcess,
): Promise<Parameters<typeof addRound>[1]> {
  const path = join(folder, `round-${round}.md`);
  writeFileSync(path, REPORT);
  await Promise.all(apps.map((app) => askApp<boolean>(app, { type: "open", path })));
  const order = (name: string, i: number, changes: number) => ({ path, name, seed: round * 3 + i, changes });
  const changing = apps.map((app, i) =>
    askApp<AppChanges>(app, { type: "round", parity: i, ...order(`${"ab"[i]}${round}-`, i, IN_ROUND * 0.4) }),
  );
  const saves = await ask<WriterSave[]>(writer, order(`w${round}-`, 2, IN_ROUND * 0.2));
  const changes = await Promise.all(changing);
  const rested = await Promise.all(apps.map((app) => askApp<boolean>(app, { type: "settle" })));
  const there = changesIn(readFileSync(path, "utf8"));
  const all = [...changes.flatMap(({ made }) => made), ...saves.map(({ word }) => word)];
  const missing = all.filter((change) => !there.has(change));
  const holds = await Promise.all(
    apps.map((app) => askApp<AppHolds>(app, { type: "find", changes: missing })),
  );
  return { round, changes, saves, rested: rested.every(Boolean), missing, holds };
}

function askApp<T>(app: ChildProcess, order: AppOrder): Promise<T> {
  return ask<T>(app, order);
}
