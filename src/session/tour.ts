import { keyFor } from "./bindings.ts";
import { isCovered } from "./covered.ts";
import { changeSettings } from "./settings.ts";
import type { State } from "./state.ts";
import { also, notify, type Step } from "./step.ts";
import type { ScreenId } from "./view.ts";

/** A hint of the first start; it is over once somebody has done what it says. */
interface Hint {
  readonly id: HintId;
  /** The screen it speaks of; it comes first there. */
  readonly screen?: ScreenId;
  readonly says: (state: State) => string;
  readonly done: (before: State, after: State) => boolean;
}

/** Which hint it is. */
export type HintId = "screens" | "tick" | "write" | "problems" | "palette";

const HINTS: readonly Hint[] = [
  {
    id: "screens",
    says: (state) =>
      `${keyFor(state, "screen.checklist")} opens the checklist, ${keyFor(state, "screen.questions")} the questions.`,
    done: (_, { view }) => view.screen === "checklist" || view.screen === "questions",
  },
  {
    id: "tick",
    screen: "checklist",
    says: (state) => `${keyFor(state, "checklist.tick")} ticks an item of the checklist.`,
    done: (before, after) =>
      after.view.screen === "checklist" && !after.editing && after.document.text !== before.document.text,
  },
  {
    id: "write",
    screen: "questions",
    says: (state) => `${keyFor(state, "questions.edit")} writes the answer to a question.`,
    done: (_, { editing }) => editing !== null,
  },
  {
    id: "problems",
    says: (state) =>
      `${keyFor(state, "screen.problems")} lists what is wrong; ${keyFor(state, "problems.fix")} mends it.`,
    done: (_, { view }) => view.screen === "problems",
  },
  {
    id: "palette",
    says: (state) =>
      `${keyFor(state, "palette.open")} goes anywhere; ${keyFor(state, "app.help")} lists every key.`,
    done: (_, { palette, view }) => palette !== null || view.help !== null,
  },
];

/** The hints that are still to come, in their order. */
export type Tour = readonly HintId[];

/** All hints: what somebody sees who starts for the first time. */
export const WHOLE_TOUR: Tour = HINTS.map(({ id }) => id);

/** The hint to show just now, and how to be rid of them all; null when there is none, or the keys are needed for something else. */
export function currentHint(state: State): { readonly says: string; readonly end: string } | null {
  const { tour, view } = state;
  const left = HINTS.filter(({ id }) => tour?.includes(id));
  const hint = left.find(({ screen }) => screen === view.screen) ?? left[0];
  if (!hint || isCovered(state)) return null;
  const count = `Hint ${HINTS.indexOf(hint) + 1} of ${HINTS.length}`;
  return {
    says: `${count}: ${hint.says(state)}`,
    end: view.screen === "overview" ? `${keyFor(state, "app.back")} ends the hints` : "",
  };
}

/** Takes away the hints whose advice was followed, in whatever order that happened. */
export function advanceTour(before: State, step: Step): Step {
  const { tour } = step.state;
  if (!tour) return step;
  const left = HINTS.filter(({ id, done }) => tour.includes(id) && !done(before, step.state));
  if (left.length === tour.length) return step;
  if (left.length > 0) return { ...step, state: { ...step.state, tour: left.map(({ id }) => id) } };
  const ended = endTour(step.state);
  return also({ state: ended.state, effects: step.effects }, ...ended.effects);
}

/** Ends the hints, for good. */
export function endTour(state: State): Step {
  return changeSettings({ ...state, tour: null }, { toured: true });
}

/** Shows the hints again, from the first. */
export function beginTour(state: State): Step {
  return notify(
    changeSettings({ ...state, tour: WHOLE_TOUR }, { toured: false }),
    "info",
    "The hints begin again.",
  );
}
