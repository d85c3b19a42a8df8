import { realpath } from "node:fs/promises";
import { basename, dirname, relative, sep } from "node:path";
import { printable } from "../../model/text/printable.ts";
import { findRepository } from "../find-repository.ts";
import { homeFolder } from "../home-folder.ts";
import { isInside } from "../is-inside.ts";

/** The repository around a report; `ok` is false, with a sentence, where there is nothing that could be one. */
export type FoundRoot =
  | {
      readonly ok: true;
      /** Its folder, without links. */
      readonly root: string;
      /** The report's path from there, with `/`. */
      readonly report: string;
      /** Whether git knows it. */
      readonly inGit: boolean;
    }
  | { readonly ok: false; readonly message: string };

/** What the folder of a report is called in the course's template, which has it right below the root. */
const REPORTS = ["reports", "report"];

/**
 * The repository a report belongs to: git's, or the folder around the report when git has none. Never a home folder or what is above it:
 * there is too much, and nothing of it is the team's.
 */
export async function findRoot(reportPath: string): Promise<FoundRoot> {
  const name = printable(basename(reportPath));
  const report = await realpath(reportPath).catch(() => null);
  if (report === null)
    return { ok: false, message: `${name} is not there, so neither is a project around it.` };
  const folder = dirname(report);
  const git = await findRepository(folder);
  const around = REPORTS.includes(basename(folder).toLowerCase()) ? dirname(folder) : folder;
  const home = await realHome();
  const root = [git, around].find((each) => each !== null && !isEverybodys(each, home)) ?? null;
  if (root === null)
    return {
      ok: false,
      message: `${name} is not in a project: around it is a home folder, or the whole disk.`,
    };
  return { ok: true, root, report: relative(root, report).split(sep).join("/"), inGit: root === git };
}

async function realHome(): Promise<string | null> {
  const home = homeFolder();
  return home && realpath(home).catch(() => home);
}

function isEverybodys(folder: string, home: string | null): boolean {
  return dirname(folder) === folder || (home !== null && (folder === home || isInside(folder, home)));
}
