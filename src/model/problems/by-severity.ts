import type { Problem, Severity } from "./problem.ts";

/** The weights of problems, the gravest first. */
export const SEVERITY_ORDER: readonly Severity[] = ["error", "warning", "info"];

/** Problems with the gravest first, those of one weight in the order they came. */
export function bySeverity(problems: readonly Problem[]): Problem[] {
  return SEVERITY_ORDER.flatMap((severity) => problems.filter((problem) => problem.severity === severity));
}
