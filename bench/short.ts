// A short run of what says something on any machine: fails where a figure is more than twice the one in ratios.json, also when measured longer.
import { readFileSync } from "node:fs";
import { COMMITTED, type Figures, figuresOf, grosslyWorse } from "./ratios.ts";
import type { Group, Row } from "./row.ts";
import { GUARDED, measureGroups } from "./run.ts";

const LONGER = 3;
const committed: Figures = JSON.parse(readFileSync(COMMITTED, "utf8"));

const doubtful = await measure(GUARDED, 1);
const worse = doubtful.length > 0 ? await measure(doubtful, LONGER) : [];
if (worse.length > 0) {
  console.error("More than twice what bench/ratios.json has. `npm run bench` tells more.");
  process.exitCode = 1;
}

/** Measures groups, prints their figures, and gives the groups with one that is grossly worse. */
async function measure(groups: readonly Group[], times: number): Promise<Group[]> {
  const worse: Group[] = [];
  await measureGroups(groups, { short: true, times }, (group, rows) => {
    if (tell(rows).length > 0) worse.push(group);
  });
  return worse;
}

function tell(rows: readonly Row[]): string[] {
  const figures = figuresOf(rows);
  const worse = grosslyWorse(figures, committed);
  for (const [name, value] of Object.entries(figures))
    console.log(
      `${worse.includes(name) ? "✗" : "✓"} ${name}: ${value}, committed ${committed[name] ?? "none"}`,
    );
  for (const { name, fault } of rows) if (fault !== undefined) console.log(`✗ ${name}: ${fault}`);
  const broken = rows.filter(({ fault }) => fault !== undefined).map(({ name }) => name);
  return [...worse, ...broken];
}
