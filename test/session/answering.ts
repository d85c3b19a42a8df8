import type { KeptDraft } from "../../src/model/drafts/draft.ts";
import { draftsOf } from "../../src/session/drafts.ts";
import type { State } from "../../src/session/state.ts";
import type { Session } from "./session.ts";

/** Opens the answer to a question for writing. */
export function edit(session: Session, number: number): Session {
  session.press("3");
  const by = number - 1 - session.state.view.questions.at;
  return session.press(...Array<string>(Math.abs(by)).fill(by > 0 ? "]" : "["), "e");
}

/** Writes an answer over whatever stands there and leaves the editor with esc; the save that asks for is not ended. */
export function writeAnswer(session: Session, number: number, text: string): Session {
  return edit(session, number).press("alt+a").type(text).press("esc");
}

/** What a crash would find kept aside, each by whose it is: `report`, or the number of the question. */
export function keptOf(state: State): [of: string, text: string][] {
  return draftsOf(state).map(({ draft }) => [
    draft.question ? String(draft.question.number) : "report",
    draft.text,
  ]);
}

/** A draft as the drafts folder would give it, begun outside git; of the whole report unless told. */
export function keptDraft(wish: Partial<KeptDraft>): KeptDraft {
  return {
    file: "/team/reports/README.md",
    branch: null,
    question: null,
    base: "",
    text: "",
    time: Date.UTC(2026, 0, 11, 22, 15),
    left: false,
    name: "one",
    path: "/state/drafts/one",
    ...wish,
  };
}
