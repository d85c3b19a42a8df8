import { bufferText } from "../model/buffer/buffer.ts";
import { filesNamed, usesOf } from "../model/figures/image-uses.ts";
import type { AroundReport } from "./message.ts";
import { keepPlaces } from "./places.ts";
import { readText, type Surroundings } from "./reading.ts";
import type { State } from "./state.ts";
import { type Step, stay } from "./step.ts";

/** Takes in what was found around the report; it is read anew only where that is something else than before. */
export function takeSurroundings(state: State, around: AroundReport): Step {
  const { figures, reportPy } = around;
  const { surroundings: before } = state;
  const files = kept(before.files, filesOf(around));
  const tracked = kept(before.tracked, around.reachable?.tracked);
  if ((before.reportPy ?? null) === reportPy && before.files === files && before.tracked === tracked)
    return stay({ ...state, figures });
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
  const drafted = editing ? filesNamed(bufferText(editing.buffer)).map(({ path }) => path) : [];
  return [...new Set([...named, ...drafted])];
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
