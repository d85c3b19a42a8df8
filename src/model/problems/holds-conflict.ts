/** Whether lines of an unresolved merge stand in a text: what is there is two versions, and nothing in it is mended before one is chosen. */
export function holdsConflict(text: string): boolean {
  return /^(?:<{7}|={7}|>{7})(?:[ \t]|$)/m.test(text);
}
