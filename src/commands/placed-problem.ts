import type { Problem } from "../model/problems/problem.ts";
import { type Line, lineIndexAt } from "../model/text/lines.ts";

/** A problem with its place as line and column, both from 1. */
export function placed({ rule, severity, message, span, question, fix }: Problem, lines: readonly Line[]) {
  const index = lineIndexAt(lines, span.from);
  const column = span.from - lines[index]!.from + 1;
  return {
    rule,
    severity,
    message,
    line: index + 1,
    column,
    question: question ?? null,
    fixable: fix !== undefined,
  };
}
