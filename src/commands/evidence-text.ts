import type { Evidence } from "../model/evidence/evidence-rule.ts";
import { doubtOf, evidenceForItem } from "../model/evidence/item-evidence.ts";
import { factsForQuestion } from "../model/facts/question-facts.ts";
import type { Item } from "../model/report/checklist.ts";
import { describeTally, tallyItems } from "../model/report/progress.ts";
import type { Question } from "../model/report/questions.ts";
import type { Where } from "../model/repository/repository.ts";
import type { ReportEvidence } from "./evidence.ts";

/** Places that are named of an item or a fact; `--json` names more. */
const MOST_PLACES = 3;

/** The lines `evidence` prints; what of them comes from files is not yet made printable. */
export function describeEvidence(whole: ReportEvidence): string[] {
  const { file, report, reading } = whole;
  const { files, truncated } = reading.scanned;
  const read = `${files} ${files === 1 ? "file" : "files"} of the repository${truncated ? ", not all of it" : ""}`;
  const items = report.checklist.groups.flatMap((group) => [
    "",
    `${group.title || "Items"} ${describeTally(tallyItems(group.items))}`,
    ...group.items.flatMap((item) => describeItem(item, evidenceForItem(item, reading.evidence))),
  ]);
  const questions = report.questions.flatMap((question) => describeQuestion(question, whole));
  return [
    `${file} beside ${read}`,
    "● found   ○ nothing found   ? cannot be told from a repository",
    ...items,
    ...questions,
  ];
}

const GLYPHS = { found: "●", none: "○", unknown: "?" } as const;

function describeItem(item: Item, evidence: Evidence | null): string[] {
  const doubt = doubtOf(item, evidence);
  const head = `  ${GLYPHS[evidence?.state ?? "unknown"]} [${item.mark}] ${item.text}${doubt ? `  ▲ ${doubt}` : ""}`;
  if (!evidence) return [head];
  const { where, more, note } = evidence;
  if (where.length === 0) return [head, `        ${note}`];
  const rest = where.length - MOST_PLACES + more;
  const places = where.slice(0, MOST_PLACES).map((found) => `        ${place(found)}  ${found.why}`);
  return [head, ...places, ...(rest > 0 ? [`        and ${rest} more`] : [])];
}

function describeQuestion({ number, prompt }: Question, { topics }: ReportEvidence): string[] {
  const asked = factsForQuestion(prompt, topics);
  if (asked.length === 0) return [];
  const lines = asked.flatMap(({ title, facts }) => [
    `  ${title}`,
    ...facts.map(({ text, where }) => `    ${text}${describeWhere(where)}`),
  ]);
  return ["", `Question ${number ?? "?"}`, ...lines];
}

function describeWhere(where: readonly Where[]): string {
  if (where.length === 0) return "  (git)";
  const named = where.slice(0, MOST_PLACES).map(place).join(", ");
  return `  (${named}${where.length > MOST_PLACES ? ", …" : ""})`;
}

/** A place as people write it: `src/train.py:12`. */
function place({ path, line }: Where): string {
  return line === null ? path : `${path}:${line}`;
}
