import { askAboutMarkers, hasMarkers } from "../asking.ts";
import { keyFor } from "../bindings.ts";
import { startCopy } from "../copying.ts";
import { draftsOf } from "../drafts.ts";
import { isDraftUnsaved } from "../editing.ts";
import { changeSettings } from "../settings.ts";
import { bringBack, leavePutBack, whyNoPutBack } from "../stale.ts";
import { cannotSave, type State } from "../state.ts";
import { also, notify, type Step, stay } from "../step.ts";
import { endTour } from "../tour.ts";
import { SCREENS, type ScreenId } from "../view.ts";
import type { Command } from "./command.ts";
import { helpCommand } from "./help.ts";

const TITLES: Readonly<Record<ScreenId, string>> = {
  overview: "Overview",
  checklist: "Checklist",
  questions: "Questions",
  figures: "Figures",
  problems: "Problems",
};

/** What a screen is called. */
export function screenTitle(screen: ScreenId): string {
  return TITLES[screen];
}

/** Shows a screen, where the user left it. */
export function openScreen(state: State, screen: ScreenId): State {
  return { ...state, view: { ...state.view, screen, pane: "list", scroll: 0, find: null } };
}

const openScreens: readonly Command[] = SCREENS.map((screen, i) => ({
  id: `screen.${screen}`,
  place: "lists",
  category: "Go",
  keys: [String(i + 1)],
  does: `open ${TITLES[screen]}`,
  whyNot: (state) => (isPlain(state, screen) ? `This is ${TITLES[screen]}.` : null),
  run: (state) => stay(openScreen(state, screen)),
}));

/** Whether a screen is open with nothing over it that opening it once more would take away. */
function isPlain({ view }: State, screen: ScreenId): boolean {
  return view.screen === screen && view.pane === "list" && view.scroll === 0 && view.find === null;
}

function whyNoBack(state: State): string | null {
  if (state.tour || !isPlain(state, "overview")) return null;
  return `This is the first screen; ${keyFor(state, "app.quit")} quits.`;
}

/** Leaves the program; asks first when something is not on disk. */
export function quit(state: State): Step {
  if (state.editing && isDraftUnsaved(state.editing))
    return stay({ ...state, dialog: { kind: "quit-unsaved" } });
  if (state.file.phase === "saving")
    return notify(stay({ ...state, quitting: true }), "info", "Leaving, once this is saved.");
  if (draftsOf(state).length > 0) return stay({ ...state, dialog: { kind: "quit-unsaved" } });
  return also(stay(state), { type: "quit" });
}

function back(state: State): Step {
  const { view } = state;
  if (view.find) return stay({ ...state, view: { ...view, find: null } });
  if (view.pane === "detail") return stay({ ...state, view: { ...view, pane: "list", scroll: 0 } });
  if (view.screen === "questions" && view.questions.walking)
    return stay({ ...state, view: { ...view, scroll: 0, questions: { ...view.questions, walking: false } } });
  return state.tour && view.screen === "overview" ? endTour(state) : stay(openScreen(state, "overview"));
}

function toggleFollow(state: State): Step {
  const follow = !state.settings.follow;
  const text = follow ? "Following: the screen goes to what is saved elsewhere." : "Not following any more.";
  return notify(changeSettings(state, { follow }), "info", text);
}

const paneCount = ({ view }: State) => (view.screen === "overview" ? 1 : 2);

function otherPane(state: State): Step {
  const pane = state.view.pane === "list" ? "detail" : "list";
  return stay({ ...state, view: { ...state.view, pane, scroll: 0 } });
}

/** Moving between screens and panes, and out. */
export const screenCommands: readonly Command[] = [
  ...openScreens,
  {
    id: "screen.pane",
    place: "lists",
    category: "Go",
    keys: ["tab", "shift+tab"],
    does: "go to the other pane",
    whyNot: (state) => (paneCount(state) === 1 ? "This screen has one pane." : null),
    run: otherPane,
  },
  {
    id: "app.back",
    place: "lists",
    category: "Go",
    needsKey: true,
    keys: ["esc"],
    does: "go back",
    whyNot: whyNoBack,
    run: back,
  },
  {
    id: "app.follow",
    place: "lists",
    category: "Settings",
    keys: ["F"],
    does: "follow what is saved elsewhere, on or off",
    run: toggleFollow,
  },
  {
    id: "app.put-back",
    place: "lists",
    category: "File",
    keys: ["p"],
    does: "put back what an old copy overwrote, or undo a merge",
    label: "put back",
    offered: ({ putBack }) => putBack?.kind === "stale",
    whyNot: whyNoPutBack,
    run: bringBack,
  },
  {
    id: "app.leave-put-back",
    place: "lists",
    category: "File",
    keys: ["P"],
    does: "leave what an old copy overwrote as it is",
    label: "leave it",
    offered: ({ putBack }) => putBack?.kind === "stale",
    whyNot: whyNoPutBack,
    run: leavePutBack,
  },
  {
    id: "app.decide",
    place: "lists",
    category: "File",
    keys: ["c"],
    does: "decide what git left in the report with conflict markers",
    label: "decide conflicts",
    offered: hasMarkers,
    whyNot: (state) => (hasMarkers(state) ? null : "There are no conflict markers in the report."),
    run: (state) => stay(askAboutMarkers(state, null) ?? state),
  },
  {
    id: "app.drafts",
    place: "lists",
    category: "File",
    keys: ["D"],
    does: "show the drafts that were kept",
    label: "drafts",
    offered: ({ drafts }) => drafts !== null,
    whyNot: ({ drafts }) => (drafts ? null : "No drafts wait for this report."),
    run: (state) => stay({ ...state, drafts: state.drafts && { ...state.drafts, open: true, since: null } }),
  },
  {
    id: "app.copy",
    place: "lists",
    category: "File",
    keys: ["w"],
    does: "write a copy of the report elsewhere",
    label: "copy elsewhere",
    offered: cannotSave,
    run: startCopy,
  },
  helpCommand("app.help", "lists", ["?"], "all keys"),
  {
    id: "app.suspend",
    place: "lists",
    category: "File",
    keys: ["ctrl+z"],
    does: "go to the shell; fg comes back",
    run: (state) => also(stay(state), { type: "suspend" }),
  },
  {
    id: "app.quit",
    place: "lists",
    category: "File",
    keys: ["q", "ctrl+c"],
    does: "quit",
    label: "quit",
    run: quit,
  },
];
