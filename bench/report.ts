import { OFFICIAL_TABLES } from "../src/model/official/tables.ts";
import { buildReport, words } from "../test/fixtures/report-builder.ts";
import { dictionaryScript } from "../test/fixtures/report-scripts.ts";

const PROSE =
  "Every answer here is written so that it wraps, has a `code` word, and stays inside the limits of its question. ";
const PARAGRAPH = 100;
const TABLE = OFFICIAL_TABLES["2026"];
const CHECKLIST_ITEMS = 53;
const SIZE = 45_000;

/** A text of so many words, in paragraphs of a hundred. */
export function prose(count: number): string {
  const ordinary = PROSE.trimEnd().split(" ");
  const all = Array.from({ length: count }, (_, i) => ordinary[i % ordinary.length]!);
  const paragraphs = Array.from({ length: Math.ceil(count / PARAGRAPH) }, (_, i) =>
    all.slice(i * PARAGRAPH, (i + 1) * PARAGRAPH).join(" "),
  );
  return paragraphs.join("\n\n");
}

/**
 * A finished report of about 45 kB, the size real ones have: all questions answered near the top of their limits, but for those
 * whose answer is given.
 */
export function reportOf45kB(given: Readonly<Record<number, string>> = {}): string {
  return reportOf(1, given);
}

/**
 * The same so many times over: ten times it is 450 kB with 310 questions and 530 items. Numbers go on, so that nothing stands twice,
 * and `reportPyOf` as many times judges all of it.
 */
export function reportOf(times: number, given: Readonly<Record<number, string>> = {}): string {
  const first = buildReport({
    edition: "2026",
    answers: { ...answers(), ...given },
    checklist: checklist(times),
  });
  const more = buildReport({ edition: "2026", answers: answers(), checklist: null });
  const questions = more.slice(more.indexOf("### Question"));
  const parts = Array.from({ length: times - 1 }, (_, i) => renumbered(questions, (i + 1) * TABLE.length));
  const report = [first, ...parts].join("\n");
  const instructions = `${PROSE.repeat(3)}\n\n`;
  const missing = Math.max(0, Math.ceil((SIZE * times - report.length) / instructions.length));
  return report.replace("\n\n", `\n\n${instructions.repeat(missing)}`);
}

/** A `report.py` that knows the limits of all questions of such a report. */
export function reportPyOf(times: number): string {
  const rows = Array.from({ length: times }, (_, i) =>
    TABLE.map((row) => ({ ...row, question: row.question + i * TABLE.length })),
  );
  return dictionaryScript(rows.flat());
}

function answers(): Record<number, string> {
  const all = TABLE.map(({ question, words: limits, images }) => {
    const count = limits ? limits[1] - 10 : 5;
    const text = count > 20 ? `${PROSE.repeat(Math.floor(count / 21))}` : words(count);
    return [question, `${text}${images ? `\n\n![figure](figures/figure-${question}.png)` : ""}`] as const;
  });
  return Object.fromEntries(all);
}

function checklist(weeks: number): string {
  const parts = Array.from({ length: weeks }, (_, week) => {
    const items = Array.from({ length: CHECKLIST_ITEMS }, (_, i) => {
      const number = week * CHECKLIST_ITEMS + i + 1;
      return `* [${i % 2 ? "x" : " "}] Do thing number ${number} well (M${(i % 32) + 1})`;
    });
    return `### Week ${week + 1}\n\n${items.join("\n")}\n`;
  });
  return `## Overall project checklist\n\n${parts.join("\n")}`;
}

// The template's sections do not come again.
function renumbered(questions: string, by: number): string {
  return questions
    .replace(/^## .*\n\n/gm, "")
    .replace(/^### Question (\d+)/gm, (_, number) => `### Question ${Number(number) + by}`);
}
