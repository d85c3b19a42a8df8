import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bulk } from "./groups/bulk.ts";
import { check } from "./groups/check.ts";
import { firstFrame } from "./groups/first-frame.ts";
import { idle } from "./groups/idle.ts";
import { keys } from "./groups/keys.ts";
import { large } from "./groups/large.ts";
import { memory } from "./groups/memory.ts";
import { outside } from "./groups/outside.ts";
import { packageSize } from "./groups/package.ts";
import { problems } from "./groups/problems.ts";
import { repository } from "./groups/repository.ts";
import { buildPrograms } from "./programs/build.ts";
import type { Group, Row } from "./row.ts";

/** All that is measured, in the order of the tables. */
export const GROUPS: readonly Group[] = [
  firstFrame,
  check,
  keys,
  large,
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

/** How much is measured; `times` repeats a short run's rounds so often. */
export type Effort = { readonly short: false } | { readonly short: true; readonly times: number };

/** Measures groups one after the other and tells each group's rows as they are there. */
export async function measureGroups(
  groups: readonly Group[],
  effort: Effort,
  tell: (group: Group, rows: readonly Row[]) => void,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "report-tui-bench-"));
  const rounds = (whole: number, short: number) => (effort.short ? short * effort.times : whole);
  try {
    const place = { folder, programs: await buildPrograms(folder), rounds, short: effort.short };
    for (const group of groups) tell(group, await group.measure(place));
  } finally {
    rmSync(folder, { recursive: true, maxRetries: 3 });
  }
}
