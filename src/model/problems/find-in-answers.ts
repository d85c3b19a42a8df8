import type { Edit, Span } from "../document/edit.ts";
import { scanMarkdown } from "../markdown/scan.ts";
import { unifyLineEnds } from "../text/lines.ts";
import { type AnswerRule, type AnswerText, type Finding, ofQuestion, type ParsedReport } from "./rule.ts";

/** What a rule about answers finds in the answers of a report, as offsets into the report. */
export function findInAnswers(rule: AnswerRule, report: ParsedReport): Finding[] {
  const last = report.questions.at(-1);
  return report.questions.flatMap((question) => {
    // Without its marker no answer begins here for the checker.
    const checked = report.checker !== null && question.marker !== null;
    const text = unifyLineEnds(question.answerText);
    const found = rule.find(answerText(text, question === last, checked));
    if (found.length === 0) return [];
    const place = placer(question.answerText, question.answer.from);
    return found.map(({ fix, ...finding }) => ({
      ...finding,
      ...ofQuestion(question.number),
      span: place(finding.span),
      ...(fix ? { fix: { ...fix, edits: fix.edits.map(place) } } : {}),
    }));
  });
}

// Most answers have nothing that needs their lines, so they are read when a rule asks for them.
function answerText(text: string, isLast: boolean, checked: boolean): AnswerText {
  return {
    text,
    isLast,
    checked,
    figures: null,
    get lines() {
      return scanMarkdown(text);
    },
  };
}

/** From spans and edits in a text whose line ends were unified to the text as it stands in the report, from `start` on. */
function placer(raw: string, start: number): <Placed extends Span | Edit>(placed: Placed) => Placed {
  const pairs = [...raw.matchAll(/\r\n/g)].map(({ index }, i) => index - i);
  const offset = (at: number): number => {
    let low = 0;
    let high = pairs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pairs[middle]! < at) low = middle + 1;
      else high = middle;
    }
    return start + at + low;
  };
  const lineEnd = pairs.length > 0 ? "\r\n" : "\n";
  return (placed) => {
    const moved = { ...placed, from: offset(placed.from), to: offset(placed.to) };
    return "insert" in moved ? { ...moved, insert: moved.insert.replaceAll("\n", lineEnd) } : moved;
  };
}
