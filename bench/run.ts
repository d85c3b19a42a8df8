import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bulk } from "./groups/bulk.ts";
import { check } from "./groups/check.ts";
import { firstFrame } from "./groups/first-frame.ts";
import { idle } from "./groups/idle.ts";
import { keys } from "./groups/keys.ts";
import { huge, large } from "./groups/large.ts";
import { memory } from "./groups/memory.ts";
import { outside } from "./groups/outside.ts";
import { packageSize } from "./groups/package.ts";
import { problems } from "./groups/problems.ts";
import { repository } from "./groups/repository.ts";
import { buildPrograms } from "./programs/build.ts";
import type { Group, Place, Row } from "./row.ts";
import { Window } from "./window.ts";

/** All that is measured, in the order of the tables. */
export const GROUPS: readonly Group[] = [
  firstFrame,
  check,
  keys,
  large,
  huge,
  outside,
  memory,
  idle,
  packageSize,
  bulk,
  problems,
  repository,
];

/** Those with something that says enough in a short run. */
export const GUARDED: readonly Group[] = [firstFrame, check, keys, memory, packageSize];

/** How much is measured: all, or a short run so many times. */
export type Effort = { readonly short: false } | { readonly short: true; readonly times: number };

/** Measures groups one after the other and tells each group's rows as they are there, of all its runs; what fails is a row that says so. */
export async function measureGroups(
  groups: readonly Group[],
  effort: Effort,
  tell: (group: Group, rows: readonly Row[]) => void,
): Promise<void> {
  const all = mkdtempSync(join(tmpdir(), "report-tui-bench-"));
  const rounds = (whole: number, short: number) => (effort.short ? short : whole);
  try {
    const programs = await buildPrograms(all);
    for (const group of groups) {
      const rows: Row[] = [];
      for (let run = 0; run < (effort.short ? effort.times : 1); run++) {
        const folder = mkdtempSync(join(all, "run-"));
        rows.push(...(await measureGroup(group, { folder, programs, rounds, short: effort.short })));
      }
      tell(group, rows);
    }
  } finally {
    rmSync(all, { recursive: true, maxRetries: 3 });
  }
}

async function measureGroup({ name, measure }: Group, place: Place): Promise<readonly Row[]> {
  try {
    return await measure(place);
  } catch (error) {
    const { message } = error as Error;
    console.error(`${name}: ${message}`);
    return [{ name, unit: "ms", samples: [], aims: [], fault: message.split("\n")[0] }];
  } finally {
    await Window.closeAll();
  }
}
