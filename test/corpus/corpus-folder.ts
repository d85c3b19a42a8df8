import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Where the corpus of real reports lies: `$REPORT_CORPUS`, or beside the checkout. It is never part of the project. */
export function corpusFolder(): string {
  return process.env.REPORT_CORPUS ?? fileURLToPath(new URL("../../../shared/corpus", import.meta.url));
}

/** Why the corpus cannot be read, in a sentence to print; null when it is there. */
export function corpusMissing(): string | null {
  const folder = corpusFolder();
  return existsSync(`${folder}/verdicts.json`)
    ? null
    : `no corpus of reports at ${folder}; set REPORT_CORPUS to where it lies`;
}
