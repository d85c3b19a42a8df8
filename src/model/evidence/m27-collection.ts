import { importsOf, type ReadFile, readFiles } from "../repository/look-up.ts";
import type { PythonCall } from "../repository/python/python-code.ts";
import { code } from "../text/phrase.ts";
import type { EvidenceRule, Finding } from "./evidence-rule.ts";
import { isTestPath } from "./test-path.ts";

const KEEPS = /save|store|log|write|record|append|add|insert|upload|collect/i;
const ASKED_OR_ANSWERED = /predict|inference|request|input|output|feedback|database|_db/i;
const WRITES =
  /(?:^csv\.(?:writer|DictWriter)|\.(?:upload_from_(?:string|file|filename)|to_csv|to_parquet|insert_one|insert_rows(?:_json)?|log_struct|writerow|executemany|execute))$/;
const ANSWERS = /\.(?:post|put|get|api|route)$/;

/** What an application was asked and what it answered, kept. */
export const dataCollection: EvidenceRule = {
  id: "input-output-collection",
  title: "What the application is asked and answers, kept in a file, a bucket, a database",
  asks: [
    {
      all: [
        ["collect", "stor", "sav", "log", "record"],
        ["input", "request"],
        ["output", "predict", "answer"],
      ],
      modules: ["M27"],
    },
  ],
  reads: ["python"],
  cannotTell: "What a deployed application keeps can be set up outside the repository.",
  find: (repository) => {
    const apis = new Set(importsOf(repository, "fastapi", "flask", "bentoml").map(({ path }) => path));
    if (apis.size === 0) return [];
    const files = readFiles(repository, "python").filter(({ path }) => !isTestPath(path));
    return files.flatMap((file) => keptIn(file, apis.has(file.path)));
  },
};

function keptIn({ path, reading: { python } }: ReadFile, isApi: boolean): Finding[] {
  const writes = python.calls.filter(isWrite).sort((one, other) => one.line - other.line);
  const appends = writes.filter(isAppend);
  return python.functions.flatMap(({ name, line, endLine, decorators }) => {
    const answers = isApi && decorators.some((decorator) => ANSWERS.test(decorator));
    if (!answers && !saysSo(name)) return [];
    const write = firstBehind(answers ? appends : writes, line);
    if (!write || write.line > endLine) return [];
    return [{ path, line, why: `${code(name)} writes with ${code(write.name)}.` }];
  });
}

/** The first of calls in the order of their lines that stands behind a line. */
function firstBehind(calls: readonly PythonCall[], line: number): PythonCall | undefined {
  let from = 0;
  let to = calls.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (calls[middle]!.line > line) to = middle;
    else from = middle + 1;
  }
  return calls[from];
}

// `save_prediction_to_bucket`: the one after the other.
function saysSo(name: string): boolean {
  const keeps = name.search(KEEPS);
  return keeps >= 0 && ASKED_OR_ANSWERED.test(name.slice(keeps));
}

function isWrite(call: PythonCall): boolean {
  return WRITES.test(call.name) || modeOf(call).startsWith("w") || isAppend(call);
}

// A route that writes a new file may only keep an upload for a moment; one that adds to a file keeps it.
function isAppend(call: PythonCall): boolean {
  return modeOf(call).startsWith("a") || /\.(?:insert_one|insert_rows(?:_json)?|log_struct)$/.test(call.name);
}

function modeOf({ name, args, keywords }: PythonCall): string {
  if (/\.to_csv$/.test(name)) return keywords.get("mode") ?? "";
  if (name === "open") return args[1] ?? keywords.get("mode") ?? "";
  return /\.open$/.test(name) ? (args[0] ?? keywords.get("mode") ?? "") : "";
}
