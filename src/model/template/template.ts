import { parseReport, type Report } from "../report/parse.ts";

/**
 * Whether a text can be the template as a team received it: a report of which at least half is not answered yet. A first version
 * that is written already says nothing of what the course handed out.
 */
export function isUnfilled(text: string): boolean {
  const { questions } = parseReport(text);
  const open = questions.filter(({ state }) => state === "unanswered").length;
  return open > 0 && open * 2 >= questions.length;
}

let last: { readonly text: string; readonly template: Report } | null = null;

/** The template a report can be compared with: null when there is none, or when it is one of another number of questions. */
export function templateFor(
  { edition }: Pick<Report, "edition">,
  text: string | null | undefined,
): Report | null {
  if (!text) return null;
  // Read once: rules ask for it at every key.
  if (last?.text !== text) last = { text, template: parseReport(text) };
  const { template } = last;
  return template.edition.questions === edition.questions ? template : null;
}
