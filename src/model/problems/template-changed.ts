import type { Report } from "../report/parse.ts";
import type { Question } from "../report/questions.ts";
import { changedItems } from "../template/compare-items.ts";
import { type ChangedPrompt, comparePrompts } from "../template/compare-prompts.ts";
import { templateFor } from "../template/template.ts";
import { describeDifferences } from "../template/words.ts";
import { holdsConflict } from "./holds-conflict.ts";
import { type Finding, ofQuestion, type VerdictRule } from "./rule.ts";

/** What the course wrote and the team has changed: prompts, and the texts of checklist items. */
export const templateChanged: VerdictRule = {
  id: "template-changed",
  severity: "info",
  title: "Template changed",
  why: "Whoever grades reads the answer under another question than the course asked.",
  fix: "Puts the prompt or the item back as the report had it when it was first committed; answers and marks stay.",
  mends: "when asked",
  example: {
    bad: "### Question 7\n\n> **Did you work together?**\n>\n> Answer:\n\nWe used pull requests.",
    good: "### Question 7\n\n> **How did you work together?**\n>\n> Answer:\n\nWe used pull requests.",
  },
  find: ({ report, context, problems }) => {
    const template = templateFor(report, context.template);
    if (!template || template.text === report.text) return [];
    const told = new Set(problems.filter(({ rule }) => GRAVER.has(rule)).map(({ question }) => question));
    const { compared, changed: all } = comparePrompts(report, template);
    const changed = all.filter(({ question }) => !isUnmerged(report, question));
    if (changed.length > FEW && changed.length * 2 > compared)
      return [...mostPrompts(compared, changed), ...items(report, template)];
    const alone = changed.filter(({ question }) => !told.has(question.number ?? undefined));
    return [...alone.map(promptFinding), ...items(report, template)];
  },
};

/** As many changed prompts are told one by one, however short the report is. */
const FEW = 3;

/** Rules that say more exactly why a prompt is not as it was. */
const GRAVER: ReadonlySet<string> = new Set([
  "answer-in-prompt",
  "answer-marker-missing",
  "answer-marker-spelled",
  "answer-marker-twice",
]);

// Two versions of a prompt are told as such; which of them stays is for people to choose.
function isUnmerged({ text }: Report, { heading, marker }: Question): boolean {
  return holdsConflict(text.slice(heading.from, marker?.to));
}

// A sentence for each question would be a wall, and none of them the cause.
function mostPrompts(compared: number, changed: readonly ChangedPrompt[]): Finding[] {
  const span = changed[0]!.span;
  const shorter = changed.filter(({ differences }) => differences.every(({ own }) => own.length === 0));
  if (shorter.length * 2 <= changed.length) {
    const message = `${changed.length} of ${compared} prompts are not as in the first version of this report; is it another edition?`;
    return [{ message, span }];
  }
  const message = `${changed.length} of ${compared} prompts are not whole any more; put them back if you want them read.`;
  const edits = changed.flatMap(({ edit }) => edit ?? []);
  return [
    edits.length === 0 ? { message, span } : { message, span, fix: { label: "restores the prompts", edits } },
  ];
}

function promptFinding({ question, span, differences, edit }: ChangedPrompt): Finding {
  const finding = {
    message: `Question ${question.number}'s prompt ${describeDifferences(differences)}.`,
    span,
    ...ofQuestion(question.number),
  };
  return edit ? { ...finding, fix: { label: "restores the prompt", edits: [edit] } } : finding;
}

function items(report: Report, template: Report): Finding[] {
  return changedItems(report, template).map(({ item, differences, edit }) => {
    const finding = { message: `This item ${describeDifferences(differences)}.`, span: item.span };
    return edit ? { ...finding, fix: { label: "restores the item", edits: [edit] } } : finding;
  });
}
