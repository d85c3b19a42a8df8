import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Severity } from "../src/model/problems/problem.ts";
import { RULES, type RuleText } from "../src/model/problems/rules.ts";

/** Where the page of the rules lies. */
export const RULES_PAGE = fileURLToPath(new URL("../docs/rules.md", import.meta.url));

const SECTIONS: readonly (readonly [Severity, string, string])[] = [
  ["error", "Errors", "What changes the official verdict or loses text."],
  ["warning", "Warnings", "What a reader or the hand-in page stumbles over."],
  ["info", "Notes", "What is good to know."],
];

const MENDS: Readonly<Record<RuleText["mends"], string>> = {
  safely: "`f` does it in the app, `report-tui check --fix` everywhere at once.",
  "when asked": "`f` does it in the app, where it can be done.",
  "by hand": "Only people can do it.",
};

const HEAD = `# What can be wrong with a report

<!-- Written by \`npm run readme\` from src/model/problems; changes belong there. -->

Each rule by its name, the gravest first. Where a case is less grave or graver than its rule, the problem says so.
No rule can be switched off: limits are not a matter of taste.`;

/** docs/rules.md, made from the rules. */
export function rulesPage(): string {
  const byName = [...RULES].sort((a, b) => (a.id < b.id ? -1 : 1));
  const sections = SECTIONS.map(
    ([severity, title, says]) => [title, says, byName.filter((rule) => rule.severity === severity)] as const,
  );
  const contents = sections.map(([title, , rules]) =>
    [`**${title}**`, "", ...rules.map(({ id, title }) => `- [${id}](#${id}): ${title}`)].join("\n"),
  );
  const parts = sections.flatMap(([title, says, rules]) => [`## ${title}`, says, ...rules.map(describeRule)]);
  return `${[HEAD, ...contents, ...parts].join("\n\n")}\n`;
}

function describeRule({ id, title, why, fix, mends, example }: RuleText): string {
  const areEndsTold = example.bad.includes("\r");
  const shown = (markdown: string) =>
    (areEndsTold ? markdown.replace(/\r\n|\r|\n/g, visibleEnd) : markdown).trimEnd();
  return [
    `### ${id}`,
    `**${title}.** ${why}`,
    `Wrong:`,
    fenced(shown(example.bad)),
    `Right:`,
    fenced(shown(example.good)),
    `${fix} ${MENDS[mends]}`,
  ].join("\n\n");
}

// In an example of line ends they are what there is to see.
function visibleEnd(end: string): string {
  return `${end.replace("\r", "␍").replace("\n", "␊")}\n`;
}

// Longer than any fence in the example.
function fenced(markdown: string): string {
  const runs = [...markdown.matchAll(/`{3,}/g)].map(([run]) => run.length);
  const fence = "`".repeat(Math.max(3, ...runs.map((length) => length + 1)));
  return `${fence}markdown\n${markdown}\n${fence}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(RULES_PAGE, rulesPage());
