// Prints how long things take, beside a baseline of the same run: single milliseconds say more about the machine than about us.
// `npm run bench` measures all groups, `npm run bench -- keys` those it is given.
import { mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { bulk } from "./groups/bulk.ts";
import { keys } from "./groups/keys.ts";
import { problems } from "./groups/problems.ts";
import { repository } from "./groups/repository.ts";
import { start } from "./groups/start.ts";
import { buildInkScreen } from "./ink/build.ts";
import { formatTable } from "./table.ts";

const GROUPS = [start, keys, bulk, problems, repository];

const asked = process.argv.slice(2);
const unknown = asked.find((name) => !GROUPS.some((group) => group.name === name));
if (unknown !== undefined) {
  console.error(`There is no group ${unknown}; there are ${GROUPS.map(({ name }) => name).join(", ")}.`);
  process.exitCode = 2;
} else {
  await measure(GROUPS.filter(({ name }) => asked.length === 0 || asked.includes(name)));
}

async function measure(groups: typeof GROUPS): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "report-tui-bench-"));
  try {
    const place = { folder, inkScreen: await buildInkScreen(folder) };
    console.log(`Node ${process.version}, ${availableParallelism()} processors, load ${load()} at the start`);
    for (const { name, how, measure } of groups) {
      const rows = await measure(place);
      console.log(`\n${name}: ${how}\n\n${formatTable(rows)}`);
    }
    console.log(`\nload ${load()} at the end`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function load(): string {
  return loadavg()[0]!.toFixed(1);
}
