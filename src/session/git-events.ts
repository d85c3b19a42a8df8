import { describeGitEvent } from "../model/git/git-event.ts";
import { describeChanges } from "../model/report/changes.ts";
import { parseReport } from "../model/report/parse.ts";
import { withoutGits } from "./stale.ts";
import { isUnsaved, type State, type TakenIn } from "./state.ts";
import { also, notify, record, type Step } from "./step.ts";
import { summary } from "./telling.ts";

/** What git writes within this time is one event: a rebase writes the file once a commit. */
const ONE_EVENT_MS = 2_000;
/** Git tells of a checkout in its log a moment after it wrote the files. */
const LOOK_AGAIN_MS = 400;

/**
 * Tells what git did to the file as one event, however many changes that makes and however often it wrote; what others did stays as told.
 * `before` is the state before the file was read, `step` what reading it led to.
 */
export function tellGit(before: State, step: Step, time: number): Step {
  const { state } = step;
  const event = before.doings && state.doings && describeGitEvent(before.doings, state.doings);
  const changed = state.file.disk !== before.file.disk;
  if (!changed && event === null) return seeing(before, step);
  const last = isOneEvent(before.takenIn, event, time) ? before.takenIn : null;
  const goesOn = last?.git != null && (state.doings?.locked || state.doings?.running != null);
  const git = event ?? (goesOn ? last.git : null);
  const fresh = changed && state.fresh ? [state.fresh.id] : [];
  const takenIn: TakenIn = {
    time,
    before: (git !== null && last?.before) || before.file.disk,
    git,
    changes: [...(git === null ? [] : (last?.changes ?? [])), ...fresh],
  };
  const taken = { ...step, state: { ...state, takenIn } };
  if (git === null) return lookAgain(seeing(before, taken));
  return forBranch(before, retell(taken, takenIn, git, time));
}

function isOneEvent(last: TakenIn | null, event: string | null, time: number): boolean {
  if (!last || time - last.time >= ONE_EVENT_MS) return false;
  return last.git === null || event === null || commandOf(last.git) === commandOf(event);
}

// "git rebase, not finished" goes on as "git rebase"; a stash and its pop are two things, and so are two checkouts.
function commandOf(git: string): string {
  return git.startsWith("git checkout") ? git : git.replace(/[,:].*$/, "").replace(/ --abort$/, "");
}

// It may turn out to have been git.
function lookAgain(step: Step): Step {
  if (step.state.doings === null) return step;
  return also(step, { type: "later", milliseconds: LOOK_AGAIN_MS, message: { type: "look-again" } });
}

function retell(step: Step, takenIn: TakenIn, git: string, time: number): Step {
  const { state } = step;
  // What could not be saved here is none of git's doing.
  const after = isUnsaved(state) ? parseReport(state.file.disk) : state.reading.report;
  const changes = describeChanges(parseReport(takenIn.before), after);
  if (changes.length === 0 && takenIn.changes.length === 0) return step;
  const told = state.activity.filter(
    ({ change }) => change === undefined || !takenIn.changes.includes(change),
  );
  const putBack = withoutGits(state.putBack, takenIn.changes);
  const text = `${git}; ${summary(changes)}`;
  const line = takenIn.changes.at(-1);
  return notify(
    { ...step, state: record({ ...state, putBack, activity: told }, time, [text], line) },
    "info",
    text,
  );
}

// Drafts belong to the branch they were begun on.
function forBranch(before: State, step: Step): Step {
  const same = before.doings?.branch === step.state.doings?.branch;
  return same ? step : also(step, { type: "find-drafts" });
}

// Nobody could tell which drafts belong here as long as the branch was not known.
function seeing(before: State, step: Step): Step {
  const { state } = step;
  if (before.doings !== null || state.doings === null || !state.soughtBlindly) return step;
  return also({ ...step, state: { ...state, soughtBlindly: false } }, { type: "find-drafts" });
}
