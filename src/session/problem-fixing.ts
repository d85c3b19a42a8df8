import { diffEdits } from "../model/document/diff.ts";
import { type Edit, mapOffset } from "../model/document/edit.ts";
import type { Problem } from "../model/problems/problem.ts";
import { ruleNamed } from "../model/problems/rules.ts";
import { printable } from "../model/text/printable.ts";
import { askAboutMarkers, hasMarkers } from "./asking.ts";
import { andSave } from "./begin-save.ts";
import { keyFor } from "./bindings.ts";
import { whyReadOnly } from "./commands/checklist.ts";
import { isDraftUnsaved } from "./editing.ts";
import { takeIntoEditor } from "./into-editor.ts";
import type { CopyEnd } from "./message.ts";
import { keepPlaces } from "./places.ts";
import { type FixPreview, previewFix } from "./problem-preview.ts";
import { faultBehind, sameProblem } from "./problem-rows.ts";
import type { Reading } from "./reading.ts";
import type { State } from "./state.ts";
import { also, notify, record, type Step, stay, withDocument } from "./step.ts";

/** A fix somebody looks at: the problem, the reading it is one of, and what the fix does to that text. */
export interface AskedFix {
  readonly problem: Problem;
  readonly reading: Reading;
  readonly preview: FixPreview;
}

/** Whether there is a key that mends a problem of the present reading. */
export function isMendable(state: Pick<State, "reading">, { fix, rule }: Problem): boolean {
  return (fix !== undefined && fix.length > 0) || (rule === "conflict-marker" && hasMarkers(state));
}

/** What people have to do about a problem that no key mends. */
export function yoursToDo({ rule }: Pick<Problem, "rule">): string {
  // What such a rule does elsewhere is said of its key, which cannot do it here.
  if (rule === "conflict-marker") return "Delete the line.";
  const { mends, fix } = ruleNamed(rule);
  return mends === "by hand" ? fix : "No key can do it here.";
}

/** Why a problem cannot be mended by a key; null when it can. */
export function whyNoFix(state: State, problem: Problem | null | undefined): string | null {
  const why = whyReadOnly(state);
  if (why !== null) return why;
  if (!problem) return "There is nothing here to fix.";
  const fault = faultBehind(state.reading, problem);
  return isMendable(state, fault) ? null : `This one is up to you. ${yoursToDo(fault)}`;
}

/** Shows what mending a problem would do, before anything is done; conflict markers are decided on their own screen. */
export function askFix(state: State, shown: Problem): Step {
  const { reading } = state;
  const problem = faultBehind(reading, shown);
  const decide = problem.rule === "conflict-marker" ? askAboutMarkers(state, null) : null;
  if (decide) return stay(decide);
  const preview = previewFix(state, problem);
  if (!preview) return stay(state);
  return stay({ ...state, dialog: { kind: "fix", asked: { problem, reading, preview } } });
}

const fixKey = (state: State) => keyFor(state, "problems.fix");

/** Mends a problem somebody has looked at: an image it needs is copied first. */
export function acceptFix(state: State, asked: AskedFix, time: number): Step {
  // What is chosen there is put in the place of the whole text, and would undo it without a word.
  if (state.deciding)
    return notify(
      stay(state),
      "bad",
      `Nothing is fixed yet: decide this first, then press ${fixKey(state)} again.`,
    );
  const now = findAgain(state, asked);
  if ("effects" in now) return now;
  const { fixCopies } = now;
  if (!fixCopies) return mend(state, now, now.fix!, time);
  return also(stay(state), { type: "copy-for-fix", path: fixCopies.path, asked });
}

/** Takes in how the copying of an image ended, and makes the edits that name it. */
export function takeFixCopied(state: State, asked: AskedFix, end: CopyEnd, time: number): Step {
  if (!end.ok) return notify(stay(record(state, time, [end.message])), "bad", end.message);
  const copied = also(stay(state), { type: "look-around" });
  const told = `Copied to figures/${end.name}, but the report is not changed`;
  if (state.dialog || state.deciding)
    return notify(
      copied,
      "info",
      `${told}: something else is being asked. Press ${fixKey(state)} again behind that.`,
    );
  // With the image there, the rule may not find what it found; the same text is mended by the same edits.
  const sameText = state.document.text === asked.reading.report.text;
  const now = findAgain(state, sameText ? { ...asked, reading: state.reading } : asked);
  if ("effects" in now) return also(now, ...copied.effects);
  const edits = renamed(now, end.name);
  if (!edits) return notify(copied, "bad", `${told}: name it there in place of the other path.`);
  const fixLabel = now.fixLabel?.replaceAll(now.fixCopies?.name ?? end.name, () => end.name);
  return also(mend(state, { ...now, ...(fixLabel ? { fixLabel } : {}) }, edits, time), ...copied.effects);
}

// Another file may have had the name; the copy has one of its own then.
function renamed({ fix = [], fixCopies }: Problem, name: string): readonly Edit[] | null {
  const wanted = fixCopies?.name ?? name;
  if (wanted === name) return fix;
  if (!fix.some(({ insert }) => insert.includes(wanted))) return null;
  return fix.map((edit) => ({ ...edit, insert: edit.insert.replaceAll(wanted, () => name) }));
}

/** The problem as it is now; a step that says why nothing is done where it is gone, has become another one or is being written on. */
function findAgain(state: State, asked: AskedFix): Problem | Step {
  const { reading } = state;
  const problem = asked.reading === reading ? asked.problem : sameNow(asked, reading);
  if (!problem?.fix) return notify(stay(state), "info", "That problem is gone by now; nothing was changed.");
  if (isBeingWritten(state, problem.fix)) {
    const first = `This answer is open with unsaved words: save the answer first, then press ${fixKey(state)} again.`;
    return notify(stay(state), "bad", first, "change");
  }
  const preview = previewFix(state, problem)!;
  if (isAlike(preview, asked.preview)) return problem;
  const again = { ...state, dialog: { kind: "fix" as const, asked: { problem, reading, preview } } };
  return notify(stay(again), "info", "It was changed on disk meanwhile; look again.");
}

function sameNow({ problem, reading: before }: AskedFix, now: Reading): Problem | null {
  const edits = diffEdits(before.report.text, now.report.text);
  return sameProblem(problem, now, (offset) => mapOffset(edits, offset));
}

// The lines may have moved, and what else is wrong may be another thing by now.
function isAlike(a: FixPreview, b: FixPreview): boolean {
  const shown = ({ hunks, more, lineEnds }: FixPreview) =>
    JSON.stringify([hunks.map(({ before, after }) => [before, after]), more, lineEnds]);
  return shown(a) === shown(b);
}

function isBeingWritten({ editing, reading }: State, edits: readonly Edit[]): boolean {
  const question = editing && reading.report.questions[editing.index];
  if (!editing || !question || !isDraftUnsaved(editing)) return false;
  const { heading, answer } = question;
  return edits.some(({ from, to }) => from <= answer.to && to >= heading.from);
}

function mend(state: State, problem: Problem, edits: readonly Edit[], time: number): Step {
  const does = printable(problem.fixLabel ?? ruleNamed(problem.rule).title);
  const what = problem.question === undefined ? does : `Q${problem.question}: ${does}`;
  const mended = withDocument(state, state.document.apply(edits, what));
  const kept = takeIntoEditor(keepPlaces(state, mended), time);
  const step = stay(record(kept, time, [`you fixed — ${what}`]));
  return andSave(notify(step, "good", `Fixed — ${what}. ${keyFor(state, "app.undo")} undoes it.`, "change"));
}
