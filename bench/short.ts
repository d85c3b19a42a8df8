// A short run of what says something on any machine: fails where a figure is more than twice the one in ratios.json, also as the median of more runs.
import { readFileSync } from "node:fs";
import { COMMITTED, type Figures, figuresOf, grosslyWorse, unmatched } from "./ratios.ts";
import { type Group, missesAim, type Row } from "./row.ts";
import { GUARDED, measureGroups } from "./run.ts";

const AGAIN = 3;
const committed: Figures = JSON.parse(readFileSync(COMMITTED, "utf8"));
const all: Record<string, number> = {};

const doubtful = await measure(GUARDED, 1);
const worse = doubtful.length > 0 ? await measure(doubtful, AGAIN) : [];
if (worse.length > 0) {
  console.error(
    "More than twice what bench/ratios.json has, or not as it must be. `npm run bench` tells more.",
  );
  process.exitCode = 1;
}
const others = unmatched(all, committed);
if (others.length > 0) {
  console.error(
    `Either this run or bench/ratios.json lacks ${others.join("; ")}. \`npm run bench -- --commit\` writes it anew.`,
  );
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
  Object.assign(all, figures);
  const worse = grosslyWorse(figures, committed);
  for (const [name, value] of Object.entries(figures))
    console.log(
      `${worse.includes(name) ? "✗" : "✓"} ${name}: ${value}, committed ${committed[name] ?? "none"}`,
    );
  // How many packages there are says the same on any machine.
  const broken = rows.filter((row) => row.fault !== undefined || (row.unit === "packages" && missesAim(row)));
  for (const { name, fault } of broken) console.log(`✗ ${name}: ${fault ?? "more than it aims at"}`);
  return [...worse, ...broken.map(({ name }) => name)];
}
