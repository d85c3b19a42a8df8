// The containers of Azure stand where others have a name and a password.
const SIGN_IN = /(?<!\b(?:abfss?|wasbs?)):\/\/[^/\s@]*@(?:[^/\s@]*@)*/g;

/** A text in which no address says who signs in to it: `ssh://host/x` for `ssh://me:secret@host/x`. What is shown may be pasted. */
export function withoutCredentials(text: string): string {
  return text.replace(SIGN_IN, "://");
}
