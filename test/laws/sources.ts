import { existsSync, readdirSync, readFileSync } from "node:fs";
import { parseReport } from "../../src/model/report/parse.ts";
import { corpusFolder } from "../corpus/corpus-folder.ts";
import { buildReport, passingAnswers, placeholder, words } from "../fixtures/report-builder.ts";
import type { Source } from "./edit-law.ts";

const LISTS = {
  4: "First this:\n\n- one\n- two\n\nThen that.",
  31: "We all did it.\n\n```sh\n# build\n```\n\nAnd more.",
};

const TEXTS: Readonly<Record<string, string>> = {
  pristine: buildReport(),
  "2022, passing": buildReport({ edition: "2022", answers: passingAnswers("2022"), front: true }),
  "CRLF, passing": buildReport({ edition: "2025", answers: passingAnswers("2025"), lineEnd: "\r\n" }),
  "CR, lists": buildReport({ answers: LISTS, lineEnd: "\r" }),
  "no final newline": buildReport({ answers: LISTS }).trimEnd(),
  "byte order mark": `\ufeff${buildReport({ edition: "27", answers: LISTS })}`,
  "mixed line ends": buildReport({ answers: LISTS }).replaceAll(/(.{60})\n/g, "$1\r\n"),
  "CRLF down to the answers": buildReport({ answers: LISTS }).replaceAll(/Answer:\n\n/g, "Answer:\r\n\r\n"),
  "text after the report": `${buildReport({ answers: LISTS })}\n# Another project\n\n* [ ] text\n`,
  "on the marker line": buildReport({
    change: { 5: (block) => block.replace("Answer:\n", "Answer: At once.\nAnd on.\n") },
  }),
  "touching the marker": buildReport({ change: { 5: (block) => block.replace("Answer:\n\n", "Answer:\n") } }),
  "no blank line behind": buildReport({ change: { 5: (block) => block.trimEnd().concat("\n") } }),
  "marker gone": buildReport({
    answers: { 6: "> quoted\n\ntext" },
    change: { 6: (block) => block.replace("> Answer:\n", "") },
  }),
  "marker twice": buildReport({
    change: { 6: (block) => block.replace("> Answer:\n", "> Answer:\n\nAnswer:\n") },
  }),
  "heading gone": buildReport({ change: { 1: headless, 9: headless, 31: headless } }),
  "nothing in the answers": buildReport({ change: { 7: emptied, 8: emptied, 31: emptied } }),
  "questions twice": `${buildReport({ answers: LISTS })}\n${buildReport({ checklist: null })}`,
  generic:
    "# Report\n\n## Part\n\n> About it.\n\n### Question 1\n\n> **Why?**\n>\n> Answer:\n\nSo.\n\n## Text\n\nnot a section\n\n# Question 2\n\n> **What?**\n\nThis.\n",
  "checklist alone": "# Tasks\n\n- [x] one\n- [X] two\n- [] three\n- [AB] four\n",
  long: buildReport({
    answers: { 11: Array.from({ length: 60 }, (_, i) => words(15, `w${i}x`)).join("\n") },
  }),
};

function headless(block: string): string {
  return block.replace(/^### .*\n\n?/, "");
}

function emptied(block: string): string {
  return block.replace(/\n--- question \d+ fill here ---\n\n/, "").replace(placeholder(0), "");
}

/** The reports the laws are tried on: our own odd ones, and the corpus where there is one. */
export function sources(): Source[] {
  const own = Object.entries(TEXTS).map(([name, text]) => ({ name, report: parseReport(text) }));
  return [...own, ...corpusSources()];
}

/** Our own odd reports alone. */
export function ownSources(): Source[] {
  return Object.entries(TEXTS).map(([name, text]) => ({ name, report: parseReport(text) }));
}

function corpusSources(): Source[] {
  const folder = corpusFolder();
  if (!existsSync(folder)) return [];
  return ["reports", "templates"].flatMap((part) =>
    readdirSync(`${folder}/${part}`).map((file) => ({
      name: `${part}/${file}`,
      report: parseReport(readFileSync(`${folder}/${part}/${file}`, "utf8")),
    })),
  );
}
