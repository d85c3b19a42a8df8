import type { Edition } from "../report/edition.ts";

/** A group of a published template's checklist. Where variants of one edition differ, the least number of items counts. */
export interface GroupShape {
  readonly title: string;
  readonly items: number;
}

const EARLY_GROUPS: readonly GroupShape[] = [
  { title: "Week 1", items: 17 },
  { title: "Week 2", items: 10 },
  { title: "Week 3", items: 6 },
  { title: "Additional", items: 3 },
];

const LATE_GROUPS: readonly GroupShape[] = [
  { title: "Week 1", items: 20 },
  { title: "Week 2", items: 18 },
  { title: "Week 3", items: 8 },
  { title: "Extra", items: 6 },
];

const GROUPS: Readonly<Record<Edition["id"], readonly GroupShape[]>> = {
  "dtu-2022": [],
  "dtu-2023": EARLY_GROUPS,
  "dtu-2024": EARLY_GROUPS,
  "dtu-2025": LATE_GROUPS,
  "dtu-2026": LATE_GROUPS,
  generic: [],
};

/** The groups of an edition's checklist, in order; none where its template has no checklist. */
export function groupShapes({ id }: Edition): readonly GroupShape[] {
  return GROUPS[id];
}
