import { officialVerdict, undecodableVerdict, type Verdict } from "../model/official/judge.ts";
import { OFFICIAL_TABLES, type TableName } from "../model/official/tables.ts";
import type { Reading } from "../session/reading.ts";

/** The verdict a check goes by: the report's own, or that of a table forced from outside. */
export function verdictOf({ report, verdict, utf8 }: Reading, table: TableName | null): Verdict | null {
  if (table === null) return verdict;
  if (!utf8) return undecodableVerdict(table, OFFICIAL_TABLES[table].length);
  return officialVerdict(report.text, table);
}

/** The exit code for a report that could be read: 1 when the verdict is not all passed or any problem is an error. */
export function judgedCode({ problems }: Reading, verdict: Verdict | null): 0 | 1 {
  const failed = verdict !== null && verdict.passed !== verdict.total;
  return failed || problems.some(({ severity }) => severity === "error") ? 1 : 0;
}
