import { readFileSync } from "node:fs";
import { DraftFolder } from "../../src/io/drafts.ts";
import type { KeptDraft } from "../../src/model/drafts/draft.ts";
import { parseReport } from "../../src/model/report/parse.ts";
import { unifyLineEnds } from "../../src/model/text/lines.ts";
import type { Expected, Since } from "./kills-expected.ts";
import { withoutBlanks } from "./kills-person.ts";

/** What is older than this when the kill comes must be there, in milliseconds. */
export const MOST_MS = 1_000;

/** What a kill left on disk. */
export interface Found {
  readonly file: string;
  readonly drafts: readonly KeptDraft[];
}

/** How the world was at the moment of a kill: the time, and the answer that stood on the screen. */
export interface Moment {
  readonly killed: number;
  readonly question: number | null;
  readonly shown: string;
  readonly isUndoing: boolean;
}

/** What of the expected is missing. */
export interface Missing {
  readonly torn: boolean;
  readonly savedLost: boolean;
  /** Letters and ticks older than a second that are neither in the file nor in a draft. */
  readonly old: number;
  /** The age of the oldest thing that is missing, in milliseconds; 0 when nothing is. */
  readonly lag: number;
  /** Keys older than a second that the program had not got round to showing. */
  readonly unseen: number;
  /** Whether an undo was under way and what was found is what it may have led to. */
  readonly midUndo: boolean;
}

/** Reads what a kill left. */
export async function readFound(path: string, drafts: string): Promise<Found> {
  const list = await new DraftFolder([{ path: drafts, shared: null }]).list();
  if (list.unreadable.length > 0) throw new Error(`a torn draft: ${list.unreadable.join(", ")}`);
  return { file: readFileSync(path, "utf8"), drafts: list.drafts };
}

/** Everything a user would get back of an answer: as the file, the draft of the report, and its own draft have it. */
export function copiesOf({ file, drafts }: Found, question: number): string[] {
  const wholes = drafts.filter((draft) => draft.question === null).map(({ text }) => text);
  const own = drafts.filter((draft) => draft.question?.number === question).map(({ text }) => text);
  const inReports = [file, ...wholes].map((text) => answerIn(text, question));
  return [...inReports, ...own].map(withoutBlanks);
}

function answerIn(text: string, number: number): string {
  const question = parseReport(text).questions.find((question) => question.number === number);
  return unifyLineEnds(question?.answerText ?? "");
}

/** Compares what a kill left with what must be there. */
export function compare(expected: Expected, found: Found, moment: Moment): Missing {
  const { reports, onDisk, answers } = expected;
  const inTurn = reports.map(({ text }) => text);
  const isKnown = inTurn.includes(found.file);
  const missing = { torn: !isKnown, savedLost: isKnown && inTurn.lastIndexOf(found.file) < onDisk };
  const whole = [found.file, ...found.drafts.flatMap(({ question, text }) => (question ? [] : [text]))];
  const ages = [behind(reports, whole, moment.killed)];
  let unseen = 0;
  let midUndo = false;
  for (const [question, states] of answers) {
    const texts = states.map(({ text, sent }) => ({ text: withoutBlanks(text), sent }));
    const copies = copiesOf(found, question);
    const isOpen = question === moment.question;
    if (isOpen && moment.isUndoing && copies.every((copy) => !texts.some(({ text }) => text === copy)))
      midUndo = true;
    else {
      const answer = behind(texts, copies, moment.killed);
      const shown = isOpen ? texts.findLastIndex(({ text }) => text === moment.shown) : -1;
      if (answer.old > 0 && shown >= 0 && shown <= answer.at) unseen += answer.old;
      else ages.push(answer);
    }
  }
  const old = ages.reduce((sum, age) => sum + age.old, 0);
  return { ...missing, old, lag: Math.max(...ages.map(({ lag }) => lag)), unseen, midUndo };
}

/** How far the best of some copies is behind: how many states older than a second are not in it, and the age of the first of those. */
function behind(
  states: readonly Since[],
  copies: readonly string[],
  killed: number,
): { at: number; old: number; lag: number } {
  const at = states.findLastIndex(({ text }) => copies.includes(text));
  const later = states.slice(at + 1);
  const old = later.filter(({ sent }) => killed - sent > MOST_MS).length;
  return { at, old, lag: later[0] ? killed - later[0].sent : 0 };
}
