import { existsSync, readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import type { ProblemContext } from "../../src/model/problems/rule.ts";
import { parseReport, type Report } from "../../src/model/report/parse.ts";

/** A report or template of the corpus, with what is known of the place it comes from. */
export interface CorpusFile {
  /** `r012`, or the file name of a template. */
  readonly id: string;
  readonly isTemplate: boolean;
  readonly report: Report;
  /** What verdicts.json says is odd about it. */
  readonly tags: readonly string[];
  readonly context: ProblemContext;
  /** Whether the files of its repository are known. */
  readonly listed: boolean;
}

interface Listed {
  readonly file: string;
  readonly tags: readonly string[];
}

/** Every report and template of the corpus, read. A report's template is the published one of its edition it has most lines of. */
export function corpusFiles(folder: string): CorpusFile[] {
  const verdicts: readonly Listed[] = JSON.parse(readFileSync(`${folder}/verdicts.json`, "utf8"));
  const tags = new Map(verdicts.map(({ file, tags }) => [file, tags]));
  const templates = readdirSync(`${folder}/templates`).map((name) => {
    const report = read(`${folder}/templates/${name}`);
    const context = { files: [], tracked: [], template: report.text };
    return { id: name, isTemplate: true, report, tags: [], context, listed: false };
  });
  const reports = readdirSync(`${folder}/reports`).map((name): CorpusFile => {
    const id = name.replace(/\.md$/, "");
    const report = read(`${folder}/reports/${name}`);
    const sameEdition = templates.filter((template) => template.report.edition.id === report.edition.id);
    const template = sameEdition
      .map(({ report: { text } }) => ({ text, lines: shared(text, report.text) }))
      .sort((a, b) => b.lines - a.lines)[0];
    const files = filesAround(`${folder}/repos/${id}.txt`, Buffer.byteLength(report.text));
    const context = {
      ...(files ? { files, tracked: files } : {}),
      ...(template ? { template: template.text } : {}),
    };
    const listed = files !== null;
    return { id, isTemplate: false, report, tags: tags.get(`reports/${name}`) ?? [], context, listed };
  });
  return [...reports, ...templates];
}

function read(path: string): Report {
  return parseReport(readFileSync(path, "utf8"));
}

/** The files of a report's repository as seen from its folder. The report is the Markdown file in the list that has its size. */
function filesAround(list: string, bytes: number): string[] | null {
  if (!existsSync(list)) return null;
  const files = readFileSync(list, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => ({ size: Number.parseInt(line, 10), path: line.slice(line.indexOf("\t") + 1) }));
  const own = files.find(({ size, path }) => size === bytes && /\.md$/i.test(path));
  const report = own?.path ?? "reports/README.md";
  return files.map(({ path }) => posix.relative(posix.dirname(report), path));
}

/** How many lines of one text stand in another. */
function shared(text: string, other: string): number {
  const lines = new Set(other.split(/\r?\n/));
  return text.split(/\r?\n/).filter((line) => line !== "" && lines.has(line)).length;
}
