import { rememberedOf } from "../remembered.ts";
import { type PythonValue, parsePythonValue } from "./python-value.ts";
import type { Range, Table, TableRow } from "./tables.ts";

/** What a `report.py` beside a report says. */
export interface ReportPy {
  /** Its table; null when it could not be read. */
  readonly table: Table | null;
  /** Why the table could not be read, or what the script counts otherwise than the official one; null when nothing is odd. */
  readonly oddity: string | null;
}

/**
 * Reads a checker's table out of its source, as text: a list of `partial(…)` or a dictionary of `…Constraints(…)`. The script is never
 * run, so one that counts in its own way is told, not imitated. It is read once, however often the report beside it changes.
 */
export const parseReportPy: (source: string) => ReportPy = rememberedOf(1, readSource);

function readSource(source: string): ReportPy {
  const start = /^[ \t]*\w*question_constrain\w*[^=\n]*=\s*(?=[[{(])|(?=\{\s*["']question_1["'])/m.exec(
    source,
  );
  if (!start) return { table: null, oddity: "report.py has no table of limits that can be read here" };
  const value = parsePythonValue(source, start.index + start[0].length);
  const rows = value && readRows(value);
  const expected = /len\(\s*\w+\s*\)\s*!=\s*(\d+)/.exec(source)?.[1];
  if (!rows) return { table: null, oddity: "report.py's table of limits is written in a way not known here" };
  if (expected !== undefined && Number(expected) !== rows.length)
    return { table: null, oddity: `report.py expects ${expected} answers but has limits for ${rows.length}` };
  return {
    table: rows,
    oddity: countsOtherwise(source) ? "report.py counts words or images in its own way" : null,
  };
}

function countsOtherwise(source: string): boolean {
  const countsImages = /findall\(([^)]*\))/.exec(source)?.[0] ?? "";
  return /<img/i.test(source) || (countsImages !== "" && !/!\\?\\\[\.\*\?/.test(countsImages));
}

function readRows(value: PythonValue): Table | null {
  if (value.kind === "list") return numbered(value.items.map(readLimits));
  if (value.kind !== "dict") return null;
  const byNumber = new Map(
    value.entries.map(([key, entry]) => [Number(/(\d+)$/.exec(key)?.[1]), readLimits(entry)] as const),
  );
  return numbered(Array.from({ length: byNumber.size }, (_, i) => byNumber.get(i + 1) ?? null));
}

type Limits = Omit<TableRow, "question">;

function numbered(limits: readonly (Limits | null)[]): Table | null {
  const rows = limits.flatMap((row, i) => (row ? [{ question: i + 1, ...row }] : []));
  return rows.length > 0 && rows.length === limits.length ? rows : null;
}

function readLimits(value: PythonValue): Limits | null {
  if (value.kind === "name") return constraint(value.name, [], {});
  if (value.kind !== "call") return null;
  if (value.name !== "partial" && value.name !== "functools.partial")
    return constraint(value.name, value.args, value.named);
  const [inner, ...args] = value.args;
  return inner?.kind === "name" ? constraint(inner.name, args, value.named) : null;
}

function constraint(
  name: string,
  args: readonly PythonValue[],
  named: Readonly<Record<string, PythonValue>>,
): Limits | null {
  const kind = name.toLowerCase().replaceAll("_", "");
  if (kind.startsWith("noconstr")) return {};
  if (kind.startsWith("length")) {
    const words = readRange(
      named.min ?? named.min_length ?? args[0],
      named.max ?? named.max_length ?? args[1],
    );
    return words && { words };
  }
  if (kind.startsWith("image")) {
    const images = readRange(
      named.min ?? named.min_images ?? args[0],
      named.max ?? named.max_images ?? args[1],
    );
    return images && { images };
  }
  const parts = named.constrains ?? named.constraints ?? args[0];
  if (!kind.startsWith("multi") || parts?.kind !== "list") return null;
  const limits = parts.items.map(readLimits);
  return limits.includes(null) ? null : Object.assign({}, ...limits);
}

function readRange(min: PythonValue | undefined, max: PythonValue | undefined): Range | null {
  return min?.kind === "number" && max?.kind === "number" ? [min.value, max.value] : null;
}
