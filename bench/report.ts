import { OFFICIAL_TABLES } from "../src/model/official/tables.ts";
import { buildReport, words } from "../test/fixtures/report-builder.ts";

const PROSE =
  "Every answer here is written so that it wraps, has a `code` word, and stays inside the limits of its question. ";
const CHECKLIST_ITEMS = 53;
const SIZE = 45_000;

/** A finished report of about 45 kB, the size real ones have: all questions answered near the top of their limits. */
export function reportOf45kB(): string {
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
  const report = buildReport({ edition: "2026", answers: Object.fromEntries(answers), checklist });
  const instructions = `${PROSE.repeat(3)}\n\n`;
  const missing = Math.max(0, Math.ceil((SIZE - report.length) / instructions.length));
  return report.replace("\n\n", `\n\n${instructions.repeat(missing)}`);
}
