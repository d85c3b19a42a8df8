import { OFFICIAL_TABLES } from "../src/model/official/tables.ts";
import { buildReport, words } from "../test/fixtures/report-builder.ts";

const PROSE =
  "Every answer here is written so that it wraps, has a `code` word, and stays inside the limits of its question. ";
const PARAGRAPH = 100;
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
  const answers = OFFICIAL_TABLES["2026"].map(({ question, words: limits, images }) => {
    const count = limits ? limits[1] - 10 : 5;
    const text = count > 20 ? `${PROSE.repeat(Math.floor(count / 19))}` : words(count);
    return [question, `${text}${images ? `\n\n![figure](figures/figure-${question}.png)` : ""}`] as const;
  });
  const items = Array.from(
    { length: CHECKLIST_ITEMS },
    (_, i) => `* [${i % 2 ? "x" : " "}] Do thing number ${i + 1} well (M${(i % 32) + 1})`,
  );
  const checklist = `## Overall project checklist\n\n### Week 1\n\n${items.join("\n")}\n`;
  const all = { ...Object.fromEntries(answers), ...given };
  const report = buildReport({ edition: "2026", answers: all, checklist });
  const instructions = `${PROSE.repeat(3)}\n\n`;
  const missing = Math.max(0, Math.ceil((SIZE - report.length) / instructions.length));
  return report.replace("\n\n", `\n\n${instructions.repeat(missing)}`);
}
