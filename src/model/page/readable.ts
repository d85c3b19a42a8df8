/** What no page may hold, and what others could write to be taken for our stand-ins. */
const UNREADABLE =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff\ue000\ue001]|\p{Surrogate}/gu;

/** A text without characters that HTML does not allow or that stand for something here; its length stays. Line ends must be LF. */
export function readable(text: string): string {
  return text.replace(UNREADABLE, "\ufffd");
}
