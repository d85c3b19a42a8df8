import type { State } from "./state.ts";

/** The key that puts back what is offered: another one while an answer is being written. */
export function putBackKey({ editing }: State): string {
  return editing ? "alt+u" : "p";
}

/** The key that asks where a copy of the report is to go. */
export function copyKey({ editing }: State): string {
  return editing ? "alt+w" : "w";
}
