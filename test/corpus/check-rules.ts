import { findProblems } from "../../src/model/problems/find-problems.ts";
import type { Problem } from "../../src/model/problems/problem.ts";
import type { CorpusFile } from "./corpus-files.ts";

/** A file of the corpus and what the rules say of it. */
export interface Judgement {
  readonly file: CorpusFile;
  readonly problems: readonly Problem[];
}

/** In how many reports, and how often in all, a rule fires; and how often it offers a fix. */
export interface RuleCount {
  readonly rule: string;
  readonly reports: number;
  readonly places: number;
  readonly fixes: number;
}

/** What the rules say of every file, told what is known of its surroundings. */
export function judgeCorpus(files: readonly CorpusFile[]): Judgement[] {
  return files.map((file) => ({ file, problems: findProblems(file.report, file.context) }));
}

/** How often each rule fires in the reports, templates aside; those that fire in most reports first, those that never do last. */
export function countRules(judgements: readonly Judgement[], rules: readonly string[]): RuleCount[] {
  const reports = judgements.filter(({ file }) => !file.isTemplate);
  return rules
    .map((rule) => {
      const found = reports.map(({ problems }) => problems.filter((problem) => problem.rule === rule));
      const all = found.flat();
      const fixes = all.filter(({ fix }) => fix).length;
      return { rule, reports: found.filter(({ length }) => length > 0).length, places: all.length, fixes };
    })
    .sort((a, b) => b.reports - a.reports || b.places - a.places || (a.rule < b.rule ? -1 : 1));
}

/** What is said of the published templates, each sentence with its template and rule: errors, which are faults of ours, and warnings. */
export function judgeTemplates(judgements: readonly Judgement[]): { errors: string[]; warnings: string[] } {
  const said = (severity: Problem["severity"]) =>
    judgements
      .filter(({ file }) => file.isTemplate)
      .flatMap(({ file, problems }) =>
        problems
          .filter((problem) => problem.severity === severity)
          .map(({ rule, message }) => `${file.id}: ${rule}: ${message}`),
      );
  return { errors: said("error"), warnings: said("warning") };
}
