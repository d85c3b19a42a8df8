import type { Problem } from "./problem.ts";

/** What makes two problems of two texts the same one: their rule and question, for places move. */
export function problemKey({ rule, question }: Pick<Problem, "rule" | "question">): string {
  return `${rule} ${question ?? ""}`;
}

/** How many problems there are of each key. */
export function countByKey(problems: readonly Problem[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const problem of problems) counts.set(problemKey(problem), (counts.get(problemKey(problem)) ?? 0) + 1);
  return counts;
}
