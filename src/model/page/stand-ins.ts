/** What stands for the formulas of one text while the Markdown around them is read, so that no `_` of a formula is taken for emphasis. */
export interface StandIns {
  /** What stands for a formula, by its number. */
  readonly of: (index: number) => string;
  /** A text in pieces: at even places what stands between formulas, at odd ones the numbers of the formulas. */
  readonly split: (text: string) => string[];
}

/** Stand-ins that nobody can have written: a key that is new each time, and that does not reach the page. */
export function makeStandIns(): StandIns {
  const key = Math.random().toString(36).slice(2);
  // In addresses the two characters of private use are percent-encoded.
  const pattern = new RegExp(`(?:\\ue000|%EE%80%80)${key}q(\\d{1,9})(?:\\ue001|%EE%80%81)`, "i");
  return { of: (index) => `\ue000${key}q${index}\ue001`, split: (text) => text.split(pattern) };
}
