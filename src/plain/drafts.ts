import { countWords } from "../model/official/python-text.ts";
import { countedWords } from "../model/text/counted-words.ts";
import { dateOf, timeOfDay } from "../model/text/time.ts";
import { describeDraft } from "../session/drafts.ts";
import { shownDraft } from "../session/restoring.ts";
import type { DraftOffer, State } from "../session/state.ts";
import type { Asked, Option } from "./choice.ts";
import { act, give, tell } from "./reply.ts";

/** A draft that was kept, and what can be done with it. */
export function askedOfDrafts(state: State, { drafts, at }: DraftOffer): Asked {
  const draft = shownDraft(state);
  const place = drafts.length > 1 ? ` Draft ${at + 1} of ${drafts.length}.` : "";
  const what = draft
    ? ` ${describeDraft(draft)}, ${countedWords(countWords(draft.text))}, of ${dateOf(draft.time)} at ${timeOfDay(draft.time)}.`
    : "";
  const several = drafts.length > 1;
  return {
    lines: [`This was not saved when report-tui last ended.${place}${what}`],
    options: [
      option(["restore", "yes"], "go on with it", "drafts.restore"),
      {
        words: ["read"],
        label: "read it",
        run: (now) => tell(now, shownDraft(now)?.text ?? ""),
      },
      option(["discard"], "throw it away; asks first", "drafts.discard"),
      option(["back", "later", "no"], "leave it for later", "drafts.later"),
      ...(several ? [option(["next"], "hear the next one", "drafts.down")] : []),
      ...(several ? [option(["previous"], "hear the one before", "drafts.up")] : []),
    ],
    other: null,
  };
}

function option(words: readonly string[], label: string, id: string): Option {
  return { words, label, run: (state, time) => act(give(state, id, time)) };
}
