/** Characters that make reading Markdown slow where they stand in thousands: the time for a text can grow with their square. */
const MARKS = /[[\]*_~`<>&$|\\^]/g;

/**
 * How much of a page is laid out: some times what the longest report has. What is beyond was not written by hand, and is shown as it was
 * typed, so that no report takes longer than people wait.
 */
export class Room {
  private texts = 2000;
  private characters = 300_000;
  private marks = 40_000;

  /** Whether there is room for a text, which then is taken: one text may have a tenth of the page. */
  take(text: string): boolean {
    if (text.length > 30_000 || text.length > this.characters || this.texts === 0) return false;
    const marks = text.match(MARKS)?.length ?? 0;
    if (marks > 4000 || marks > this.marks) return false;
    this.texts--;
    this.characters -= text.length;
    this.marks -= marks;
    return true;
  }
}
