import type { TableName } from "../official/tables.ts";

/** A published edition of the exam template, or `generic` for any other Markdown report. */
export type EditionId = "dtu-2022" | "dtu-2023" | "dtu-2024" | "dtu-2025" | "dtu-2026" | "generic";

/** Which template a report follows: its number of questions (of a generic one, those it has) and the table its checker uses. */
export interface Edition {
  readonly id: EditionId;
  readonly questions: number;
  readonly table: TableName | null;
}

/** What tells the editions apart, read off the lines of a report. */
export interface EditionSigns {
  readonly numbers: readonly number[];
  readonly sectionTitles: readonly string[];
  readonly hasChecklist: boolean;
  readonly recommends: boolean;
  readonly thirdStartsAtZero: boolean;
  readonly lastEndsAt200: boolean;
}

/** A `##` section of a published template, and the first question below it. */
export interface SectionShape {
  readonly title: string;
  readonly question: number;
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

const TITLES: ReadonlySet<string> = new Set(SECTIONS[31]!.map(({ title }) => plainTitle(title)));

/** The sections of an edition's template, in order; none for a generic report. */
export function sectionShapes({ id, questions }: Edition): readonly SectionShape[] {
  return id === "generic" ? [] : (SECTIONS[questions] ?? []);
}

/** A section of a published template for which no heading stands in a report: its first question, and where the next section begins. */
export interface MissingSection extends SectionShape {
  readonly until: number;
}

/** The sections of a template of so many questions of which none of these `##` headings is the title. */
export function missingSections(questions: number, titles: readonly string[]): MissingSection[] {
  const present = new Set(titles.map(plainTitle));
  const shapes = SECTIONS[questions] ?? [];
  return shapes
    .map((shape, i) => ({ ...shape, until: shapes[i + 1]?.question ?? questions + 1 }))
    .filter(({ title }) => !present.has(plainTitle(title)));
}

/** A heading's title as editions compare it: without case, emphasis and surplus space. */
export function plainTitle(title: string): string {
  return title.replace(/[*_`]/g, "").replace(/\s+/g, " ").trim().toLowerCase();
}

/** Whether a `##` heading is one of the sections of the published template. */
export function isTemplateSection(title: string): boolean {
  return TITLES.has(plainTitle(title));
}

/** The number of questions of the template a report follows, by the majority of numbers and titles; null for a generic report. */
export function templateQuestions(numbers: readonly number[], titles: readonly string[]): 27 | 31 | null {
  const sections = new Set(titles.filter(isTemplateSection).map(plainTitle));
  const present = new Set(numbers.filter((number) => number >= 1 && number <= 31));
  const late = [28, 29, 30, 31].filter((number) => present.has(number)).length;
  if (sections.size < 4 || present.size < 14) return null;
  return late >= 2 ? 31 : 27;
}

/** The edition of a report by its signs. */
export function recogniseEdition(signs: EditionSigns): Edition {
  const questions = templateQuestions(signs.numbers, signs.sectionTitles);
  if (questions === null) return { id: "generic", questions: signs.numbers.length, table: null };
  if (questions === 31) {
    if (signs.thirdStartsAtZero) return { id: "dtu-2026", questions, table: "2026" };
    return { id: "dtu-2025", questions, table: signs.lastEndsAt200 ? "2024-12" : "2025" };
  }
  if (!signs.hasChecklist) return { id: "dtu-2022", questions, table: "2022" };
  return { id: signs.recommends ? "dtu-2024" : "dtu-2023", questions, table: "27" };
}
