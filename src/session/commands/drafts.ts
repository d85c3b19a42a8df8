import { restoreDraft, shownDraft } from "../restoring.ts";
import type { DraftOffer, State } from "../state.ts";
import { type Step, stay } from "../step.ts";
import { within } from "../within.ts";
import type { Command } from "./command.ts";
import { helpCommand } from "./help.ts";
import { scrollPart } from "./moving.ts";
import { quit } from "./screens.ts";

function withOffer(state: State, change: (offer: DraftOffer) => DraftOffer): Step {
  const { drafts, view } = state;
  return stay(drafts ? { ...state, drafts: change(drafts), view: { ...view, scroll: 0 } } : state);
}

function move(state: State, by: number): Step {
  return withOffer(state, (offer) => ({ ...offer, at: within(offer.at + by, offer.drafts.length) }));
}

function discard(state: State): Step {
  const draft = shownDraft(state);
  return stay(draft ? { ...state, dialog: { kind: "discard-draft", draft } } : state);
}

/** What to do with drafts that were kept when the app ended before they were saved. */
export const draftCommands: readonly Command[] = [
  {
    id: "drafts.restore",
    place: "drafts",
    category: "Write",
    keys: ["enter", "r"],
    does: "go on with the draft",
    label: "go on with it",
    run: restoreDraft,
  },
  {
    id: "drafts.discard",
    place: "drafts",
    category: "File",
    keys: ["d"],
    does: "throw the draft away (asks)",
    label: "throw away",
    run: discard,
  },
  {
    id: "drafts.later",
    place: "drafts",
    category: "Go",
    needsKey: true,
    keys: ["esc"],
    does: "leave the drafts for later",
    label: "later",
    run: (state) => withOffer(state, (offer) => ({ ...offer, open: false })),
  },
  {
    id: "drafts.up",
    place: "drafts",
    category: "Go",
    keys: ["up", "k"],
    does: "the draft before",
    run: (state) => move(state, -1),
  },
  {
    id: "drafts.down",
    place: "drafts",
    category: "Go",
    keys: ["down", "j"],
    does: "the next draft",
    run: (state) => move(state, 1),
  },
  {
    id: "drafts.page-up",
    place: "drafts",
    category: "Go",
    keys: ["pgup"],
    does: "scroll up",
    run: (state) => scrollPart(state, -1, 2),
  },
  {
    id: "drafts.page-down",
    place: "drafts",
    category: "Go",
    keys: ["pgdn"],
    does: "scroll down",
    run: (state) => scrollPart(state, 1, 2),
  },
  {
    id: "drafts.quit",
    place: "drafts",
    category: "File",
    keys: ["q", "ctrl+c"],
    does: "quit",
    label: "quit",
    run: quit,
  },
  helpCommand("drafts.help", "drafts", ["?"]),
];
