import { existsSync } from "node:fs";
import { ANSWER_RULES } from "../../../src/model/problems/find-trouble.ts";
import type { ProblemContext } from "../../../src/model/problems/rule.ts";
import { RULES } from "../../../src/model/problems/rules.ts";
import { corpusFiles } from "../../corpus/corpus-files.ts";
import { corpusFolder } from "../../corpus/corpus-folder.ts";
import { placeExample } from "../../fixtures/place-example.ts";
import { buildReport, CHECKLIST, passingAnswers, words } from "../../fixtures/report-builder.ts";
import type { Random } from "../random.ts";
import { ownSources } from "../sources.ts";

/** A text that fixes are tried on, and what surrounds it. */
export interface FixSource {
  readonly name: string;
  readonly text: string;
  readonly context: ProblemContext;
}

const ALL_EXAMPLES = RULES.map((rule) => ({ id: rule.id, ...placeExample(rule, "bad") }));
// Beside a made-up report lies all that any rule's example needs; the first of it is not in git.
const FILES = [...new Set(ALL_EXAMPLES.flatMap(({ context }) => context.files ?? []))];
// Answers of one line hold no line end that a fix could take for its own.
const ONE_LINE = buildReport({ answers: { 8: "```", 9: "--- We did. ---", 10: "a ## b" } });
const OWN: ProblemContext = { files: FILES, tracked: FILES.slice(1), template: buildReport() };

/** Our own odd reports, and the bad example of each rule in a report that is good but for it. */
export function ownFixSources(): FixSource[] {
  const odd = ownSources().map(({ name, report }) => ({ name, text: report.text, context: OWN }));
  return [
    ...odd,
    ...["\r\n", "\r"].map((lineEnd) => ({
      name: `answers of one line in ${JSON.stringify(lineEnd)}`,
      text: ONE_LINE.replaceAll("\n", lineEnd),
      context: OWN,
    })),
    ...ALL_EXAMPLES.map(({ id, text, context }) => ({ name: `example of ${id}`, text, context })),
  ];
}

/** The reports and templates of the corpus; none where there is no corpus. */
export function corpusFixSources(): FixSource[] {
  const folder = corpusFolder();
  if (!existsSync(folder)) return [];
  return corpusFiles(folder).map(({ id, report, context }) => ({ name: id, text: report.text, context }));
}

const BAD_ANSWERS = ANSWER_RULES.map(({ example }) => example.bad);
const BAD_BLOCKS = RULES.map(({ example }) => example.bad).filter((bad) => bad.startsWith("### Question 7"));
const BAD_ITEMS = RULES.map(({ example }) => example.bad).filter((bad) => /^[*+-] \[/.test(bad));

/** A report with the bad examples of many rules in it, at random: beside one another, within one answer, at its very end. */
export function faultyReport(random: Random): FixSource {
  const answers: Record<number, string> = random.below(2) === 0 ? passingAnswers("2026") : {};
  const change: Record<number, (block: string) => string> = {};
  for (let number = 1; number <= 31; number++) {
    const bad = () => random.pick(BAD_ANSWERS);
    const beside = [
      bad,
      () => words(20),
      () => "- one\n- two",
      () => "> as they say",
      () => "```sh\nmake\n```",
    ];
    const parts = Array.from({ length: 1 + random.below(3) }, () => random.pick(beside)());
    if (random.below(3) === 0) answers[number] = parts.join(random.pick(["\n\n", "\n\n", "\n"]));
    if (BAD_BLOCKS.length > 0 && random.below(6) === 0) {
      const block = random.pick(BAD_BLOCKS).replaceAll("Question 7", `Question ${number}`);
      change[number] = (good) => `${/^## [^\n]*\n\n/.exec(good)?.[0] ?? ""}${block}\n\n`;
    }
  }
  const items = BAD_ITEMS.length > 0 ? `${random.pick(BAD_ITEMS)}\n` : "";
  const checklist = CHECKLIST.replace("### Week 2\n\n", `### Week 2\n\n${items}`);
  const lineEnd = random.pick(["\n", "\n", "\r\n"] as const);
  return { name: "faulty", text: buildReport({ answers, change, checklist, lineEnd }), context: OWN };
}
