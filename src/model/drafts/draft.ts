/** Text that is on no disk as part of its report: an answer being written, or the whole report with changes that could not be saved. */
export interface Draft {
  /** The report's real path. */
  readonly file: string;
  /** The branch it was begun on; null outside git. */
  readonly branch: string | null;
  /** Whose answer: the question's number (null: no heading) and its turn among those of that number, from 0; null for the whole report. */
  readonly question: { readonly number: number | null; readonly turn: number } | null;
  /** What it was made from: the answer, or the report, as last taken from disk. LF for answers. */
  readonly base: string;
  readonly text: string;
  /** When it was last changed, ms since 1970. */
  readonly time: number;
  /** Whether its writer left it on purpose: it is listed, and not offered again. */
  readonly left: boolean;
}

/** A draft as it was found kept aside. `name` names it in the drafts folder. */
export interface KeptDraft extends Draft {
  readonly name: string;
  readonly path: string;
}
