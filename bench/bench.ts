// Prints how long things take, beside a baseline of the same run: single milliseconds say more about the machine than about us.
// `npm run bench` measures all groups and writes results.md; with `-- --commit` also ratios.json, from short runs as `npm test` has them.
// `npm run bench -- keys` measures the groups it is given and only prints.

import { writeFileSync } from "node:fs";
import { COMMITTED, figuresOf } from "./ratios.ts";
import { formatGroup, formatResults, load, type Measured, machine, RESULTS } from "./results.ts";
import type { Row } from "./row.ts";
import { GROUPS, GUARDED, measureGroups } from "./run.ts";

const COMMIT = "--commit";
const TIMES = 3;
const asked = process.argv.slice(2).filter((arg) => arg !== COMMIT);
const commits = process.argv.includes(COMMIT);
const unknown = asked.find((name) => !GROUPS.some((group) => group.name === name));
if (unknown !== undefined) {
  console.error(`There is no group ${unknown}; there are ${GROUPS.map(({ name }) => name).join(", ")}.`);
  process.exitCode = 2;
} else if (asked.length > 0 && commits) {
  console.error(`${COMMIT} keeps the figures of all groups, so name none.`);
  process.exitCode = 2;
} else await run();

async function run(): Promise<void> {
  const measured: Measured[] = [];
  const groups = GROUPS.filter(({ name }) => asked.length === 0 || asked.includes(name));
  const before = load();
  console.log(`${machine()}, load ${before} at the start`);
  await measureGroups(groups, { short: false }, (group, rows) => {
    measured.push({ group, rows });
    console.log(`\n${formatGroup({ group, rows })}`);
  });
  console.log(`\nload ${load()} at the end`);
  failOn(measured.flatMap(({ rows }) => rows));
  if (asked.length > 0) return;
  writeFileSync(RESULTS, formatResults(measured, before));
  if (commits) await commit();
}

// Measured as `npm test` does, so that like is compared with like.
async function commit(): Promise<void> {
  const all: Row[] = [];
  await measureGroups(GUARDED, { short: true, times: TIMES }, (_, rows) => all.push(...rows));
  if (failOn(all)) console.error("Something went wrong, so ratios.json stays as it was.");
  else writeFileSync(COMMITTED, `${JSON.stringify(figuresOf(all), null, 2)}\n`);
}

function failOn(rows: readonly Row[]): boolean {
  const faults = rows.some(({ fault }) => fault !== undefined);
  if (faults) process.exitCode = 1;
  return faults;
}
