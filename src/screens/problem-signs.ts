import type { Problem } from "../model/problems/problem.ts";
import type { Piece } from "../ui/line.tsx";
import { paragraph } from "./pieces.ts";
import { SEVERITIES } from "./signs.ts";

/** The sign of a problem for the end of a row; what is only good to know has none. */
export function markOf(problem: Problem | undefined): Piece[] {
  if (!problem || problem.severity === "info") return [];
  const { glyph, role } = SEVERITIES[problem.severity];
  return [{ text: glyph, role }];
}

/** A problem as its sign and its sentence. */
export function problemLines({ severity, message }: Problem, width: number): Piece[][] {
  const { glyph, role } = SEVERITIES[severity];
  return paragraph(`${glyph} ${message}`, role, width);
}
