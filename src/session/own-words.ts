import { ownTexts } from "./deciding.ts";
import { draftOfDeciding } from "./drafts.ts";
import type { State } from "./state.ts";
import { also, notify, type Step } from "./step.ts";

/** Keeps aside what somebody wrote in place of both, when a change from disk has taken away the conflict it was written for. */
export function keepOwnWords(before: State, step: Step): Step {
  if (!before.deciding) return step;
  const { deciding } = step.state;
  const still = deciding?.about === before.deciding.about ? ownTexts(deciding) : [];
  const gone = ownTexts(before.deciding).some((text) => !still.includes(text));
  const draft = gone ? draftOfDeciding(before) : null;
  if (!draft) return step;
  const said = "The place changed on disk. Your words are kept: report-tui drafts";
  return notify(also(step, { type: "keep-left", draft }), "info", said);
}
