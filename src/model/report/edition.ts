import type { TableName } from "../official/tables.ts";
import { SECTION_TITLES } from "../template/template-shape.ts";

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

const TITLES: ReadonlySet<string> = new Set(SECTION_TITLES.map(plainTitle));

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
