import { type Buffer, bufferText } from "../model/buffer/buffer.ts";
import { filesNamed, usesOf } from "../model/figures/image-uses.ts";
import { knownFiles } from "../model/figures/known-files.ts";
import { keepFigure } from "./figure-rows.ts";
import type { AroundReport } from "./message.ts";
import { keepPlaces } from "./places.ts";
import { readText, type Surroundings } from "./reading.ts";
import { isSameValue } from "./same-value.ts";
import type { State } from "./state.ts";
import { also, type Step, stay } from "./step.ts";

/** Takes in what was found around the report; it is read anew only where that is something else than before. */
export function takeSurroundings(state: State, around: AroundReport): Step {
  const { reportPy } = around;
  const { surroundings: before } = state;
  const sameFigures = isSameValue(state.figures, around.figures);
  const figures = sameFigures ? state.figures : around.figures;
  const files = kept(before.files, filesOf(around));
  const tracked = kept(before.tracked, around.reachable?.tracked);
  if ((before.reportPy ?? null) === reportPy && before.files === files && before.tracked === tracked)
    return stay(sameFigures ? state : keepFigure(state, { ...state, figures }));
  const { files: _files, tracked: _tracked, ...others } = before;
  const surroundings: Surroundings = {
    ...others,
    reportPy,
    ...(files ? { files } : {}),
    ...(tracked ? { tracked } : {}),
  };
  const reading = readText(state.document.text, surroundings);
  return stay(keepPlaces(state, { ...state, figures, surroundings, reading }));
}

/** The files that the images of the report and of the answer being written name: what to look for on disk. */
export function filesToLookFor({ reading, editing }: State): string[] {
  const named = usesOf(reading.report).map(({ path }) => path);
  return [...new Set([...named, ...draftedFiles(editing)])];
}

/** Milliseconds. Looking asks git, too: while somebody types a path, each letter makes it another one. */
const RESTING_MS = 400;

/** A step that makes the answer being written name a file nobody has looked for has it looked for, once one stops typing. */
export function noticeNamed(before: State, step: Step): Step {
  const { editing, surroundings } = step.state;
  if (!editing || editing.buffer === before.editing?.buffer) return step;
  const had = new Set(draftedFiles(before.editing));
  const { exact } = knownFiles(surroundings.files ?? NONE);
  const unknown = draftedFiles(editing).filter((path) => !had.has(path) && exact(path) === undefined);
  if (unknown.length === 0) return step;
  const looked = new Set(filesToLookFor(before));
  const gained = unknown.filter((path) => !looked.has(path));
  if (gained.length === 0) return step;
  const message = { type: "files-named", paths: gained } as const;
  return also(step, { type: "later", milliseconds: RESTING_MS, message });
}

/** Looks for files that were named a moment ago, if they are still. */
export function lookForNamed(state: State, paths: readonly string[]): Step {
  const named = new Set(draftedFiles(state.editing));
  const isNamed = paths.some((path) => named.has(path));
  return isNamed ? also(stay(state), { type: "look-around" }) : stay(state);
}

const NONE: readonly string[] = [];

// It is asked for the answer before a key and after it, and the one after it is the one before the next.
const drafted = new WeakMap<Buffer, readonly string[]>();

function draftedFiles(editing: State["editing"]): readonly string[] {
  if (!editing) return NONE;
  const { buffer } = editing;
  const known = drafted.get(buffer);
  if (known) return known;
  const paths = filesNamed(bufferText(buffer)).map(({ path }) => path);
  drafted.set(buffer, paths);
  return paths;
}

function filesOf({ figures, reachable }: AroundReport): readonly string[] | undefined {
  if (reachable !== undefined) return reachable?.files;
  return figures.complete ? figures.figures.map(({ name }) => `figures/${name}`) : undefined;
}

/** The list of before where it holds the same: what was found with it still holds then. */
function kept(
  before: readonly string[] | undefined,
  after: readonly string[] | undefined,
): readonly string[] | undefined {
  const same = before?.length === after?.length && (before ?? []).every((path, i) => path === after?.[i]);
  return same ? before : after;
}
