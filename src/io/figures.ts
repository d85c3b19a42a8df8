import { lstat, readdir } from "node:fs/promises";
import { join } from "node:path";
import type { Figure } from "../model/figures/figure.ts";
import { figuresFolder } from "./figures-folder.ts";

const MOST_FIGURES = 2000;
/** How many files are asked for their size at a time. */
const AT_ONCE = 64;

/** The files of a figures folder, sorted by name; not `complete` when there are more than are listed. */
export interface FiguresRead {
  readonly figures: readonly Figure[];
  readonly complete: boolean;
}

/** The ordinary files in `figures/` beside a report and in its folders; at most 2,000. Links are not followed: they could lead anywhere. */
export async function readFigures(reportPath: string): Promise<FiguresRead> {
  const folder = await figuresFolder(reportPath);
  const status = folder === null ? null : await lstat(folder).catch(() => null);
  if (folder === null || !status?.isDirectory()) return { figures: [], complete: true };
  const names = await namesIn(folder);
  const figures: Figure[] = [];
  for (let from = 0; from < Math.min(names.length, MOST_FIGURES); from += AT_ONCE) {
    const some = names.slice(from, Math.min(from + AT_ONCE, MOST_FIGURES));
    for (const figure of await Promise.all(some.map((name) => figureOf(folder, name))))
      if (figure) figures.push(figure);
  }
  figures.sort((a, b) => (a.name < b.name ? -1 : 1));
  return { figures, complete: names.length <= MOST_FIGURES };
}

async function namesIn(folder: string): Promise<string[]> {
  const names: string[] = [];
  const folders: string[] = [];
  for (const entry of await entriesOf(folder)) {
    if (entry.isFile()) names.push(entry.name);
    else if (entry.isDirectory()) folders.push(entry.name);
  }
  for (const name of folders) {
    if (names.length > MOST_FIGURES) break;
    for (const entry of await entriesOf(join(folder, name)))
      if (entry.isFile()) names.push(`${name}/${entry.name}`);
  }
  return names;
}

async function figureOf(folder: string, name: string): Promise<Figure | null> {
  const status = await lstat(join(folder, name)).catch(() => null);
  return status?.isFile() ? { name, size: status.size, modified: status.mtimeMs } : null;
}

async function entriesOf(folder: string) {
  return await readdir(folder, { withFileTypes: true }).catch(() => []);
}
