import type { Evidence } from "../model/evidence/evidence-rule.ts";
import { EVIDENCE_SIGNS } from "../model/evidence/evidence-signs.ts";
import { doubtOf, evidenceForItem } from "../model/evidence/item-evidence.ts";
import { factsForQuestion } from "../model/facts/question-facts.ts";
import type { Item } from "../model/report/checklist.ts";
import { describeTally, tallyItems } from "../model/report/progress.ts";
import type { Question } from "../model/report/questions.ts";
import type { Where } from "../model/repository/repository.ts";
import { placeName } from "../model/repository/where.ts";
import { counted, listed, once } from "../model/text/phrase.ts";
import type { ReportEvidence } from "./evidence.ts";

/** Places that are named of an item or a fact; `--json` names more. */
const MOST_PLACES = 3;
/** Characters for the modules of doubtful items. */
const MODULES_ROOM = 40;

/** The lines `evidence` prints; what of them comes from files is not yet made printable. */
export function describeEvidence(whole: ReportEvidence): string[] {
  const { file, report, reading } = whole;
  const { files, truncated } = reading.scanned;
  const read = `${counted(files, "file")} of the repository${truncated ? ", not all of it" : ""}`;
  const items = report.checklist.groups.flatMap((group) => [
    "",
    `${group.title || "Items"} ${describeTally(tallyItems(group.items))}`,
    ...group.items.flatMap((item) => describeItem(item, evidenceForItem(item, reading.evidence))),
  ]);
  const questions = report.questions.flatMap((question) => describeQuestion(question, whole));
  return [
    `${file} beside ${read}`,
    ...describeDoubts(whole),
    Object.values(EVIDENCE_SIGNS)
      .map(({ glyph, word }) => `${glyph} ${word}`)
      .join("   "),
    ...items,
    ...questions,
  ];
}

const DOUBTS = [
  { doubt: "ticked without evidence", said: "ticked without evidence" },
  { doubt: "evidence without a tick", said: "with evidence and no tick" },
] as const;

// First what the course would ask about.
function describeDoubts({ report, reading }: ReportEvidence): string[] {
  return DOUBTS.flatMap(({ doubt, said }) => {
    const items = report.checklist.items.filter(
      (item) => doubtOf(item, evidenceForItem(item, reading.evidence)) === doubt,
    );
    const modules = listed(once(items.flatMap((item) => item.modules)), MODULES_ROOM);
    return items.length === 0
      ? []
      : [`${counted(items.length, "item")} ${said}${modules === "" ? "" : ` (${modules})`}`];
  });
}

function describeItem(item: Item, evidence: Evidence | null): string[] {
  const doubt = doubtOf(item, evidence);
  // An item no rule knows has no sign.
  const sign = evidence ? EVIDENCE_SIGNS[evidence.state].glyph : " ";
  const head = `  ${sign} [${item.mark}] ${item.text}${doubt ? `  ${doubt === "ticked without evidence" ? "▲" : "·"} ${doubt}` : ""}`;
  if (!evidence) return [head];
  const { where, more, note } = evidence;
  if (where.length === 0) return [head, `        ${note}`];
  const rest = where.length - MOST_PLACES + more;
  const places = where.slice(0, MOST_PLACES).map((found) => `        ${placeName(found)}  ${found.why}`);
  return [head, ...places, ...(rest > 0 ? [`        and ${rest} more`] : [])];
}

function describeQuestion(question: Question, { topics }: ReportEvidence): string[] {
  const asked = factsForQuestion(question, topics);
  if (asked.length === 0) return [];
  const lines = asked.flatMap(({ title, facts }) => [
    `  ${title}`,
    ...facts.map(({ text, where }) => `    ${text}${describeWhere(where)}`),
  ]);
  return ["", `Question ${question.number ?? "?"}`, ...lines];
}

function describeWhere(where: readonly Where[]): string {
  if (where.length === 0) return "  (git)";
  const named = where.slice(0, MOST_PLACES).map(placeName).join(", ");
  return `  (${named}${where.length > MOST_PLACES ? ", …" : ""})`;
}
