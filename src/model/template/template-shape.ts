import type { Edition } from "../report/edition.ts";

/** A `##` section of a published template, and the first question below it. */
export interface SectionShape {
  readonly title: string;
  readonly question: number;
}

/** A group of a published template's checklist. Where variants of one edition differ, the least number of items counts. */
export interface GroupShape {
  readonly title: string;
  readonly items: number;
}

const EARLY: readonly SectionShape[] = [
  { title: "Group information", question: 1 },
  { title: "Coding environment", question: 4 },
  { title: "Version control", question: 7 },
  { title: "Running code and tracking experiments", question: 12 },
  { title: "Working in the cloud", question: 17 },
];

const SECTIONS: Readonly<Record<number, readonly SectionShape[]>> = {
  27: [...EARLY, { title: "Overall discussion of project", question: 25 }],
  31: [
    ...EARLY,
    { title: "Deployment", question: 23 },
    { title: "Overall discussion of project", question: 27 },
  ],
};

/** The titles of all sections that a published template has. */
export const SECTION_TITLES: readonly string[] = SECTIONS[31]!.map(({ title }) => title);

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

/** The sections of an edition's template, in order; none for a generic report. */
export function sectionShapes({ id, questions }: Edition): readonly SectionShape[] {
  return id === "generic" ? [] : (SECTIONS[questions] ?? []);
}

/** The groups of an edition's checklist, in order; none where its template has no checklist. */
export function groupShapes({ id }: Edition): readonly GroupShape[] {
  return GROUPS[id];
}
