import { doubtOf, evidenceForItem } from "../model/evidence/item-evidence.ts";
import { factsForQuestion } from "../model/facts/question-facts.ts";
import type { ReportEvidence } from "./evidence.ts";

/** What `evidence --json` prints. An item of a kind that no rule knows has the evidence `unknown`. */
export function evidenceJson({ report, reading, topics }: ReportEvidence) {
  return {
    scanned: reading.scanned,
    items: report.checklist.items.map((item) => {
      const evidence = evidenceForItem(item, reading.evidence);
      return {
        line: item.line,
        text: item.text,
        modules: item.modules,
        done: item.state === "done",
        evidence: evidence?.state ?? "unknown",
        doubt: doubtOf(item, evidence),
        note: evidence?.note ?? "",
        where: (evidence?.where ?? []).map(({ path, line, why }) => ({ path, line, why })),
      };
    }),
    facts: topics.flatMap((topic) => {
      const questions = report.questions
        .filter((question) => factsForQuestion(question, [topic]).length > 0)
        .flatMap(({ number }) => (number === null ? [] : [number]));
      return topic.facts.map(({ text, where }) => ({
        topic: topic.topic,
        questions,
        text,
        where: where.map(({ path, line }) => ({ path, line })),
      }));
    }),
  };
}
