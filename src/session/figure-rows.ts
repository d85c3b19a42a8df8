import type { Figure } from "../model/figures/figure.ts";
import { usesOf } from "../model/figures/image-uses.ts";
import { knownFiles, plainPath } from "../model/figures/known-files.ts";
import { nearestFigure } from "../model/figures/nearest-figure.ts";
import type { Report } from "../model/report/parse.ts";
import { selectedAt } from "./lists.ts";
import type { State } from "./state.ts";
import { within } from "./within.ts";

/** How often an answer uses a figure. */
export interface FigureUse {
  readonly question: number;
  readonly times: number;
}

/** A file of the figures folder, or a path an answer names where no file is, and the answers that use it. */
export interface FigureRow {
  /** Seen from the report's folder: `figures/a.png`. */
  readonly path: string;
  /** The file; null for a reference that points nowhere. */
  readonly figure: Figure | null;
  /** The existing path that is most like one that points nowhere, if any is. */
  readonly nearest: string | null;
  readonly uses: readonly FigureUse[];
}

interface Known {
  readonly figures: State["figures"];
  readonly files: readonly string[] | undefined;
  readonly rows: readonly FigureRow[];
}

// Every frame asks for them, the count on the tab too.
const known = new WeakMap<Report, Known>();

/** The figures of a report: those in its folder, and after them the references that point nowhere. */
export function figureRows(state: State): readonly FigureRow[] {
  const { reading, figures, surroundings } = state;
  const { files } = surroundings;
  const before = known.get(reading.report);
  if (before?.figures === figures && before.files === files) return before.rows;
  const rows = readRows(state);
  known.set(reading.report, { figures, files, rows });
  return rows;
}

/** The row the user is on. */
export function selectedFigure(state: State): FigureRow | null {
  return selectedAt(figureRows(state), state.view.figures.at) ?? null;
}

/** Keeps the user on the same figure when rows come and go; where it is gone, on the row that took its place. */
export function keepFigure(before: State, after: State): State {
  if (after.figures === null) return after;
  const rows = figureRows(after);
  const was = selectedFigure(before)?.path ?? after.view.figures.named;
  const same = rows.findIndex(({ path }) => path === was);
  const at = same >= 0 ? same : within(after.view.figures.at, rows.length);
  return { ...after, view: { ...after.view, figures: { at } } };
}

function readRows({ reading: { report }, figures: list, surroundings }: State): FigureRow[] {
  const uses = new Map(usesOf(report).map(({ path, questions }) => [path, timesIn(questions)]));
  const files = (list?.figures ?? []).map((figure): FigureRow => {
    const path = `figures/${figure.name}`;
    return { path, figure, nearest: null, uses: uses.get(plainPath(path)) ?? [] };
  });
  // Before somebody has looked, and where not all could be looked at, nothing is known to be missing.
  if (!list?.complete) return files;
  const paths = files.map(({ path }) => path);
  const elsewhere = surroundings.files;
  const isThere = (path: string) =>
    path.startsWith("figures/")
      ? knownFiles(paths).exact(path) !== undefined
      : elsewhere === undefined || knownFiles(elsewhere).exact(path) !== undefined;
  const missing = [...uses].filter(([path]) => !isThere(path));
  return [
    ...files,
    ...missing.map(([path, uses]) => ({ path, figure: null, nearest: nearestFigure(path, paths), uses })),
  ];
}

function timesIn(questions: readonly number[]): FigureUse[] {
  const times = new Map<number, number>();
  for (const question of questions) times.set(question, (times.get(question) ?? 0) + 1);
  return [...times].map(([question, times]) => ({ question, times }));
}

/** Where a figure is used, in words: `in Q7`, `twice in Q7`, `in Q7 and Q9`, `not used`. */
export function describeUses(uses: readonly FigureUse[]): string {
  if (uses.length === 0) return "not used";
  const parts = uses.map(({ question, times }, i) => {
    const where = i === 0 || times > 1 || uses[i - 1]!.times > 1 ? "in " : "";
    return `${often(times)}${where}Q${question}`;
  });
  const last = parts.pop()!;
  return parts.length === 0 ? last : `${parts.join(", ")} and ${last}`;
}

function often(times: number): string {
  if (times === 1) return "";
  return times === 2 ? "twice " : `${times} times `;
}
