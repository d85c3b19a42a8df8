/** What HTML does not allow, and what a terminal would obey that the page is printed to. */
const UNREADABLE =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff\ue000\ue001]|\p{Surrogate}/gu;

/** A text without characters that HTML does not allow, and without our own marks; its length stays. Line ends must be LF. */
export function readable(text: string): string {
  return text.replace(UNREADABLE, "\ufffd");
}
