import { readdirSync, readFileSync } from "node:fs";
import { officialVerdict, type Verdict } from "../../src/model/official/judge.ts";
import type { TableName } from "../../src/model/official/tables.ts";
import { findProblems } from "../../src/model/problems/find-problems.ts";
import { parseReport } from "../../src/model/report/parse.ts";

/** What the corpus says of the model: counts to print, and each thing that is not as it should be in a sentence. */
export interface CorpusResult {
  readonly files: number;
  readonly opened: number;
  readonly verdicts: number;
  readonly equal: number;
  readonly templates: number;
  readonly recognised: number;
  readonly crashes: number;
  readonly faults: readonly string[];
}

interface ExpectedVerdict {
  readonly outcome: string;
  readonly answers: number;
  readonly passed: number | null;
  readonly questions: readonly {
    readonly words: number;
    readonly images: number;
    readonly passed: boolean | null;
  }[];
}

interface ExpectedFile {
  readonly file: string;
  readonly verdicts: Readonly<Partial<Record<TableName, ExpectedVerdict>>>;
}

/** Opens every report and template, compares every verdict and every edition. */
export function checkCorpus(folder: string): CorpusResult {
  const expected: readonly ExpectedFile[] = JSON.parse(readFileSync(`${folder}/verdicts.json`, "utf8"));
  const read = openFiles(folder, expected);
  const judged = judgeFiles(folder, expected);
  return { ...read, ...judged, faults: [...read.faults, ...judged.faults] };
}

function openFiles(folder: string, expected: readonly ExpectedFile[]) {
  const templates = readdirSync(`${folder}/templates`).map((name) => `templates/${name}`);
  const listed = expected.map(({ file }) => file);
  const present = readdirSync(`${folder}/reports`).map((name) => `reports/${name}`);
  const files = [...new Set([...listed, ...present, ...templates])];
  const faults: string[] = [];
  let opened = 0;
  let recognised = 0;
  for (const file of files) {
    try {
      const text = readFileSync(`${folder}/${file}`, "utf8");
      const report = parseReport(text);
      findProblems(report);
      opened++;
      if (!templates.includes(file)) continue;
      const wanted = editionOfTemplate(file);
      if (report.edition.id === wanted) recognised++;
      else faults.push(`${file} is read as ${report.edition.id}, not ${wanted}`);
    } catch (error) {
      faults.push(`${file} crashes: ${String(error)}`);
    }
  }
  const crashes = files.length - opened;
  return { files: files.length, opened, templates: templates.length, recognised, crashes, faults };
}

function judgeFiles(folder: string, expected: readonly ExpectedFile[]) {
  const faults: string[] = [];
  let equal = 0;
  let verdicts = 0;
  for (const { file, verdicts: byTable } of expected) {
    const text = readFileSync(`${folder}/${file}`, "utf8");
    for (const [table, wanted] of Object.entries(byTable)) {
      verdicts++;
      const fault = difference(officialVerdict(text, table as TableName), wanted);
      if (fault) faults.push(`${file} by table ${table}: ${fault}`);
      else equal++;
    }
  }
  return { verdicts, equal, faults };
}

// The edition by the date in a template's name; that of 2024 is the one that says `Recommended`, from June on.
function editionOfTemplate(file: string): string {
  const date = /README\.(\d{4}-\d\d)/.exec(file)?.[1] ?? "";
  if (date < "2023") return "dtu-2022";
  if (date < "2024") return "dtu-2023";
  if (date < "2024-12") return "dtu-2024";
  return date < "2026" ? "dtu-2025" : "dtu-2026";
}

function difference(verdict: Verdict, wanted: ExpectedVerdict): string | null {
  const outcome = verdict.message === "" ? verdict.outcome : `${verdict.outcome}: ${verdict.message}`;
  if (outcome !== wanted.outcome) return `ends with "${outcome}", not "${wanted.outcome}"`;
  if (verdict.answers !== wanted.answers) return `${verdict.answers} answers, not ${wanted.answers}`;
  if (verdict.passed !== wanted.passed) return `${verdict.passed} passed, not ${wanted.passed}`;
  if (verdict.questions.length !== wanted.questions.length)
    return `${verdict.questions.length} counts, not ${wanted.questions.length}`;
  for (const [i, { words, images, passed }] of wanted.questions.entries()) {
    const got = verdict.questions[i]!;
    if (got.words !== words) return `answer ${i + 1} has ${got.words} words, not ${words}`;
    if (got.images !== images) return `answer ${i + 1} has ${got.images} images, not ${images}`;
    if (got.passed !== passed) return `answer ${i + 1} passed: ${got.passed}, not ${passed}`;
  }
  return null;
}
